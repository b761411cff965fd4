package io.github.sijill.app.record;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.sijill.app.store.InputText;
import io.github.sijill.app.typed.MemberParts;
import io.github.sijill.app.typed.MemberTrees;
import io.github.sijill.app.typed.SourceText;
import io.github.sijill.app.typed.TypedDate;
import io.github.sijill.app.typed.TypedDay;
import io.github.sijill.app.typed.TypedId;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.json.EventCodec;
import io.github.sijill.source.Attestation;
import io.github.sijill.text.Nearest;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import io.github.sijill.time.Interval;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What may be typed for a field of an event, and how that becomes JSON. */
enum FieldKind {
  TEXT("TEXT", false),
  ENTRY("ENTRY", false),
  ENTRIES("ENTRY,…", true),
  YES_OR_NO("true|false", false),
  STATUS("STATUS", false),
  ATTESTATION("LEVEL", false),
  DATE("EDTF", false),
  /** A day, or that it is unknown. */
  DAY_OR_UNKNOWN("DAY", false),
  /** Days that all count. */
  DAYS("EDTF", false),
  INTERVAL("EDTF", false),
  TIME("HH:MM", false),
  LENGTH("LENGTH", false),
  ZONE("ZONE", false),
  SOURCES("SOURCE", true),
  BY_LANGUAGE("LANGUAGE=TEXT", true),
  LABELS("KEY=VALUE", true),
  /** The members of one dimension that a scope names. */
  SELECTION("ID,…", true),
  /** The members of one dimension that a scope excepts. */
  EXCEPTION("ID,…", true),
  /** The members of one dimension that a case declares. */
  MEMBERS("MEMBERS", true),
  NAMES("DIMENSION/ID/LANGUAGE=TEXT", true),
  /** First and last days of members. */
  MEMBER_DAYS("DIMENSION/ID=FROM/TO", true),
  /** What members were before. */
  FORMER("DIMENSION/ID=ID", true),
  /** Members that have a rest, among those that a case declares at first. */
  RESTS("DIMENSION/ID", true),
  /** The same, also of those that are declared already. */
  RESTS_SINCE("DIMENSION/ID", true),
  MEMBERS_FILE("FILE", false),
  EVENT("JSON", false);

  private final String label;
  private final boolean isRepeatable;

  FieldKind(String label, boolean isRepeatable) {
    this.label = label;
    this.isRepeatable = isRepeatable;
  }

  String label() {
    return label;
  }

  boolean isRepeatable() {
    return isRepeatable;
  }

  /**
   * What was typed, as JSON; {@code MissingNode} if the field is to be left out.
   *
   * @param before what the field holds already; {@code MissingNode} if nothing
   * @throws IllegalArgumentException if it is not of this kind
   */
  JsonNode read(List<String> typed, JsonNode before) {
    String first = typed.getFirst();
    return switch (this) {
      case TEXT -> new TextNode(notBlank(first));
      case ENTRY -> new TextNode(TypedId.entry(first).value());
      case ENTRIES -> entries(parts(typed).toList());
      case YES_OR_NO -> yesOrNo(first);
      case STATUS -> constant(first, Status.values());
      case ATTESTATION -> constant(first, Attestation.values());
      case DATE -> new TextNode(TypedDate.parse(first).toString());
      case DAY_OR_UNKNOWN -> new TextNode(first.equals("unknown") ? first : day(first));
      case DAYS -> new TextNode(DaySet.parse(first).toString());
      case INTERVAL -> new TextNode(Interval.parse(first).toString());
      case TIME -> new TextNode(DayHours.timeOf(first).toString());
      case LENGTH -> new TextNode(length(first));
      case ZONE -> new TextNode(CutsReported.zoneOf(first).getId());
      case SOURCES -> sources(typed);
      case BY_LANGUAGE -> byLanguage(typed, before);
      case LABELS -> labels(typed, before);
      case SELECTION -> selection(parts(typed).toList());
      case EXCEPTION -> exception(parts(typed).toList());
      case MEMBERS -> MemberTrees.parse(String.join(",", typed), before);
      case NAMES -> changed(typed, before, MemberParts::name);
      case MEMBER_DAYS -> changed(typed, before, MemberParts::days);
      case FORMER -> changed(typed, before, MemberParts::formerly);
      case RESTS -> changed(typed, before, (parts, text) -> parts.rest(text, false));
      case RESTS_SINCE -> changed(typed, before, (parts, text) -> parts.rest(text, true));
      case MEMBERS_FILE ->
          object(EventCodec.tree(InputText.read(first, InputStream.nullInputStream())));
      case EVENT -> EventCodec.tree(first);
    };
  }

  /** {@code 3h30m} is what one types for {@code PT3H30M}. */
  private static String length(String typed) {
    String text =
        typed.matches("(?:[0-9]+[hH])?(?:[0-9]+[mM])?")
            ? "PT" + typed.toUpperCase(Locale.ROOT)
            : typed;
    return DayHours.lengthOf(text).toString();
  }

  /** Whether each of its texts is a whole of its own, which may hold commas. */
  boolean isOneByOne() {
    return switch (this) {
      case SOURCES, BY_LANGUAGE, LABELS, NAMES, MEMBER_DAYS, FORMER, RESTS, RESTS_SINCE -> true;
      default -> false;
    };
  }

  /**
   * Whether what is typed is added to what the field holds, by what stands before its {@code =};
   * then a text that ends with that takes it away.
   */
  boolean isAdded() {
    return switch (this) {
      case BY_LANGUAGE, LABELS, NAMES, MEMBER_DAYS, FORMER -> true;
      default -> false;
    };
  }

  /** What is typed for a value that the field holds; nothing of what no text stands for. */
  List<String> written(JsonNode value) {
    if (value.isMissingNode()) {
      return List.of();
    }
    return switch (this) {
      case ENTRIES, SELECTION, EXCEPTION ->
          List.of(
              value.isArray()
                  ? elements(value).map(JsonNode::asText).collect(joining(","))
                  : value.asText());
      case SOURCES -> elements(value).map(SourceText::written).toList();
      case BY_LANGUAGE ->
          value.properties().stream()
              .map(text -> text.getKey() + "=" + text.getValue().asText())
              .toList();
      case LABELS ->
          value.properties().stream()
              .flatMap(
                  label ->
                      elements(label.getValue()).map(each -> label.getKey() + "=" + each.asText()))
              .toList();
      case MEMBERS ->
          Optional.of(MemberTrees.written(value)).filter(text -> !text.isEmpty()).stream().toList();
      case NAMES -> MemberParts.names(value);
      case MEMBER_DAYS -> MemberParts.days(value);
      case FORMER -> MemberParts.formerly(value);
      case RESTS, RESTS_SINCE -> MemberParts.rests(value);
      case MEMBERS_FILE, EVENT -> List.of();
      default -> List.of(value.asText());
    };
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Stream<String> parts(List<String> typed) {
    return typed.stream().flatMap(text -> Arrays.stream(text.split(",", -1))).map(String::strip);
  }

  private static ArrayNode array(Stream<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /** Nothing at all if it is {@code none}, which takes away what a correction finds. */
  private static JsonNode entries(List<String> ids) {
    return ids.equals(List.of("none"))
        ? MissingNode.getInstance()
        : array(ids.stream().map(id -> TypedId.entry(id).value()));
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("it is empty; give a text, or leave the option out");
    }
    return text;
  }

  private static JsonNode yesOrNo(String text) {
    return switch (text) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      default -> throw new IllegalArgumentException("'%s'; write true or false".formatted(text));
    };
  }

  private static JsonNode constant(String text, Enum<?>[] constants) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    List<String> names =
        Arrays.stream(constants).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    if (!names.contains(lowerCase)) {
      throw new IllegalArgumentException(Nearest.oneOf(text, names));
    }
    return new TextNode(lowerCase);
  }

  private static String day(String text) {
    try {
      return TypedDay.parse(text).toString();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + ", or unknown", e);
    }
  }

  private static JsonNode sources(List<String> typed) {
    ArrayNode sources = JsonNodeFactory.instance.arrayNode();
    typed.forEach(text -> sources.add(SourceText.parse(text)));
    return sources;
  }

  /** A language that is there is taken away by an empty text. */
  private static JsonNode byLanguage(List<String> typed, JsonNode before) {
    ObjectNode texts = copied(before);
    Set<String> given = new HashSet<>();
    for (String each : typed) {
      String[] sides = each.split("=", 2);
      if (sides.length < 2 || !sides[0].matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
        throw new IllegalArgumentException(
            "'%s' does not begin with a language; write LANGUAGE=TEXT, such as en='It works again.'"
                .formatted(each));
      }
      if (!given.add(sides[0].toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "two texts are given in the language '%s'; give one in each".formatted(sides[0]));
      }
      if (sides[1].isEmpty() && texts.has(sides[0])) {
        texts.remove(sides[0]);
      } else {
        texts.put(sides[0], notBlank(sides[1]));
      }
    }
    return texts;
  }

  /** A key that is given loses the values that it had, and with an empty value itself. */
  private static JsonNode labels(List<String> typed, JsonNode before) {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    for (String each : typed) {
      String[] sides = each.split("=", 2);
      if (sides.length < 2) {
        throw new IllegalArgumentException(
            "'%s' has no =; write KEY=VALUE, such as cause=exams".formatted(each));
      }
      given.withArrayProperty(sides[0]).add(sides[1]);
    }
    ObjectNode labels = copied(before);
    given
        .properties()
        .forEach(
            label -> {
              boolean isTakenAway = label.getValue().equals(array(Stream.of("")));
              if (isTakenAway && labels.has(label.getKey())) {
                labels.remove(label.getKey());
              } else {
                labels.set(label.getKey(), label.getValue());
              }
            });
    return labels;
  }

  private static ObjectNode copied(JsonNode before) {
    return before instanceof ObjectNode known
        ? known.deepCopy()
        : JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode selection(List<String> ids) {
    return ids.equals(List.of("all")) ? new TextNode("all") : array(ids.stream());
  }

  /** Nothing at all if it is {@code none}, which takes away what a correction finds. */
  private static JsonNode exception(List<String> ids) {
    return ids.equals(List.of("none")) ? MissingNode.getInstance() : array(ids.stream());
  }

  private static JsonNode changed(
      List<String> typed, JsonNode members, BiConsumer<MemberParts, String> change) {
    ObjectNode changed = members.deepCopy();
    MemberParts parts = new MemberParts(changed);
    typed.forEach(text -> change.accept(parts, text));
    return changed;
  }

  private static JsonNode object(JsonNode tree) {
    if (!tree.isObject()) {
      throw new IllegalArgumentException(
          "it is not a JSON object; write one with territories, operators, networks and services");
    }
    return tree;
  }
}

package io.github.sijill.listing;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A territory, operator, network or service that a case declares: what questions and entries can
 * name, by id or by name.
 *
 * <p>For applications that list the members of cases.
 *
 * @param json the member as JSON has it
 */
public record ListedMember(ObjectNode json) {

  /** What a row says of it, each by its name in JSON. */
  public static final List<String> HEADER =
      List.of("case", "dimension", "member", "partOf", "names", "rest", "from", "to", "formerly");

  /**
   * The members of these cases, in the order in which they were declared.
   *
   * @param only the members of this dimension; empty for all
   */
  public static List<ListedMember> all(
      Archive archive, List<CaseId> cases, Optional<Dimension> only) {
    List<ListedMember> members = new ArrayList<>();
    for (CaseId caseId : cases) {
      Dimensions before = Dimensions.none();
      for (SeenEntry entry : archive.history().inCase(caseId.value()).chronology().entries()) {
        if (entry.event() instanceof SagaEvent.Declaration declaration) {
          Dimensions after = declaration.declaredAfter(before);
          for (Dimension dimension : only.map(List::of).orElse(List.of(Dimension.values()))) {
            add(members, entry, dimension, before, after);
          }
          before = after;
        }
      }
    }
    return members;
  }

  /** What an entry declares, which was not declared before it. */
  private static void add(
      List<ListedMember> members,
      SeenEntry entry,
      Dimension dimension,
      Dimensions before,
      Dimensions after) {
    after.members(dimension).stream()
        .filter(member -> before.member(dimension, member.id()).isEmpty())
        .forEach(member -> members.add(of(entry, dimension, member)));
  }

  private static ListedMember of(SeenEntry entry, Dimension dimension, DeclaredMember member) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object
        .put("case", entry.caseId().value())
        .put("dimension", dimension.toString())
        .put("member", member.id())
        .put("partOf", member.parent().orElse(null));
    ObjectNode names = object.putObject("names");
    member.names().forEach(names::put);
    object
        .put("rest", member.rest())
        .put("from", day(member.from()))
        .put("to", day(member.to()))
        .put("formerly", member.formerly().orElse(null))
        .put("declaredBy", entry.id().value());
    return new ListedMember(object);
  }

  /** Its texts in a table for programs. */
  public List<String> row() {
    return row(Phrases.inEnglish());
  }

  /** The same for somebody who reads in a language. */
  public List<String> row(Phrases phrases) {
    return HEADER.stream()
        .map(
            field ->
                field.equals("dimension")
                    ? phrases.field(json.path(field).asText())
                    : text(json.path(field), phrases))
        .toList();
  }

  private static String text(JsonNode value, Phrases phrases) {
    if (value.isObject()) {
      return value.properties().stream()
          .map(name -> name.getValue().asText() + " (" + name.getKey() + ")")
          .collect(joining(", "));
    }
    return value.isBoolean() ? phrases.yesOrNo(value.booleanValue()) : value.asText("");
  }

  private static @Nullable String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }
}

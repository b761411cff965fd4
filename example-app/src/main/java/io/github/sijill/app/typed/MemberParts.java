package io.github.sijill.app.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.scope.Dimension;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is typed about a member beside its place: {@code network/3g/fr=la 3G}. */
public final class MemberParts {

  private static final Pattern MEMBER =
      Pattern.compile("(territory|operator|network|service)/([^/=]+)(.*)", Pattern.DOTALL);

  private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9-]+)=(.*)", Pattern.DOTALL);

  /** The four arrays, by dimension. */
  private final ObjectNode members;

  /** Of these members, which it changes. */
  public MemberParts(ObjectNode members) {
    this.members = members;
  }

  /** A member as it is typed, and what is said of it. */
  private record Typed(Dimension dimension, String id, String said) {
    static Typed of(String text, String form) {
      Matcher member = MEMBER.matcher(text);
      if (!member.matches()) {
        throw wrong(text, form);
      }
      Dimension dimension =
          Arrays.stream(Dimension.values())
              .filter(each -> each.toString().equals(member.group(1)))
              .findFirst()
              .orElseThrow();
      return new Typed(dimension, member.group(2), member.group(3));
    }
  }

  /** Gives a member its name in a language. */
  public void name(String text) {
    String form = "DIMENSION/ID/LANGUAGE=TEXT, such as network/mobile/fr='réseaux mobiles'";
    Typed typed = Typed.of(text, form);
    Matcher name = NAME.matcher(typed.said);
    if (!name.matches()) {
      throw wrong(text, form);
    }
    ObjectNode names = declared(typed).withObjectProperty("names");
    if (!name.group(2).isEmpty()) {
      names.put(name.group(1), name.group(2));
    } else if (names.remove(name.group(1)) == null) {
      throw wrong(text, form);
    }
  }

  /**
   * Gives a member a rest.
   *
   * @param isOpen whether that may be a member that is declared before
   */
  public void rest(String text, boolean isOpen) {
    String form = "DIMENSION/ID, such as territory/IN";
    Typed typed = Typed.of(text, form);
    if (!typed.said.isEmpty()) {
      throw wrong(text, form);
    }
    Optional<ObjectNode> here = find(typed);
    ObjectNode member =
        here.isEmpty() && isOpen
            ? members
                .withArrayProperty(typed.dimension.plural())
                .insertObject(0)
                .put(
                    "id",
                    typed.dimension == Dimension.TERRITORY
                        ? MemberTrees.withCodesInCapitals(typed.id)
                        : typed.id)
            : declared(typed);
    member.put("rest", true);
  }

  /** Gives a member its days, as an interval of EDTF. */
  public void days(String text) {
    String form = "DIMENSION/ID=FROM/TO, such as operator/meditel=../2016-12-07";
    Typed typed = Typed.of(text, form);
    if (!typed.said.startsWith("=")) {
      throw wrong(text, form);
    }
    ObjectNode member = declared(typed);
    if (typed.said.equals("=") && (member.has("from") || member.has("to"))) {
      member.remove(List.of("from", "to"));
      return;
    }
    ImpreciseDate days = ImpreciseDate.parse(typed.said.substring(1));
    put(member, "from", days.earliest());
    put(member, "to", days.latest());
  }

  private static void put(ObjectNode member, String name, DayBound bound) {
    member.remove(name);
    bound.day().ifPresent(day -> member.put(name, day.toString()));
  }

  /** Says what a member was before its first day. */
  public void formerly(String text) {
    String form = "DIMENSION/ID=ID, such as operator/orange-maroc=meditel";
    Typed typed = Typed.of(text, form);
    if (typed.said.equals("=") && declared(typed).remove("formerly") != null) {
      return;
    }
    if (!typed.said.matches("(?s)=.+")) {
      throw wrong(text, form);
    }
    declared(typed).put("formerly", typed.said.substring(1));
  }

  /** The names of members as they are typed, of the four arrays. */
  public static List<String> names(JsonNode members) {
    return written(
        members,
        (place, member) ->
            member.path("names").properties().stream()
                .map(name -> "%s/%s=%s".formatted(place, name.getKey(), name.getValue().asText())));
  }

  /** The days of members as they are typed; an end that is not told is open. */
  public static List<String> days(JsonNode members) {
    return written(
        members,
        (place, member) ->
            member.has("from") || member.has("to")
                ? Stream.of(
                    "%s=%s/%s"
                        .formatted(
                            place,
                            member.path("from").asText(".."),
                            member.path("to").asText("..")))
                : Stream.empty());
  }

  /** What members were before as it is typed. */
  public static List<String> formerly(JsonNode members) {
    return written(
        members,
        (place, member) ->
            member.has("formerly")
                ? Stream.of("%s=%s".formatted(place, member.path("formerly").asText()))
                : Stream.empty());
  }

  /** The members that have a rest as they are typed. */
  public static List<String> rests(JsonNode members) {
    return written(
        members,
        (place, member) ->
            member.path("rest").asBoolean(false) ? Stream.of(place) : Stream.empty());
  }

  private static List<String> written(
      JsonNode members, BiFunction<String, JsonNode, Stream<String>> texts) {
    List<String> all = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      for (JsonNode member : members.path(dimension.plural())) {
        texts.apply(dimension + "/" + member.path("id").asText(), member).forEach(all::add);
      }
    }
    return all;
  }

  private ObjectNode declared(Typed typed) {
    return find(typed)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no %s '%s' is declared by this command; declare it with --%s"
                        .formatted(typed.dimension, typed.id, typed.dimension)));
  }

  /** By its id, in small or capital letters. */
  private Optional<ObjectNode> find(Typed typed) {
    for (JsonNode member : members.path(typed.dimension.plural())) {
      if (member.path("id").asText().equalsIgnoreCase(typed.id)) {
        return Optional.of((ObjectNode) member);
      }
    }
    return Optional.empty();
  }

  private static IllegalArgumentException wrong(String text, String form) {
    return new IllegalArgumentException(
        "'%s' does not name a member; write %s, where DIMENSION is territory, operator, network or service"
            .formatted(text, form));
  }
}

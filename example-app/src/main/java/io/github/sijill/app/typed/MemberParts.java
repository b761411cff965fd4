package io.github.sijill.app.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.scope.Dimension;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is typed about a member beside its place: {@code network/3g/fr=la 3G}. */
public final class MemberParts {

  private static final Pattern MEMBER =
      Pattern.compile("(territory|operator|network|service)/([^/=]+)(.*)", Pattern.DOTALL);

  private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9-]+)=(.+)", Pattern.DOTALL);

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
    declared(typed).withObjectProperty("names").put(name.group(1), name.group(2));
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
    ImpreciseDate days = ImpreciseDate.parse(typed.said.substring(1));
    ObjectNode member = declared(typed);
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
    if (!typed.said.matches("(?s)=.+")) {
      throw wrong(text, form);
    }
    declared(typed).put("formerly", typed.said.substring(1));
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

package io.github.sijill.app.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.MembersBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * Members of a dimension as somebody types them: {@code mobile(3g, 4g), fixed(adsl, wifi)}, as our
 * messages show them too. What is below a member that is declared already is typed {@code
 * mobile/5g}.
 */
public final class MemberTrees {

  private static final Pattern ISO_CODE =
      Pattern.compile("(?<![^(),/])\\s*[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?\\s*(?![^(),/])");

  private MemberTrees() {}

  /** What looks like an ISO 3166 code is one, also as {@code ma}; slugs below it stay. */
  public static String withCodesInCapitals(String members) {
    return ISO_CODE.matcher(members).replaceAll(code -> code.group().toUpperCase(Locale.ROOT));
  }

  /**
   * The members as JSON, parents first; what is said of those that were there before stays.
   *
   * @param before members as JSON, if there were any
   * @throws IllegalArgumentException if the brackets do not match, or an id is missing
   */
  public static ArrayNode parse(String text, JsonNode before) {
    ArrayNode members = parse(text);
    for (JsonNode member : members) {
      for (JsonNode each : before) {
        if (each.path("id").equals(member.path("id"))) {
          ObjectNode kept = ((ObjectNode) each).deepCopy();
          kept.remove("parent");
          kept.setAll((ObjectNode) member);
          ((ObjectNode) member).setAll(kept);
        }
      }
    }
    return members;
  }

  /** Members as they are typed, of their JSON. */
  public static String written(JsonNode members) {
    Set<String> ids = new HashSet<>();
    members.forEach(member -> ids.add(member.path("id").asText()));
    List<String> all = new ArrayList<>();
    for (JsonNode member : members) {
      String parent = member.path("parent").asText("");
      if (parent.isEmpty()) {
        all.add(written(member, members));
      } else if (!ids.contains(parent)) {
        all.add(parent + "/" + written(member, members));
      }
    }
    return String.join(",", all);
  }

  private static String written(JsonNode member, JsonNode members) {
    String id = member.path("id").asText();
    List<String> parts = new ArrayList<>();
    for (JsonNode each : members) {
      if (each.path("parent").asText("").equals(id)) {
        parts.add(written(each, members));
      }
    }
    return parts.isEmpty() ? id : id + "(" + String.join(",", parts) + ")";
  }

  /**
   * The members as JSON, parents first.
   *
   * @throws IllegalArgumentException if the brackets do not match, or an id is missing
   */
  public static ArrayNode parse(String text) {
    ArrayNode members = JsonNodeFactory.instance.arrayNode();
    Deque<String> parents = new ArrayDeque<>();
    String last = "";
    StringTokenizer tokens = new StringTokenizer(text, "(),", true);
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken().strip();
      switch (token) {
        case "" -> {}
        case "(" -> {
          parents.push(named(last, text));
          last = "";
        }
        case ")" -> {
          named(last, text);
          if (parents.isEmpty()) {
            throw wrong(text);
          }
          last = parents.pop();
        }
        case "," -> {
          named(last, text);
          last = "";
        }
        default -> {
          if (!last.isEmpty()) {
            throw wrong(text);
          }
          last = add(members, token, parents, text);
        }
      }
    }
    named(last, text);
    if (!parents.isEmpty()) {
      throw wrong(text);
    }
    return members;
  }

  /**
   * Refuses members that cannot be.
   *
   * @param members of one dimension, as JSON
   * @param areAll whether no other members are declared there
   */
  public static void check(Dimension dimension, JsonNode members, boolean areAll) {
    MembersBuilder<?> builder = areAll ? Dimensions.builder() : Members.builder();
    for (JsonNode member : members) {
      String id = member.path("id").asText();
      switch (dimension) {
        case TERRITORY -> builder.territory(id);
        case OPERATOR -> builder.operator(id);
        case NETWORK -> builder.network(id);
        case SERVICE -> builder.service(id);
      }
      if (member.has("parent")) {
        builder.below(member.path("parent").asText());
      }
    }
    builder.build();
  }

  private static String add(ArrayNode members, String token, Deque<String> parents, String text) {
    List<String> path = List.of(token.split("/", -1));
    if (path.size() > 2 || path.contains("") || (path.size() == 2 && !parents.isEmpty())) {
      throw wrong(text);
    }
    ObjectNode member = members.addObject().put("id", path.getLast());
    if (path.size() == 2) {
      member.put("parent", path.getFirst());
    } else if (!parents.isEmpty()) {
      member.put("parent", parents.element());
    }
    return path.getLast();
  }

  private static String named(String id, String text) {
    if (id.isEmpty()) {
      throw wrong(text);
    }
    return id;
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "'%s' is not a list of members; write one such as 'mobile(3g,4g),fixed(adsl,wifi)'; a member"
                .formatted(text)
            + " below one that is declared already is written mobile/5g");
  }
}

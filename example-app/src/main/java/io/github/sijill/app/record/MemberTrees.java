package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Members of a dimension as somebody types them: {@code mobile(3g, 4g), fixed(adsl, wifi)}, as our
 * messages show them too. What is below a member that is declared already is typed {@code
 * mobile/5g}.
 */
final class MemberTrees {

  private static final Pattern NAME =
      Pattern.compile(
          "(territory|operator|network|service)/([^/=]+)/([A-Za-z0-9-]+)=(.+)", Pattern.DOTALL);

  private MemberTrees() {}

  /**
   * The members as JSON, parents first.
   *
   * @throws IllegalArgumentException if the brackets do not match, or an id is missing
   */
  static ArrayNode parse(String text) {
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

  /**
   * Gives a member its name in a language.
   *
   * @param members the four arrays, by dimension
   * @param text such as {@code network/3g/fr=la 3G}
   */
  static void name(JsonNode members, String text) {
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      throw new IllegalArgumentException(
          "'%s' does not name a member; write DIMENSION/ID/LANGUAGE=TEXT, such as".formatted(text)
              + " network/mobile/fr='réseaux mobiles', where DIMENSION is territory, operator,"
              + " network or service");
    }
    String side = name.group(1);
    String id = name.group(2);
    String dimension = side.equals("territory") ? "territories" : side + "s";
    for (JsonNode member : members.path(dimension)) {
      if (member.path("id").asText().equals(id)) {
        ((ObjectNode) member).withObjectProperty("names").put(name.group(3), name.group(4));
        return;
      }
    }
    throw new IllegalArgumentException(
        "no %s '%s' is declared by this command; declare it with --%s".formatted(side, id, side));
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

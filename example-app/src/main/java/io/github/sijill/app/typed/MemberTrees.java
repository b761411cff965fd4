package io.github.sijill.app.typed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
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

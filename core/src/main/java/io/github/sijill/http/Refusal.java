package io.github.sijill.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.text.Nearest;
import io.github.sijill.text.Printable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Why a request is not answered, as RFC 9457 has it: what was given, which rule that breaks, and
 * what would be accepted.
 *
 * @param rule the rule
 * @param detail all this in a sentence
 * @param parameter which parameter or header is at fault, if one is
 * @param given what it was given
 * @param accepted what would be accepted, if that can be listed
 * @param suggested which of these may have been meant
 */
record Refusal(
    Rule rule,
    String detail,
    Optional<String> parameter,
    Optional<String> given,
    List<String> accepted,
    List<String> suggested) {

  /** As a tag: the name of a rule is no place on the web. */
  private static final String TYPE = "tag:sijill.github.io,2026:";

  private static final int SHOWN = 100;
  private static final int SHOWN_DETAIL = 4_000;

  static Refusal of(Rule rule, String detail) {
    return new Refusal(rule, detail, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  /** A parameter is at fault. */
  static Refusal of(Rule rule, String parameter, String given, String detail) {
    return new Refusal(
        rule, detail, Optional.of(parameter), Optional.of(given), List.of(), List.of());
  }

  /** One of these parameters has to be given. */
  static Refusal missing(List<String> parameters) {
    return new Refusal(
        Rule.MISSING_PARAMETER,
        String.join(" or ", parameters) + " has to be given",
        parameters.size() == 1 ? Optional.of(parameters.getFirst()) : Optional.empty(),
        Optional.empty(),
        parameters,
        List.of());
  }

  /** A member is named that no case declares. */
  static Refusal unknownMember(UnknownMemberException e, String detail) {
    return of(Rule.UNKNOWN_MEMBER, e.dimension().toString(), e.id(), detail)
        .suggesting(e.suggested());
  }

  /** What is suggested. */
  Refusal suggesting(List<String> words) {
    return new Refusal(rule, detail, parameter, given, accepted, List.copyOf(words));
  }

  /** One of these would be accepted. */
  Refusal accepting(Collection<String> words) {
    List<String> near = given.map(typed -> Nearest.of(typed, words)).orElse(List.of());
    return new Refusal(
        rule,
        detail,
        parameter,
        given,
        List.copyOf(words),
        near.subList(0, Math.min(near.size(), Nearest.SUGGESTED)));
  }

  /** A request is refused; the client has to send another one. */
  static final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    private RefusedException(Refusal refusal) {
      super(refusal.detail(), null, false, false);
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }

  RefusedException thrown() {
    return new RefusedException(this);
  }

  /** What stands in a message for a text that somebody sent. */
  static String shown(String text) {
    return Printable.isolated(Printable.escaped(text, SHOWN));
  }

  ObjectNode json() {
    ObjectNode to = json(rule.status(), rule.word(), rule.title(), detail);
    parameter.ifPresent(name -> to.put("parameter", Printable.escaped(name, SHOWN)));
    given.ifPresent(text -> to.put("given", Printable.escaped(text, SHOWN)));
    accepted.forEach(word -> to.withArrayProperty("accepted").add(word));
    suggested.forEach(word -> to.withArrayProperty("suggested").add(word));
    return to;
  }

  static ObjectNode json(int status, String rule, String title, String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", TYPE + rule)
        .put("title", title)
        .put("status", status)
        .put("detail", Printable.escaped(detail, SHOWN_DETAIL))
        .put("rule", rule);
  }
}

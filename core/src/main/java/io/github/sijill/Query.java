package io.github.sijill;

import io.github.sijill.event.CaseId;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A question in the making: what it is about, and from where it looks. All of it is optional; what
 * is left out narrows nothing. Immutable; a half-built query can be kept and asked more than once.
 *
 * <p>An archive makes queries; nobody else implements this interface, which may get more methods.
 *
 * <p>Each of the four dimensions is named once, with all its members in one call, and likewise what
 * is excepted of it; a second call throws {@link IllegalStateException}. {@link #scope} replaces
 * all four.
 *
 * @param <Q> the query itself, which says how the sentence may end
 */
public interface Query<Q extends Query<Q>> {

  /** What it is about so far, and from where it looks. */
  Subject subject();

  /** The same query about this, instead of what it was about. */
  Q about(Subject subject);

  /** Of this case only; otherwise of every case that declares the members named. */
  default Q inCase(String caseId) {
    return about(subject().ofCase(new CaseId(caseId)));
  }

  /** Of the cells in this scope, instead of those named before. */
  default Q scope(Scope scope) {
    return about(subject().on(scope));
  }

  /** In these territories, by id or name: {@code MA}, {@code Morocco}. */
  default Q territory(String... ids) {
    return scope(subject().scope().territory(ids));
  }

  /** Of these operators. */
  default Q operator(String... ids) {
    return scope(subject().scope().operator(ids));
  }

  /** On these networks; {@code mobile} stands for all that is below it. */
  default Q network(String... ids) {
    return scope(subject().scope().network(ids));
  }

  /** For these services. */
  default Q service(String... ids) {
    return scope(subject().scope().service(ids));
  }

  /** Not in these territories. */
  default Q exceptTerritory(String... ids) {
    return scope(subject().scope().exceptTerritory(ids));
  }

  /** Not of these operators. */
  default Q exceptOperator(String... ids) {
    return scope(subject().scope().exceptOperator(ids));
  }

  /** Not on these networks, nor on what is below them. */
  default Q exceptNetwork(String... ids) {
    return scope(subject().scope().exceptNetwork(ids));
  }

  /** Not for these services. */
  default Q exceptService(String... ids) {
    return scope(subject().scope().exceptService(ids));
  }

  /** With what the public could know at the end of {@code day}. */
  default Q asKnownOn(LocalDate day) {
    return about(subject().from(subject().viewpoint().asKnownOn(day)));
  }

  /** With what the archive held at {@code instant}, inclusive. */
  default Q asRecordedAt(Instant instant) {
    return about(subject().from(subject().viewpoint().asRecordedAt(instant)));
  }

  /**
   * With the entries that have this label, and those that end, extend, confirm or amend them.
   * Called again with the same key, an entry has one of the values; with another key, both.
   */
  default Q labelled(String key, String value) {
    return about(subject().from(subject().viewpoint().labelled(key, value)));
  }

  /** With what is attested at least so well, confirmations counted. */
  default Q attestedAtLeast(Attestation level) {
    return about(subject().from(subject().viewpoint().attestedAtLeast(level)));
  }
}

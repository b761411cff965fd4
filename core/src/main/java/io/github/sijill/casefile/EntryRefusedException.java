package io.github.sijill.casefile;

/**
 * An entry breaks a rule and was not recorded; the archive is as it was. Whoever recorded it has to
 * act: {@link #refusal} says which rule it is, and the message also what would be accepted.
 */
public final class EntryRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Wraps a refusal. */
  public EntryRefusedException(Refusal refusal) {
    super(refusal.message());
    this.refusal = refusal;
  }

  /** The rule that was broken, and how. */
  public Refusal refusal() {
    return refusal;
  }
}

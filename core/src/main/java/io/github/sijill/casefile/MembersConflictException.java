package io.github.sijill.casefile;

/** Members are declared twice, or below none that is declared. */
final class MembersConflictException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  MembersConflictException(IllegalArgumentException conflict) {
    super(conflict.getMessage(), conflict);
  }
}

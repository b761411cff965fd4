package io.github.sijill.question;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CaseId;
import io.github.sijill.text.Nearest;
import java.util.List;

/**
 * A question names a case that the archive does not hold; the message lists those that it does, and
 * asks whether one of them was meant.
 */
public final class UnknownCaseException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Says that there is no such case.
   *
   * @param cases those that there are
   */
  public UnknownCaseException(CaseId caseId, List<CaseId> cases) {
    super(
        "no case '%s' in this archive; %sit holds %s"
            .formatted(
                caseId,
                Nearest.question(caseId.value(), cases.stream().map(CaseId::value).toList()),
                cases.isEmpty()
                    ? "none"
                    : cases.stream().map(CaseId::value).collect(joining(", "))));
  }
}

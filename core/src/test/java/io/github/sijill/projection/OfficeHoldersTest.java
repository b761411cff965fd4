package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoldersTest {

  private static final DirectorDismissed LATER =
      dismissed("later", "2018-05-01", "Second", "Third");
  private static final DirectorDismissed EARLIER =
      dismissed("earlier", "[2016-10-21..2016-10-31]", "First", "Second");

  private static DirectorDismissed dismissed(
      String id, String occurred, String person, String successor) {
    return new DirectorDismissed(
        entry(id, occurred), person, "director", "ANRT", Optional.of(successor), false);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-10-20, First,           earlier",
    "2016-10-25, First or Second, opened earlier",
    "2016-10-31, Second,          earlier",
    "2018-05-01, Third,           later"
  })
  void the_evidence_names_the_holder_in_whatever_order_the_dismissals_were_recorded(
      LocalDate day, String holder, String evidence) {
    List<List<SagaEvent>> orders =
        List.of(List.of(opened(), LATER, EARLIER), List.of(opened(), EARLIER, LATER));
    for (List<SagaEvent> events : orders) {
      HeldOffice office =
          RecordedLog.of(recorded(events))
              .projections()
              .ask(
                  new Question.OfficeHolderOn(
                      Subject.everything(), Optional.empty(), Optional.empty(), day))
              .offices()
              .getFirst();

      assertThat(office.possible()).hasToString(holder);
      assertThat(office.evidence())
          .extracting(each -> each.id().value())
          .containsExactly(evidence.split(" "));
    }
  }
}

package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about entries and decrees, asked of some cells only, or of several cases. */
class NarrowedByScopeTest {

  private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

  private static final Answers ARCHIVE =
      RecordedLog.of(
              recorded(
                  List.<SagaEvent>of(
                      opened(),
                      imposed("mobile", "2016-01-01", "mobile"),
                      imposed("wifi", "2016-01-02", "wifi"),
                      stated(entry("on-mobile", "2016-01-03"), "mobile"),
                      stated(entry("on-statement", "2016-01-04"), "on-mobile"),
                      stated(entry("on-both", "2016-01-05"), "mobile", "wifi"),
                      stated(entry("on-nothing", "2016-01-06")),
                      new PetitionFiled(entry("petition", "2016-01-07"), "A", "B", "annul it"),
                      RumourCirculated.of(entry("rumour", "2016-01-08"), "It ends."),
                      decree("on-wifi", "2016-01-09", "wifi"),
                      decree("general", "2016-01-10"),
                      decree("of-mobile", "2016-01-11", "mobile"),
                      corrected("fixed-later", imposed("mobile", "2016-01-01", "3g")),
                      restored("all", "2016-02-01"))))
          .projections();

  private static DecreePublished decree(String id, String occurred, String... covers) {
    return DecreePublished.of(entry(id, occurred), "Decree " + id).covers(covers);
  }

  private static Subject on(String network) {
    return Subject.everything()
        .on(network.equals("all") ? Scope.all() : Scope.all().network(network));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all  | opened mobile wifi on-mobile on-statement on-both on-nothing petition rumour"
            + " on-wifi general of-mobile all fixed-later",
        "3g   | opened mobile on-mobile on-statement on-both on-nothing petition rumour general"
            + " of-mobile all fixed-later",
        "4g   | opened on-nothing petition rumour general all",
        "wifi | opened wifi on-both on-nothing petition rumour on-wifi general all",
        "adsl | opened on-nothing petition rumour general all"
      })
  void the_chronology_has_the_entries_about_the_cells_and_those_that_may_be(
      String network, String entries) {
    ChronologyAnswer answer = ARCHIVE.ask(new Question.ChronologyOf(on(network)));

    assertThat(answer.entries().stream().map(each -> each.id().value()))
        .containsExactlyInAnyOrder(entries.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"3g, general of-mobile", "4g, general", "wifi, on-wifi general", "adsl, general"})
  void a_decree_that_covers_other_cells_only_is_no_legal_basis(String network, String decrees) {
    CellLegalBasis basis =
        ARCHIVE.ask(new Question.LegalBasisOn(on(network), DAY)).cells().getFirst();

    assertThat(basis.decrees().stream().map(each -> each.entry().id().value()))
        .containsExactly(decrees.split(" "));
  }

  @Test
  void entries_of_several_cases_stand_in_one_order_and_keep_the_one_that_is_declared() {
    Answers archive =
        RecordedLog.of(
                recorded(
                    List.of(
                        caseOpened("b", "2015-01-01"),
                        petition("b", "b-late", "2016-03-01"),
                        petition("b", "b-first", "2016-01"),
                        petition("b", "b-then", "2016-01", "b-first"),
                        caseOpened("a", "2015-01-01"),
                        petition("a", "a-between", "[2016-01-01..2016-01-05]"),
                        petition("a", "a-open", "[..2014-01-01]"),
                        petition("a", "a-last", "[2016-03-01..]"))))
            .projections();

    assertThat(archive.ask(new Question.ChronologyOf(Subject.everything())).entries())
        .extracting(each -> each.id().value())
        .containsExactly(
            "a-open", "a-opened", "b-opened", "a-between", "b-first", "b-then", "b-late", "a-last");
  }

  private static SagaEvent caseOpened(String caseId, String day) {
    return new CaseOpened(
        CaseEntry.of(caseId, caseId + "-opened", day), "A case", Dimensions.none(), Status.OPEN);
  }

  private static SagaEvent petition(String caseId, String id, String occurred, String... after) {
    return new PetitionFiled(CaseEntry.of(caseId, id, occurred).after(after), "A", "B", "annul it");
  }
}

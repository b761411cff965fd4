package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.Question;
import io.github.sijill.question.Remark;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.words.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What measurements, denials and rulings say of an answer, which they do not change. */
class RemarksTest {

  private static final List<SagaEvent> TOLD =
      List.of(
          opened(),
          imposed(entry("blocked", "2016-01-06").label("cause", "exams"), "mobile"),
          restored("back", "2016-03-01", "mobile"));

  private static final List<SagaEvent> REMARKS =
      List.of(
          MeasurementReported.of(entry("measured", "2016-01-07"), "OONI")
              .supports("blocked")
              .contradicts("back")
              .value("4 %"),
          StatementIssued.of(entry("denied", "2016-01-08"), "The minister", "Nothing is blocked.")
              .denies("blocked"),
          StatementIssued.of(entry("doubted", "2016-01-09"), "ANRT", "The tool is wrong.")
              .denies("measured"),
          RulingIssued.of(
                  entry("ruled", "2016-03-05").attested(Attestation.OFFICIAL), "The court of Rabat")
              .about("back"),
          MeasurementReported.of(
                  entry("hearsay", "2016-01-07").attested(Attestation.RUMOURED), "somebody")
              .supports("blocked"));

  private static final Answers WITHOUT = RecordedLog.of(recorded(TOLD)).projections();
  private static final Answers WITH = RecordedLog.of(recorded(all())).projections();

  private static List<SagaEvent> all() {
    List<SagaEvent> all = new ArrayList<>(TOLD);
    all.addAll(REMARKS);
    return all;
  }

  private static CellStatus status(Answers archive, String network, String day, Viewpoint from) {
    Subject subject = Subject.everything().on(Scope.all().network(network)).from(from);
    return archive.ask(new Question.StatusOn(subject, LocalDate.parse(day))).cells().getFirst();
  }

  private static String words(List<Remark> remarks) {
    return remarks.stream()
        .map(
            each ->
                each.entry().id()
                    + " "
                    + each.role()
                    + " "
                    + each.about().stream().map(Object::toString).collect(Collectors.joining("+")))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3g   | 2016-02-01 | measured supports blocked, denied denies blocked, doubted denies"
            + " measured",
        "3g   | 2016-03-02 | measured contradicts back, doubted denies measured, ruled rules back",
        "3g   | 2016-01-01 | ''",
        "wifi | 2016-02-01 | ''"
      })
  void are_those_about_what_the_answer_rests_on(String network, String day, String remarks) {
    assertThat(words(status(WITH, network, day, Viewpoint.now()).remarks())).isEqualTo(remarks);
  }

  @ParameterizedTest
  @CsvSource({"2016-01-01", "2016-02-01", "2016-03-02"})
  void change_no_status_no_evidence_and_no_attestation(String day) {
    CellStatus with = status(WITH, "3g", day, Viewpoint.now());
    CellStatus without = status(WITHOUT, "3g", day, Viewpoint.now());

    assertThat(with.possible()).isEqualTo(without.possible());
    assertThat(with.since()).isEqualTo(without.since());
    assertThat(with.evidence()).isEqualTo(without.evidence());
  }

  @Test
  void obey_viewpoints() {
    Viewpoint now = Viewpoint.now();

    assertThat(
            words(
                status(WITH, "3g", "2016-02-01", now.asKnownOn(LocalDate.of(2016, 1, 7)))
                    .remarks()))
        .isEqualTo("measured supports blocked");
    assertThat(
            words(
                status(WITH, "3g", "2016-03-02", now.attestedAtLeast(Attestation.OFFICIAL))
                    .remarks()))
        .isEmpty();
    assertThat(words(status(WITH, "3g", "2016-02-01", now.labelled("cause", "exams")).remarks()))
        .isEqualTo("measured supports blocked, denied denies blocked, doubted denies measured");
    assertThat(words(status(WITH, "3g", "2016-02-01", now.labelled("cause", "protest")).remarks()))
        .isEmpty();
  }

  @Test
  void are_told_in_plain_sentences() {
    Subject mobile = Subject.everything().on(Scope.all().network("3g"));
    LocalDate day = LocalDate.of(2016, 2, 1);

    assertThat(Explanation.of(WITH.ask(new Question.StatusOn(mobile, day))))
        .endsWith(
            """
              - blocked (2016-01-06, reported)
                  OONI measured 4 % on 2016-01-07, which supports it. (measured, reported)
                  The minister denied it on 2016-01-08: "Nothing is blocked." (denied, reported)
              - ANRT denied measured on 2016-01-09: "The tool is wrong." (doubted, reported)
            """);
    assertThat(Explanation.of(WITH.ask(new Question.StatusOn(mobile, LocalDate.of(2016, 3, 2)))))
        .contains("OONI measured 4 % on 2016-01-07, which contradicts it. (measured, reported)")
        .contains("The court of Rabat ruled on it on 2016-03-05. (ruled, official)");
  }

  @Test
  void stand_in_the_answer_about_a_span_too() {
    Subject mobile = Subject.everything().on(Scope.all().network("3g"));
    LocalDate day = LocalDate.of(2016, 2, 1);

    assertThat(
            words(
                WITH.ask(new Question.StatusDuring(mobile, day, day)).cells().getFirst().remarks()))
        .isEqualTo("measured supports blocked, denied denies blocked, doubted denies measured");
  }
}

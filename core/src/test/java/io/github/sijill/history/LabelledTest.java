package io.github.sijill.history;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case as seen through the labels of its entries. */
class LabelledTest {

  private static final List<SagaEvent> EVENTS =
      List.of(
          opened(),
          imposed(entry("exams", "2016-01-01").label("cause", "exams"), "3g"),
          imposed(
              entry("protest", "2016-01-02").label("cause", "protest").label("verified", "yes"),
              "4g"),
          imposed(entry("no-label", "2016-01-03"), "wifi"),
          BlockingExtended.of(entry("extended", "2016-01-04"), Scope.all().network("4g"), "exams"),
          stated(entry("on-exams", "2016-01-05"), "exams"),
          stated(entry("on-statement", "2016-01-06"), "on-exams"),
          stated(entry("on-protest", "2016-01-07"), "protest"),
          ServiceRestored.of(entry("ends-exams", "2016-01-08"), Scope.all()).ends("exams"),
          ServiceRestored.of(entry("ends-protest", "2016-01-09"), Scope.all()).ends("protest"),
          restored("ends-all", "2016-01-10", "wifi"),
          PetitionFiled.of(
              entry("petition", "2016-01-11").label("cause", "exams", "protest"),
              "A",
              "B",
              "annul it"),
          RumourCirculated.of(entry("rumour", "2016-01-12"), "It ends."));

  private static List<String> seen(List<SagaEvent> events, String... labels) {
    Viewpoint viewpoint = Viewpoint.now();
    for (String label : labels) {
      String[] sides = label.split("=", 2);
      viewpoint = viewpoint.labelled(sides[0], sides[1]);
    }
    return History.of(CASE, recorded(events), viewpoint).chronology().stream()
        .map(entry -> entry.id().value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "cause=exams, opened exams extended on-exams on-statement ends-exams ends-all petition",
    "cause=protest, opened protest on-protest ends-protest ends-all petition",
    "verified=yes, opened protest on-protest ends-protest ends-all",
    "cause=protest verified=yes, opened protest on-protest ends-protest ends-all",
    "cause=exams verified=yes, opened ends-all",
    "cause=weather, opened ends-all",
    "colour=blue, opened ends-all"
  })
  void holds_what_is_labelled_so_what_is_about_it_and_what_ends_all(String labels, String entries) {
    assertThat(seen(EVENTS, labels.split(" "))).containsExactly(entries.split(" "));
  }

  @Test
  void several_values_of_a_key_are_choices() {
    assertThat(seen(EVENTS, "cause=exams", "cause=protest"))
        .doesNotContain("no-label", "rumour")
        .hasSize(EVENTS.size() - 2);
  }

  @Test
  void holds_everything_without_labels() {
    assertThat(seen(EVENTS)).hasSize(EVENTS.size());
  }

  @Test
  void a_correction_may_give_a_label_or_take_it() {
    List<SagaEvent> events =
        List.of(
            opened(),
            imposed(entry("a", "2016-01-01"), "3g"),
            imposed(entry("b", "2016-01-02").label("cause", "exams"), "4g"),
            corrected("a-now", imposed(entry("a", "2016-01-01").label("cause", "exams"), "3g")),
            corrected("b-now", imposed(entry("b", "2016-01-02"), "4g")),
            retracted("b-again", "b-now"));

    assertThat(seen(events.subList(0, 4), "cause=exams")).contains("a", "b");
    assertThat(seen(events.subList(0, 5), "cause=exams")).contains("a").doesNotContain("b");
    assertThat(seen(events, "cause=exams")).contains("a", "b");
  }

  @Test
  void what_ends_a_labelled_rumour_does_not_count_for_that() {
    List<SagaEvent> events =
        List.of(
            opened(),
            imposed(
                entry("rumoured", "2016-01-01").label("cause", "x").attested(Attestation.RUMOURED),
                "3g"),
            ServiceRestored.of(entry("ends-it", "2016-01-08"), Scope.all()).ends("rumoured"),
            stated(entry("on-it", "2016-01-09"), "ends-it"));

    assertThat(seen(events, "cause=x")).containsExactly("opened", "rumoured");
  }

  @Test
  void what_names_the_opening_ends_its_baseline_whatever_its_labels() {
    List<SagaEvent> events =
        List.of(
            opened().baseline(Status.BLOCKED),
            imposed(entry("no-label", "2016-01-03"), "3g"),
            ServiceRestored.of(entry("ends-both", "2016-01-08"), Scope.all())
                .ends("opened", "no-label"),
            BlockingExtended.of(entry("extended", "2016-01-09"), Scope.all(), "opened"));

    assertThat(seen(events, "cause=x")).containsExactly("opened", "ends-both");
  }
}

package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testing.SmallCase.ids;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;

import io.github.sijill.casefile.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseFixtureTest {

  @RegisterExtension final Failing failing = new Failing();

  private static CaseFixture.When restoringInSpring() {
    return CaseFixture.given(opened(), imposed("a", "2016-01-06", "mobile"))
        .whenRecording(restored("r", "[2016-02-16..]", "3g"));
  }

  private static CaseFixture.When imposingAgain(String day) {
    return CaseFixture.given(opened(), imposed("a", "2016-01-06", "3g"))
        .whenRecording(imposed("a", day, "3g"));
  }

  @Test
  void what_is_accepted_changes_the_status() {
    CaseFixture.Then then = restoringInSpring().isAccepted();

    then.status(voip -> voip.network("3g")).on("2016-03-01").isUncertainBetween(OPEN, BLOCKED);
    then.status(voip -> voip.network("4g")).on("2016-03-01").isCertainly(BLOCKED);
  }

  @Test
  void what_is_recorded_says_what_it_ends() {
    restoringInSpring().isRecordedAs(restored("r", "[2016-02-16..]", "3g").ended(ids("a")));
  }

  @Test
  void what_is_refused_leaves_the_status_as_it_was() {
    CaseFixture.given(opened(), imposed("a", "2016-01-06"))
        .whenRecording(restored("r", "2015-12-01"))
        .isRefusedBy(Refusal.NothingInForce.class)
        .status()
        .on("2016-03-01")
        .isCertainly(BLOCKED);
  }

  @Test
  void what_is_there_already_is_not_recorded_again() {
    imposingAgain("2016-01-06")
        .wasRecordedBefore()
        .status()
        .onNetwork("3g")
        .on("2016-03-01")
        .isCertainly(BLOCKED);
    imposingAgain("2016-01-06").isAccepted();
  }

  @Test
  void an_expectation_of_acceptance_that_is_not_met_says_which_rule_is_broken() {
    CaseFixture.When late =
        CaseFixture.given(opened()).whenRecording(restored("r", "2015-12-01", "3g"));

    failing.of(
        () -> late.isAccepted(),
        () -> late.isRecordedAs(restored("r", "2015-12-01", "3g")),
        () -> imposingAgain("2016-01-07").wasRecordedBefore(),
        () -> imposingAgain("2016-01-06").isRecordedAs(imposed("a", "2016-01-06", "3g")));
  }

  @Test
  void an_expectation_of_refusal_that_is_not_met_says_what_came_of_it() {
    failing.of(
        () -> restoringInSpring().isRefusedBy(Refusal.NoWorld.class),
        () -> restoringInSpring().wasRecordedBefore(),
        () -> imposingAgain("2016-01-07").isRefusedBy(Refusal.NoWorld.class),
        () -> imposingAgain("2016-01-06").isRefusedBy(Refusal.IdTaken.class));
  }

  @Test
  void an_entry_that_is_recorded_otherwise_is_told_part_by_part() {
    failing.of(
        () -> restoringInSpring().isRecordedAs(restored("r", "[2016-02-16..]", "3g")),
        () -> restoringInSpring().isRecordedAs(imposed("r", "[2016-02-16..]", "3g")));
  }

  @Test
  void the_status_that_is_not_met_shows_the_timeline() {
    failing.of(
        () ->
            restoringInSpring()
                .isAccepted()
                .status(voip -> voip.network("3g"))
                .on("2016-03-01")
                .isCertainly(OPEN));
  }
}

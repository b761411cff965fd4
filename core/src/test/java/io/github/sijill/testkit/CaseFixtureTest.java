package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testing.SmallCase.ids;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.casefile.Refusal;
import org.junit.jupiter.api.Test;

class CaseFixtureTest {

  private static CaseFixture.When restoringInSpring() {
    return CaseFixture.given(opened(), imposed("a", "2016-01-06", "mobile"))
        .when(restored("r", "[2016-02-16..]", "3g"));
  }

  @Test
  void what_is_accepted_changes_the_status() {
    restoringInSpring()
        .isAccepted()
        .status(voip -> voip.network("3g"))
        .on("2016-03-01")
        .isUncertainBetween(OPEN, BLOCKED);
    restoringInSpring()
        .isAccepted()
        .status(voip -> voip.network("4g"))
        .on("2016-03-01")
        .isCertainly(BLOCKED);
  }

  @Test
  void what_is_recorded_says_what_it_ends() {
    restoringInSpring().isRecordedAs(restored("r", "[2016-02-16..]", "3g").ending(ids("a")));
  }

  @Test
  void what_is_refused_leaves_the_status_as_it_was() {
    CaseFixture.given(opened(), imposed("a", "2016-01-06"))
        .when(restored("r", "2015-12-01"))
        .isRefusedBy(Refusal.NothingInForce.class)
        .status()
        .on("2016-03-01")
        .isCertainly(BLOCKED);
  }

  @Test
  void what_is_there_already_is_not_recorded_again() {
    CaseFixture.given(opened(), imposed("a", "2016-01-06"))
        .when(imposed("a", "2016-01-06"))
        .wasRecordedBefore();
  }

  @Test
  void an_expectation_that_is_not_met_says_so() {
    assertThatThrownBy(() -> restoringInSpring().isRefusedBy(Refusal.NoWorld.class))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () ->
                CaseFixture.given(opened())
                    .when(restored("r", "2015-12-01"))
                    .isRefusedBy(Refusal.NoWorld.class))
        .hasStackTraceContaining("NothingInForce")
        .hasStackTraceContaining("r refused (a restoration needs a restriction)");
    assertThatThrownBy(
            () -> CaseFixture.given(opened()).when(restored("r", "2015-12-01")).isAccepted())
        .hasMessageContaining("nothing blocked or degraded can have been in force");
  }
}

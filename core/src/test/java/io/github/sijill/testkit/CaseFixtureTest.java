package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testkit.Failing.failing;

import io.github.sijill.casefile.Refusal;
import org.junit.jupiter.api.Test;

class CaseFixtureTest {

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
    restoringInSpring().isRecordedAs(restored("r", "[2016-02-16..]", "3g").ends("a"));
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

    failing(
        () -> late.isAccepted(),
        """
        Expecting r to be accepted,
        but it is refused by NothingInForce (a restoration needs a restriction): in its scope nothing blocked or degraded can have been in force on 2015-12-01; the case tells of none there; record it first:
        small
          MA, inwi, 3g, voip
          > ...         ...         OPEN                        opened
        entries
          2015                        CaseOpened            reported    opened
        """);
    failing(
        () -> late.isRecordedAs(restored("r", "2015-12-01", "3g")),
        """
        Expecting r to be recorded,
        but it is refused by NothingInForce (a restoration needs a restriction): in its scope nothing blocked or degraded can have been in force on 2015-12-01; the case tells of none there; record it first:
        small
          MA, inwi, 3g, voip
          > ...         ...         OPEN                        opened
        entries
          2015                        CaseOpened            reported    opened
        """);
    failing(
        () -> imposingAgain("2016-01-07").wasRecordedBefore(),
        """
        Expecting a to be in the case already, just as it is,
        but it is refused by IdTaken (an id is unique in its case): small holds another entry of that id; give this one an id of its own, or record an EntryCorrected of the other:
        small
          MA, inwi, 3g, voip
            ...         2016-01-05  OPEN                        opened
          > 2016-01-06  ...         BLOCKED                     a
        entries
          2015                        CaseOpened            reported    opened
          2016-01-06                  BlockingImposed       reported    a
        """);
    failing(
        () -> imposingAgain("2016-01-06").isRecordedAs(imposed("a", "2016-01-06", "3g")),
        """
        Expecting a to be recorded,
        but it is in the case already:
        small
          MA, inwi, 3g, voip
            ...         2016-01-05  OPEN                        opened
          > 2016-01-06  ...         BLOCKED                     a
        entries
          2015                        CaseOpened            reported    opened
          2016-01-06                  BlockingImposed       reported    a
        """);
  }

  @Test
  void an_expectation_of_refusal_that_is_not_met_says_what_came_of_it() {
    failing(
        () -> restoringInSpring().isRefusedBy(Refusal.NoWorld.class),
        """
        Expecting r to be refused by NoWorld,
        but it keeps all rules and is recorded:
        small
          MA, inwi, 3g, voip
            ...         2016-01-05  OPEN                        opened
            2016-01-06  2016-02-15  BLOCKED                     a
          > 2016-02-16  ...         OPEN or BLOCKED             a, r
        entries
          2015                        CaseOpened            reported    opened
          2016-01-06                  BlockingImposed       reported    a
          [2016-02-16..]              ServiceRestored       reported    r
        """);
    failing(
        () -> restoringInSpring().wasRecordedBefore(),
        """
        Expecting r to be in the case already, just as it is,
        but it keeps all rules and is recorded:
        small
          MA, inwi, 3g, voip
            ...         2016-01-05  OPEN                        opened
            2016-01-06  2016-02-15  BLOCKED                     a
          > 2016-02-16  ...         OPEN or BLOCKED             a, r
        entries
          2015                        CaseOpened            reported    opened
          2016-01-06                  BlockingImposed       reported    a
          [2016-02-16..]              ServiceRestored       reported    r
        """);
    failing(
        () -> imposingAgain("2016-01-07").isRefusedBy(Refusal.NoWorld.class),
        """
        Expecting a to be refused by NoWorld,
        but it is refused by IdTaken (an id is unique in its case): small holds another entry of that id; give this one an id of its own, or record an EntryCorrected of the other:
        small
          MA, inwi, 3g, voip
            ...         2016-01-05  OPEN                        opened
          > 2016-01-06  ...         BLOCKED                     a
        entries
          2015                        CaseOpened            reported    opened
          2016-01-06                  BlockingImposed       reported    a
        """);
    failing(
        () -> imposingAgain("2016-01-06").isRefusedBy(Refusal.IdTaken.class),
        """
        Expecting a to be refused by IdTaken,
        but it is in the case already:
        small
          MA, inwi, 3g, voip
            ...         2016-01-05  OPEN                        opened
          > 2016-01-06  ...         BLOCKED                     a
        entries
          2015                        CaseOpened            reported    opened
          2016-01-06                  BlockingImposed       reported    a
        """);
  }

  @Test
  void an_entry_that_is_recorded_otherwise_is_told_part_by_part() {
    failing(
        () -> restoringInSpring().isRecordedAs(restored("r", "[2016-02-16..]", "3g")),
        """
        Expecting r to be recorded as it is given,
        but these parts differ:
          ends: expected [], found [a]
        """);
    failing(
        () -> restoringInSpring().isRecordedAs(imposed("r", "[2016-02-16..]", "3g")),
        """
        Expecting r to be recorded as it is given,
        but these parts differ:
          expected a BlockingImposed, found a ServiceRestored
        """);
  }

  @Test
  void the_status_that_is_not_met_shows_the_timeline() {
    failing(
        () ->
            restoringInSpring()
                .isAccepted()
                .status(voip -> voip.network("3g"))
                .on("2016-03-01")
                .isCertainly(OPEN),
        """
        Expecting the status on 2016-03-01 to be certainly OPEN,
        but on MA, inwi, 3g, voip it is OPEN or BLOCKED from 2016-02-16 on, by a, r:
        small
          MA, inwi, 3g, voip
            ...         2016-01-05  OPEN                        opened
            2016-01-06  2016-02-15  BLOCKED                     a
          > 2016-02-16  ...         OPEN or BLOCKED             a, r
        entries
          2015                        CaseOpened            reported    opened
          2016-01-06                  BlockingImposed       reported    a
          [2016-02-16..]              ServiceRestored       reported    r
        """);
  }
}

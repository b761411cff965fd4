package io.github.sijill.casefile;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.extended;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sijill.casefile.RecordCheck.Broken;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.scope.Members;
import io.github.sijill.testing.Morocco;
import io.github.sijill.testing.RandomCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class RecordCheckTest {

  private static final int ROUNDS = Integer.getInteger("sijill.rounds", 500);

  private static RecordCheck check(List<Recorded> record) {
    RecordCheck check = new RecordCheck(100);
    record.forEach(check);
    return check;
  }

  private static List<Recorded> record(SagaEvent... events) {
    return recorded(List.of(events));
  }

  private static CaseOpened openedAs(String id) {
    return CaseOpened.of(entry(id, "2015"), "b", opened().dimensions())
        .baseline(opened().baseline());
  }

  private static MembersDeclared declared(String network) {
    return MembersDeclared.of(entry("more", "2016"), Members.builder().network(network).build());
  }

  static final List<Arguments> ARCHIVES =
      List.of(
          broken(
              "line 1: entry a of case small breaks a rule (a case is opened first)",
              imposed("a", "2016")),
          broken(
              "line 2: entry again of case small breaks a rule (a case is opened once)",
              opened(),
              openedAs("again")),
          broken(
              "line 3: entry a of case small breaks a rule (an id is unique in its case)",
              opened(),
              imposed("a", "2016"),
              imposed("a", "2016-02")),
          broken(
              "line 3: entry a of case small breaks a rule (an entry is recorded once): case small"
                  + " already has this very entry; leave this one out",
              opened(),
              imposed("a", "2016"),
              imposed("a", "2016")),
          broken(
              "line 2: entry a of case small breaks a rule (references point to entries of the"
                  + " case): it names itself",
              opened(),
              imposed(entry("a", "2016", "a"))),
          broken(
              "line 2: entry a of case small breaks a rule (references point to entries of the"
                  + " case): case small has no entry 'b'",
              opened(),
              imposed(entry("a", "2016", "b")),
              imposed("b", "2016")),
          broken(
              "line 2: entry t of case small breaks a rule (references point to entries of the"
                  + " case): case small has no entry 'a'",
              opened(),
              retracted("t", "a")),
          broken(
              "line 4: entry t2 of case small breaks a rule (an amendment changes an entry that"
                  + " stands)",
              opened(),
              imposed("a", "2016"),
              retracted("t", "a"),
              retracted("t2", "a")),
          broken(
              "line 4: entry c of case small breaks a rule (the declared order has no cycle",
              opened(),
              imposed("a", "2016"),
              imposed(entry("b", "2016", "a")),
              corrected("c", imposed(entry("a", "2016", "b")))),
          broken(
              "line 3: entry b of case small breaks a rule (the dates fit the declared order)",
              opened(),
              imposed("a", "2016-02"),
              imposed(entry("b", "2016-01", "a"))),
          broken(
              "line 2: entry a of case small breaks a rule (a scope names declared members): no"
                  + " network '5g' in small",
              opened(),
              imposed("a", "2016", "5g")),
          broken(
              "line 2: entry more of case small breaks a rule (a member is declared once, below a"
                  + " declared parent)",
              opened(),
              declared("3g")),
          broken(
              "line 2: entry x of case small breaks a rule (an extension needs a blocking)",
              opened(),
              extended("x", "2016", "opened", "3g")),
          broken(
              "line 2: entry r of case small breaks a rule (a restoration needs a restriction)",
              opened(),
              restored("r", "2016")),
          broken(
              "line 3: entry r of case small breaks a rule (a restoration ends restrictions)",
              opened(),
              imposed("a", "2016", "3g"),
              restored("r", "2016", "adsl").ends("a")),
          broken(
              "line 2: entry a of case small breaks a rule (nothing happens, is known or is"
                  + " published after the day of recording)",
              opened(),
              imposed("a", "2018")));

  private static Arguments broken(String first, SagaEvent... record) {
    return Arguments.of(first, record(record));
  }

  @ParameterizedTest
  @FieldSource("ARCHIVES")
  void names_the_line_the_entry_and_the_rule(String first, List<Recorded> record) {
    assertThat(check(record).first().orElseThrow().message()).startsWith(first);
  }

  @Test
  void finds_nothing_in_an_archive_that_keeps_the_rules() {
    RecordCheck check = check(Morocco.recorded());

    assertThat(check.first()).isEmpty();
    assertThat(check.broken()).isEmpty();
    assertThat(check.isChecking()).isTrue();
  }

  @Test
  void finds_nothing_in_what_recording_let_in() {
    for (int round = 0; round < ROUNDS; round++) {
      List<SagaEvent> events = new RandomCase(round).history(14);

      assertThat(check(recorded(events)).broken()).as("seed %d: %s", round, events).isEmpty();
    }
  }

  @Test
  void goes_on_as_if_what_is_broken_were_not_there() {
    List<Recorded> record =
        record(
            opened(),
            imposed("a", "2016"),
            imposed("a", "2016-02"),
            restored("r", "2016-03").ends("a"),
            imposed("b", "2016", "5g"),
            retracted("t", "b"));

    assertThat(check(record).broken())
        .extracting(Broken::sequence, Broken::entry)
        .containsExactly(
            tuple(3L, new EntryId("a")), tuple(5L, new EntryId("b")), tuple(6L, new EntryId("t")));
  }

  @Test
  void leaves_open_what_a_restoration_leaves_open() {
    assertThat(check(record(opened(), imposed("a", "2016"), restored("r", "2016-03"))).broken())
        .isEmpty();
  }

  @Test
  void keeps_cases_apart() {
    List<Recorded> record = new ArrayList<>(Morocco.recorded());
    record.addAll(record(opened(), imposed("imposed-mobile", "2016")));

    assertThat(check(record).broken()).isEmpty();
  }

  @Test
  void stops_when_enough_is_broken() {
    RecordCheck check = new RecordCheck(2);

    Stream.of("a", "b", "c")
        .forEach(id -> check.accept(Recorded.of(imposed(id, "2016"), 1, RECORDED)));

    assertThat(check.broken()).extracting(Broken::entry).containsExactly(id("a"), id("b"));
    assertThat(check.isChecking()).isFalse();
  }

  private static EntryId id(String id) {
    return new EntryId(id);
  }

  @Test
  void says_nothing_against_what_may_rest_on_a_skipped_event() {
    RecordCheck check = new RecordCheck(100);
    check.accept(Recorded.of(opened(), 1, RECORDED));
    check.skip();
    check.accept(Recorded.of(retracted("t", "skipped"), 3, RECORDED.plusSeconds(1)));

    assertThat(check.broken()).isEmpty();
    assertThat(check.isChecking()).isFalse();
  }
}

package io.github.sijill.casefile;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.cuts;
import static io.github.sijill.testing.SmallCase.disrupted;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.extended;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StillInForce;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Members;
import io.github.sijill.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Each rule of the write side, broken, and what the refusal says. */
class RefusalsTest {

  private static Arguments refused(List<SagaEvent> held, SagaEvent event, String message) {
    return Arguments.of(held, event, message);
  }

  private static List<SagaEvent> given(SagaEvent... further) {
    return Stream.concat(Stream.<SagaEvent>of(opened()), Stream.of(further)).toList();
  }

  private static MembersDeclared declared(DeclaredMember... networks) {
    return MembersDeclared.of(
        entry("more", "2016"), new Members(List.of(), List.of(), List.of(networks), List.of()));
  }

  static final List<Arguments> REFUSALS =
      List.of(
          refused(
              given(imposed("a", "2016-01-06"), restored("e", "2016-02-01")),
              StillInForce.of(entry("s", "2016-02-02"), "a"),
              "s refused (what is still in force has not ended): a certainly had ended before"
                  + " 2016-02-02, by e; a day up to 2016-02-01 is accepted, or correct what ended"
                  + " it"),
          // Recorded later than what ended it, so that no order is declared.
          refused(
              given(
                  imposed("b", "2016-01-05"),
                  restored("e", "[2016-02-01..2016-02-05]"),
                  imposed("a", "2016-01-06")),
              StillInForce.of(entry("s", "2016-02-06"), "a"),
              "s refused (what is still in force has not ended): a certainly had ended before"
                  + " 2016-02-06, by e; a day up to 2016-02-05 is accepted, or correct what ended"
                  + " it"),
          refused(
              given(imposed("a", "[2016-01-06..2016-01-09]")),
              StillInForce.of(entry("s", "2016-01-05"), "a"),
              "s refused (what is still in force has begun): a certainly began after 2016-01-05; a"
                  + " day from 2016-01-06 on is accepted, or correct when a began"),
          // By the order that is declared, a began on the 8th at the earliest.
          refused(
              given(
                  imposed("b", "2016-01-08"),
                  imposed(entry("a", "[2016-01-06..2016-01-09]", "b"), "3g")),
              StillInForce.of(entry("s", "2016-01-07"), "a"),
              "s refused (what is still in force has begun): a certainly began after 2016-01-07; a"
                  + " day from 2016-01-08 on is accepted, or correct when a began"),
          refused(
              given(cuts("c", "2016-01-06/2016-01-09")),
              StillInForce.of(entry("s", "2016-01-05"), "c"),
              "s refused (what is still in force has begun): c certainly began after 2016-01-05; a"
                  + " day from 2016-01-06 on is accepted, or correct when c began"),
          refused(
              given(cuts("c", "2016-01-06/2016-01-09")),
              StillInForce.of(entry("s", "2016-01-10"), "c"),
              "s refused (what is still in force has not ended): c certainly had ended before"
                  + " 2016-01-10, by the last of its days; a day up to 2016-01-09 is accepted, or"
                  + " correct what ended it"),
          refused(
              given(imposed("a", "2016-01-06"), retracted("r", "a")),
              extended("x", "2016-02-01", "a"),
              "x refused (an extension needs a blocking): a is retracted; name a BlockingImposed or"
                  + " a BlockingExtended"),
          refused(
              given(imposed("a", "2016-01-06"), retracted("r", "a")),
              restored(entry("x", "2016-02-01")).ends("a"),
              "x refused (a restoration ends restrictions): a is retracted; name entries that"
                  + " blocked or degraded something in its scope, or none to end all that are in"
                  + " force"),
          refused(
              given(imposed("a", "[2016-01-06..]")),
              imposed(entry("b", "2016-01-05", "a")),
              "b refused (the dates fit the declared order): its latest day is 2016-01-05, but it"
                  + " comes after a, which happened on 2016-01-06 or later; a date that reaches"
                  + " 2016-01-06 is accepted, or leave out that it comes after a"),
          refused(
              given(imposed("a", "2016-01-06")),
              imposed("a", "2016-01-07"),
              "a refused (an id is unique in its case): case small already has another entry with"
                  + " this id; give this one an id of its own, or correct the other entry"),
          refused(
              List.of(),
              imposed("a", "2016-01-06"),
              "a refused (a case is opened first): case small is not open yet; record its"
                  + " CaseOpened first"),
          refused(
              given(),
              CaseOpened.of(entry("again", "2016"), "b", opened().dimensions())
                  .baseline(opened().baseline()),
              "again refused (a case is opened once): case small was opened by opened; correct that"
                  + " entry, or record a MembersDeclared"),
          refused(
              given(),
              imposed(entry("a", "2016-01-06", "z")),
              "a refused (references point to entries of the case): case small has no entry 'z';"
                  + " record that first, or leave it out"),
          refused(
              given(),
              stated(entry("s", "2016-01-06"), "s"),
              "s refused (references point to entries of the case): it names itself; an entry names"
                  + " entries recorded before it"),
          refused(
              given(),
              imposed("a", "2016-01-06", "5g"),
              "a refused (a scope names declared members): no network '5g' in small; it declares"
                  + " mobile (3g, 4g), fixed (adsl, wifi)"),
          refused(
              given(),
              declared(DeclaredMember.of("3g")),
              "more refused (a member is declared once, below a declared parent): network '3g' is"
                  + " declared twice; an id is unique in its dimension"),
          refused(
              given(),
              declared(DeclaredMember.of("lte").below("radio")),
              "more refused (a member is declared once, below a declared parent): network 'lte' is"
                  + " declared below 'radio', which is not declared before it; these are: mobile"
                  + " (3g, 4g), fixed (adsl, wifi)"),
          refused(
              given(imposed("a", "2016-01-06", "mobile")),
              restored("r", "2016-03-01", "wifi"),
              "r refused (a restoration needs a restriction): in its scope nothing blocked or"
                  + " degraded can have been in force on 2016-03-01; none is recorded there; record"
                  + " it first"),
          refused(
              given(imposed("a", "2016-01-06", "mobile")),
              restored("r", "[2015-11-04..2015-11-30]", "3g"),
              "r refused (a restoration needs a restriction): in its scope nothing blocked or"
                  + " degraded can have been in force between 2015-11-04 and 2015-11-30; those"
                  + " recorded there: a, from 2016-01-06"),
          refused(
              given(imposed("a", "2016-01-06"), restored("r", "2016-02-01")),
              extended("x", "2016-03-01", "a", "wifi"),
              "x refused (an extension needs a blocking): in the scope of what it extends nothing"
                  + " so strong can have been in force on 2016-03-01; those recorded there: a,"
                  + " from 2016-01-06"),
          refused(
              given(
                  imposed("a1", "2016-05-01"),
                  imposed("a2", "2016-05-02"),
                  imposed("a3", "2016-05-03"),
                  imposed("a4", "2016-05-04"),
                  imposed("a5", "2016-05-05"),
                  imposed("a6", "2016-05-06")),
              restored("r", "2016-03-01"),
              "r refused (a restoration needs a restriction): in its scope nothing blocked or"
                  + " degraded can have been in force on 2016-03-01; those recorded there: a2, from"
                  + " 2016-05-02; a3, from 2016-05-03; a4, from 2016-05-04; a5, from 2016-05-05;"
                  + " a6, from 2016-05-06"),
          refused(
              given(disrupted("d", "2016-01-06")),
              extended("x", "2016-03-01", "d", "wifi"),
              "x refused (an extension needs a blocking): d is no blocking; name a BlockingImposed"
                  + " or a BlockingExtended"),
          refused(
              given(imposed("a", "2016-01-06"), stated(entry("s", "2016-01-07"), "a")),
              restored("r", "2016-03-01").ends("s"),
              "r refused (a restoration ends restrictions): s neither blocked nor degraded anything"
                  + " in its scope; name entries that blocked or degraded something in its scope,"
                  + " or none to end all that are in force"),
          refused(
              given(imposed("a", "2016-01-06", "mobile"), imposed("b", "2016-01-06", "wifi")),
              restored("r", "2016-03-01", "wifi").ends("a"),
              "r refused (a restoration ends restrictions): a neither blocked nor degraded anything"
                  + " in its scope; name entries that blocked or degraded something in its scope,"
                  + " or none to end all that are in force"),
          refused(
              given(imposed("a", "2016-01-06")),
              stated(entry("s", "2016-01-05", "a")),
              "s refused (the dates fit the declared order): its latest day is"
                  + " 2016-01-05, but it comes after a, which happened on 2016-01-06; a date that"
                  + " reaches 2016-01-06 is accepted, or leave out that it comes after a"),
          refused(
              given(),
              imposed("a", "2017-01-02"),
              "a refused (nothing happens, is known or is published after the day of recording):"
                  + " occurred starts on 2017-01-02, after the day of recording, 2017-01-01"
                  + " (UTC+14, where a day begins first); a day up to then is accepted"),
          refused(
              given(imposed("a", "2016-01-06")),
              corrected("c", imposed("a", "2017-01-02")),
              "a refused (nothing happens, is known or is published after the day of recording):"
                  + " occurred starts on 2017-01-02, after the day of recording, 2017-01-01"
                  + " (UTC+14, where a day begins first); a day up to then is accepted"),
          refused(
              given(),
              imposed(entry("a", "2016-01-06").knownFrom(LocalDate.of(2106, 1, 6))),
              "a refused (nothing happens, is known or is published after the day of recording):"
                  + " knownFrom starts on 2106-01-06, after the day of recording, 2017-01-01"
                  + " (UTC+14, where a day begins first); a day up to then is accepted"),
          refused(
              given(),
              imposed(
                  entry("a", "2016-01-06").from(Source.of("Paper\u001b").publishedOn("2106-01"))),
              "a refused (nothing happens, is known or is published after the day of recording):"
                  + " publishedOn of the source 'Paper\\u001b' starts on 2106-01-01, after the day"
                  + " of recording, 2017-01-01 (UTC+14, where a day begins first); a day up to then"
                  + " is accepted"),
          refused(
              given(imposed("a", "2016-01-06")),
              corrected(
                  "c",
                  imposed(
                      entry("a", "2016-01-06").from(Source.of("Paper").giving("[2106-01-06..]")))),
              "a refused (nothing happens, is known or is published after the day of recording):"
                  + " dateGiven of the source 'Paper' starts on 2106-01-06, after the day of"
                  + " recording, 2017-01-01 (UTC+14, where a day begins first); a day up to then is"
                  + " accepted"),
          refused(
              given(),
              cuts("a", "{2016-12-31,2017-01-02}"),
              "a refused (nothing happens, is known or is published after the day of recording):"
                  + " the last of its days starts on 2017-01-02, after the day of recording,"
                  + " 2017-01-01 (UTC+14, where a day begins first); a day up to then is accepted"),
          refused(
              given(),
              cuts("a", "2016-01-06", "5g"),
              "a refused (a scope names declared members): no network '5g' in small; it declares"
                  + " mobile (3g, 4g), fixed (adsl, wifi)"),
          refused(
              given(imposed("a", "2016-01-06")),
              corrected("c", cuts("a", "2016-01-06", "5g")),
              "c refused (a scope names declared members): no network '5g' in small; it declares"
                  + " mobile (3g, 4g), fixed (adsl, wifi)"),
          refused(
              given(),
              DecreePublished.of(entry("d", "2016"), "Decree").scope(on("5g")),
              "d refused (a scope names declared members): no network '5g' in small; it declares"
                  + " mobile (3g, 4g), fixed (adsl, wifi)"),
          refused(
              given(imposed("a", "2016-01-06"), restored("r", "2016-02-01")),
              StillInForce.of(entry("s", "2016-03-01"), "a", "r"),
              "s refused (a field names entries of its kind): restrictions names r, which is no"
                  + " restriction; name entries that are each a restriction"),
          refused(
              given(imposed("a", "2016-01-06"), retracted("t", "a")),
              StillInForce.of(entry("s", "2016-03-01"), "a"),
              "s refused (a field names entries of its kind): restrictions names a, which is"
                  + " retracted; name entries that are each a restriction"),
          refused(
              given(),
              StillInForce.of(entry("s", "2016-03-01"), "opened"),
              "s refused (a field names entries of its kind): restrictions names opened, which is"
                  + " no restriction; name entries that are each a restriction"),
          refused(
              given(imposed("a", "2016-01-06")),
              DecreePublished.of(entry("d", "2016"), "Decree").repeals("a"),
              "d refused (a field names entries of its kind): repeals names a, which is no decree;"
                  + " name entries that are each a decree"),
          refused(
              given(imposed("a", "2016-01-06"), DecreePublished.of(entry("d", "2016"), "Decree")),
              corrected("c", DecreePublished.of(entry("d", "2016"), "Decree").repeals("a")),
              "d refused (a field names entries of its kind): repeals names a, which is no decree;"
                  + " name entries that are each a decree"),
          refused(
              given(imposed("a", "2016-01-06"), retracted("t", "a")),
              retracted("t2", "a"),
              "t2 refused (an amendment changes an entry that stands): a is retracted already;"
                  + " retract the retraction to undo that"),
          refused(
              given(imposed("a", "2016-01-06"), retracted("t", "a")),
              corrected("c", imposed("a", "2016-01-05")),
              "c refused (an amendment changes an entry that stands): a is retracted; retract the"
                  + " retraction first"),
          refused(
              given(),
              retracted("t", "opened"),
              "t refused (an amendment changes an entry that stands): opened opens the case, which"
                  + " cannot be without it; correct it"),
          refused(
              given(imposed("a", "2016-01-06")),
              corrected(
                  "c",
                  CaseOpened.of(entry("a", "2016"), "b", opened().dimensions())
                      .baseline(opened().baseline())),
              "c refused (an amendment changes an entry that stands): a opens the case or does not;"
                  + " a correction cannot change that"),
          refused(
              given(imposed("a", "2016-01-06"), stated(entry("s", "2016-02", "a"))),
              corrected("c", imposed(entry("a", "2016-01-06", "s"))),
              "c refused (the declared order has no cycle, and the dates fit it): a is"
                  + " declared after s, s after a"),
          refused(
              given(imposed("a", "2016-01-06"), stated(entry("s", "2016-02", "a"))),
              corrected("c", imposed("a", "2016-05-06")),
              "c refused (the declared order has no cycle, and the dates fit it): the"
                  + " declared order would leave no day for s: its latest day is 2016-02-29, but it"
                  + " comes after a, which can have happened from 2016-05-06 on"),
          refused(
              given(
                  imposed("a", "2016-01-06"),
                  restored("e", "2016-02-01").ended(Set.of(new EntryId("a")))),
              corrected("c", imposed("a", "2016-02-06")),
              "c refused (the declared order has no cycle, and the dates fit it): the"
                  + " declared order would leave no day for e: its latest day is 2016-02-01, but it"
                  + " comes after a, which can have happened from 2016-02-06 on, and which it is"
                  + " recorded to have ended; if it did not, retract e and record it anew under"
                  + " another id"),
          refused(
              given(declared(DeclaredMember.of("5g")), imposed("a", "2016-01-06", "5g")),
              retracted("t", "more"),
              "t refused (a scope names declared members): no network '5g' in small; it declares"
                  + " mobile (3g, 4g), fixed (adsl, wifi)"),
          refused(
              given(imposed("a", "2016-03-06", "mobile"), disrupted("d", "2016-03-06", "mobile")),
              corrected("c", restored("d", "2016-02-01", "mobile")),
              "d refused (a restoration needs a restriction): in its scope nothing blocked or"
                  + " degraded can have been in force on 2016-02-01; those recorded there: a, from"
                  + " 2016-03-06"));

  @ParameterizedTest
  @FieldSource("REFUSALS")
  void refuses(List<SagaEvent> held, SagaEvent event, String message) {
    Casefile casefile = Casefile.empty(CASE).with(recorded(held));

    assertThatThrownBy(() -> casefile.admit(event, RECORDED))
        .isInstanceOfSatisfying(
            EntryRefusedException.class,
            refused -> assertThat(refused.refusal().message()).isEqualTo(message))
        .hasMessage(message);
  }
}

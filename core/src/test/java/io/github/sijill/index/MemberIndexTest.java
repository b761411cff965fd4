package io.github.sijill.index;

import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A question looks only at the cases that may know what it names. */
class MemberIndexTest {

  private static CaseOpened opened(String id, String territory) {
    return CaseOpened.of(
        CaseEntry.of(id, "opened", "2016"),
        "A case",
        Dimensions.builder()
            .territory(territory)
            .operator("any")
            .network("mobile")
            .named("fr", "réseaux mobiles")
            .service("web")
            .build());
  }

  private static final List<SagaEvent> EVENTS =
      List.of(
          opened("one", "MA"),
          opened("two", "IQ"),
          MembersDeclared.of(
              CaseEntry.of("two", "further", "2016"), Members.builder().service("chat").build()),
          EntryCorrected.of(
              CaseEntry.of("one", "corrected", "2016"), opened("one", "DZ"), "another country"));

  private static List<String> mayDeclare(Scope scope, int events) {
    List<Recorded> log = recorded(EVENTS).subList(0, events);
    MemberIndex index = new MemberIndex();
    log.forEach(each -> index.add(each.caseId(), each.event()));
    return index.mayDeclare(scope).stream().map(CaseId::value).toList();
  }

  @Test
  void cases_are_found_by_all_that_is_named_by_id_or_by_name() {
    assertThat(mayDeclare(Scope.all().territory("IQ"), 4)).containsExactly("two");
    assertThat(mayDeclare(Scope.all().network("Reseaux  MOBILES"), 4))
        .containsExactly("one", "two");
    assertThat(mayDeclare(Scope.all().network("mobile").exceptTerritory("MA"), 4))
        .containsExactly("one");
    assertThat(mayDeclare(Scope.all().territory("IQ", "MA"), 4)).isEmpty();
    assertThat(mayDeclare(Scope.all().service("mobile"), 4)).isEmpty();
  }

  @Test
  void what_was_declared_later_or_in_a_correction_counts_too() {
    assertThat(mayDeclare(Scope.all().service("chat"), 2)).isEmpty();
    assertThat(mayDeclare(Scope.all().service("chat"), 3)).containsExactly("two");
    assertThat(mayDeclare(Scope.all().territory("DZ"), 4)).containsExactly("one");
    assertThat(mayDeclare(Scope.all().territory("MA"), 4)).containsExactly("one");
  }
}

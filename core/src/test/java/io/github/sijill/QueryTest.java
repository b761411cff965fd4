package io.github.sijill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.question.CellChange;
import io.github.sijill.scope.Scope;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueryTest {

  private static final LocalDate DAY = LocalDate.of(2016, 2, 26);

  private final Archive archive = Archives.morocco2016();

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void a_half_built_query_can_be_asked_more_than_once() {
    StatusQuery inwi = archive.status().operator("inwi").service("skype");

    assertThat(inwi.network("wifi").on(DAY).summary()).isEqualTo("BLOCKED");
    assertThat(inwi.network("adsl").on(DAY).summary()).isEqualTo("OPEN or BLOCKED");
    assertThat(inwi.on(DAY).cells()).hasSize(4);
  }

  @Test
  void members_are_named_in_one_call_so_that_none_replaces_another_silently() {
    StatusQuery mobile = archive.status().network("3g", "4g");

    assertThatThrownBy(() -> mobile.network("wifi")).isInstanceOf(IllegalStateException.class);
    assertThat(mobile.scope(Scope.all().network("wifi")).on(DAY).summary()).isEqualTo("BLOCKED");
  }

  @Test
  void changes_include_the_first_and_the_last_day_of_the_span() {
    StatusQuery wifi = archive.status().network("wifi").operator("inwi").service("skype");

    assertThat(wifi.changes(DAY, DAY).changes()).extracting(CellChange::day).containsExactly(DAY);
    assertThat(wifi.changes(DAY.plusDays(1), DAY.plusDays(9)).changes()).isEmpty();
    assertThat(wifi.changes(LocalDate.MIN, LocalDate.MAX).changes())
        .extracting(each -> each.before() + " to " + each.after() + " on " + each.day())
        .containsExactly(
            "OPEN to DEGRADED on 2016-01-06",
            "DEGRADED to BLOCKED on 2016-02-26",
            "BLOCKED to OPEN on 2016-11-04");
  }
}

package io.github.sijill.app.spring.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.scope.Scope;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(properties = "spring.main.banner-mode=off")
class NewsroomTest {

  private final StatusDesk desk;
  private final Archive archive;

  @Autowired
  NewsroomTest(StatusDesk desk, Archive archive) {
    this.desk = desk;
    this.archive = archive;
  }

  private static CaseEntry entry(String id, String day) {
    return CaseEntry.of("voip-maroc-2016", id, day);
  }

  @Test
  void a_service_asks_the_archive_of_the_context() {
    assertThat(desk.voip("wifi", LocalDate.of(2016, 2, 25)).summary()).isEqualTo("DEGRADED");
    assertThat(desk.voip("wifi", LocalDate.of(2016, 2, 26)).summary()).isEqualTo("BLOCKED");
  }

  @Test
  @DirtiesContext
  void what_one_bean_records_another_sees() {
    archive.record(
        BlockingImposed.of(entry("blocked-again", "2017-01-09"), Scope.all().network("wifi")));

    assertThat(desk.voip("wifi", LocalDate.of(2017, 1, 9)).summary()).isEqualTo("BLOCKED");
  }

  @Test
  void an_entry_that_breaks_a_rule_is_refused_as_it_is_without_spring() {
    assertThatThrownBy(
            () -> archive.record(ServiceRestored.of(entry("too-early", "2015-02-04"), Scope.all())))
        .isInstanceOf(EntryRefusedException.class);
  }
}

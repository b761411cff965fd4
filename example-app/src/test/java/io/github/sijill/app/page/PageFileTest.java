package io.github.sijill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Source;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a file on a disk, of archives of all kinds. */
class PageFileTest {

  @TempDir private static Path directory;

  @AutoClose private static final ShownPage page = ShownPage.ofFile("--on", "2016-03-05");

  private static URI written(String name, Archive archive, String... options) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(name));
    Path file = folder.resolve("archive.jsonl");
    archive.copyTo(file);
    String[] all = java.util.Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--archive";
    all[options.length + 1] = file.toString();
    return WrittenPage.in(folder, all);
  }

  @Test
  void whatever_is_done_it_asks_nobody() {
    page.requests();
    page.open("");
    page.click("lang fr").click("lang ar").click("lang en").click("versus").click("cite");
    page.click("full").click("field cells:network=wifi");

    assertThat(page.requests()).isEmpty();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void its_policy_holds_back_a_request_that_somebody_slips_in() {
    page.open("");

    Object came =
        page.async(
            """
            const done = arguments[arguments.length - 1];
            document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true });
            fetch('http://127.0.0.1:9/').catch(() => {});
            """);
    assertThat(came).isEqualTo("connect-src");
    page.complaints();
  }

  @Test
  void without_scripts_it_shows_one_day_in_words_as_a_table_and_as_a_picture() {
    page.scripts(false).openWithoutScripts(page.home());
    try {
      assertThat(page.find("h1").getText()).isEqualTo("Blocking of VoIP in Morocco, 2016");
      assertThat(page.find("main").getText())
          .contains("blocked on 5 March 2016", "OPEN or BLOCKED")
          .contains("2016-02-26");
      assertThat(page.find("main img").getSize().getWidth()).isGreaterThan(600);
    } finally {
      page.scripts(true);
    }
  }

  @Test
  void no_text_of_an_archive_runs_or_turns_the_page() throws IOException {
    String hostile =
        "</script><img src=x onerror=\"document.title='taken'\">\u202eevil\u2028{status}{0}$&";
    try (Archive archive = Archive.inMemory()) {
      archive.record(
          CaseOpened.of(
              CaseEntry.of("hostile", "opened", "2016-01-01"),
              hostile,
              Dimensions.builder()
                  .territory("MA")
                  .operator("a")
                  .named("en", hostile)
                  .operator("b")
                  .network("c")
                  .service("d")
                  .build()));
      archive.record(
          BlockingImposed.of(
              CaseEntry.of("hostile", "imposed", "2016-02-01")
                  .summary("en", hostile)
                  .from(Source.of(hostile).titled(hostile).at("javascript:alert(1)")),
              Scope.all()));
      page.open(written("hostile", archive, "--on", "2016-02-03"), "open=entry:imposed");
    }

    assertThat(page.text(".evidence")).contains("onerror=", "{status}");
    assertThat(page.script("return document.title")).asString().startsWith("</script>");
    assertThat(page.all("img, a[href^=javascript]")).isEmpty();
    assertThat(page.complaints()).isEmpty();
    assertThat(page.axe()).isEmpty();
  }

  @Test
  void cuts_of_hours_are_marks_below_their_days_and_open_too() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      archive.record(
          CaseOpened.of(
                  CaseEntry.of("exams", "opened", "2024-05-01"),
                  "Exams",
                  Dimensions.builder()
                      .territory("IQ")
                      .operator("earthlink", "zain")
                      .network("mobile")
                      .service("internet")
                      .build())
              .baseline(Status.OPEN));
      archive.record(
          CutsReported.of(
              CaseEntry.of("exams", "cuts", "2024-05-20"),
              Scope.all().operator("zain"),
              DaySet.parse("2024-05-20/2024-05-22"),
              "06:00",
              "08:00",
              "Asia/Baghdad"));
      URI written = written("cuts", archive, "--on", "2024-05-20");
      page.open(written, "during=2024-05-19/2024-05-21");
      assertThat(page.answer()).contains("In turn open and blocked on zain.", "Open on earthlink.");
      assertThat(page.text(".matrix")).contains("At some moment from 19 May 2024 to 21 May 2024");
      page.open(written, "");
    }

    assertThat(page.answer()).contains("Open everywhere.", "For some hours of that day blocked");
    assertThat(page.all(".hours")).isNotEmpty();
    assertThat(page.all(".hours").getFirst().getDomAttribute("aria-label"))
        .contains("blocked from 06:00 to 08:00 (Asia/Baghdad)");
    assertThat(page.text(".matrix")).contains("blocked for hours");
    assertThat(page.axe()).isEmpty();
  }

  @Test
  void hours_that_nobody_tells_are_said_to_be_unknown() throws IOException {
    URI written;
    try (Archive archive = Archive.inMemory()) {
      archive.record(
          CaseOpened.of(
                  CaseEntry.of("hours", "opened", "2016-01-01"),
                  "Hours",
                  Dimensions.builder()
                      .territory("IN")
                      .operator("all")
                      .network("mobile")
                      .service("internet")
                      .build())
              .baseline(Status.OPEN));
      List<DayHours> told =
          List.of(
              DayHours.since("20:00"),
              DayHours.until("17:00"),
              DayHours.lasting(Duration.ofMinutes(210)),
              DayHours.UNKNOWN);
      for (int i = 0; i < told.size(); i++) {
        DaySet day = DaySet.parse("2016-02-%02d".formatted(1 + 2 * i));
        archive.record(
            CutsReported.of(
                CaseEntry.of("hours", "cut-" + i, day.span()),
                Scope.all(),
                day,
                told.get(i),
                "Asia/Kolkata"));
      }
      written = written("hours", archive, "--on", "2016-02-05");
    }

    page.open(written, "lang=en");
    assertThat(page.all(".hours"))
        .extracting(each -> each.getDomAttribute("aria-label"))
        .satisfiesExactly(
            label -> assertThat(label).contains("blocked from 20:00 (Asia/Kolkata) to an unknown"),
            label -> assertThat(label).contains("blocked from an unknown hour to 17:00 (Asia/"),
            label -> assertThat(label).contains("for 3 hours and 30 minutes at unknown hours"),
            label -> assertThat(label).contains("blocked at unknown hours"));
    page.open(written, "lang=ar");
    assertThat(page.all(".hours").get(2).getDomAttribute("aria-label"))
        .contains("3 ساعات", "30 دقيقة");
    assertThat(Files.readAllLines(page.download("الخطوط الزمنية csv")))
        .as("a table for programs is the same in every language")
        .contains(
            "hours,IN,all,mobile,internet,2016-02-01,2016-02-01,,BLOCKED from 20:00 (Asia/Kolkata)"
                + " to an unknown hour,cut-0",
            "hours,IN,all,mobile,internet,2016-02-05,2016-02-05,,BLOCKED for 3 hours and 30 minutes"
                + " at unknown hours,cut-2",
            "hours,IN,all,mobile,internet,2016-02-07,2016-02-07,,BLOCKED at unknown hours,cut-3");
  }

  @Test
  void a_label_leaves_only_the_entries_that_have_it_and_those_about_them() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      archive.record(
          CaseOpened.of(
                  CaseEntry.of("labels", "opened", "2016-01-01"),
                  "Labels",
                  Dimensions.builder()
                      .territory("MA")
                      .operator("a")
                      .network("b", "c")
                      .service("d")
                      .build())
              .baseline(Status.OPEN));
      archive.record(
          BlockingImposed.of(
              CaseEntry.of("labels", "exams", "2016-02-01").label("cause", "exams"),
              Scope.all().network("b")));
      archive.record(
          BlockingImposed.of(
              CaseEntry.of("labels", "vote", "2016-02-01").label("cause", "vote"),
              Scope.all().network("c")));
      page.open(written("labels", archive, "--on", "2016-02-03"), "");
    }

    assertThat(page.answer()).isEqualTo("Blocked everywhere.");
    page.choose("label", "cause=exams");
    assertThat(page.answer()).isEqualTo("Blocked on b. Open on c.");
    assertThat(page.text(".asked")).contains("By entries labelled cause=exams");
    assertThat(page.text(".left-out")).contains("vote");
  }

  /** As a comma stands between members in the address, and an equals sign in the label. */
  @Test
  void a_label_may_hold_commas_and_other_signs_of_addresses() throws IOException {
    String label = "cause=exams, votes & 50% more=حجب";
    try (Archive archive = Archive.inMemory()) {
      archive.record(
          CaseOpened.of(
                  CaseEntry.of("one.cell_only", "opened", "2016-01-01"),
                  "One cell",
                  Dimensions.builder()
                      .territory("MA")
                      .operator("a")
                      .network("b")
                      .service("d")
                      .build())
              .baseline(Status.OPEN));
      archive.record(
          BlockingImposed.of(
              CaseEntry.of("one.cell_only", "both", "2016-02-01")
                  .label("cause", "exams, votes & 50% more=حجب"),
              Scope.all()));
      archive.record(
          DisruptionReported.of(
              CaseEntry.of("one.cell_only", "one", "2016-01-15").label("cause", "exams"),
              Scope.all(),
              Status.DEGRADED));
      page.open(written("commas", archive, "--on", "2016-02-03"), "");
    }

    page.choose("label", label);
    assertThat(page.answer()).isEqualTo("Blocked everywhere.");
    assertThat(page.text(".asked")).contains("By entries labelled");
    assertThat(page.text(".left-out")).contains("one");
    page.untilAddressHas("label=");
    String address = page.script("return location.href").toString();
    page.choose("label", "cause=exams");
    assertThat(page.answer()).isEqualTo("Degraded everywhere.");

    page.open(URI.create(address), "");
    assertThat(page.answer()).isEqualTo("Blocked everywhere.");
    assertThat(page.script("return document.querySelector('[data-key=label]').value"))
        .isEqualTo(label);
  }

  @Test
  void a_case_of_many_cells_is_drawn_as_far_as_it_is_looked_at() throws IOException {
    String[] operators = new String[40];
    String[] networks = new String[20];
    java.util.Arrays.setAll(operators, i -> "operator-" + i);
    java.util.Arrays.setAll(networks, i -> "network-" + i);
    try (Archive archive = Archive.inMemory()) {
      archive.record(
          CaseOpened.of(
                  CaseEntry.of("wide", "opened", "2016-01-01"),
                  "Wide",
                  Dimensions.builder()
                      .territory("MA")
                      .operator(operators)
                      .network(networks)
                      .service("d")
                      .build())
              .baseline(Status.OPEN));
      for (int i = 0; i < 40; i++) {
        archive.record(
            BlockingImposed.of(
                CaseEntry.of(
                    "wide", "imposed-" + i, "2016-%02d-%02d".formatted(1 + i / 20, 1 + i % 20)),
                Scope.all()
                    .operator(operators[i])
                    .network(networks[i % 20], networks[(i + 7) % 20])));
      }
      page.open(written("wide", archive, "--on", "2016-03-03"), "");
    }

    assertThat(page.answer()).contains("of 800 cells");
    assertThat(page.all(".bar").size()).isBetween(30, 70);
    assertThat(page.text("main")).contains("more rows");
    page.type("day from", "2016-01-05");
    assertThat(page.text(".asked")).contains("5 January 2016");
    assertThat(page.axe()).isEmpty();
  }

  @Test
  void an_archive_of_two_thousand_cases_is_looked_at_case_by_case() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 2_000; i++) {
        String id = "case-" + i;
        archive.record(
            CaseOpened.of(
                    CaseEntry.of(id, "opened", "2016-01-01"),
                    "Shutdown number " + i,
                    Dimensions.builder()
                        .territory("IN")
                        .operator("a", "b")
                        .network("c", "d")
                        .service("e")
                        .build())
                .baseline(Status.OPEN));
        archive.record(
            BlockingImposed.of(
                CaseEntry.of(id, "imposed", "2016-02-%s".formatted(10 + i % 10)),
                Scope.all().network("c")));
      }
      URI file = written("many", archive);
      long began = System.nanoTime();
      page.size(1280, 900).open(file, "");
      long millis = (System.nanoTime() - began) / 1_000_000;
      System.err.printf(
          "A page of 2,000 cases, %s kB, is ready after %s ms.%n",
          Files.size(Path.of(file)) / 1000, millis);
      assertThat(millis).isLessThan(20_000);
    }

    assertThat(page.text("header")).contains("one of 2,000 cases");
    page.click("cases");
    page.type("find case", "number 1777");
    assertThat(page.all(".cases button")).hasSize(1);
    page.click("case case-1777");
    page.type("day from", "2016-02-20");
    assertThat(page.answer()).isEqualTo("Blocked on c. Open on d.");
    assertThat(page.all("script[data-case]")).hasSize(2_000);
    assertThat(page.axe()).isEmpty();
  }
}

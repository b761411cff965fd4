package io.github.sijill.testkit;

import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.testkit.junit.ArchiveExtension;
import io.github.sijill.testkit.junit.FromArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.AssertionFailedError;

@ExtendWith(ArchiveExtension.class)
class ApprovalTest {

  private static final Path APPROVED =
      Path.of("src/test/resources/io/github/sijill/testkit/voip-maroc-2016.approved.txt");

  private final Path folder;

  ApprovalTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file() {
    return folder.resolve("small.txt");
  }

  @Test
  void the_moroccan_history_is_the_one_approved(@FromArchive(MOROCCO_2016) Archive archive) {
    assertThat(archive).isApprovedIn(APPROVED);
  }

  @Test
  void a_history_that_is_not_approved_yet_is_shown_and_nothing_is_written(Archive archive) {
    archive.record(opened());
    archive.record(imposed("a", "[2016-01-06..2016-01-08]", "mobile"));

    assertThatThrownBy(() -> assertThat(archive).isApprovedIn(file()))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """

            Expecting the history to be approved in %s,
            which does not exist; run the test with -Dsijill.approve=true to write it, and read it:
            # small

            ## Chronology

            2015                        CaseOpened            reported    opened
            [2016-01-06..2016-01-08]    BlockingImposed       reported    a

            ## Timelines

            small
              MA/inwi/3g/voip
              MA/inwi/4g/voip
                ...         2016-01-05  OPEN                        opened
                2016-01-06  2016-01-07  OPEN or BLOCKED             opened, a
                2016-01-08  ...         BLOCKED                     a
            small
              MA/inwi/adsl/voip
              MA/inwi/wifi/voip
                ...         ...         OPEN                        opened

            ## Durations

            BLOCKED without end
              MA/inwi/3g/voip
              MA/inwi/4g/voip\
            """
                .formatted(file()));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_change_shows_as_the_lines_that_differ(Archive archive) throws IOException {
    archive.record(opened());
    archive.record(imposed("a", "2016-01-06", "mobile"));
    archive.record(imposed("b", "2016-01-07", "wifi"));
    Files.writeString(file(), HistoryText.of(archive));
    assertThat(archive).isApprovedIn(file());

    archive.record(corrected("c", imposed("a", "2016-01-09", "mobile")));

    assertThatThrownBy(() -> assertThat(archive).as("ours").isApprovedIn(file()))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage(
            """
            [ours]\s
            Expecting the history that is approved in %s,
            but these lines differ; if they should, run the test with -Dsijill.approve=true to write the file again:
            --- approved
            +++ now
            @@ -4,6 +4,7 @@

             2015                        CaseOpened            reported    opened
            -2016-01-06                  BlockingImposed       reported    a
            +2016                        EntryCorrected        reported    c
             2016-01-07                  BlockingImposed       reported    b
            +2016-01-09                  BlockingImposed       reported    a

             ## Timelines
            @@ -12,6 +13,6 @@
               MA/inwi/3g/voip
               MA/inwi/4g/voip
            -    ...         2016-01-05  OPEN                        opened
            -    2016-01-06  ...         BLOCKED                     a
            +    ...         2016-01-08  OPEN                        opened
            +    2016-01-09  ...         BLOCKED                     a
             small
               MA/inwi/adsl/voip\
            """
                .formatted(file()));
  }

  @Test
  @ResourceLock(value = Resources.SYSTEM_PROPERTIES)
  void it_is_written_when_asked_for_and_how_lines_end_does_not_matter(Archive archive)
      throws IOException {
    archive.record(opened());
    System.setProperty("sijill.approve", "true");
    try {
      assertThat(archive).isApprovedIn(folder.resolve("of/ours/small.txt"));
    } finally {
      System.clearProperty("sijill.approve");
    }
    String written = Files.readString(folder.resolve("of/ours/small.txt"));
    assertThat(written).isEqualTo(HistoryText.of(archive));

    Files.writeString(file(), written.replace("\n", "\r\n"));
    assertThat(archive).isApprovedIn(file());
  }

  @Test
  @ResourceLock(value = Resources.LOCALE)
  @ResourceLock(value = Resources.TIME_ZONE)
  void the_text_is_the_same_in_every_locale_and_zone(@FromArchive(MOROCCO_2016) Archive archive) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat("%d".formatted(7)).as("the locale has digits of its own").isEqualTo("٧");
      assertThat(archive).isApprovedIn(APPROVED);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}

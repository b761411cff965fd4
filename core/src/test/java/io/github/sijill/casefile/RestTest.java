package io.github.sijill.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What becomes of a leaf when something is declared below it. */
class RestTest {

  private static final LocalDate LATER = LocalDate.of(2020, 1, 1);

  private static CaseEntry entry(String id) {
    return CaseEntry.of("example", id, "2016");
  }

  private static Archive open() {
    Archive archive = Archive.inMemory();
    archive.record(
        CaseOpened.of(
                entry("opened"),
                "Example",
                Dimensions.builder()
                    .territory("IN")
                    .operator("o")
                    .network("mobile", "wifi")
                    .service("s")
                    .build())
            .baseline(Status.OPEN));
    return archive;
  }

  private static SagaEvent imposed(String id, Scope scope) {
    return BlockingImposed.of(entry(id), scope);
  }

  private static MembersDeclared below(String id, String parent, String network) {
    return MembersDeclared.of(entry(id), Members.builder().network(network).below(parent).build());
  }

  private static Map<Cell, String> statuses(Archive archive) {
    Map<Cell, String> statuses = new HashMap<>();
    archive
        .status()
        .on(LATER)
        .cells()
        .forEach(each -> statuses.put(each.cell(), each.possible().toString()));
    return statuses;
  }

  private static List<String> networks(Archive archive) {
    return archive.status().on(LATER).cells().stream()
        .map(each -> each.cell().network() + " " + each.possible())
        .toList();
  }

  @Test
  void a_leaf_of_which_entries_tell_stays_as_the_rest_and_the_declaration_says_so() {
    try (Archive archive = open()) {
      archive.record(imposed("cut", Scope.all()));
      MembersDeclared declared = below("5g", "mobile", "5g");
      archive.record(declared);

      assertThat(networks(archive)).containsExactly("mobile BLOCKED", "wifi BLOCKED", "5g BLOCKED");
      assertThat(archive.recorded(new CaseId("example")).getLast().event())
          .isEqualTo(
              MembersDeclared.of(
                  declared.entry(),
                  Members.builder()
                      .network("mobile")
                      .withRest()
                      .network("5g")
                      .below("mobile")
                      .build()));
      assertThat(archive.record(declared).isNew()).isFalse();
    }
  }

  @Test
  void a_leaf_of_which_nothing_is_told_is_all_of_what_is_declared_below_it() {
    try (Archive archive = open()) {
      archive.record(imposed("cut", Scope.all().network("wifi")));
      archive.record(below("5g", "mobile", "5g"));
      archive.record(imposed("mobile-cut", Scope.all().network("mobile")));
      archive.record(below("6g", "mobile", "6g"));

      assertThat(networks(archive)).containsExactly("wifi BLOCKED", "5g BLOCKED", "6g BLOCKED");
    }
  }

  @Test
  void a_rumour_is_a_history_too_for_it_may_be_confirmed() {
    try (Archive archive = open()) {
      archive.record(
          BlockingImposed.of(
              entry("rumour").attested(Attestation.RUMOURED), Scope.all().network("mobile")));
      archive.record(below("5g", "mobile", "5g"));

      assertThat(networks(archive)).containsExactly("mobile OPEN", "wifi OPEN", "5g OPEN");
    }
  }

  @Test
  void a_correction_keeps_what_was_left_and_leaves_what_it_newly_parts() {
    try (Archive archive = open()) {
      archive.record(imposed("cut", Scope.all()));
      archive.record(below("5g", "mobile", "5g"));
      archive.record(
          EntryCorrected.of(entry("corrected"), below("5g", "mobile", "6g"), "It is 6G."));
      assertThat(networks(archive)).containsExactly("mobile BLOCKED", "wifi BLOCKED", "6g BLOCKED");

      archive.record(
          EntryCorrected.of(entry("corrected-again"), below("5g", "wifi", "wifi6"), "No, wifi."));
      assertThat(networks(archive))
          .containsExactly("mobile BLOCKED", "wifi BLOCKED", "wifi6 BLOCKED");

      archive.record(EntryRetracted.of(entry("retracted"), "5g", "It was nothing."));
      assertThat(networks(archive)).containsExactly("mobile BLOCKED", "wifi BLOCKED");
    }
  }

  @Test
  void names_given_later_do_not_make_a_rest_where_none_was_left() {
    try (Archive archive = open()) {
      archive.record(below("5g", "mobile", "5g"));
      archive.record(imposed("cut", Scope.all()));
      archive.record(
          EntryCorrected.of(
              entry("corrected"),
              MembersDeclared.of(
                  entry("5g"),
                  Members.builder().network("5g").below("mobile").named("en", "5G").build()),
              "It has a name."));

      assertThat(networks(archive)).containsExactly("wifi BLOCKED", "5g BLOCKED");
    }
  }

  /** Whatever is declared: a cell of which entries tell stays, and its status with it. */
  @Test
  void no_declaration_takes_away_a_cell_of_which_entries_tell() {
    for (int seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      try (Archive archive = open()) {
        List<String> networks = new ArrayList<>(List.of("mobile", "wifi"));
        for (int step = 0; step < 10; step++) {
          String any = networks.get(random.nextInt(networks.size()));
          if (random.nextBoolean()) {
            archive.record(imposed("cut" + step, Scope.all().network(any)));
            continue;
          }
          Map<Cell, String> before = statuses(archive);
          before.values().removeIf(status -> !status.equals("BLOCKED"));
          String below = "n" + step;
          archive.record(below("declared" + step, any, below));
          networks.add(below);

          assertThat(statuses(archive))
              .as("seed %s, step %s", seed, step)
              .containsAllEntriesOf(before);
        }
      }
    }
  }
}

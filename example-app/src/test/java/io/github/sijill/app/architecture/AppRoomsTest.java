package io.github.sijill.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of the app and the doors between them, as the sources name each other. */
class AppRoomsTest {

  private static final Path APP = Path.of("src/main/java/io/github/sijill/app");

  /** Each room, and the rooms whose types it may name; the first one has no name. */
  private static final Map<String, List<String>> DOORS =
      Map.of(
          "output",
          List.of(),
          "prompt",
          List.of("output"),
          "store",
          List.of("output"),
          "typed",
          List.of(),
          "ask",
          List.of("output", "store", "typed"),
          "browse",
          List.of("output", "store", "typed", "ask"),
          "record",
          List.of("output", "store", "typed"),
          "keep",
          List.of("output", "store"),
          "serve",
          List.of("output", "store"),
          "",
          List.of(
              "output", "prompt", "store", "typed", "ask", "browse", "record", "keep", "serve"));

  private static final Pattern TYPE =
      Pattern.compile("\\bio\\.github\\.sijill\\.app\\.(?:([a-z]+)\\.)?[A-Z]");

  private static final int MOST_FILES = 24;

  private static List<Path> sources(String room) throws IOException {
    try (Stream<Path> files = Files.list(APP.resolve(room))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "output", "prompt", "store", "typed", "ask", "browse", "record", "keep", "serve"
      })
  void a_room_names_only_types_of_the_rooms_it_has_a_door_to(String room) throws IOException {
    for (Path source : sources(room)) {
      assertThat(TYPE.matcher(Files.readString(source)).results())
          .as(source.toString())
          .extracting(type -> type.group(1) == null ? "" : type.group(1))
          .filteredOn(named -> !named.equals(room))
          .isSubsetOf(DOORS.get(room));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "output", "prompt", "store", "typed", "ask", "browse", "record", "keep", "serve"
      })
  void a_room_has_no_more_files_than_can_be_overseen(String room) throws IOException {
    assertThat(sources(room)).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_FILES);
  }

  @Test
  void there_is_no_other_room() throws IOException {
    try (Stream<Path> rooms = Files.list(APP)) {
      assertThat(rooms.filter(Files::isDirectory).map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrderElementsOf(
              DOORS.keySet().stream().filter(room -> !room.isEmpty()).toList());
    }
  }

  /** So that no other command has to load the library that edits lines. */
  @Test
  void one_room_knows_how_lines_are_edited() throws IOException {
    for (String room : DOORS.keySet()) {
      if (!room.equals("prompt")) {
        for (Path source : sources(room)) {
          assertThat(Files.readString(source)).as(source.toString()).doesNotContain("org.jline");
        }
      }
    }
  }

  @Test
  void no_command_is_public_for_each_room_hands_out_its_own() throws IOException {
    for (String room : List.of("ask", "browse", "record", "keep")) {
      assertThat(sources(room))
          .filteredOn(source -> source.toString().endsWith("Command.java"))
          .hasSizeGreaterThan(3)
          .allSatisfy(
              source -> assertThat(Files.readString(source)).doesNotContain("public final class"));
    }
  }
}

package io.github.sijill.architecture;

import java.util.List;

/** The packages of the library below {@code io.github.sijill}, from the ground up. */
final class Rooms {

  static final String ROOT = "io.github.sijill";

  /** Each imports only from those before it; {@code ""} is the door, the package itself. */
  static final List<String> FLOORS =
      List.of(
          "text",
          "time",
          "scope",
          "source",
          "event",
          "history",
          "timeline",
          "cuts",
          "casefile",
          "question",
          "index",
          "projection",
          "words",
          "picture",
          "disk",
          "json",
          "journal",
          "copy",
          "exchange",
          "citation",
          "axon.engine",
          "axon",
          "axon.postgres",
          "",
          "listing",
          "http",
          "page",
          "testkit",
          "testkit.junit");

  private Rooms() {}

  static String packageOf(String room) {
    return room.isEmpty() ? ROOT : ROOT + "." + room;
  }
}

package io.github.sijill.http;

import java.util.Locale;

/** The rules that a request can break, each with the status of its refusal. */
enum Rule {
  NO_SUCH_PATH(404, "There is nothing at this path"),
  NO_SUCH_ENTRY(404, "There is no such entry"),
  METHOD(405, "This is not done by that method"),
  NOT_ACCEPTABLE(406, "There is no such form of this answer"),
  BODY_TOO_LONG(413, "The body is too long"),
  TARGET_TOO_LONG(414, "Path and query are too long"),
  MEDIA_TYPE(415, "The body is of another type"),
  ENCODING(400, "Path or query is not encoded as it has to be"),
  UNKNOWN_PARAMETER(400, "There is no such parameter"),
  REPEATED_PARAMETER(400, "A parameter is given twice"),
  INVALID_PARAMETER(400, "A parameter is not valid"),
  MISSING_PARAMETER(400, "A parameter is missing"),
  UNKNOWN_CASE(400, "There is no such case"),
  UNKNOWN_MEMBER(400, "There is no such member"),
  CANNOT_BE_ASKED(400, "This cannot be asked so"),
  NO_CITATION(400, "This is not a citation"),
  TOO_COSTLY(422, "The answer would be too large"),
  NO_FONT(501, "The server cannot paint this"),
  UNAVAILABLE(503, "The archive cannot be read now"),
  BROKEN_ARCHIVE(503, "The archive is damaged"),
  FAULT(500, "This is a fault of the server");

  private final int status;
  private final String title;

  Rule(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** What a program tells it by, {@code unknown-parameter}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

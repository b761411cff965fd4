package io.github.sijill.time;

import io.github.sijill.time.EdtfText.Kind;
import io.github.sijill.time.EdtfText.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses EDTF, levels 0 to 2: a date or a date with a time, an interval, or a set. One pass,
 * without recursion, in time linear in the length of the text.
 *
 * <p>Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 4 February
 * 2019, which ISO 8601-2:2019 has taken over.
 */
final class EdtfParser {

  private static final String END =
      "a date ends here, or continues with a month, a day, a time, an interval or a qualifier";
  private static final String MEMBER = "members of a set are separated by commas, without spaces";

  private final EdtfScanner text;

  private EdtfParser(String input) {
    this.text = new EdtfScanner(input);
  }

  static EdtfText parse(String input) {
    EdtfParser parser = new EdtfParser(input);
    EdtfText parsed =
        switch (parser.text.peek()) {
          case '[' -> parser.set('[', ']', Kind.ONE_OF);
          case '{' -> parser.set('{', '}', Kind.ALL_OF);
          default -> parser.dateOrInterval();
        };
    if (!parser.text.atEnd()) {
      throw parser.text.unexpected(END);
    }
    return parsed;
  }

  private EdtfText dateOrInterval() {
    int start = text.index();
    boolean opens = text.accept("..");
    if (opens || text.peek() == '/') {
      text.expect('/', "an interval with an open start continues with /");
      return interval(Days.OPEN, start, opens);
    }
    EdtfDateParser parser = new EdtfDateParser(text);
    Days date = parser.date();
    if (text.peek() == 'T') {
      if (parser.isQualified() || text.index() != "YYYY-MM-DD".length() || !isDay(date)) {
        throw text.unexpected("only a full date such as 2016-01-06 can have a time");
      }
      time();
      return EdtfText.of(Kind.TIME, date, start);
    }
    return text.accept('/') ? interval(date, start, true) : EdtfText.of(Kind.DATE, date, start);
  }

  private static boolean isDay(Days date) {
    return date.earliest().equals(date.latest());
  }

  private EdtfText interval(Days start, int startsAt, boolean says) {
    return new EdtfText(
        Kind.INTERVAL, List.of(new Part(start, end(start, startsAt, says), startsAt)));
  }

  private Days end(Days start, int startsAt, boolean says) {
    if (text.accept("..")) {
      return Days.OPEN;
    }
    if (text.atEnd()) {
      if (!says) {
        throw text.fault(
            startsAt,
            "an interval of two unknown ends",
            "give one of them, or write .. for an open one");
      }
      return Days.OPEN;
    }
    int endsAt = text.index();
    Days end = new EdtfDateParser(text).date();
    if (start.beginsAfter(end)) {
      throw text.fault(
          endsAt,
          "an end before the start",
          "an interval ends no earlier than " + start.earliest());
    }
    return end;
  }

  private void time() {
    text.expect('T', END);
    int hourAt = text.index();
    int hour = twoDigits(24, "an hour is 00 to 24");
    text.expect(':', "a colon follows the hour");
    int minute = twoDigits(59, "a minute is 00 to 59");
    text.expect(':', "a colon follows the minute");
    int second = twoDigits(59, "a second is 00 to 59");
    if (hour == 24 && minute + second > 0) {
      throw text.fault(hourAt, "hour 24", "24 is the end of the day, 24:00:00");
    }
    if (text.accept('Z') || text.atEnd()) {
      return;
    }
    if (!text.accept('+') && !text.accept('-')) {
      throw text.unexpected("a time ends, or continues with Z or an offset such as +01:00");
    }
    int offsetAt = text.index();
    int hours = twoDigits(14, "an offset is at most 14:00");
    int minutes = text.accept(':') ? twoDigits(59, "a minute is 00 to 59") : 0;
    if (hours == 14 && minutes > 0) {
      throw text.fault(offsetAt, "offset 14:" + minutes, "an offset is at most 14:00");
    }
  }

  private int twoDigits(int greatest, String accepted) {
    int at = text.index();
    String digits = text.take(2, EdtfScanner::isDigit, accepted);
    int number = Integer.parseInt(digits);
    if (number > greatest) {
      throw text.fault(at, digits, accepted);
    }
    return number;
  }

  private EdtfText set(char opening, char closing, Kind kind) {
    text.expect(opening, END);
    List<Part> members = new ArrayList<>();
    members.add(member(true, closing));
    while (!text.accept(closing)) {
      text.expect(',', MEMBER + "; the set ends with " + closing);
      members.add(member(false, closing));
    }
    return new EdtfText(kind, members);
  }

  private Part member(boolean first, char closing) {
    int start = text.index();
    if (text.accept("..")) {
      if (!first) {
        throw text.fault(start, "an open start", "only the first member of a set opens with ..");
      }
      return new Part(Days.OPEN, new EdtfDateParser(text).date(), start);
    }
    Days from = new EdtfDateParser(text).date();
    if (!text.accept("..")) {
      return Part.single(from, start);
    }
    if (text.peek() == closing) {
      return new Part(from, Days.OPEN, start);
    }
    int endsAt = text.index();
    if (text.peek() == ',') {
      throw text.unexpected("only the last member of a set ends with ..");
    }
    Days to = new EdtfDateParser(text).date();
    if (from.beginsAfter(to)) {
      throw text.fault(
          endsAt, "an end before the start", "a range ends no earlier than " + from.earliest());
    }
    return new Part(from, to, start);
  }
}

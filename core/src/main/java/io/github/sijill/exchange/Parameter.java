package io.github.sijill.exchange;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Question;
import io.github.sijill.source.Attestation;
import io.github.sijill.text.Nearest;
import io.github.sijill.text.Printable;
import io.github.sijill.time.WrittenDay;
import io.github.sijill.words.Phrases;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a kind of question takes: a day, a status, a filter.
 *
 * <p>For applications that are asked by parameters.
 *
 * @param name in lower case, with hyphens between words, such as {@code known-on}
 * @param isRequired whether the question cannot be asked without it
 * @param meaning what it says, for somebody who has to give it
 * @param byDefault what is meant if it is not given; empty if nothing is
 * @param insteadOf the required parameter that need not be given where this one is
 */
public record Parameter(
    String name,
    Type type,
    boolean isRequired,
    String meaning,
    Optional<String> byDefault,
    Optional<String> insteadOf) {

  /** What is written for a parameter. */
  public enum Type {
    /** A day of ISO 8601, {@code 2016-03-05}. */
    DAY("DAY", false),
    /** An instant of ISO 8601 in UTC, {@code 2026-11-24T08:00:00Z}. */
    INSTANT("INSTANT", false),
    /** A moment with its zone or offset, {@code 2024-05-23T07:00+03:00}. */
    MOMENT("MOMENT", false),
    /** A status, {@code blocked}. */
    STATUS("STATUS", false),
    /** A level of attestation, {@code official}. */
    ATTESTATION("LEVEL", false),
    /** The id of a case. */
    CASE("ID", false),
    /** Members of one dimension, one or several with commas between them; may be repeated. */
    MEMBERS("ID", true),
    /** A label, {@code cause=exams}; may be repeated. */
    LABEL("KEY=VALUE", true),
    /** By what cells are grouped, {@code territory}. */
    GROUPING("WHAT", false),
    /** {@code true} or {@code false}, which is also meant if it is not given. */
    FLAG("", false),
    /** Any text. */
    TEXT("NAME", false);

    /** As many characters of what is too long stand in a message. */
    private static final int SHOWN = 40;

    private final String label;
    private final boolean isRepeatable;

    Type(String label, boolean isRepeatable) {
      this.label = label;
      this.isRepeatable = isRepeatable;
    }

    /** What stands for such a value in a line of help, {@code DAY}. */
    public String label() {
      return label;
    }

    /** Whether several values may be given. */
    public boolean isRepeatable() {
      return isRepeatable;
    }

    /**
     * A value as questions have it, of what somebody typed: {@code BLOCKED} of {@code blocked}.
     *
     * @throws IllegalArgumentException if it is no such value; the message says what would be
     */
    public String canonical(String typed) {
      return switch (this) {
        case DAY -> WrittenDay.parse(typed).toString();
        case INSTANT -> instant(typed);
        case MOMENT -> moment(typed);
        case STATUS -> constant(Status.values(), Status::name, typed);
        case ATTESTATION -> constant(Attestation.values(), JsonFields::written, typed);
        case CASE -> caseId(typed);
        case LABEL -> label(typed);
        case GROUPING -> constant(Question.Grouping.values(), JsonFields::written, typed);
        case FLAG -> flag(typed);
        case MEMBERS -> typed;
        case TEXT -> typed;
      };
    }

    /** All ids are small, so the case of its letters makes no difference. */
    private static String caseId(String text) {
      try {
        return new CaseId(text.toLowerCase(Locale.ROOT)).value();
      } catch (IllegalArgumentException e) {
        return new CaseId(text).value(); // so that the message shows what was typed
      }
    }

    private static String instant(String text) {
      try {
        return Instant.parse(text).toString();
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "'%s' is not an instant; write it in UTC, such as 2026-11-24T08:00:00Z"
                .formatted(Phrases.quoted(text)),
            e);
      }
    }

    private static String label(String text) {
      if (text.indexOf('=') < 1) {
        throw new IllegalArgumentException(
            "'%s' is not a label; write KEY=VALUE, such as cause=exams"
                .formatted(Phrases.quoted(text)));
      }
      String key = text.substring(0, text.indexOf('='));
      if (!CaseEntry.isLabelKey(key)) {
        throw new IllegalArgumentException(
            "'%s' is not the key of a label; it has 1 to %s characters, not only blanks and no control characters, such as cause"
                .formatted(Printable.escaped(key, SHOWN), CaseEntry.LONGEST_LABEL_KEY));
      }
      return text;
    }

    private static String moment(String text) {
      try {
        return ZonedDateTime.parse(text).toString();
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "'%s' is not a moment; write day, time and offset, such as 2024-05-23T07:00+03:00"
                .formatted(Phrases.quoted(text)),
            e);
      }
    }

    private static String flag(String text) {
      if (!text.equals("true") && !text.equals("false")) {
        throw new IllegalArgumentException(
            "'%s'; write true or false".formatted(Phrases.quoted(text)));
      }
      return text;
    }

    private static <E extends Enum<E>> String constant(
        E[] constants, Function<E, String> written, String text) {
      return written.apply(Nearest.named(text, List.of(constants), JsonFields::written));
    }
  }

  private static final Pattern HYPHEN = Pattern.compile("-(?<letter>.)");

  /** What JSON calls it where it is a parameter of one kind of question, {@code groupBy}. */
  String field() {
    return HYPHEN.matcher(name).replaceAll(found -> found.group("letter").toUpperCase(Locale.ROOT));
  }

  static Parameter required(String name, Type type, String meaning) {
    return new Parameter(name, type, true, meaning, Optional.empty(), Optional.empty());
  }

  static Parameter optional(String name, Type type, String meaning) {
    return new Parameter(name, type, false, meaning, Optional.empty(), Optional.empty());
  }

  /** One that may be given instead of a required one. */
  static Parameter instead(String name, String of, Type type, String meaning) {
    return new Parameter(name, type, false, meaning, Optional.empty(), Optional.of(of));
  }

  /** One that means {@code byDefault} if it is not given. */
  static Parameter optional(String name, Type type, String meaning, String byDefault) {
    return new Parameter(name, type, false, meaning, Optional.of(byDefault), Optional.empty());
  }
}

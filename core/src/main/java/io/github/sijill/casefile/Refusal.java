package io.github.sijill.casefile;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.text.Nearest;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why an entry was not recorded: one record for each rule of the write side. */
public sealed interface Refusal {

  /** The entry that was refused. */
  EntryId entry();

  /** The rule in a few words. */
  String rule();

  /** What broke it, and what would be accepted. */
  String reason();

  /** The whole message: entry, rule, reason. */
  default String message() {
    return "%s refused (%s): %s".formatted(entry(), rule(), reason());
  }

  /** Another entry bears the id. */
  record IdTaken(EntryId entry, CaseId caseId) implements Refusal {
    @Override
    public String rule() {
      return "an id is unique in its case";
    }

    @Override
    public String reason() {
      return "case "
          + caseId
          + " already has another entry with this id; give this one an id of its own, or correct"
          + " the other entry";
    }
  }

  /** The identical entry is recorded already: only an archive of another writer can hold both. */
  record RecordedTwice(EntryId entry, CaseId caseId) implements Refusal {
    @Override
    public String rule() {
      return "an entry is recorded once";
    }

    @Override
    public String reason() {
      return "case " + caseId + " already has this very entry; leave this one out";
    }
  }

  /** The case has no opening yet. */
  record CaseNotOpen(EntryId entry, CaseId caseId) implements Refusal {
    @Override
    public String rule() {
      return "a case is opened first";
    }

    @Override
    public String reason() {
      return "case " + caseId + " is not open yet; record its CaseOpened first";
    }
  }

  /** The case was opened before. */
  record CaseAlreadyOpen(EntryId entry, CaseId caseId, EntryId opening) implements Refusal {
    @Override
    public String rule() {
      return "a case is opened once";
    }

    @Override
    public String reason() {
      return "case "
          + caseId
          + " was opened by "
          + opening
          + "; correct that entry, or record a MembersDeclared";
    }
  }

  /**
   * An entry is named that the case does not hold.
   *
   * @param near the ids of entries of the case that may have been meant
   */
  record UnknownReference(EntryId entry, EntryId reference, CaseId caseId, List<String> near)
      implements Refusal {

    /** Keeps a copy of the list. */
    public UnknownReference {
      near = List.copyOf(near);
    }

    @Override
    public String rule() {
      return "references point to entries of the case";
    }

    @Override
    public String reason() {
      return reference.equals(entry)
          ? "it names itself; an entry names entries recorded before it"
          : "case %s has no entry '%s'; %srecord that first, or leave it out"
              .formatted(caseId, reference, Nearest.question(near));
    }
  }

  /** A member is named that the case does not declare. */
  record UndeclaredMember(EntryId entry, UnknownMemberException member) implements Refusal {
    @Override
    public String rule() {
      return "a scope names declared members";
    }

    @Override
    public String reason() {
      return String.valueOf(member.getMessage());
    }
  }

  /**
   * An entry names a member that did not exist on any day on which it can have happened.
   *
   * @param changed the entry that names it, which an amendment may have put outside of its days
   * @param days those of the member; empty if it has none
   * @param otherwise the members that it was before, or has become
   */
  record OutsideDays(
      EntryId entry,
      EntryId changed,
      Dimension dimension,
      String member,
      Optional<DaySpan> days,
      DaySpan occurred,
      List<String> otherwise)
      implements Refusal {
    @Override
    public String rule() {
      return "a scope names members within their days";
    }

    @Override
    public String reason() {
      return "%s happened %s, and %s '%s' %s%s"
          .formatted(
              changed.equals(entry) ? "it" : changed,
              on(occurred),
              dimension,
              member,
              days.map(span -> "is one " + span).orElse("has no days"),
              otherwise.isEmpty() ? "" : "; name " + String.join(" or ", otherwise));
    }

    private static String on(DaySpan days) {
      return days.from().equals(days.to()) ? "on " + days.from() : days.toString();
    }
  }

  /**
   * A scope excepts all that it names.
   *
   * @param selection what is left of nothing, such as {@code mobile except 3g, 4g}
   */
  record NothingLeft(EntryId entry, String selection) implements Refusal {
    @Override
    public String rule() {
      return "a scope leaves something";
    }

    @Override
    public String reason() {
      return selection + " leaves no member; except fewer, or declare that the parent has a rest";
    }
  }

  /** Members cannot be declared so. */
  record MembersConflict(EntryId entry, String conflict) implements Refusal {
    @Override
    public String rule() {
      return "a member is declared once, below a declared parent";
    }

    @Override
    public String reason() {
      return conflict;
    }
  }

  /** Nothing that could be extended or ended may have been in force. */
  record NothingInForce(
      EntryId entry, boolean restoration, DayBound earliest, DayBound latest, List<String> first)
      implements Refusal {
    @Override
    public String rule() {
      return restoration ? "a restoration needs a restriction" : "an extension needs a blocking";
    }

    @Override
    public String reason() {
      String when = on(earliest, latest);
      String possible =
          first.isEmpty()
              ? "none is recorded there; record it first"
              : "those recorded there: " + String.join("; ", first);
      return "%s can have been in force %s; %s"
          .formatted(
              restoration
                  ? "in its scope nothing blocked or degraded"
                  : "in the scope of what it extends nothing so strong",
              when,
              possible);
    }
  }

  /**
   * What an extension extends is no blocking.
   *
   * @param stands whether the entry stands, and was not retracted
   */
  record NotABlocking(EntryId entry, EntryId extended, boolean stands) implements Refusal {
    @Override
    public String rule() {
      return "an extension needs a blocking";
    }

    @Override
    public String reason() {
      return "%s is %s; name a BlockingImposed or a BlockingExtended"
          .formatted(extended, stands ? "no blocking" : "retracted");
    }
  }

  /**
   * What a restoration ends did neither block nor degrade.
   *
   * @param stands whether the entry stands, and was not retracted
   */
  record NotARestriction(EntryId entry, EntryId ended, boolean stands) implements Refusal {
    @Override
    public String rule() {
      return "a restoration ends restrictions";
    }

    @Override
    public String reason() {
      return "%s %s; name entries that blocked or degraded something in its scope, or none to end all that are in force"
          .formatted(
              ended,
              stands ? "neither blocked nor degraded anything in its scope" : "is retracted");
    }
  }

  /**
   * A field names an entry that is not of the kind that it takes.
   *
   * @param field such as {@code repeals}
   * @param kind what it takes
   * @param stands whether the entry stands, and was not retracted
   */
  record NotOfKind(EntryId entry, String field, EntryId named, Kind kind, boolean stands)
      implements Refusal {

    /** What a field takes; its text is the word for it. */
    public enum Kind {
      /** What restricts a service, or a baseline that does. */
      RESTRICTION("restriction"),
      /** A decree. */
      DECREE("decree");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      @Override
      public String toString() {
        return word;
      }
    }

    @Override
    public String rule() {
      return "a field names entries of its kind";
    }

    @Override
    public String reason() {
      return "%s names %s, which is %s; name entries that are each a %s"
          .formatted(field, named, stands ? "no " + kind : "retracted", kind);
    }
  }

  /**
   * What a restriction is said to be on a day, it certainly was not: it had ended.
   *
   * @param restriction the one that is said to be still in force
   * @param earliest the first day of which it is said
   * @param ended the last day on which it can have ended
   * @param by what ended it
   */
  record EndedBefore(
      EntryId entry, EntryId restriction, DayBound earliest, DayBound ended, List<String> by)
      implements Refusal {
    @Override
    public String rule() {
      return "what is still in force has not ended";
    }

    @Override
    public String reason() {
      return "%s certainly had ended before %s, by %s; a day up to %s is accepted, or correct what ended it"
          .formatted(restriction, earliest, String.join(" or ", by), ended);
    }
  }

  /**
   * What a restriction is said to be on a day, it certainly was not: it had not begun.
   *
   * @param restriction the one that is said to be in force
   * @param latest the last day of which it is said
   * @param begun the first day on which it can have begun
   */
  record NotBegun(EntryId entry, EntryId restriction, DayBound latest, DayBound begun)
      implements Refusal {
    @Override
    public String rule() {
      return "what is still in force has begun";
    }

    @Override
    public String reason() {
      return "%s certainly began after %s; a day from %s on is accepted, or correct when %s began"
          .formatted(restriction, latest, begun, restriction);
    }
  }

  /**
   * The declared order leaves no day for the entry.
   *
   * @param latest its last day
   * @param predecessor what it is declared after, or implies to be after
   * @param from the first day on which that can have happened
   * @param to the last day on which that can have happened
   */
  record NoWorld(EntryId entry, DayBound latest, EntryId predecessor, DayBound from, DayBound to)
      implements Refusal {
    @Override
    public String rule() {
      return "the dates fit the declared order";
    }

    @Override
    public String reason() {
      return "its latest day is %s, but it comes after %s, which happened %s; a date that reaches %s is accepted, or leave out that it comes after %s"
          .formatted(latest, predecessor, on(from, to), from, predecessor);
    }
  }

  /** An amendment makes the declared order contradict itself. */
  record OrderBroken(EntryId entry, String conflict) implements Refusal {
    @Override
    public String rule() {
      return "the declared order has no cycle, and the dates fit it";
    }

    @Override
    public String reason() {
      return conflict;
    }
  }

  /**
   * A date of the entry lies in the future.
   *
   * @param date which one, such as {@code occurred}, as words that begin a sentence
   * @param earliest its first day
   * @param today the latest date anywhere on earth when the entry was recorded
   */
  record InFuture(EntryId entry, String date, DayBound earliest, LocalDate today)
      implements Refusal {
    @Override
    public String rule() {
      return "nothing happens, is known or is published after the day of recording";
    }

    @Override
    public String reason() {
      return "%s starts on %s, after the day of recording, %s (UTC+14, where a day begins first); a day up to then is accepted"
          .formatted(date, earliest, today);
    }
  }

  /** The entry cannot be amended so. */
  record NotAmendable(EntryId entry, EntryId amended, String why) implements Refusal {

    /** A correction of what is an amendment itself: which entry is to be corrected. */
    public static NotAmendable of(EntryId entry, SagaEvent.Amendment amendment) {
      return new NotAmendable(
          entry,
          amendment.id(),
          switch (amendment) {
            case EntryCorrected e ->
                "is a correction of %s; correct %s again, or retract the correction"
                    .formatted(e.corrected(), e.corrected());
            case EntryRetracted e ->
                "is the retraction of %s; retract it, and %s stands again"
                    .formatted(e.retracted(), e.retracted());
          });
    }

    @Override
    public String rule() {
      return "an amendment changes an entry that stands";
    }

    @Override
    public String reason() {
      return amended + " " + why;
    }
  }

  /** On which days something can have been. */
  private static String on(DayBound earliest, DayBound latest) {
    if (earliest.equals(latest) && !earliest.isOpen()) {
      return "on " + earliest;
    }
    if (earliest.isOpen()) {
      return latest.isOpen() ? "on whatever day" : "on %s or earlier".formatted(latest);
    }
    return latest.isOpen()
        ? "on %s or later".formatted(earliest)
        : "between %s and %s".formatted(earliest, latest);
  }
}

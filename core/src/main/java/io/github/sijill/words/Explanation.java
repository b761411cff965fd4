package io.github.sijill.words;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Remark;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimension;
import io.github.sijill.source.Source;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.InForce;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer in several plain sentences: what the status is, since when, how sure that is, as seen
 * from where, and on whose word.
 *
 * <p>For applications that hold an answer; a question is explained by {@code explain}.
 */
public final class Explanation {

  private record Story(
      Object possible,
      List<Object> days,
      List<SeenEntry> evidence,
      List<SeenEntry> loweredBy,
      List<CellStatus.Restriction> restrictions,
      Object lastTold,
      Object within,
      Object remarks,
      Object basis) {}

  private final StatusAnswer answer;
  private final Optional<MemberNames> names;
  private final Phrases phrases;
  private final CellSubject subject;
  private final Viewpoint viewpoint;
  private final LocalDate day;
  private final boolean isDamaged;

  /** By case and cell: its legal basis in sentences. */
  private final Map<List<Object>, String> bases = new HashMap<>();

  private final StringBuilder text = new StringBuilder();

  private Explanation(
      StatusAnswer answer, Optional<MemberNames> names, Language language, boolean isDamaged) {
    this.answer = answer;
    this.names = names;
    this.phrases = Phrases.of(language);
    this.subject = new CellSubject(names, phrases);
    this.viewpoint = answer.question().subject().viewpoint();
    this.day = answer.question().day();
    this.isDamaged = isDamaged;
  }

  /**
   * The sentences in English, a line each; cells of which the same is said stand together. Without
   * the archive that gave the answer they call all members by their ids, and say nothing of members
   * that have no cells.
   */
  public static String of(StatusAnswer answer) {
    Explanation explanation = new Explanation(answer, Optional.empty(), Language.ENGLISH, false);
    explanation.cells(List.of());
    return explanation.text.toString();
  }

  /** The sentences about an answer of this archive, in English. */
  public static String of(StatusAnswer answer, Answers archive) {
    return of(answer, archive, Language.ENGLISH);
  }

  /**
   * The sentences about an answer of this archive. Ids of members and entries, and what others
   * wrote, stand in them as they are recorded. If the archive is damaged, they say so, and that the
   * answer rests on what stands before the damage.
   */
  public static String of(StatusAnswer answer, Answers archive, Language language) {
    Optional<String> damage = archive.damage();
    Explanation explanation =
        new Explanation(
            answer,
            Optional.of(MemberNames.of(answer.question().subject(), archive, language)),
            language,
            damage.isPresent());
    explanation.tellLegalBasis(archive);
    explanation.cells(AbsentMembers.of(answer.question(), archive, explanation.phrases));
    Caveats.ofNothing(answer.question(), archive, explanation.phrases).ifPresent(explanation::line);
    explanation.rumours(archive);
    Caveats.ofAbsentLabels(answer.question().subject(), archive, explanation.phrases)
        .ifPresent(explanation::line);
    damage.map(what -> Caveats.ofDamage(what, explanation.phrases)).ifPresent(explanation::line);
    return explanation.text.toString();
  }

  /** The same about a span of days: what held when in it, and on whose word. */
  public static String of(MomentsAnswer answer, Answers archive, Language language) {
    Optional<String> damage = archive.damage();
    Question.StatusDuring question = answer.question();
    Subject subject = question.subject();
    // What is said below the cells is said up to the last day.
    Explanation explanation =
        new Explanation(
            new StatusAnswer(new Question.StatusOn(subject, question.to()), List.of()),
            Optional.of(MemberNames.of(subject, archive, language)),
            language,
            damage.isPresent());
    explanation.span(answer, archive);
    explanation.below(answer, archive, damage);
    return explanation.text.toString();
  }

  /** What has to be known of the answer, below what it says of cells. */
  private void below(Answer asked, Answers archive, Optional<String> damage) {
    AbsentMembers.of(asked.question(), archive, phrases).forEach(this::line);
    Caveats.ofAssumedKnown(asked, phrases).ifPresent(this::line);
    Caveats.ofNothing(asked.question(), archive, phrases).ifPresent(this::line);
    rumours(archive);
    Caveats.ofAbsentLabels(asked.question().subject(), archive, phrases).ifPresent(this::line);
    damage.map(what -> Caveats.ofDamage(what, phrases)).ifPresent(this::line);
  }

  /** What is the same for cells of which the same is said of a span. */
  private record SpanStory(
      CellMoments cell, List<TimelinePeriod<Status>> course, List<CellTimeline.Within> within) {

    List<Object> key() {
      return List.of(
          cell.certainly(), cell.possibly(), course, within, cell.evidence(), cell.remarks());
    }
  }

  private void span(MomentsAnswer moments, Answers archive) {
    Question.StatusDuring question = moments.question();
    Map<List<Object>, SpanStory> stories = new HashMap<>();
    Map<List<Object>, CellTimeline> timelines = new HashMap<>();
    archive
        .ask(new Question.TimelineOf(question.subject().ofAllCells()))
        .cells()
        .forEach(cell -> timelines.put(List.of(cell.caseId(), cell.cell()), cell));
    for (CellMoments cell : moments.cells()) {
      List<Object> place = List.of(cell.caseId(), cell.cell());
      CellTimeline timeline = requireNonNull(timelines.get(place));
      stories.put(
          place,
          new SpanStory(
              cell,
              timeline.course().stream().filter(each -> isIn(each, question)).toList(),
              timeline.within().stream()
                  .flatMap(each -> each.within(question.from(), question.to()).stream())
                  .toList()));
    }
    LeadLines lines = new LeadLines(names.orElseThrow(), viewpoint, isDamaged);
    if (moments.cells().isEmpty()) {
      line(phrases.say("explain.no-cell", "when", phrases.day(question.to())));
    }
    for (CellGroup<CellMoments> cells :
        CellGroup.of(
            moments.cells(),
            cell -> requireNonNull(stories.get(List.of(cell.caseId(), cell.cell()))).key())) {
      CellMoments one = cells.first();
      SpanStory story = requireNonNull(stories.get(List.of(one.caseId(), one.cell())));
      DayLead.of(cells, moments, archive, lines).forEach(this::line);
      line("  " + during(question, story, where(cells)));
      story.within().forEach(within -> line("  " + phrases.within(within)));
      for (SeenEntry entry : one.evidence()) {
        entry(entry(entry), entry, one.remarks());
      }
      new RemarkWords(one.remarks(), phrases)
          .ofOthers(one.evidence())
          .forEach(remark -> line("  - " + remark));
    }
  }

  private static boolean isIn(TimelinePeriod<Status> period, Question.StatusDuring question) {
    return period.since().day().filter(question.to()::isBefore).isEmpty()
        && period.until().day().filter(question.from()::isAfter).isEmpty();
  }

  private String during(Question.StatusDuring question, SpanStory story, String where) {
    Object[] holes = {
      "first", phrases.day(question.from()),
      "last", phrases.day(question.to()),
      "where", where,
      "seen", seenFrom().orElse(""),
      "course", phrases.groups(story.course().stream().map(each -> period(each, question)).toList())
    };
    return phrases.say(seenFrom().isPresent() ? "explain.during.seen" : "explain.during", holes);
  }

  /** A status, and the days of the span on which it held. */
  private String period(TimelinePeriod<Status> period, Question.StatusDuring question) {
    LocalDate first =
        period.since().day().filter(question.from()::isBefore).orElse(question.from());
    LocalDate last = period.until().day().filter(question.to()::isAfter).orElse(question.to());
    String status = phrases.labels(period.possible());
    return first.equals(last)
        ? phrases.say("explain.period.day", "status", status, "day", phrases.day(first))
        : phrases.say(
            "explain.period",
            "status",
            status,
            "first",
            phrases.day(first),
            "last",
            phrases.day(last));
  }

  /** What rumours tell of the cells up to the day, for none of it is in the answer. */
  private void rumours(Answers archive) {
    List<String> rumours =
        archive.doubted(answer.question().subject()).stream()
            .filter(SeenEntry::isRumourOfStatus)
            .filter(each -> each.earliest().day().filter(day::isBefore).isEmpty())
            .map(each -> each.id().value())
            .toList();
    if (!rumours.isEmpty()) {
      line(phrases.say("explain.rumours", "entries", phrases.list(rumours)));
    }
  }

  private void tellLegalBasis(Answers archive) {
    archive
        .ask(new Question.LegalBasisOn(answer.question().subject(), day))
        .cells()
        .forEach(
            cell ->
                BasisWords.of(cell, phrases)
                    .sentence()
                    .ifPresent(words -> bases.put(List.of(cell.caseId(), cell.cell()), words)));
  }

  private void cells(List<String> absent) {
    if (answer.cells().isEmpty() && absent.isEmpty()) {
      line(
          seenFrom()
              .map(
                  seen ->
                      phrases.say("explain.no-cell.seen", "when", phrases.day(day), "seen", seen))
              .orElseGet(() -> phrases.say("explain.no-cell", "when", phrases.day(day))));
    }
    CellGroup.of(answer.cells(), this::story).forEach(this::group);
    absent.forEach(this::line);
    Caveats.ofAssumedKnown(answer, phrases).ifPresent(this::line);
  }

  private Story story(CellStatus cell) {
    return new Story(
        cell.possible(),
        List.of(cell.since(), cell.until(), cell.perhaps()),
        cell.evidence(),
        cell.loweredBy(),
        cell.restrictions(),
        cell.lastTold(),
        cell.within(),
        cell.remarks(),
        basis(cell));
  }

  /** The legal basis of a cell that is restricted, or may be, in sentences. */
  private Optional<String> basis(CellStatus cell) {
    return cell.restrictions().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(bases.get(List.of(cell.caseId(), cell.cell())));
  }

  private void group(CellGroup<CellStatus> cells) {
    CellStatus one = cells.first();
    Headline.of(answer, cells, subject, isDamaged).forEach(this::line);
    line("  " + status(cells));
    line("  " + how(one));
    inForce(one);
    one.within().forEach(within -> line("  " + phrases.within(within)));
    basis(one).ifPresent(sentences -> line("  " + sentences));
    List<SeenEntry> shown = new ArrayList<>(one.evidence());
    for (SeenEntry entry : one.evidence()) {
      entry(entry(entry), entry, one.remarks());
    }
    for (SeenEntry entry : one.loweredBy()) {
      if (!one.evidence().contains(entry)) {
        shown.add(entry);
        entry(phrases.say("explain.lowered", "entry", entry(entry)), entry, one.remarks());
      }
    }
    new RemarkWords(one.remarks(), phrases)
        .ofOthers(shown)
        .forEach(remark -> line("  - " + remark));
  }

  private String status(CellGroup<CellStatus> cells) {
    CellStatus one = cells.first();
    String possible = phrases.labels(one.possible());
    Object[] holes = {
      "when", answer.question().at().map(phrases::moment).orElseGet(() -> phrases.day(day)),
      "status", one.isCertain() ? phrases.say("certainly", "status", possible) : possible,
      "where", where(cells),
      "seen", seenFrom().orElse("")
    };
    return phrases.say(seenFrom().isPresent() ? "explain.on.seen" : "explain.on", holes);
  }

  private void entry(String words, SeenEntry entry, List<Remark> remarks) {
    line("  - " + words);
    for (Source source : entry.entry().sources()) {
      line("      " + phrases.say("explain.source", "source", phrases.source(source)));
    }
    new RemarkWords(remarks, phrases).of(entry).forEach(remark -> line("      " + remark));
  }

  /** What is in force beside each other, each with its beginning and its end. */
  private void inForce(CellStatus cell) {
    if (!cell.restrictions().isEmpty()) {
      line(
          "  "
              + phrases.say(
                  "explain.in-force",
                  "restrictions",
                  phrases.groups(cell.restrictions().stream().map(this::restriction).toList())));
    }
  }

  private String restriction(CellStatus.Restriction restriction) {
    Object[] holes = {
      "entry", restriction.entry().id(),
      "level", phrases.label(restriction.level()),
      "begun", restriction.cut().map(this::cut).orElseGet(() -> begun(restriction)),
      "who", restriction.orderedBy().map(Phrases::quoted).orElse("")
    };
    String begun =
        phrases.perhapsUnless(
            restriction.isCertain(),
            phrases.say(
                restriction.orderedBy().isPresent() ? "restriction.ordered" : "restriction",
                holes));
    return restriction.cut().isPresent()
        ? begun
        : phrases.say("restriction.ends", "restriction", begun, "end", end(restriction));
  }

  private String cut(CellStatus.Cut cut) {
    return phrases.say(
        "begun.cut", "hours", phrases.hours(cut.hours(), cut.day()), "day", phrases.day(cut.day()));
  }

  private String begun(CellStatus.Restriction restriction) {
    if (restriction.isBaseline()) {
      return phrases.say("begun.always");
    }
    DayBound earliest = restriction.earliest();
    return earliest instanceof DayBound.On(LocalDate first) && earliest.equals(restriction.latest())
        ? phrases.say("begun.since", "day", phrases.day(first))
        : phrases.say("begun.on", "on", phrases.on(earliest, restriction.latest()));
  }

  /** {@code which ended later, on 2021-01-18, by cut-end}, or that no end is told. */
  private String end(CellStatus.Restriction restriction) {
    if (restriction.end().isEmpty()) {
      return phrases.say("end.none");
    }
    InForce.Ending end = restriction.end().get();
    boolean isLater = end.earliest().day().map(day::isBefore).orElse(false);
    Object[] holes = {
      "on", phrases.on(end.earliest(), end.latest()),
      "entries", phrases.oneOf(end.by().stream().map(each -> each.id().value()).toList())
    };
    return end.isCertain()
        ? phrases.say(isLater ? "end.later" : "end", holes)
        : phrases.say(isLater ? "end.later.perhaps" : "end.perhaps", holes);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private Optional<String> seenFrom() {
    List<String> seen = phrases.viewpoint(viewpoint);
    return seen.isEmpty() ? Optional.empty() : Optional.of(phrases.parts(seen));
  }

  private String how(CellStatus cell) {
    return phrases.say(
        cell.isCertain() ? "explain.how" : "explain.how.uncertain",
        "when",
        Phrases.capital(when(cell)));
  }

  private String when(CellStatus cell) {
    DaySpan ofTheDay = DaySpan.of(day);
    if (answer.question().at().isEmpty()
        || !new DaySpan(cell.since(), cell.until()).equals(ofTheDay)) {
      return sinceAndUntil(cell);
    }
    List<String> cuts =
        cell.restrictions().stream()
            .flatMap(each -> each.cut().stream())
            .map(cut -> phrases.hours(cut.hours(), cut.day()))
            .distinct()
            .toList();
    return cuts.isEmpty()
        ? phrases.say("explain.moment")
        : phrases.say("explain.hours", "hours", phrases.list(cuts));
  }

  /** Where the answer rests on silence, it is said that nothing is told after a day. */
  private String sinceAndUntil(CellStatus cell) {
    Optional<LocalDate> silent =
        cell.lastTold().filter(last -> day.isAfter(last) && cell.until() instanceof DayBound.Open);
    Object[] holes = {
      "since", phrases.since(cell.since(), cell.perhaps().from()),
      "until", phrases.until(cell.until(), cell.perhaps().to(), viewpoint),
      "day", silent.map(phrases::day).orElse("")
    };
    return phrases.say(silent.isPresent() ? "explain.when.silence" : "explain.when", holes);
  }

  private String where(CellGroup<? extends AboutCell> cells) {
    return phrases.say(
        "explain.where",
        "case",
        cells.caseId(),
        "cells",
        phrases.groups(cells.products().stream().map(this::members).toList()));
  }

  private String members(CellGroup<? extends AboutCell> cells) {
    return phrases.say(
        "explain.cells",
        "networks",
        ids(cells, Dimension.NETWORK),
        "operators",
        ids(cells, Dimension.OPERATOR),
        "services",
        ids(cells, Dimension.SERVICE),
        "territories",
        ids(cells, Dimension.TERRITORY));
  }

  private String ids(CellGroup<? extends AboutCell> cells, Dimension dimension) {
    return cells.members(dimension).stream()
        .map(id -> names.map(each -> each.cell(cells.caseId(), dimension, id)).orElse(id))
        .collect(joining(", "));
  }

  private String entry(SeenEntry entry) {
    Object[] holes = {
      "entry", entry.id(),
      "date", phrases.date(entry),
      "attested", phrases.attestation(entry.attestation()),
      "entries", entry.confirmedBy().stream().map(EntryId::value).collect(joining(", "))
    };
    String words =
        phrases.say(
            entry.confirmedBy().isEmpty() ? "explain.entry" : "explain.entry.confirmed", holes);
    String summary = phrases.summary(isolated(entry.entry().summary()));
    return summary.isEmpty()
        ? words
        : phrases.say("explain.summary", "entry", words, "summary", summary);
  }

  private static Map<String, String> isolated(Map<String, String> texts) {
    Map<String, String> shown = new LinkedHashMap<>();
    texts.forEach((language, text) -> shown.put(language, Printable.isolated(text)));
    return shown;
  }
}

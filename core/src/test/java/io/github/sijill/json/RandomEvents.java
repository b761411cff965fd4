package io.github.sijill.json;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Events of every type from a seed, with all, none or some of what may be left out. */
public final class RandomEvents {

  /** How much of what may be left out is there. */
  public enum Filled {
    /** All of it. */
    FULL,
    /** None of it. */
    BARE,
    /** Some of it, at random. */
    MIXED
  }

  private static final List<String> DATES =
      List.of(
          "2016-01-06",
          "2016-01",
          "2016",
          "2016-1X",
          "2016-01-XX",
          "2016-02~",
          "2016-21?",
          "[2016-01-01..2016-01-05]",
          "[2016-02-16..]",
          "[..2016-02-16]",
          "2016-02/2016-03",
          "2016-02/..",
          "{2016-01,2016-02}",
          "-0044-03-15",
          "Y12016");
  private static final List<String> TEXTS =
      List.of(
          "Médias 24",
          "سجل",
          "",
          " \"quoted\", \\back\\ /slash/ ",
          "two\nlines\r\tand \u0000\u001f\u007f\u2028",
          "\uD83D\uDCF5 no phones",
          "a,\"hash\":\"" + "0".repeat(64) + "\"}");

  private final SplittableRandom random;
  private final Filled filled;

  /** A generator whose events depend on the seed only. */
  public RandomEvents(long seed, Filled filled) {
    this.random = new SplittableRandom(seed);
    this.filled = filled;
  }

  /** An event of any type. */
  public SagaEvent next() {
    return next(of(EventType.values()));
  }

  /** An event of {@code type}. */
  public SagaEvent next(EventType type) {
    return switch (type) {
      case CASE_OPENED ->
          CaseOpened.of(entry(), text(), dimensions()).baseline(of(Status.values()));
      case MEMBERS_DECLARED ->
          MembersDeclared.of(
              entry(),
              new Members(
                  members("MA", "FR"),
                  List.of(),
                  List.of(DeclaredMember.of("lte").below("mobile")),
                  members("voip", "skype")));
      case BLOCKING_IMPOSED ->
          new BlockingImposed(
              entry(),
              scope(),
              level(),
              perhaps(this::text),
              perhaps(this::text),
              perhaps(this::text));
      case BLOCKING_EXTENDED ->
          new BlockingExtended(entry(), scope(), id(), level(), perhaps(this::text));
      case SERVICE_RESTORED -> {
        boolean isNamed = random.nextBoolean();
        yield new ServiceRestored(
            entry(),
            scope(),
            isNamed ? ids() : Set.of(),
            isNamed ? Set.of() : ids(),
            perhaps(() -> of(Status.OPEN, Status.DEGRADED)).orElse(Status.OPEN),
            perhaps(this::text),
            random.nextBoolean());
      }
      case DISRUPTION_REPORTED ->
          new DisruptionReported(
              entry(),
              scope(),
              of(Status.OPEN, Status.DEGRADED, Status.BLOCKED),
              perhaps(this::text),
              perhaps(this::text));
      case DECREE_PUBLISHED ->
          new DecreePublished(
              entry(),
              text(),
              perhaps(this::text),
              perhaps(this::text),
              perhaps(this::text),
              perhaps(this::scope),
              ids(),
              perhaps(() -> Interval.parse(of("2020-01-15/2020-01-31", "2020~/..", "/2020"))),
              ids());
      case CUTS_REPORTED -> {
        DaySet days = DaySet.parse(of("2024-05-23", "2024-05-23/2024-06-03", "{2024-05-23~}"));
        yield new CutsReported(
            entry(perhaps(() -> ImpreciseDate.parse("2024-05-23")).orElse(days.span())),
            scope(),
            level(),
            days,
            hours(),
            ZoneId.of(of("Asia/Baghdad", "+03:00", "Z")),
            perhaps(this::text),
            perhaps(this::text));
      }
      case STILL_IN_FORCE -> new StillInForce(entry(), Set.of(id()), perhaps(this::text));
      case RULING_ISSUED -> new RulingIssued(entry(), text(), ids(), perhaps(this::text));
      case MEASUREMENT_REPORTED ->
          new MeasurementReported(
              entry(),
              text(),
              ids(),
              otherIds(),
              perhaps(this::text),
              perhaps(this::text),
              perhaps(this::text));
      case DIRECTOR_DISMISSED ->
          new DirectorDismissed(
              entry(), text(), text(), text(), perhaps(this::text), random.nextBoolean());
      case STATEMENT_ISSUED -> new StatementIssued(entry(), text(), text(), ids(), otherIds());
      case REACTION_OBSERVED -> new ReactionObserved(entry(), text(), text(), perhaps(this::text));
      case PETITION_FILED -> PetitionFiled.of(entry(), text(), text(), text());
      case RUMOUR_CIRCULATED -> new RumourCirculated(entry(), text(), perhaps(this::date));
      case ENTRY_CORRECTED -> {
        SagaEvent correction = next();
        while (correction instanceof Amendment) {
          correction = next();
        }
        CaseEntry entry = entry();
        CaseEntry sameCase =
            new CaseEntry(
                entry.id(),
                correction.entry().caseId(),
                entry.occurred(),
                entry.after(),
                entry.knownFrom(),
                entry.isKnownFromAssumed(),
                entry.attestation(),
                entry.sources(),
                entry.summary(),
                entry.labels());
        yield EntryCorrected.of(sameCase, correction, text());
      }
      case ENTRY_RETRACTED -> new EntryRetracted(entry(), id(), text());
    };
  }

  private DayHours hours() {
    return random.nextInt(4) == 0
        ? DayHours.lasting(Duration.ofMinutes(1 + random.nextInt(24 * 60 - 1)))
        : new DayHours(perhaps(this::time), perhaps(this::time), Optional.empty());
  }

  private LocalTime time() {
    return LocalTime.of(random.nextInt(24), random.nextInt(60));
  }

  private Status level() {
    return perhaps(() -> of(Status.BLOCKED, Status.DEGRADED)).orElse(Status.BLOCKED);
  }

  private CaseEntry entry() {
    return entry(occurred());
  }

  private CaseEntry entry(ImpreciseDate occurred) {
    boolean isAssumed = perhaps(() -> random.nextInt(4) == 0).orElse(false);
    DayBound knownFrom =
        perhaps(() -> DayBound.on(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(400))))
            .filter(day -> !isAssumed)
            .orElse(occurred.latest());
    return new CaseEntry(
        id(),
        new CaseId("case-" + random.nextInt(10)),
        occurred,
        ids(),
        knownFrom,
        isAssumed,
        of(Attestation.values()),
        some(this::source),
        byLanguage(),
        labels());
  }

  private Source source() {
    return new Source(
        text(),
        perhaps(this::text),
        perhaps(this::date),
        perhaps(this::text),
        perhaps(() -> "fr"),
        perhaps(this::date));
  }

  private Scope scope() {
    return new Scope(
        selection("MA", "MA-06"), selection("inwi"), selection("3g", "4g"), selection("skype"));
  }

  private Selection selection(String... ids) {
    Selection selection = perhaps(() -> Selection.only(ids)).orElse(Selection.all());
    return perhaps(() -> selection.except(ids)).orElse(selection);
  }

  private Dimensions dimensions() {
    return Dimensions.of(
        members("MA", "FR"),
        members("inwi", "orange"),
        members("mobile", "3g"),
        members("voip", "skype"));
  }

  private List<DeclaredMember> members(String first, String second) {
    return perhaps(() -> List.of(member(first, first), member(second, first))).orElse(List.of());
  }

  private DeclaredMember member(String id, String other) {
    Optional<LocalDate> from = perhaps(() -> LocalDate.of(2016, 12, random.nextInt(1, 32)));
    boolean isFirst = id.equals(other);
    return new DeclaredMember(
        id,
        isFirst ? Optional.empty() : perhaps(() -> other),
        byLanguage(),
        random.nextBoolean(),
        from,
        perhaps(() -> LocalDate.of(2017, 1, 1)),
        isFirst ? Optional.empty() : from.flatMap(day -> perhaps(() -> other)));
  }

  private ImpreciseDate occurred() {
    ImpreciseDate date = date();
    while (date.isAllOf()) {
      date = date();
    }
    return date;
  }

  private Map<String, Set<String>> labels() {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    perhaps(this::text).ifPresent(t -> labels.put("cause", Set.of(t)));
    perhaps(this::text).ifPresent(t -> labels.put("سجل, no tag's name", Set.of(t, "other")));
    return labels;
  }

  private ImpreciseDate date() {
    ImpreciseDate date = ImpreciseDate.parse(DATES.get(random.nextInt(DATES.size())));
    return perhaps(() -> date.withWords(text())).orElse(date);
  }

  private Map<String, String> byLanguage() {
    Map<String, String> texts = new LinkedHashMap<>();
    perhaps(this::text).ifPresent(t -> texts.put("fr", t));
    perhaps(this::text).ifPresent(t -> texts.put("zgh-Tfng", t));
    perhaps(this::text).ifPresent(t -> texts.put("no tag's.name", t));
    return texts;
  }

  private Set<EntryId> ids() {
    return new LinkedHashSet<>(some(this::id));
  }

  private Set<EntryId> otherIds() {
    return perhaps(() -> new EntryId("other-" + random.nextInt(1000)))
        .map(Set::of)
        .orElse(Set.of());
  }

  private EntryId id() {
    return new EntryId("entry-" + random.nextInt(1000));
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> List<T> some(Supplier<T> value) {
    List<T> values = new ArrayList<>();
    perhaps(value).ifPresent(values::add);
    perhaps(value).ifPresent(values::add);
    return values;
  }

  private <T> Optional<T> perhaps(Supplier<T> value) {
    boolean there =
        switch (filled) {
          case FULL -> true;
          case BARE -> false;
          case MIXED -> random.nextBoolean();
        };
    return there ? Optional.of(value.get()) : Optional.empty();
  }

  @SafeVarargs
  private <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }
}

package io.github.sijill.testing;

import io.github.sijill.event.Status;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.source.Attestation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random questions of every kind, of one seed, to the small case or to any. */
public final class RandomQuestions {

  private final SplittableRandom random;
  private final boolean isAboutSmallCase;

  private RandomQuestions(long seed, boolean isAboutSmallCase) {
    this.random = new SplittableRandom(seed);
    this.isAboutSmallCase = isAboutSmallCase;
  }

  /** Questions that name members of the small case, and days around its entries. */
  public static RandomQuestions toSmallCase(long seed) {
    return new RandomQuestions(seed, true);
  }

  /** Questions that name anything, on any day. */
  public static RandomQuestions toAnyCase(long seed) {
    return new RandomQuestions(seed, false);
  }

  /** One of each kind. */
  public List<Question<?>> ofEveryKind() {
    LocalDate from = day();
    LocalDate to = from.plusDays(random.nextInt(30));
    return List.of(
        statusOn(day()),
        new Question.StatusDuring(aboutCells(), from, to),
        new Question.TimelineOf(aboutCells()),
        random.nextBoolean()
            ? new Question.DurationOf(
                aboutCells(), status(), Optional.of(from), Optional.of(to), grouping(), true)
            : new Question.DurationOf(
                aboutCells(), status(), maybe(() -> from), maybe(() -> to), grouping(), false),
        new Question.ChangesBetween(aboutCells(), from, to),
        new Question.ChronologyOf(subject()),
        new Question.LegalBasisOn(subject(), day()),
        new Question.OfficeHolderOn(
            subject(),
            maybe(() -> "ANRT \"" + random.nextInt() + "\""),
            maybe(() -> "مدير"),
            day()));
  }

  private Optional<Question.Grouping> grouping() {
    return maybe(() -> one(List.of(Question.Grouping.values())));
  }

  private Subject aboutCells() {
    Subject subject = subject();
    return random.nextBoolean() ? subject.restrictedOnly() : subject;
  }

  private Subject subject() {
    Subject subject = Subject.everything().on(scope()).from(viewpoint());
    return maybe(() -> SmallCase.CASE).map(subject::ofCase).orElse(subject);
  }

  private Scope scope() {
    Scope scope = Scope.all();
    for (Dimension dimension : Dimension.values()) {
      Selection selection = maybe(() -> some(dimension)).orElse(Selection.all());
      if (random.nextInt(4) == 0) {
        selection = new Selection.Except(selection, some(dimension).ids());
      }
      scope = scope.with(dimension, selection);
    }
    return scope;
  }

  private Selection some(Dimension dimension) {
    List<String> ids =
        switch (dimension) {
          case TERRITORY -> isAboutSmallCase ? List.of("MA") : List.of("MA", "FR-75", "TN");
          case OPERATOR -> isAboutSmallCase ? List.of("inwi") : List.of("inwi", "o.2", "3");
          case NETWORK -> List.of("mobile", "3g", "4g", "fixed", "adsl", "wifi");
          case SERVICE -> isAboutSmallCase ? List.of("voip") : List.of("voip", "skype");
        };
    List<String> some = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      some.add(one(ids));
    }
    return new Selection.Only(new LinkedHashSet<>(some));
  }

  private Viewpoint viewpoint() {
    Viewpoint viewpoint = Viewpoint.now().attestedAtLeast(one(List.of(Attestation.values())));
    viewpoint = maybe(this::day).map(viewpoint::asKnownOn).orElse(viewpoint);
    viewpoint = maybe(this::instant).map(viewpoint::asRecordedAt).orElse(viewpoint);
    for (int i = random.nextInt(3); i > 0; i--) {
      viewpoint = viewpoint.labelled(one(List.of("cause", "الأمر")), one(List.of("a=b", "c", "")));
    }
    return viewpoint;
  }

  private Instant instant() {
    return isAboutSmallCase
        ? SmallCase.RECORDED.plusSeconds(random.nextInt(14))
        : Instant.ofEpochSecond(
            random.nextLong(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
            random.nextInt(1_000_000_000));
  }

  private Question.StatusOn statusOn(LocalDate day) {
    Optional<ZonedDateTime> at =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(day.atTime(random.nextInt(24), 30).atZone(ZoneOffset.ofHours(3)));
    return new Question.StatusOn(aboutCells(), day, at, grouping());
  }

  private LocalDate day() {
    return isAboutSmallCase
        ? LocalDate.of(2016, 1, 25).plusDays(random.nextInt(40))
        : LocalDate.ofEpochDay(
            random.nextLong(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay() - 30));
  }

  private Status status() {
    return one(List.of(Status.values()));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }
}

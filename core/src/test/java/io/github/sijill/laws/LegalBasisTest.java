package io.github.sijill.laws;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.question.CellLegalBasis.Decree;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.RandomCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The legal basis is the one that the definition gives, whatever the decrees. */
class LegalBasisTest {

  private static final String[] NETWORKS = {"3g", "wifi"};

  /** What the law was held on, so that it cannot hold because nothing happened. */
  private int perhaps;

  private int repealed;
  private int lapsed;

  @Test
  void of_random_decrees_with_imprecise_bounds_and_repeals() {
    long seed = Long.getLong("sijill.seed", 2019);
    SplittableRandom seeds = new SplittableRandom(seed);
    int compared = 0;
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 300); round++) {
      long each = seeds.nextLong();
      List<SagaEvent> events = new Decrees(each).history();
      DecreesOracle oracle = new DecreesOracle(events);
      if (!oracle.isTooLarge()) {
        compared++;
        compare(events, oracle, "seed " + each);
      }
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(List.of(perhaps, repealed, lapsed)).allMatch(count -> count > 100);
  }

  private void compare(List<SagaEvent> events, DecreesOracle oracle, String seed) {
    Projections archive = RecordedLog.of(recorded(events)).projections();
    for (String network : NETWORKS) {
      Subject subject = Subject.everything().on(Scope.all().network(network));
      for (int day = DecreesOracle.FIRST; day <= DecreesOracle.LAST; day++) {
        LocalDate date = DecreesOracle.date(day);
        CellLegalBasis basis =
            archive.ask(new Question.LegalBasisOn(subject, date)).cells().getFirst();
        String where = "%s, %s on %s of %s".formatted(seed, network, date, events);
        DecreesOracle.Told told = oracle.on(network, day);

        assertThat(ids(basis.decrees(), false)).as(where).isEqualTo(told.possible());
        assertThat(ids(basis.decrees(), true)).as(where).isEqualTo(told.certain());
        assertThat(basis.possiblyNone()).as(where).isEqualTo(told.possiblyNone());
        checkPeriod(basis, oracle, network, day, where);
        checkLapse(basis, told, where);
        count(basis);
      }
    }
  }

  private static Set<String> ids(List<Decree> decrees, boolean certain) {
    return decrees.stream()
        .filter(each -> each.isCertain() || !certain)
        .map(each -> each.entry().id().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All days of the period have the answer of the day, and those beside it have not. */
  private static void checkPeriod(
      CellLegalBasis basis, DecreesOracle oracle, String network, int day, String where) {
    int since = day;
    while (since > DecreesOracle.FIRST && isSame(oracle, network, since - 1, day)) {
      since--;
    }
    int until = day;
    while (until < DecreesOracle.LAST && isSame(oracle, network, until + 1, day)) {
      until++;
    }
    if (since > DecreesOracle.FIRST) {
      assertThat(basis.since().day()).as(where).contains(DecreesOracle.date(since));
    }
    if (until < DecreesOracle.LAST) {
      assertThat(basis.until().day()).as(where).contains(DecreesOracle.date(until));
    }
  }

  private static boolean isSame(DecreesOracle oracle, String network, int one, int other) {
    DecreesOracle.Told a = oracle.on(network, one);
    DecreesOracle.Told b = oracle.on(network, other);
    return a.possible().equals(b.possible())
        && a.certain().equals(b.certain())
        && a.possiblyNone() == b.possiblyNone();
  }

  /** What is called certain is so in every world; what is so in some world is told. */
  private static void checkLapse(CellLegalBasis basis, DecreesOracle.Told told, String where) {
    if (basis.lapsed().stream().anyMatch(Decree::isCertain)) {
      assertThat(told.lapsesInAll()).as(where).isTrue();
    }
    if (told.lapsesInSome()) {
      assertThat(basis.lapsed()).as(where).isNotEmpty();
    }
    if (basis.possiblyNone() && told.isOpenAfterwards()) {
      assertThat(basis.lapsed()).as(where).isEmpty();
    }
  }

  private void count(CellLegalBasis basis) {
    perhaps += basis.isCertain() ? 0 : 1;
    lapsed += basis.lapsed().stream().anyMatch(Decree::isCertain) ? 1 : 0;
    repealed +=
        basis.evidence().stream()
                .anyMatch(
                    entry ->
                        entry.event() instanceof DecreePublished decree
                            && !decree.repeals().isEmpty())
            ? 1
            : 0;
  }

  /** Random decrees in the first days of February 2016, and blockings that last some of them. */
  private static final class Decrees {

    private final SplittableRandom random;

    Decrees(long seed) {
      this.random = new SplittableRandom(seed);
    }

    List<SagaEvent> history() {
      List<SagaEvent> events = new ArrayList<>(List.of(opened()));
      add(events, imposed("blocked", day()));
      if (random.nextBoolean()) {
        add(events, restored("restored", "2016-02-08"));
        add(events, imposed("again", "2016-02-09", "3g"));
      }
      for (int i = 0; i < 4; i++) {
        add(events, decreeOrPetition("d" + i, events));
      }
      return events;
    }

    private static void add(List<SagaEvent> events, SagaEvent event) {
      RandomCase.admitted(events, event).ifPresent(events::add);
    }

    private SagaEvent decreeOrPetition(String id, List<SagaEvent> before) {
      CaseEntry entry = entry(id, date());
      if (random.nextInt(3) == 0) {
        entry = entry.after(before.get(random.nextInt(before.size())).id().value());
      }
      if (random.nextInt(6) == 0) {
        return new PetitionFiled(entry, "A", "B", "annul it");
      }
      DecreePublished decree = DecreePublished.of(entry, "Decree " + id);
      if (random.nextInt(3) == 0) {
        decree = decree.scope(on(NETWORKS[random.nextInt(2)]));
      }
      if (random.nextInt(5) < 3) {
        decree = decree.inForce(interval());
      }
      for (SagaEvent other : before) {
        if (other instanceof DecreePublished && random.nextInt(5) < 2) {
          decree = decree.repeals(other.id().value());
        }
      }
      return decree;
    }

    private String interval() {
      int first = random.nextInt(1, 9);
      String begins =
          switch (random.nextInt(8)) {
            case 0 -> "..";
            case 1 -> "";
            case 2 -> "2016-02-0X";
            default -> "2016-02-0" + first;
          };
      String ends =
          switch (random.nextInt(8)) {
            case 0 -> "..";
            case 1 -> "";
            case 2 -> "2016-02-0X";
            default -> "2016-02-0" + random.nextInt(first, 10);
          };
      boolean hasDay = begins.contains("2016") || ends.contains("2016");
      return hasDay ? begins + "/" + ends : "2016-02-0" + first + "/" + ends;
    }

    private String day() {
      return "2016-02-0" + random.nextInt(1, 10);
    }

    private String date() {
      int first = random.nextInt(1, 9);
      return switch (random.nextInt(6)) {
        case 0 -> "[2016-02-0%d..]".formatted(first);
        case 1 -> "[..2016-02-0%d]".formatted(first);
        case 2, 3 -> "2016-02-0" + first;
        default -> "[2016-02-0%d..2016-02-0%d]".formatted(first, random.nextInt(first, 10));
      };
    }
  }
}

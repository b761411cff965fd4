package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import io.github.sijill.time.Interval;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A decree, an order or another legal text is published: a legal basis.
 *
 * <pre>{@code
 * DecreePublished.of(entry, "Decree 2-16-347").gazette("Bulletin officiel").covers("imposed-mobile")
 * }</pre>
 *
 * @param title its title, or the name by which it is known
 * @param gazette where it was published, if that is known
 * @param issuer who issued it, if that is known
 * @param subject what it is about
 * @param scope the cells for which it is a legal basis, if they are told
 * @param covers the restrictions for which it is a legal basis
 * @param inForce from when to when it is in force, if that is told
 * @param repeals the decrees that it repeals
 */
@Event(namespace = "sijill", name = "DecreePublished", version = "2")
public record DecreePublished(
    CaseEntry entry,
    String title,
    Optional<String> gazette,
    Optional<String> issuer,
    Optional<String> subject,
    Optional<Scope> scope,
    Set<EntryId> covers,
    Optional<Interval> inForce,
    Set<EntryId> repeals)
    implements SagaEvent.Background {

  /**
   * Keeps copies of the ids.
   *
   * @throws IllegalArgumentException if a day of {@code inForce} lies outside the years -999999 to
   *     999999
   */
  public DecreePublished {
    requireNonNull(entry, "entry");
    requireNonNull(title, "title");
    requireNonNull(gazette, "gazette");
    requireNonNull(issuer, "issuer");
    requireNonNull(subject, "subject");
    requireNonNull(scope, "scope");
    covers = EntryId.copy(covers);
    inForce.ifPresent(DecreePublished::checkReach);
    repeals = EntryId.copy(repeals);
  }

  private static void checkReach(Interval inForce) {
    inForce.first().ifPresent(first -> CaseEntry.checkReach("inForce", first));
    inForce.last().ifPresent(last -> CaseEntry.checkReach("inForce", last));
  }

  /** A decree of which no more is known than that it was published. */
  public static DecreePublished of(CaseEntry entry, String title) {
    return new DecreePublished(
        entry,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Set.of());
  }

  /** This decree, published in {@code where}. */
  public DecreePublished gazette(String where) {
    return new DecreePublished(
        entry, title, Optional.of(where), issuer, subject, scope, covers, inForce, repeals);
  }

  /** This decree, issued by {@code who}. */
  public DecreePublished issuer(String who) {
    return new DecreePublished(
        entry, title, gazette, Optional.of(who), subject, scope, covers, inForce, repeals);
  }

  /** This decree, about {@code what}. */
  public DecreePublished subject(String what) {
    return new DecreePublished(
        entry, title, gazette, issuer, Optional.of(what), scope, covers, inForce, repeals);
  }

  /** This decree, as a legal basis for these cells. */
  public DecreePublished scope(Scope cells) {
    return new DecreePublished(
        entry, title, gazette, issuer, subject, Optional.of(cells), covers, inForce, repeals);
  }

  /** This decree, which covers these entries, besides those already named. */
  public DecreePublished covers(String... entries) {
    return new DecreePublished(
        entry,
        title,
        gazette,
        issuer,
        subject,
        scope,
        EntryId.and(covers, entries),
        inForce,
        repeals);
  }

  /**
   * This decree, in force at this time.
   *
   * @param interval in EDTF, such as {@code 2020-01-15/2020-01-31}, see {@link Interval#parse}
   * @throws IllegalArgumentException if it is no interval, or one of its days lies outside the
   *     years -999999 to 999999
   */
  public DecreePublished inForce(String interval) {
    return new DecreePublished(
        entry,
        title,
        gazette,
        issuer,
        subject,
        scope,
        covers,
        Optional.of(Interval.parse(interval)),
        repeals);
  }

  /** This decree, which repeals these, besides those already named. */
  public DecreePublished repeals(String... entries) {
    return new DecreePublished(
        entry,
        title,
        gazette,
        issuer,
        subject,
        scope,
        covers,
        inForce,
        EntryId.and(repeals, entries));
  }
}

package io.github.sijill.event;

import io.github.sijill.time.ImpreciseDate;
import java.util.Optional;

/**
 * Where an entry was read.
 *
 * @param publisher who published it: a paper, an agency, an authority
 * @param title of the article or the document
 * @param publishedOn when it was published
 * @param reference a URL, or where it is kept: an archive's shelf mark, a file in a repository
 * @param language the language it is in, as a BCP 47 tag such as {@code fr}
 * @param dateGiven the date that this source itself gives for what happened, where it differs from
 *     the entry's: sources do disagree, and the difference is kept and shown
 */
public record Source(
    String publisher,
    Optional<String> title,
    Optional<ImpreciseDate> publishedOn,
    Optional<String> reference,
    Optional<String> language,
    Optional<ImpreciseDate> dateGiven) {

  /** A source of which only the publisher is known. */
  public static Source of(String publisher) {
    return new Source(
        publisher,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** This source with its title. */
  public Source titled(String title) {
    return new Source(publisher, Optional.of(title), publishedOn, reference, language, dateGiven);
  }

  /** This source with its day of publication. */
  public Source publishedOn(ImpreciseDate date) {
    return new Source(publisher, title, Optional.of(date), reference, language, dateGiven);
  }

  /** This source with its URL or archive reference. */
  public Source at(String reference) {
    return new Source(publisher, title, publishedOn, Optional.of(reference), language, dateGiven);
  }

  /** This source with its language, a BCP 47 tag. */
  public Source in(String language) {
    return new Source(publisher, title, publishedOn, reference, Optional.of(language), dateGiven);
  }

  /** This source with the date that it gives itself. */
  public Source giving(ImpreciseDate date) {
    return new Source(publisher, title, publishedOn, reference, language, Optional.of(date));
  }
}

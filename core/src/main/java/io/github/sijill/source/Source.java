package io.github.sijill.source;

import static java.util.Objects.requireNonNull;

import io.github.sijill.time.ImpreciseDate;
import java.util.Optional;

/**
 * Where the archive has an entry from.
 *
 * <pre>{@code
 * Source.of("Médias 24").titled("VoIP : c'est fini").publishedOn("2016-11-04").language("fr")
 * }</pre>
 *
 * @param publisher who published it: a newspaper, an agency, an authority
 * @param title of the article or the document
 * @param publishedOn when it was published
 * @param reference a URL, or where it is kept: an archive's shelf mark, a file in a repository
 * @param language the language it is in, as a BCP 47 tag such as {@code fr}
 * @param dateGiven the date that this source itself gives for what happened, if it is not the
 *     entry's: sources do disagree, and the difference is kept and shown
 */
public record Source(
    String publisher,
    Optional<String> title,
    Optional<ImpreciseDate> publishedOn,
    Optional<String> reference,
    Optional<String> language,
    Optional<ImpreciseDate> dateGiven) {

  /** Refuses null. */
  public Source {
    requireNonNull(publisher, "publisher");
    requireNonNull(title, "title");
    requireNonNull(publishedOn, "publishedOn");
    requireNonNull(reference, "reference");
    requireNonNull(language, "language");
    requireNonNull(dateGiven, "dateGiven");
  }

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

  /** This source with its date of publication. */
  public Source publishedOn(ImpreciseDate date) {
    return new Source(publisher, title, Optional.of(date), reference, language, dateGiven);
  }

  /**
   * This source with its date of publication.
   *
   * @param edtf see {@link ImpreciseDate#parse}
   * @throws io.github.sijill.time.EdtfException if it is not valid EDTF
   */
  public Source publishedOn(String edtf) {
    return publishedOn(ImpreciseDate.parse(edtf));
  }

  /** This source with its URL or archive reference. */
  public Source at(String reference) {
    return new Source(publisher, title, publishedOn, Optional.of(reference), language, dateGiven);
  }

  /** This source with its language, a BCP 47 tag. */
  public Source language(String language) {
    return new Source(publisher, title, publishedOn, reference, Optional.of(language), dateGiven);
  }

  /** This source with the date that it gives itself for what happened. */
  public Source giving(ImpreciseDate date) {
    return new Source(publisher, title, publishedOn, reference, language, Optional.of(date));
  }

  /**
   * This source with the date that it gives itself for what happened.
   *
   * @param edtf see {@link ImpreciseDate#parse}
   * @throws io.github.sijill.time.EdtfException if it is not valid EDTF
   */
  public Source giving(String edtf) {
    return giving(ImpreciseDate.parse(edtf));
  }
}

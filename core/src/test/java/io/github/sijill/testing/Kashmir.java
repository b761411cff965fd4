package io.github.sijill.testing;

import static io.github.sijill.source.Attestation.OFFICIAL;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Source;
import java.util.List;

/**
 * Mobile internet in Jammu and Kashmir from August 2019 to February 2021: cut, eased to 2G under
 * orders that are valid to a date and renewed, restored in two districts on trial, then everywhere.
 * Of the orders only some are recorded. Facts as the named sources tell them; the words are ours.
 */
public final class Kashmir {

  public static final String CASE = "kashmir-2019";

  private static final String ISSUER = "Home Department of Jammu and Kashmir";

  private Kashmir() {}

  /** The events in the order in which they happened. */
  public static List<SagaEvent> events() {
    return List.of(
        opened(),
        cut(),
        measured(),
        ruling(),
        order("order-2020-01-24", "2020-01-24", "2020-01-25/2020-01-31", "Scroll.in", "2020-01-25"),
        eased(),
        order("order-2020-01-31", "2020-01-31", "2020-01-31/2020-02-07", "ANI", "2020-02-01"),
        order(
            "order-2020-02-07",
            "2020-02-07",
            "2020-02-07/2020-02-15",
            "The Indian Express",
            "2020-02-07"),
        trial(),
        lastOrder(),
        restored());
  }

  private static CaseOpened opened() {
    return CaseOpened.of(
            CaseEntry.of(CASE, "opened", "2019-08-01"),
            "Mobile internet in Jammu and Kashmir, 2019 to 2021",
            Dimensions.builder()
                .territory("IN-JK")
                .named("en", "Jammu and Kashmir")
                .withRest()
                .territory("ganderbal", "udhampur")
                .below("IN-JK")
                .operator("licensed")
                .named("en", "all licensed operators")
                .network("mobile")
                .service("web")
                .named("en", "the internet")
                .build())
        .baseline(Status.OPEN);
  }

  private static BlockingImposed cut() {
    return BlockingImposed.of(
        CaseEntry.of(CASE, "cut", "2019-08-04")
            .from(Source.of("News18").publishedOn("2019-08-05"))
            .summary("en", "Mobile and fixed internet and telephony are cut."),
        Scope.all());
  }

  private static MeasurementReported measured() {
    return MeasurementReported.of(
            CaseEntry.of(CASE, "measured", "2019-08-04")
                .from(Source.of("Dunya News").publishedOn("2019-08-05")),
            "NetBlocks")
        .supports("cut")
        .window("from 18:00 UTC on")
        .value("connectivity at 9 % of nominal levels in Srinagar");
  }

  private static RulingIssued ruling() {
    return RulingIssued.of(
            CaseEntry.of(CASE, "bhasin", "2020-01-10")
                .attested(OFFICIAL)
                .from(
                    Source.of("Supreme Court of India")
                        .titled("Anuradha Bhasin v. Union of India")),
            "The Supreme Court of India")
        .about("cut")
        .orders("that orders which suspend the internet be published and reviewed");
  }

  /** An order that lets 2G be used and forbids more, for some days. */
  public static DecreePublished order(
      String id, String occurred, String inForce, String publisher, String publishedOn) {
    return DecreePublished.of(
            CaseEntry.of(CASE, id, occurred)
                .attested(OFFICIAL)
                .from(Source.of(publisher).publishedOn(publishedOn)),
            "Order of " + occurred)
        .issuer(ISSUER)
        .scope(Scope.all().territory("IN-JK"))
        .inForce(inForce);
  }

  private static ServiceRestored eased() {
    return ServiceRestored.of(
            CaseEntry.of(CASE, "2g", "2020-01-25")
                .attested(OFFICIAL)
                .from(Source.of("Scroll.in").publishedOn("2020-01-25"))
                .summary("en", "2G is allowed everywhere, for sites on a list."),
            Scope.all())
        .ends("cut")
        .to(Status.DEGRADED);
  }

  private static ServiceRestored trial() {
    return ServiceRestored.of(
            CaseEntry.of(CASE, "trial", "2020-08-16")
                .attested(OFFICIAL)
                .from(Source.of("The Hindu").publishedOn("2020-08-16"))
                .summary("en", "4G is back in two districts, on trial."),
            Scope.all().territory("ganderbal", "udhampur"))
        .ends("2g");
  }

  /** Its last day is told, its first is not. */
  private static DecreePublished lastOrder() {
    return DecreePublished.of(
            CaseEntry.of(CASE, "last-order", "2021-01")
                .attested(OFFICIAL)
                .from(Source.of("Greater Kashmir")),
            "Order of January 2021")
        .issuer(ISSUER)
        .scope(Scope.all().exceptTerritory("ganderbal", "udhampur"))
        .inForce("2021-01/2021-02-06");
  }

  private static ServiceRestored restored() {
    return ServiceRestored.of(
            CaseEntry.of(CASE, "4g", "2021-02-05")
                .attested(OFFICIAL)
                .from(Source.of("Jagran").publishedOn("2021-02-05"))
                .summary("en", "4G is restored in the whole territory."),
            Scope.all())
        .ends("2g")
        .decidedBy("the administration of Jammu and Kashmir");
  }
}

package io.github.sijill.testing;

import static io.github.sijill.source.Attestation.OFFICIAL;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Source;
import java.util.List;

/**
 * Iran in November 2019: everything beyond the national network is cut, and returns on fixed lines
 * first, some provinces before others. Facts as the named sources tell them; the words are ours. No
 * source found gives the day of each province, so most ends are ranges.
 */
public final class Iran {

  public static final String CASE = "iran-2019";

  private static final String COUNCIL = "Supreme National Security Council";

  private Iran() {}

  /** The events in the order in which they happened. */
  public static List<SagaEvent> events() {
    return List.of(
        opened(),
        cut(),
        backInSomeProvinces(),
        minister(),
        backInTehran(),
        measured(),
        stillCut(),
        backElsewhere(),
        mobileBack());
  }

  private static CaseOpened opened() {
    return CaseOpened.of(
            CaseEntry.of(CASE, "opened", "2019-11-15"),
            "Iran during the protests of November 2019",
            Dimensions.builder()
                .territory("IR")
                .named("en", "Iran")
                .withRest()
                .territory("bushehr", "hamadan", "hormozgan", "kermanshah", "qom", "tehran")
                .below("IR")
                .operator("any")
                .network("mobile", "fixed")
                .service("international")
                .named("en", "everything beyond the national network")
                .service("domestic")
                .named("en", "the national information network")
                .build())
        .baseline(Status.OPEN);
  }

  private static CaseEntry entry(String id, String occurred, Source source, String summary) {
    return CaseEntry.of(CASE, id, occurred).from(source).summary("en", summary);
  }

  private static BlockingImposed cut() {
    return BlockingImposed.of(
            entry(
                "cut",
                "2019-11-16",
                Source.of("ARTICLE 19").titled("Tightening the Net 2020").publishedOn("2020-10-06"),
                "Mobile operators and providers disconnect their users from the world; only the"
                    + " national network still works."),
            Scope.all().service("international"))
        .orderedBy(COUNCIL);
  }

  private static ServiceRestored backInSomeProvinces() {
    return ServiceRestored.of(
            entry(
                "fixed-back",
                "2019-11-21",
                Source.of("Iran Daily").publishedOn("2019-11-22").language("en"),
                "Fixed lines return in some provinces; mobile networks do not."),
            Scope.all()
                .territory("bushehr", "hamadan", "hormozgan", "kermanshah", "qom")
                .network("fixed")
                .service("international"))
        .ends("cut")
        .decidedBy(COUNCIL);
  }

  private static StatementIssued minister() {
    return StatementIssued.of(
            CaseEntry.of(CASE, "minister", "2019-11-21")
                .attested(OFFICIAL)
                .from(Source.of("Iran Daily").publishedOn("2019-11-22").language("en")),
            "minister of communications",
            "some provinces are connected again; the others follow when the council orders it")
        .confirms("cut", "fixed-back");
  }

  private static ServiceRestored backInTehran() {
    return ServiceRestored.of(
            entry(
                "tehran-back",
                "[2019-11-21..2019-11-23]",
                Source.of("The New Arab").publishedOn("2019-11-23"),
                "Fixed lines return in parts of Tehran first, by the 23rd in the city."),
            Scope.all().territory("tehran").network("fixed").service("international"))
        .ends("cut");
  }

  private static MeasurementReported measured() {
    return MeasurementReported.of(
            entry(
                "measured",
                "2019-11-23",
                Source.of("The New Arab").publishedOn("2019-11-23"),
                "The connectivity of the country is about two thirds of what it was before."),
            "NetBlocks")
        .supports("fixed-back", "tehran-back")
        .window("23 November 2019")
        .value("64 % of ordinary levels");
  }

  private static StillInForce stillCut() {
    return StillInForce.of(
            entry(
                "mobile-still-cut",
                "2019-11-24",
                Source.of("Erem News").publishedOn("2019-11-24").language("ar"),
                "Many provinces are connected again, but mobile networks are still cut."),
            "cut")
        .confirmedBy("residents");
  }

  private static ServiceRestored backElsewhere() {
    return restored(
        "rest-back",
        "[2019-11-23..2019-12-08]",
        "The other provinces follow, the last of them 22 days after the cut.",
        Scope.all()
            .network("fixed")
            .service("international")
            .exceptTerritory("bushehr", "hamadan", "hormozgan", "kermanshah", "qom", "tehran"));
  }

  private static ServiceRestored mobileBack() {
    return restored(
        "mobile-back",
        "[2019-11-25..2019-12-08]",
        "Mobile networks return, in some provinces long before others.",
        Scope.all().network("mobile").service("international"));
  }

  private static ServiceRestored restored(String id, String occurred, String summary, Scope scope) {
    Source source = Source.of("IranWire").publishedOn("2019-12-24").language("en");
    return ServiceRestored.of(entry(id, occurred, source, summary), scope).ends("cut");
  }
}

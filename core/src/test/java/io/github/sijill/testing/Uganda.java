package io.github.sijill.testing;

import static io.github.sijill.source.Attestation.OFFICIAL;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
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
 * Uganda from the election of January 2021 on: the social media are blocked, the day after
 * everything is cut, the cut ends, the social media return except Facebook. Facts as the named
 * sources tell them; the words are ours.
 */
public final class Uganda {

  public static final String CASE = "uganda-2021";

  private Uganda() {}

  /** The events in the order in which they happened. */
  public static List<SagaEvent> events() {
    return List.of(opened(), social(), cut(), cutEnd(), socialEnd(), statement(), stillInForce());
  }

  private static CaseOpened opened() {
    return CaseOpened.of(
            CaseEntry.of(CASE, "opened", "2021-01-11"),
            "Uganda around the election of January 2021",
            Dimensions.builder()
                .territory("UG")
                .named("en", "Uganda")
                .operator("licensed")
                .named("en", "all licensed operators")
                .network("internet")
                .service("social")
                .named("en", "social media")
                .service("facebook", "instagram", "twitter", "whatsapp", "youtube")
                .below("social")
                .service("web")
                .named("en", "everything else on the internet")
                .build())
        .baseline(Status.OPEN);
  }

  /** The letter of the regulator. */
  static BlockingImposed social() {
    return BlockingImposed.of(
            CaseEntry.of(CASE, "social", "2021-01-12")
                .attested(OFFICIAL)
                .from(
                    Source.of("TechZim")
                        .titled("Full Text: Uganda govt shuts down social media")
                        .publishedOn("2021-01-12"))
                .from(Source.of("Matooke Republic").publishedOn("2025-12-05").giving("2021-01-11"))
                .summary(
                    "en",
                    "The regulator orders the operators by letter to suspend all social media and"
                        + " messaging applications until further notice."),
            Scope.all().service("social"))
        .orderedBy("Uganda Communications Commission");
  }

  /** Everything is cut, on the eve of the election. */
  static BlockingImposed cut() {
    return BlockingImposed.of(
            CaseEntry.of(CASE, "cut", "2021-01-13")
                .from(
                    Source.of("TechZim")
                        .titled("Uganda govt orders total internet shutdown")
                        .publishedOn("2021-01-13"))
                .summary("en", "The whole internet is shut down on the eve of the election."),
            Scope.all())
        .orderedBy("government of Uganda");
  }

  /** The cut ends, and nothing else. */
  public static ServiceRestored cutEnd() {
    return ServiceRestored.of(
            CaseEntry.of(CASE, "cut-end", "2021-01-18")
                .from(Source.of("Watchdog Uganda").publishedOn("2021-02-10"))
                .summary("en", "The internet is back; the social media stay blocked."),
            Scope.all())
        .ends("cut");
  }

  /** The social media are back, all but one. */
  static ServiceRestored socialEnd() {
    return ServiceRestored.of(
            CaseEntry.of(CASE, "social-end", "2021-02-10")
                .from(
                    Source.of("TND News Uganda")
                        .titled("Uganda restores social media without Facebook")
                        .publishedOn("2021-02-10"))
                .summary(
                    "en",
                    "The social media are back except Facebook; the operators tell their customers"
                        + " so."),
            Scope.all().exceptService("facebook"))
        .ends("social");
  }

  /** The minister says more than was so. */
  static StatementIssued statement() {
    return StatementIssued.of(
            CaseEntry.of(CASE, "minister", "2021-02-10")
                .attested(OFFICIAL)
                .from(Source.of("Watchdog Uganda").publishedOn("2021-02-10"))
                .summary(
                    "en",
                    "The minister announces that internet and social media are wholly restored."),
            "Peter Ogwang, minister of state for ICT",
            "internet and social media are wholly restored")
        .confirms("social-end");
  }

  /** Years later it is told to be so still. */
  static StillInForce stillInForce() {
    return StillInForce.of(
            CaseEntry.of(CASE, "still-facebook", "2025-12-05")
                .from(Source.of("Matooke Republic").publishedOn("2025-12-05"))
                .summary("en", "Facebook can still not be reached without a VPN."),
            "social")
        .confirmedBy("Matooke Republic");
  }
}

package io.github.sijill.testing;

import static io.github.sijill.source.Attestation.OFFICIAL;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Source;
import io.github.sijill.time.DaySet;
import java.util.List;

/**
 * Iraq on the mornings of exams in 2024. Facts as the named sources tell them; the words are ours.
 * There were more cuts than these: here are those of which a source gives the day.
 */
public final class Iraq {

  public static final String CASE = "iraq-2024";

  private static final String ZONE = "Asia/Baghdad";

  private Iraq() {}

  /** The events in the order in which they happened. */
  public static List<SagaEvent> events() {
    return List.of(
        opened(), announcedForMay(), cutInMay(), announcedForJune(), cutInKurdistan(), measured());
  }

  private static CaseOpened opened() {
    return CaseOpened.of(
            CaseEntry.of(CASE, "opened", "2024-05-01"),
            "Iraq, cuts for exams in 2024",
            Dimensions.builder()
                .territory("IQ")
                .named("en", "Iraq")
                .withRest()
                .territory("IQ-KR")
                .below("IQ")
                .named("en", "Kurdistan Region")
                .operator("any")
                .named("en", "all operators")
                .network("internet")
                .service("web")
                .build())
        .baseline(Status.OPEN);
  }

  private static StatementIssued announcedForMay() {
    return StatementIssued.of(
        CaseEntry.of(CASE, "announced-may", "2024-05-19")
            .attested(OFFICIAL)
            .from(Source.of("Shafaq News").publishedOn("2024-06-07"))
            .from(Source.of("Internet Society Pulse"))
            .summary(
                "en",
                "The ministry announces cuts of two hours, from 6 to 8 in the morning, for the"
                    + " exams of the intermediate level, as the Ministry of Education asked."),
        "Ministry of Communications",
        "the internet is cut from 6 to 8 during the exams of the intermediate level");
  }

  private static CutsReported cutInMay() {
    DaySet days = DaySet.parse("2024-05-23");
    return CutsReported.of(
            CaseEntry.of(CASE, "cut-may", days.span())
                .from(
                    Source.of("Internet Society Pulse")
                        .titled("Internet shutdown for Iraq exams, 23 May 2024"))
                .summary("en", "The internet is cut in the whole country for two hours."),
            Scope.all(),
            days,
            "06:00",
            "08:00",
            ZONE)
        .orderedBy("Ministry of Communications")
        .justification("to prevent cheating");
  }

  private static StatementIssued announcedForJune() {
    return StatementIssued.of(
        CaseEntry.of(CASE, "announced-june", "2024-06-07")
            .attested(OFFICIAL)
            .from(
                Source.of("Shafaq News")
                    .titled("Iraq to cut internet service during sixth preparatory grade exams")
                    .publishedOn("2024-06-07"))
            .summary(
                "en",
                "The ministry announces cuts at the same hours for the exams of the sixth"
                    + " preparatory grade; the days are not given."),
        "Ministry of Communications",
        "the internet is cut from 6 to 8 during the exams of the sixth preparatory grade");
  }

  private static CutsReported cutInKurdistan() {
    DaySet days = DaySet.parse("2024-07-28");
    return CutsReported.of(
            CaseEntry.of(CASE, "cut-kurdistan", days.span())
                .from(
                    Source.of("Internet Society Pulse")
                        .titled("Internet shutdown for Iraqi Kurdistan exams, 28 July 2024"))
                .summary("en", "In the Kurdistan Region the internet is cut for two hours."),
            Scope.all().territory("IQ-KR"),
            days,
            "06:00",
            "08:00",
            ZONE)
        .orderedBy("Kurdistan Regional Government")
        .justification("to prevent cheating");
  }

  private static MeasurementReported measured() {
    return MeasurementReported.of(
            CaseEntry.of(CASE, "measured-kurdistan", "2024-07-28")
                .from(Source.of("Internet Society Pulse"))
                .summary(
                    "en",
                    "Traffic falls a little in all of Iraq, and much at two operators of the"
                        + " Kurdistan Region."),
            "Cloudflare Radar, IODA")
        .supports("cut-kurdistan")
        .window("2024-07-28T03:00Z/2024-07-28T05:00Z");
  }
}

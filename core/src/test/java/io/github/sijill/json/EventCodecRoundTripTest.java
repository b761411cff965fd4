package io.github.sijill.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.RandomEvents.Filled;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Source;
import io.github.sijill.time.ImpreciseDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventCodecRoundTripTest {

  private static final long SEED = 20160106;

  @ParameterizedTest
  @EnumSource
  void keeps_an_event_with_all_that_may_be_left_out(EventType type) {
    RandomEvents events = new RandomEvents(SEED, Filled.FULL);
    for (int i = 0; i < 50; i++) {
      assertKept(events.next(type));
    }
  }

  @ParameterizedTest
  @EnumSource
  void keeps_an_event_with_nothing_that_may_be_left_out(EventType type) {
    RandomEvents events = new RandomEvents(SEED, Filled.BARE);
    for (int i = 0; i < 50; i++) {
      assertKept(events.next(type));
    }
  }

  @Test
  void keeps_any_event() {
    RandomEvents events = new RandomEvents(SEED, Filled.MIXED);
    for (int i = 0; i < 5_000; i++) {
      assertKept(events.next());
    }
  }

  @Test
  void writes_fields_in_a_stable_order_and_leaves_out_what_is_not_there() {
    CaseEntry entry =
        CaseEntry.of(
                "voip-maroc-2016",
                "imposed-mobile",
                ImpreciseDate.parse("[2016-01-01..2016-01-05]").withWords("Début janvier"))
            .after("case-opened")
            .knownFrom(LocalDate.of(2016, 1, 6))
            .from(
                Source.of("Médias 24")
                    .titled("VoIP")
                    .publishedOn("2016-11-05")
                    .at("https://example.org/")
                    .language("fr")
                    .giving(ImpreciseDate.parse("2016-01").withWords("janvier")))
            .summary("en", "Blocked.");

    assertThat(
            EventCodec.writeText(
                BlockingImposed.of(entry, Scope.all().network("mobile")).orderedBy("ANRT")))
        .isEqualTo(
            """
            {"entry":{"id":"imposed-mobile","case":"voip-maroc-2016",\
            "occurred":"[2016-01-01..2016-01-05]","words":"Début janvier","after":["case-opened"],\
            "knownFrom":"2016-01-06","attestation":"reported",\
            "sources":[{"publisher":"Médias 24","title":"VoIP","publishedOn":"2016-11-05",\
            "reference":"https://example.org/","language":"fr",\
            "dateGiven":"2016-01","dateGivenWords":"janvier"}],"summary":{"en":"Blocked."}},\
            "scope":{"territories":"all","operators":"all","networks":["mobile"],"services":"all"},\
            "orderedBy":"ANRT"}\
            """);
    assertThat(
            EventCodec.writeText(
                BlockingImposed.of(CaseEntry.of("case", "id", "[2016-02-16..]"), Scope.all())))
        .isEqualTo(
            """
            {"entry":{"id":"id","case":"case","occurred":"[2016-02-16..]","attestation":"reported"},\
            "scope":{"territories":"all","operators":"all","networks":"all","services":"all"}}\
            """);
  }

  @Test
  void reads_fields_in_any_order_and_empty_collections() {
    assertThat(
            EventCodec.read(
                "sijill.EntryRetracted",
                "1",
                """
                {"why": "", "retracted": "a", "entry": {"attestation": "official", "after": [],
                 "summary": {}, "sources": [], "occurred": "2016", "case": "c", "id": "b"}}
                """))
        .isEqualTo(
            EventCodec.read(
                "sijill.EntryRetracted",
                "1",
                """
                {"entry":{"id":"b","case":"c","occurred":"2016","attestation":"official"},"retracted":"a","why":""}\
                """));
  }

  @Test
  void is_thread_safe() {
    List<SagaEvent> events = new ArrayList<>();
    RandomEvents random = new RandomEvents(SEED, Filled.MIXED);
    for (int i = 0; i < 2_000; i++) {
      events.add(random.next());
    }

    events.parallelStream().forEach(this::assertKept);
  }

  private void assertKept(SagaEvent event) {
    EventType type = EventType.of(event);
    JsonNode tree = EventCodec.write(event);
    String text = EventCodec.writeText(event);

    assertThat(EventCodec.read(type.typeName(), type.version(), tree)).isEqualTo(event);
    SagaEvent read = EventCodec.read(type.typeName(), type.version(), text);
    assertThat(read).isEqualTo(event);
    assertThat(EventCodec.writeText(read)).isEqualTo(text);
    assertThat(text).doesNotContain("\n");
    byte[] bytes = EventCodec.writeBytes(event);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(EventCodec.read(type.typeName(), type.version(), bytes)).isEqualTo(event);
  }
}

package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.Archive;
import io.github.sijill.json.EventCodec;
import io.github.sijill.testing.SmallCase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries as they are recorded. */
class EventStreamTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  private static EventStream stream(Archive archive, String target, String... headers) {
    ApiRequest request = ApiRequest.get(target);
    for (int i = 0; i < headers.length; i += 2) {
      request = request.with(headers[i], headers[i + 1]);
    }
    ApiResponse response = HttpApi.of(archive).answer(request);
    assertThat(response.header("Content-Type")).contains("text/event-stream");
    return response.events().orElseThrow();
  }

  private static String text(EventStream stream) throws InterruptedException {
    return new String(stream.next(SHORT), StandardCharsets.UTF_8);
  }

  /** The numbers of all that is told until nothing is. */
  private static List<String> told(EventStream stream) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    String text = text(stream);
    for (int quiet = 0; quiet < 3; text = text(stream)) {
      quiet = text.equals(":\n\n") ? quiet + 1 : 0;
      for (String event : text.split("\n\n", -1)) {
        if (event.contains("event: ")) {
          List<String> lines = event.lines().toList();
          assertThat(lines).hasSize(3);
          assertThat(lines.get(1)).isEqualTo("event: recorded");
          JsonNode data = EventCodec.tree(lines.get(2).substring("data: ".length()));
          assertThat("id: " + data.path("sequence").asText()).isEqualTo(lines.get(0));
          ids.add(data.path("entry").asText());
        }
      }
    }
    return ids;
  }

  @Test
  void tells_what_is_recorded_from_now_on() throws InterruptedException {
    try (Archive archive = Archive.inMemory()) {
      archive.record(SmallCase.opened());
      try (EventStream stream = stream(archive, "/api/events")) {
        assertThat(told(stream)).isEmpty();
        archive.record(SmallCase.imposed("one", "2016-02-01", "3g"));
        archive.record(SmallCase.imposed("two", "2016-02-02", "4g"));
        assertThat(told(stream)).containsExactly("one", "two");
      }
    }
  }

  @Test
  void tells_who_was_away_what_was_missed_and_nothing_twice() throws InterruptedException {
    try (Archive archive = Archive.inMemory()) {
      archive.record(SmallCase.opened());
      for (int i = 0; i < 250; i++) {
        archive.record(SmallCase.stated(SmallCase.entry("s" + i, "2016-02-01")));
      }
      try (EventStream stream = stream(archive, "/api/events", "Last-Event-ID", "2")) {
        List<String> expected = new ArrayList<>();
        for (int i = 1; i < 250; i++) {
          expected.add("s" + i);
        }
        archive.record(SmallCase.stated(SmallCase.entry("before-first-read", "2016-02-01")));
        expected.add("before-first-read");
        assertThat(told(stream)).isEqualTo(expected);
        archive.record(SmallCase.stated(SmallCase.entry("after", "2016-02-01")));
        assertThat(told(stream)).containsExactly("after");
      }
      try (EventStream all = stream(archive, "/api/events?after=0&case=small")) {
        assertThat(told(all)).hasSize(253);
      }
      try (EventStream strange = stream(archive, "/api/events", "Last-Event-ID", "x")) {
        assertThat(told(strange)).isEmpty();
      }
    }
  }

  /** A browser that was told nothing yet has to know from where on it was away. */
  @Test
  void begins_with_where_it_begins() throws InterruptedException {
    try (Archive archive = Archive.inMemory()) {
      archive.record(SmallCase.opened());
      archive.record(SmallCase.imposed("one", "2016-02-01", "3g"));
      try (EventStream now = stream(archive, "/api/events");
          EventStream later = stream(archive, "/api/events?after=1")) {
        assertThat(text(now)).isEqualTo("id: 2\n\n");
        assertThat(text(later)).isEqualTo("id: 1\n\n");
      }
    }
  }

  @Test
  void ends_where_the_archive_cannot_be_read_any_more() throws InterruptedException {
    Archive archive = Archive.inMemory();
    archive.record(SmallCase.opened());
    try (EventStream stream = stream(archive, "/api/events")) {
      assertThat(text(stream)).isNotEmpty();
      archive.close();
      assertThat(text(stream)).isEmpty();
    }
  }

  @Test
  void ends_for_who_reads_too_slowly() throws InterruptedException {
    try (Archive archive = Archive.inMemory()) {
      archive.record(SmallCase.opened());
      try (EventStream stream = stream(archive, "/api/events")) {
        assertThat(text(stream)).isEqualTo("id: 1\n\n");
        for (int i = 0; i < 1_200; i++) {
          archive.record(SmallCase.stated(SmallCase.entry("s" + i, "2016-02-01")));
        }
        Thread.sleep(1_000);
        int length = 1;
        int reads = 0;
        while (length > 0 && reads < 100) {
          length = stream.next(SHORT).length;
          reads++;
        }
        assertThat(length).isZero();
      }
    }
  }
}

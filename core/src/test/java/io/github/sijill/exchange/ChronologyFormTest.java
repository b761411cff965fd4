package io.github.sijill.exchange;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.event.CutsReported;
import io.github.sijill.json.EventCodec;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.time.DaySet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChronologyFormTest {

  private static JsonNode entries() {
    DaySet days = DaySet.parse("{2016-06-01,2016-06-03}");
    var log =
        RecordedLog.of(
            recorded(
                List.of(
                    opened(),
                    imposed("a", "2016-01-06", "3g"),
                    CutsReported.of(
                        entry("cuts", "2016-06-01/2016-06-03")
                            .knownFromUnknown()
                            .label("cause", "exams", "leaks"),
                        Scope.all().network("4g"),
                        days,
                        "06:00",
                        "08:00",
                        "+01:00"))));
    return EventCodec.tree(
            AnswerJson.of(log.projections().ask(new Question.ChronologyOf(Subject.everything()))))
        .get("entries");
  }

  @Test
  void tells_what_an_entry_says_in_the_fields_of_its_type() {
    assertThat(entries().get(2).get("type").asText()).isEqualTo("sijill.CutsReported");
    assertThat(entries().get(2).get("told"))
        .isEqualTo(
            EventCodec.tree(
                """
                {"scope":{"territories":"all","operators":"all","networks":["4g"],"services":"all"},
                 "days":"{2016-06-01,2016-06-03}","from":"06:00","to":"08:00","zone":"+01:00"}
                """));
  }

  @Test
  void tells_labels_and_whether_the_day_it_was_known_is_assumed() {
    assertThat(entries().get(1).get("labels")).isEmpty();
    assertThat(entries().get(1).get("knownFromAssumed").asBoolean()).isFalse();
    assertThat(entries().get(2).get("labels"))
        .isEqualTo(EventCodec.tree("{\"cause\":[\"exams\",\"leaks\"]}"));
    assertThat(entries().get(2).get("knownFrom").asText()).isEqualTo("2016-06-03");
    assertThat(entries().get(2).get("knownFromAssumed").asBoolean()).isTrue();
  }
}

package io.github.sijill.laws;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.citation.Citation;
import io.github.sijill.citation.CitationCheck.Holds;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.question.Question;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.testing.RandomQuestions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What was cited holds for ever, on random histories and questions of every kind. */
class CitationLawsTest {

  @RepeatedTest(60)
  void what_is_recorded_later_has_no_influence_on_a_citation(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    RandomCase random = new RandomCase(seed);
    List<SagaEvent> events = random.history(12);
    int cited = 1 + random.number(events.size());
    List<Question<?>> questions = RandomQuestions.toSmallCase(seed).ofEveryKind();
    List<Citation> citations = new ArrayList<>();

    try (Archive archive = archive(events.subList(0, cited))) {
      questions.forEach(question -> citations.add(archive.cite(archive.ask(question))));
      for (SagaEvent later : events.subList(cited, events.size())) {
        archive.record(later);
      }

      for (Citation citation : citations) {
        assertThat(archive.check(citation))
            .as("seed %d, cited at %d: %s", seed, cited, citation.toJson())
            .isInstanceOfSatisfying(
                Holds.class,
                holds -> {
                  assertThat(holds.recordedSince()).isEqualTo(events.size() - cited);
                  assertThat(holds.isSameToday())
                      .isEqualTo(
                          archive
                              .cite(archive.ask(citation.question()))
                              .answer()
                              .equals(citation.answer()));
                });
      }
    }
    try (Archive neverContinued = archive(events.subList(0, cited))) {
      for (Citation citation : citations) {
        assertThat(neverContinued.cite(neverContinued.ask(citation.question())))
            .isEqualTo(citation);
        assertThat(Citation.parse(citation.toJson())).isEqualTo(citation);
      }
    }
  }

  private static Archive archive(List<SagaEvent> events) {
    return Archive.inMemory(recorded(events), () -> RECORDED.plusSeconds(86_400));
  }
}

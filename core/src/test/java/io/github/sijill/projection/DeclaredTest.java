package io.github.sijill.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.testing.Morocco;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.testing.RandomQuestions;
import io.github.sijill.testing.SmallCase;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What an archive knows to be declared is what its entries declare, from every viewpoint. */
class DeclaredTest {

  @RepeatedTest(50)
  void what_is_declared_is_what_the_entries_declare(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    Projections archive =
        RecordedLog.of(SmallCase.recorded(new RandomCase(seed).history(6))).projections();
    RandomQuestions.toSmallCase(seed)
        .ofEveryKind()
        .forEach(question -> isTheSame(archive, question.subject()));
  }

  @Test
  void so_it_is_in_an_archive_of_several_members() {
    Projections morocco = RecordedLog.of(Morocco.recorded()).projections();

    isTheSame(morocco, Subject.everything());
    assertThat(morocco.declared(Subject.everything())).hasSize(1);
    isTheSame(RecordedLog.of(List.of()).projections(), Subject.everything());
  }

  private static void isTheSame(Projections archive, Subject subject) {
    Question.ChronologyOf entries = new Question.ChronologyOf(subject.ofAllCells());
    assertThat(archive.declared(subject)).isEqualTo(archive.ask(entries).declared());
  }
}

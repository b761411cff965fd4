package io.github.sijill.app.ask;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.words.Caveats;
import io.github.sijill.words.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Explains the status on a day, at a moment or during a span of days in plain words, with"
            + " the entries and sources behind it.")
final class ExplainCommand implements Runnable {

  /** What is explained is the answer to this question. */
  private static final QuestionKind STATUS =
      QuestionKind.of(new Question.StatusOn(Subject.everything(), LocalDate.EPOCH));

  /** Or to this one. */
  private static final QuestionKind DURING =
      QuestionKind.of(
          new Question.StatusDuring(Subject.everything(), LocalDate.EPOCH, LocalDate.EPOCH));

  private final QuestionOptions options =
      new QuestionOptions(List.of(STATUS, DURING), Set.of("group-by"));

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  static CommandLine commandLine() {
    ExplainCommand explain = new ExplainCommand();
    CommandSpec spec = CommandSpec.forAnnotatedObject(explain);
    explain.options.addTo(spec);
    return new CommandLine(spec);
  }

  @Override
  public void run() {
    Question<?> question = options.question();
    try (Archive archive = source.open()) {
      try {
        explain(archive, question);
      } catch (UnknownMemberException e) {
        throw new IllegalArgumentException(Caveats.refusal(question, archive, e), e);
      }
    }
  }

  private void explain(Archive archive, Question<?> question) {
    if (citation.prints(archive, question)) {
      return;
    }
    StatusQuery status = archive.status().about(question.subject()).language(explained());
    String explained =
        switch (question) {
          case Question.StatusOn on ->
              on.at().map(status::explain).orElseGet(() -> status.explain(on.day()));
          case Question.StatusDuring during -> status.explain(during.from(), during.to());
          default -> throw new IllegalStateException("not explained: " + question);
        };
    if (format.isTable()) {
      print(explained);
      return;
    }
    Answer answer = archive.ask(question);
    format.beside(() -> Caveats.of(answer, archive, Optional.empty(), language.language()));
    format.answer(
        answer, archive, language.language(), Map.of("explanation", TextNode.valueOf(explained)));
    format.below(() -> Caveats.of(answer, archive, archive.damage(), language.language()));
  }

  /** The first two lines of each group of cells can be copied, so none of them is folded. */
  private void print(String explained) {
    boolean isAfterLead = false;
    for (String line : explained.lines().toList()) {
      boolean isLead = !line.startsWith(" ");
      if (isLead || isAfterLead) {
        format.out().println(line);
      } else {
        format.words(line);
      }
      isAfterLead = isLead && !line.isEmpty();
    }
  }

  private Language explained() {
    return format.isTable() ? language.language() : language.typed();
  }
}

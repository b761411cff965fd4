package io.github.sijill.app.ask;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.output.Notice;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.CaseId;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.picture.TextPicture;
import io.github.sijill.question.Answer;
import io.github.sijill.question.OfficeHolderAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.words.Caveats;
import io.github.sijill.words.Language;
import io.github.sijill.words.Lead;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command that asks a question of the kinds that go by its name. Its options are what these take,
 * so that a kind that is new in the library has its command.
 */
@Command(mixinStandardHelpOptions = true)
final class AskCommand implements Runnable {

  private static final char ESCAPE = '\u001b';

  private final List<QuestionKind> kinds;
  private final QuestionOptions options;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  private AskCommand(List<QuestionKind> kinds) {
    this.kinds = kinds;
    this.options = new QuestionOptions(kinds);
  }

  /** A command for each name, in the order of the kinds; made when it is asked for. */
  static Map<String, Supplier<CommandLine>> all() {
    Map<String, List<QuestionKind>> byName =
        QuestionKind.all().stream()
            .collect(groupingBy(QuestionKind::command, LinkedHashMap::new, toList()));
    Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
    byName.forEach((name, kinds) -> all.put(name, () -> new AskCommand(kinds).commandLine()));
    return all;
  }

  private CommandLine commandLine() {
    CommandSpec spec = CommandSpec.forAnnotatedObject(this);
    spec.name(kinds.getFirst().command());
    spec.usageMessage()
        .description(kinds.stream().map(QuestionKind::meaning).toArray(String[]::new));
    options.addTo(spec);
    return new CommandLine(spec);
  }

  @Override
  public void run() {
    Question<?> question = options.question();
    try (Archive archive = source.open()) {
      try {
        answer(archive, question);
      } catch (UnknownMemberException e) {
        throw new IllegalArgumentException(Caveats.refusal(question, archive, e), e);
      }
    }
  }

  private <A extends Answer> void answer(Archive archive, Question<A> question) {
    if (citation.prints(archive, question)) {
      return;
    }
    A answer = archive.ask(question);
    if (!format.isJson()) {
      format.beside(
          () ->
              format.isTable()
                  ? Caveats.besideLead(answer, archive, language())
                  : Caveats.of(answer, archive, Optional.empty(), language()));
      otherOffices(archive, question, answer).ifPresent(told -> Notice.print(source.err(), told));
    }
    if (format.isTable()) {
      format.lead(Lead.of(answer, archive, language()));
    }
    if (format.isTable()
        && answer instanceof TimelineAnswer timeline
        && !timeline.cells().isEmpty()) {
      draw(timeline, MemberNames.of(question.subject(), archive, language()));
    } else {
      format.answer(answer, archive, language());
      format.below(() -> Caveats.of(answer, archive, archive.damage(), language()));
    }
  }

  /** An office of which no entry tells may be a slip: which there are. */
  private static Optional<String> otherOffices(
      Archive archive, Question<?> question, Answer answer) {
    if (!(question instanceof Question.OfficeHolderOn asked
        && answer instanceof OfficeHolderAnswer offices
        && offices.offices().isEmpty())) {
      return Optional.empty();
    }
    List<String> told =
        archive
            .ask(
                new Question.OfficeHolderOn(
                    asked.subject(), Optional.empty(), Optional.empty(), asked.day()))
            .offices()
            .stream()
            .map(
                each ->
                    "'%s' of '%s'"
                        .formatted(
                            Phrases.quoted(each.office()), Phrases.quoted(each.institution())))
            .distinct()
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "no entry tells of such an office; entries tell of " + String.join(", ", told));
  }

  /** The caveats beside CSV are for its reader too. */
  private Language language() {
    return language.language();
  }

  /** Each case for itself, below its name where there are several. */
  private void draw(TimelineAnswer answer, MemberNames names) {
    PrintWriter out = format.out();
    Map<CaseId, List<String>> pictures =
        TextPicture.of(answer.cells(), names, format.width(), format.isColoured());
    boolean isFirst = true;
    for (Map.Entry<CaseId, List<String>> picture : pictures.entrySet()) {
      if (!isFirst) {
        out.println();
      }
      isFirst = false;
      if (pictures.size() > 1) {
        out.println(names.phrases().say("cells.case", "case", picture.getKey()));
        out.println();
      }
      for (String line : picture.getValue()) {
        if (isDrawn(line)) {
          out.println(line);
        } else {
          format.words(line);
        }
      }
    }
  }

  /** Of what is coloured it is not seen how wide it is; it is as wide as there is room. */
  private static boolean isDrawn(String line) {
    return line.indexOf(ESCAPE) >= 0;
  }
}

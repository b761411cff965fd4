package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.output.JsonLine;
import io.github.sijill.citation.Citation;
import io.github.sijill.json.FormatException;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Question;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether the answer is to be cited instead of shown. */
final class CitationOptions {

  @Option(
      names = "--cite",
      description = "print a citation of the answer, as JSON; 'sijill check' checks it later")
  private boolean isAsked;

  @Option(
      names = "--cite-as",
      paramLabel = "NAME",
      description = "the same, with a name for the archive, such as a DOI")
  private @Nullable String name;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Prints the citation, if one is asked for; says whether it did. */
  <A extends Answer> boolean prints(Archive archive, Question<A> question) {
    if (name == null && !isAsked) {
      return false;
    }
    A answer = archive.ask(question);
    Citation citation = name == null ? archive.cite(answer) : named(archive, answer, name);
    JsonLine.print(
        Objects.requireNonNull(command, "picocli sets it").commandLine().getOut(),
        citation.toJson());
    return true;
  }

  private static Citation named(Archive archive, Answer answer, String name) {
    try {
      if (!name.isBlank()) {
        return archive.cite(answer, name);
      }
    } catch (FormatException e) {
      throw new IllegalArgumentException(wrong(name), e);
    }
    throw new IllegalArgumentException(wrong(name));
  }

  private static String wrong(String name) {
    return "--cite-as '%s' is no name for an archive; give one line of text, such as a DOI"
        .formatted(name);
  }
}

package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.output.CommandException;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.output.Notice;
import io.github.sijill.app.output.OutputFile;
import io.github.sijill.app.output.PictureFormat;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.citation.Citation;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.journal.Head;
import io.github.sijill.picture.MissingFontException;
import io.github.sijill.picture.Theme;
import io.github.sijill.picture.TimelinePicture;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

@Command(
    name = "picture",
    mixinStandardHelpOptions = true,
    description =
        "Draws the timeline of cells as a picture, SVG or PNG, with its sources and the archive"
            + " that it comes from. Where it is written to a file, the sentence that it shows is"
            + " printed, to stand beside it as alternative text.")
final class PictureCommand implements Runnable {

  /** How often somebody may record between two looks before the archive is no longer named. */
  private static final int MOST_TRIES = 5;

  /** What is drawn is the answer to this question. */
  private static final QuestionKind TIMELINE =
      QuestionKind.of(new Question.TimelineOf(Subject.everything()));

  private final QuestionOptions options = new QuestionOptions(List.of(TIMELINE));

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "where it is written; without it, an SVG goes to standard output")
  private @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "svg or png. By default as FILE ends, and svg if it ends otherwise")
  private @Nullable PictureFormat format;

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      description =
          "how wide it is, from 320 to 4000; it is laid out for that. By default 960. A PNG has two"
              + " pixels for each, to be sharp")
  private @Nullable Integer width;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description =
          "light, dark, or auto: as the reader of an SVG prefers, and a PNG light. By default auto")
  private Theme theme = Theme.AUTO;

  @Option(
      names = "--link",
      paramLabel = "ADDRESS",
      description = "an address of the web that leads to the answer, to stand in it")
  private @Nullable String link;

  static CommandLine commandLine() {
    PictureCommand picture = new PictureCommand();
    CommandSpec spec = CommandSpec.forAnnotatedObject(picture);
    picture.options.addTo(spec);
    return new CommandLine(spec);
  }

  @Override
  public void run() {
    PictureFormat as = format();
    if (output == null && as == PictureFormat.PNG) {
      throw new IllegalArgumentException(
          "a PNG is no text for a terminal; say by --output into which file it is written");
    }
    Question.TimelineOf question = (Question.TimelineOf) options.question();
    try (Archive archive = source.open()) {
      write(styled(picture(archive, question)), as);
    }
  }

  private PictureFormat format() {
    if (format != null) {
      return format;
    }
    return output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(".png")
        ? PictureFormat.PNG
        : PictureFormat.SVG;
  }

  /** The picture of an answer, and which state of the archive gave it, others recording or not. */
  private TimelinePicture picture(Archive archive, Question.TimelineOf question) {
    for (int tried = 1; ; tried++) {
      Head before = archive.head();
      TimelineAnswer answer = archive.ask(question);
      TimelinePicture picture = TimelinePicture.of(answer, archive, language.language());
      Citation citation = archive.cite(answer);
      if (citation.head().equals(before)) {
        return picture.credit(citation.place(language.language()));
      }
      if (tried == MOST_TRIES) {
        Notice.print(
            source.err(),
            "others record so fast that the picture does not say of which state it is;"
                + " --recorded-at with an instant that is past gives one that does");
        return picture;
      }
    }
  }

  private TimelinePicture styled(TimelinePicture picture) {
    TimelinePicture styled = picture.theme(theme);
    if (width != null) {
      styled = styled.width(width);
    }
    return link == null ? styled : styled.link(link);
  }

  private void write(TimelinePicture picture, PictureFormat as) {
    byte[] content =
        switch (as) {
          case SVG -> picture.svg().getBytes(StandardCharsets.UTF_8);
          case PNG -> painted(picture);
        };
    if (output == null) {
      source.out().print(new String(content, StandardCharsets.UTF_8));
    } else {
      OutputFile.write(output, content);
      source.out().println(picture.title());
    }
  }

  private static byte[] painted(TimelinePicture picture) {
    // Whether there is a screen or not, nothing is shown on it.
    System.setProperty("java.awt.headless", "true");
    try {
      return picture.png();
    } catch (MissingFontException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }
}

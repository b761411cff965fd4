package io.github.sijill.app.prompt;

import io.github.sijill.app.output.Dialogue;
import io.github.sijill.app.output.Table;
import io.github.sijill.app.output.Terminal;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.TerminalBuilder;

/** At the terminal of this process, with a line that can be edited and completed. */
public final class TerminalDialogue implements Dialogue {

  private static final Size USUAL = Size.of(80, 24);

  /** Held, for a logger that nobody holds forgets what it was told. */
  private static final Logger LOGGER = Logger.getLogger("org.jline");

  private final org.jline.terminal.Terminal terminal;

  private TerminalDialogue(org.jline.terminal.Terminal terminal) {
    this.terminal = terminal;
  }

  /** Empty if standard input is no terminal, or there is none to ask on. */
  public static Optional<Dialogue> open() {
    // What it would tell is for who writes programs.
    LOGGER.setLevel(Level.OFF);
    try {
      org.jline.terminal.Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              // Questions are no answers: they go where messages go, if that is a terminal.
              .systemOutput(TerminalBuilder.SystemOutput.SysErrOrSysOut)
              // By the programs tty and stty, without code of the system's own.
              .provider(TerminalBuilder.PROP_PROVIDER_EXEC)
              .dumb(false)
              .graphemeCluster(false)
              .encoding(StandardCharsets.UTF_8)
              .build();
      if (terminal.getSize().getColumns() <= 0) {
        terminal.setSize(USUAL);
      }
      return Optional.of(new TerminalDialogue(terminal));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  @Override
  public String ask(String prompt, String before, List<Choice> choices) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser((line, cursor, context) -> new ListedWord(line, cursor))
            .completer((any, line, candidates) -> choices.forEach(each -> candidates.add(of(each))))
            // An exclamation mark is one, and no line is kept.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .variable(LineReader.DISABLE_HISTORY, true)
            .build();
    try {
      return reader.readLine(prompt, null, (Character) null, before).strip();
    } catch (UserInterruptException | EndOfFileException e) {
      throw new LeftException();
    }
  }

  private static Candidate of(Choice choice) {
    return new Candidate(
        choice.text(),
        choice.text(),
        null,
        choice.meaning().isEmpty() ? null : Printable.isolated(choice.meaning()),
        null,
        null,
        false);
  }

  @Override
  public void say(String line) {
    terminal.writer().println(line);
    terminal.flush();
  }

  @Override
  public void show(List<String> header, List<List<String>> rows) {
    Table.print(
        terminal.writer(),
        header,
        rows,
        OptionalInt.of(Math.max(Terminal.LEAST_COLUMNS, terminal.getSize().getColumns())));
    terminal.flush();
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      // There is no one left to tell.
    }
  }
}

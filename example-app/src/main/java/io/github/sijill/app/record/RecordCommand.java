package io.github.sijill.app.record;

import io.github.sijill.Archive;
import io.github.sijill.app.output.ProgressBar;
import io.github.sijill.app.store.InputText;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records events: one from options, by its type; one from JSON; or many from lines of JSON. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[TYPE]",
    description =
        "Records events: one of a TYPE from its options, one as JSON, or many from lines of JSON.")
final class RecordCommand implements Callable<Integer> {

  /** At most one of the two. */
  static final class What {
    @Option(
        names = "--from",
        paramLabel = "FILE",
        description =
            "a file with a line of JSON for each event, such as an archive file; - for standard"
                + " input")
    @Nullable String from;

    @Option(
        names = "--json",
        paramLabel = "JSON",
        description = "one event: {\"type\":\"sijill.BlockingImposed\",\"payload\":{…}}")
    @Nullable String json;
  }

  @ArgGroup private What what = new What();

  @Mixin private TargetOptions target = new TargetOptions();

  private final InputStream in;

  private RecordCommand(InputStream in) {
    this.in = in;
  }

  /** The command with a sub-command for each type of event. */
  static CommandLine withTypes(InputStream in) {
    CommandLine record = new CommandLine(new RecordCommand(in));
    RecordTypeCommand.all().forEach(record::addSubcommand);
    return record;
  }

  TargetOptions target() {
    return target;
  }

  @Override
  public Integer call() {
    if (what.json != null) {
      one(EventLine.typed("--json", what.json));
      return 0;
    }
    if (what.from == null) {
      throw new IllegalArgumentException(
          "nothing to record; give a TYPE, such as 'sijill record blocking-imposed', or --from FILE"
              + " or --json JSON");
    }
    try (InputStream lines = InputText.open(what.from, in);
        Archive archive = target.openOrCreate();
        ProgressBar bar = new ProgressBar(target.err(), "recording " + shown(what.from))) {
      return new LineRecording(
                  archive,
                  target::acknowledgement,
                  target::retracted,
                  target.out(),
                  target.err(),
                  bar,
                  size(what.from))
              .record(lines)
          ? 0
          : 1;
    } catch (IOException e) {
      throw InputText.unreadable(what.from, e);
    }
  }

  private static String shown(String from) {
    return from.equals("-") ? "standard input" : String.valueOf(Path.of(from).getFileName());
  }

  /** Of a file; a pipe has none. */
  private static OptionalLong size(String from) {
    try {
      return !from.equals("-") && Files.isRegularFile(Path.of(from))
          ? OptionalLong.of(Files.size(Path.of(from)))
          : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private void one(SagaEvent event) {
    if (event instanceof CaseOpened) {
      target.recordOpening(event);
      return;
    }
    try (Archive archive = target.open()) {
      target.record(archive, event);
    }
  }
}

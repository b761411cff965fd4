package io.github.sijill.app.keep;

import io.github.sijill.Archive;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.StoreAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description = {
      "Copies an archive to another store, with its order, recorded times and hashes. A store that"
          + " already holds its first events gets the rest."
    })
final class CopyCommand implements Runnable {

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Parameters(
      arity = "1..2",
      hideParamSyntax = true,
      paramLabel = "[FROM] TO",
      description =
          "two files, or addresses of PostgreSQL databases (jdbc:postgresql:…): the archive to"
              + " copy, and where; without FROM, it is that of --archive")
  private List<StoreAddress> stores = List.of();

  @Spec private @Nullable CommandSpec command;

  @Override
  public void run() {
    try (Archive archive = opened()) {
      StoreTransfer.copy(archive, stores.getLast(), source.out(), source.err());
    }
  }

  private Archive opened() {
    if (stores.size() == 1) {
      return source.open();
    }
    if (Objects.requireNonNull(command, "picocli sets it")
        .commandLine()
        .getParseResult()
        .hasMatchedOption("--archive")) {
      throw new IllegalArgumentException(
          "what is copied is given twice, by --archive and as %s; leave one of them out"
              .formatted(stores.getFirst()));
    }
    return source.open(stores.getFirst());
  }
}

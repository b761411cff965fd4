package io.github.sijill.app.keep;

import io.github.sijill.Archive;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.StoreAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
      paramLabel = "TO",
      description = "a file, or the address of a PostgreSQL database (jdbc:postgresql:…)")
  private @Nullable StoreAddress target;

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      StoreTransfer.copy(
          archive, Objects.requireNonNull(target, "it is required"), source.out(), source.err());
    }
  }
}

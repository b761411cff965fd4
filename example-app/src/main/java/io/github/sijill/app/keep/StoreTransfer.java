package io.github.sijill.app.keep;

import io.github.sijill.Archive;
import io.github.sijill.app.output.CommandException;
import io.github.sijill.app.output.ProgressBar;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.app.store.Stores;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Copies archives between stores, and says so. */
final class StoreTransfer {

  private StoreTransfer() {}

  static void copy(Archive source, StoreAddress target, PrintWriter out, PrintWriter err) {
    long total = source.head().sequence();
    Head head;
    try (ProgressBar bar = new ProgressBar(err, "copying to " + target)) {
      head =
          switch (target) {
            case StoreAddress.InFile(Path file) ->
                source.copyTo(file, copied -> bar.show(copied, total));
            case StoreAddress.InPostgres postgres -> {
              try (Archive archive = Stores.open(postgres, OpenOptions.forWriting(), err)) {
                yield source.copyTo(archive, copied -> bar.show(copied, total));
              }
            }
          };
    } catch (IllegalArgumentException e) {
      // It was typed rightly: the other store holds something else.
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println(
        "%s holds %s events, head %s"
            .formatted(Printable.isolated(target.toString()), head.sequence(), head.hash()));
  }
}

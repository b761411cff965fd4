package io.github.sijill.app.keep;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.ProgressBar;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.journal.Verification;
import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads an archive from its first event to its last, and says what that proves. Exits with 1"
          + " if something is wrong."
    })
final class VerifyCommand implements Callable<Integer> {

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description =
          "a hash that somebody kept: also says whether the archive holds the line that has it, and"
              + " so all before that line")
  private @Nullable String head;

  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public Integer call() {
    Verification verification = verified();
    format.show(List.of("checked", "found"), rows(verification), object(verification));
    return verification.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Verification verified() {
    try {
      return verified(head);
    } catch (FormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private Verification verified(@Nullable String head) {
    if (source.address().orElse(null) instanceof StoreAddress.InFile(Path file)) {
      try (ProgressBar bar = new ProgressBar(source.err(), "verifying " + file.getFileName())) {
        return head == null
            ? Verification.of(file, bar::show)
            : Verification.of(file, head, bar::show);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    try (Archive archive = source.open()) {
      return archive.verify(Optional.ofNullable(head));
    }
  }

  private static List<List<String>> rows(Verification verification) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("events", String.valueOf(verification.events())));
    if (verification.unknown() > 0) {
      rows.add(List.of("unknown to this release", String.valueOf(verification.unknown())));
    }
    rows.add(List.of("first recorded", instant(verification.first())));
    rows.add(List.of("last recorded", instant(verification.last())));
    rows.add(List.of("head", verification.head().hash()));
    verification
        .expectedHead()
        .ifPresent(hash -> rows.add(List.of("asked for", asked(verification, hash))));
    rows.add(
        List.of(
            "result",
            verification
                .damage()
                .map(damage -> "damaged: " + damage.getMessage())
                .orElse("whole: every line has its number, its hash and an event that is read")));
    return rows;
  }

  private static String asked(Verification verification, String hash) {
    return verification.expectedAt().isPresent()
        ? "line %s; all up to it is as it was".formatted(verification.expectedAt().getAsLong())
        : "no line has the hash %s; lines are missing at the end, or the file was written anew"
            .formatted(hash);
  }

  private static String instant(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("-");
  }

  private static Map<String, @Nullable Object> object(Verification verification) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("good", verification.isGood());
    object.put("events", verification.events());
    object.put("unknown", verification.unknown());
    object.put("first", verification.first().map(Instant::toString).orElse(null));
    object.put("last", verification.last().map(Instant::toString).orElse(null));
    object.put("head", verification.head().hash());
    object.put("askedFor", verification.expectedHead().orElse(null));
    object.put(
        "askedForAt",
        verification.expectedAt().isPresent() ? verification.expectedAt().getAsLong() : null);
    object.put("damage", verification.damage().map(Throwable::getMessage).orElse(null));
    return object;
  }
}

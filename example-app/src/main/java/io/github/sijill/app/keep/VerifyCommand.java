package io.github.sijill.app.keep;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.ProgressBar;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.Verification;
import io.github.sijill.journal.Verification.BrokenRule;
import io.github.sijill.journal.Verification.Gap;
import io.github.sijill.journal.Verification.UnknownEvents;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
      "Reads an archive from its first event to its last, and says what was found. Exits with 1 if"
          + " something is wrong."
    })
final class VerifyCommand implements Callable<Integer> {

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description =
          "a hash that was kept elsewhere, or its first 16 digits or more: also says whether the"
              + " archive still holds the line with this hash, and so all lines before it")
  private @Nullable String head;

  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public Integer call() {
    Verification verification = verified();
    format.show(List.of("checked", "found"), rows(verification), object(verification));
    return verification.isUsable() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Verification verified() {
    Optional<ExpectedHash> expected = Optional.ofNullable(head).map(ExpectedHash::parse);
    return switch (source.address().orElse(null)) {
      case StoreAddress.InFile(Path file) -> verified(file, expected);
      case StoreAddress.InPostgres postgres -> Archive.verify(postgres.settings(), expected);
      case null -> {
        source.sayBundled();
        yield Archives.verifyMorocco2016(expected);
      }
    };
  }

  private Verification verified(Path file, Optional<ExpectedHash> expected) {
    try (ProgressBar bar =
        new ProgressBar(source.err(), "verifying " + Printable.escaped(file.getFileName()))) {
      return Archive.verify(file, expected, bar::show);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(Verification verification) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("events", String.valueOf(verification.head().sequence())));
    verification
        .unknown()
        .ifPresent(
            unknown ->
                rows.add(List.of("unknown to this release", String.valueOf(unknown.count()))));
    rows.add(List.of("first recorded", instant(verification.firstRecordedAt())));
    rows.add(List.of("last recorded", instant(verification.lastRecordedAt())));
    rows.add(List.of("head", verification.head().hash()));
    verification.expected().ifPresent(kept -> rows.add(List.of("expected", words(kept))));
    verification.brokenRules().forEach(broken -> rows.add(List.of("rule", broken.toString())));
    verification.gaps().forEach(gap -> rows.add(List.of("gap", gap.toString())));
    rows.add(List.of("result", verification.summary()));
    return rows;
  }

  private static String words(Verification.Expected expected) {
    return expected.line().isPresent()
        ? "line %s; all up to it is as it was".formatted(expected.line().getAsLong())
        : "no line has the hash %s; lines are missing at the end, or the archive was written anew"
            .formatted(expected.hash());
  }

  private static String instant(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("");
  }

  private static Map<String, @Nullable Object> object(Verification verification) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("intact", verification.isIntact());
    object.put("usable", verification.isUsable());
    object.put("events", verification.head().sequence());
    object.put("unknown", verification.unknown().map(UnknownEvents::count).orElse(0L));
    object.put("first", verification.firstRecordedAt().map(Instant::toString).orElse(null));
    object.put("last", verification.lastRecordedAt().map(Instant::toString).orElse(null));
    object.put("head", verification.head().hash());
    object.put("hashes", verification.hashes().name().toLowerCase(Locale.ROOT));
    object.put(
        "expectedHash", verification.expected().map(kept -> kept.hash().digits()).orElse(null));
    object.put(
        "expectedAt",
        verification
            .expected()
            .filter(kept -> kept.line().isPresent())
            .map(kept -> kept.line().getAsLong())
            .orElse(null));
    object.put(
        "brokenRules", verification.brokenRules().stream().map(BrokenRule::toString).toList());
    object.put("gaps", verification.gaps().stream().map(Gap::toString).toList());
    object.put("damage", verification.damage().map(Throwable::getMessage).orElse(null));
    object.put("result", verification.summary());
    return object;
  }
}

package io.github.sijill.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.journal.Verification.Hashes;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A null is refused where it is given, and not somewhere else later. */
@NullUnmarked
class NullsTest {

  @TempDir Path folder;

  static Stream<Function<Path, ThrowingCallable>> calls() {
    HostMessage host = new HostMessage("m", Map.of(), List.of());
    return Stream.of(
        file -> () -> OpenOptions.forReading().onProgress(null),
        file -> () -> OpenOptions.forWriting().onTornTail(null),
        file -> () -> Journal.open(null, OpenOptions.forReading(), line -> {}),
        file -> () -> Journal.open(file, null, line -> {}),
        file -> () -> Journal.open(file, OpenOptions.forReading(), null),
        file -> () -> Verification.of(null),
        file -> () -> Verification.of(file, null, progress -> {}),
        file -> () -> Verification.of(file, Verifier.of(Hashes.STORED), null),
        file -> () -> Verifier.of(null),
        file -> () -> Verifier.of(Hashes.STORED).expecting(null),
        file -> () -> Verifier.of(Hashes.STORED).asking(null),
        file -> () -> ExpectedHash.parse(null),
        file -> () -> new ExpectedHash(null),
        file -> () -> new JournalReader(null),
        file -> () -> JournalReader.entries(null),
        file -> () -> JournalWriter.beginning(null),
        file -> () -> JournalWriter.fileOf(null),
        file -> () -> LineChain.after(null),
        file -> () -> LineChain.beginning().append(null),
        file -> () -> LineChain.beginning().append(null, Samples.NOON),
        file -> () -> LineChain.beginning().copy(null),
        file -> () -> Draft.of(null, Samples.NOON),
        file -> () -> Draft.of("t", "1", Samples.NOON, null, "text"),
        file -> () -> Draft.of("t", "1", null, host, "text"),
        file -> () -> Draft.of(null, "1", Samples.NOON, host, "text"),
        file -> () -> new HostMessage(null, Map.of(), List.of()),
        file -> () -> JournalLine.parse(null),
        file -> () -> HashChain.check(null),
        file -> () -> EventCodec.write(null),
        file -> () -> EventCodec.tree(null),
        file -> () -> EventCodec.read(null, "1", "{}"),
        file -> () -> EventCodec.read("sijill.CaseOpened", null, "{}"),
        file -> () -> EventType.named(null),
        file -> () -> EventType.of(null),
        file -> () -> Printable.escaped((String) null));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("calls")
  void a_null_is_refused_at_once(Function<Path, ThrowingCallable> call) throws IOException {
    Path file = Files.createFile(folder.resolve("archive.jsonl"));

    assertThatThrownBy(call.apply(file)).isInstanceOf(NullPointerException.class);
  }
}

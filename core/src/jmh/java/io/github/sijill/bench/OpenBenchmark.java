package io.github.sijill.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.sijill.Archive;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.journal.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does an archive file take to be opened? Run it with {@code .dev/bench Open -p data=S,M}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class OpenBenchmark {

  @Param("S")
  public DataSet data = DataSet.S;

  private Path file = Path.of("");
  private final JsonFactory json = new JsonFactory();

  @Setup(Level.Trial)
  public void write() throws IOException {
    file = ArchiveFiles.of(data);
  }

  /** The floor: Jackson reads all tokens, and the bytes are hashed; nothing is checked or kept. */
  @Benchmark
  public int tokensAndHash() throws IOException, GeneralSecurityException {
    int tokens = 0;
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = json.createParser(new DigestInputStream(in, sha256))) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens + sha256.digest()[0];
  }

  /** The chain, the format and each event are checked. */
  @Benchmark
  public long verify() throws IOException {
    return Verification.of(file).head().sequence();
  }

  /** The same and the rules, and all can be asked. */
  @Benchmark
  public int archive() throws IOException {
    try (Archive archive = Archive.open(file, OpenOptions.forReading())) {
      return archive.cases().size();
    }
  }
}

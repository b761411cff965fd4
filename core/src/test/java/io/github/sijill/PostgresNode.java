package io.github.sijill;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static java.util.stream.Collectors.joining;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.event.Recorded;
import io.github.sijill.json.EventCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A process of its own on the archive of a PostgreSQL, as one of several nodes. */
final class PostgresNode implements AutoCloseable {

  private static final int WRITERS = 2;

  /** Records entries of the small case, by several threads, and says what it then sees. */
  static final class Recorder {
    public static void main(String[] args) throws IOException, InterruptedException {
      String name = args[2];
      int entries = Integer.parseInt(args[3]);
      try (Archive archive = Archive.postgres(settings(args[0], args[1]))) {
        System.out.println("ready");
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
          for (int writer = 0; writer < WRITERS; writer++) {
            String own = name + writer + "-";
            done.add(threads.submit(() -> record(archive, own, entries / WRITERS)));
          }
        }
        for (Future<?> each : done) {
          each.get();
        }
        System.out.println("done");
        System.in.read();
        System.out.println(seenBy(archive));
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void record(Archive archive, String own, int entries) {
      for (int i = 0; i < entries; i++) {
        // The shared entries are told by every writer; one records them, the others find them.
        archive.record(imposed("shared-" + i / 10, "2016-01-06"));
        archive.record(imposed(own + i, "2016-01-06"));
      }
    }
  }

  /** Takes the turn to append, as in the middle of a commit, and never gives it back. */
  static final class Holder {
    public static void main(String[] args) throws SQLException, IOException, InterruptedException {
      try (Connection connection =
              DriverManager.getConnection(args[0] + "&currentSchema=" + args[1]);
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute(
            "SELECT pg_advisory_xact_lock('aggregate_event_entry'::regclass::oid::bigint)");
        System.out.println("ready");
        System.in.read();
      }
    }
  }

  /** Says which blockings its handler hears of. */
  static final class Hearing {
    public static void main(String[] args) throws IOException {
      try (Archive archive =
          AxonArchives.postgres(
              settings(args[0], args[1]),
              Listener.hearing(event -> System.out.println(event.id().value())))) {
        System.out.println("ready");
        System.in.read();
        System.out.println(seenBy(archive));
      }
    }
  }

  private final Process process;
  private final BufferedReader output;

  private PostgresNode(
      Class<?> main, PostgresSettings settings, List<String> options, List<String> arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.jboss.logging.provider=slf4j",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))));
    command.addAll(options);
    command.addAll(List.of(main.getName(), settings.url(), settings.schema()));
    command.addAll(arguments);
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static PostgresNode recorder(
      PostgresSettings settings, String name, int entries, String... options) throws IOException {
    return new PostgresNode(
        Recorder.class, settings, List.of(options), List.of(name, String.valueOf(entries)));
  }

  static PostgresNode holder(PostgresSettings settings) throws IOException {
    return new PostgresNode(Holder.class, settings, List.of(), List.of());
  }

  static PostgresNode listener(PostgresSettings settings) throws IOException {
    return new PostgresNode(Hearing.class, settings, List.of(), List.of());
  }

  private static PostgresSettings settings(String url, String schema) {
    return PostgresSettings.of(url, "postgres", "").schema(schema);
  }

  /** What an archive says of the case, in one line. */
  static String seenBy(Archive archive) {
    List<Recorded> recorded = archive.recorded(CASE);
    String all =
        recorded.stream()
            .map(
                each ->
                    each.sequence() + " " + each.recordedAt() + EventCodec.writeText(each.event()))
            .collect(joining("\n"));
    return recorded.size() + " entries, " + all.hashCode();
  }

  /** The next line that the process prints; says so if it ended instead. */
  String next() throws IOException {
    return String.valueOf(output.readLine());
  }

  /** Lets the process go on. */
  void goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** Ends it in the middle of whatever it does, without a word to the database. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}

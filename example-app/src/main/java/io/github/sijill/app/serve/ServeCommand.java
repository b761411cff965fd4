package io.github.sijill.app.serve;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.output.Notice;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.app.store.Stores;
import io.github.sijill.journal.OpenOptions;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Answers over HTTP, with a page to look at, until it is stopped. It prints its address"
            + " first. Archives are opened for reading, and followed while others record.")
final class ServeCommand implements Runnable {

  private static final int MOST_PORT = 65_535;

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      description =
          "an archive file, or the address of a PostgreSQL database (jdbc:postgresql:…); may be"
              + " repeated, and each is then below its name. Without it, that of SIJILL_ARCHIVE in"
              + " the environment, else the built-in archive of Morocco in 2016")
  private List<StoreAddress> addresses = List.of();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "where it listens; 0 for any port that is free. By default 8016")
  private int port = 8016;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "the address of this machine on which it listens. By default 127.0.0.1, where only this"
              + " machine can ask")
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description =
          "a name by which clients call it, such as archive.example.org behind a proxy; may be"
              + " repeated. localhost and the address of --host are names too")
  private List<String> names = List.of();

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description =
          "an origin whose pages may read the answers, such as https://example.org, or * for every"
              + " page; may be repeated. By default none")
  private List<String> origins = List.of();

  @Option(
      names = "--log",
      description = "say of each request, on standard error, what was asked; not by whom")
  private boolean isLogged;

  @Spec private @Nullable CommandSpec command;

  @Override
  public void run() {
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException(
          "--port %s; a port from 0 to %s is accepted".formatted(port, MOST_PORT));
    }
    List<ServedArchive> archives = new ArrayList<>();
    try {
      open(archives);
      serve(archives);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      archives.forEach(each -> each.archive().close());
    }
  }

  private void open(List<ServedArchive> archives) {
    if (addresses.isEmpty()) {
      Notice.print(
          err(),
          "this is the built-in archive of Morocco in 2016; --archive FILE or SIJILL_ARCHIVE names"
              + " another");
      archives.add(ServedArchive.of("voip-maroc-2016", Archives.morocco2016(), err()));
    }
    List<String> names = ArchiveNames.of(addresses);
    for (int i = 0; i < addresses.size(); i++) {
      Archive archive = Stores.open(addresses.get(i), OpenOptions.forReading(), err());
      archives.add(ServedArchive.of(names.get(i), archive, err()));
    }
  }

  private void serve(List<ServedArchive> archives) throws InterruptedException {
    String shownHost = host.contains(":") ? "[" + host + "]" : host;
    List<String> called = new ArrayList<>(names);
    called.add(shownHost);
    Guard guard = new Guard(called, origins);
    RequestLog log = new RequestLog(isLogged ? Optional.of(err()) : Optional.empty());
    try (WebServer server = WebServer.start(host, port, new Site(archives, guard), guard, log)) {
      Thread stopping = new Thread(server::close, "stop");
      Runtime.getRuntime().addShutdownHook(stopping);
      try {
        out().println("http://%s:%s/".formatted(shownHost, server.port()));
        out().flush();
        server.join();
      } finally {
        withdraw(stopping);
      }
    }
  }

  /** It is not needed any more, unless it is what is running. */
  private static void withdraw(Thread stopping) {
    try {
      Runtime.getRuntime().removeShutdownHook(stopping);
    } catch (IllegalStateException e) {
      // The machine is shutting down, and this thread ends with it.
    }
  }

  private PrintWriter out() {
    return commandLine().getOut();
  }

  private PrintWriter err() {
    return commandLine().getErr();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(command, "picocli sets it").commandLine();
  }
}

package io.github.sijill.app;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The script {@code sijill} itself, in a project of its own that is built already: of the classes
 * that this test runs with.
 */
final class Launched {

  private final Path project;
  private final Path directory;

  /** In a directory that is empty. */
  Launched(Path directory) throws IOException {
    this.directory = Files.createDirectory(directory.resolve("work"));
    this.project = Files.createDirectory(directory.resolve("project"));
    Path app = Files.createDirectory(project.resolve("example-app"));
    for (String sources : new String[] {"core/src/main", "example-app/src/main"}) {
      Files.createDirectories(project.resolve(sources));
    }
    for (String pom : new String[] {"pom.xml", "core/pom.xml", "example-app/pom.xml"}) {
      Files.createFile(project.resolve(pom));
    }
    Files.copy(Path.of("sijill"), app.resolve("sijill"));
    Path built = Files.createDirectories(app.resolve("target/sijill"));
    writeClassPath(app.resolve("target/sijill-example-app-0.1.0-SNAPSHOT.jar"));
    Files.writeString(
        built.resolve("java.txt"),
        "    java.home = %s%n".formatted(System.getProperty("java.home")));
    Files.createFile(built.resolve("ready"));
  }

  private static void writeClassPath(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
                .collect(Collectors.joining(" ")));
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
  }

  /** Where the commands run. */
  Path directory() {
    return directory;
  }

  /**
   * Runs a script of sh in which {@code $SIJILL} is the command, and {@code $JAVA} the same without
   * the script {@code sijill}.
   *
   * @param environment added to that of this process, from which all locales are taken out
   */
  Ran run(String script, Map<String, String> environment) throws IOException, InterruptedException {
    Path out = directory.resolveSibling("out");
    Path err = directory.resolveSibling("err");
    Process process =
        shell(script, environment).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("it does not end: " + script);
    }
    return new Ran(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Ran.withoutBuiltIn(Files.readString(err, StandardCharsets.UTF_8)));
  }

  /** Runs one in a terminal of this size; see {@link #run}. */
  Terminal inTerminal(int columns, String command, Map<String, String> environment)
      throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("COMMAND", command);
    all.putIfAbsent("TERM", "xterm");
    return new Terminal(
        shell(
                "exec script -qec \"stty cols %s rows 30; $COMMAND\" /dev/null".formatted(columns),
                all)
            .redirectErrorStream(true)
            .start());
  }

  /** A terminal in which a command runs, and in which somebody types. */
  static final class Terminal implements AutoCloseable {

    private static final Pattern CONTROL = Pattern.compile("\u001b(?:\\[[0-9;?]*[a-zA-Z]|[=>])");

    private final Process process;
    private final StringBuilder seen = new StringBuilder();
    private final Thread reader;

    private Terminal(Process process) {
      this.process = process;
      this.reader = new Thread(this::read);
      reader.setDaemon(true);
      reader.start();
    }

    private void read() {
      try (Reader from = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
        char[] some = new char[1024];
        for (int read = from.read(some); read >= 0; read = from.read(some)) {
          write(new String(some, 0, read));
        }
      } catch (IOException e) {
        write(e.toString());
      }
    }

    private synchronized void write(String text) {
      seen.append(text);
    }

    /** All that was written to it, with what controls it. */
    synchronized String written() {
      return seen.toString();
    }

    /** What stands in it. */
    String shown() {
      return CONTROL.matcher(written()).replaceAll("").replace("\r", "");
    }

    /** Waits for a question that ends so after what was shown before, and answers it. */
    void answer(String question, String keys) throws IOException, InterruptedException {
      int from = shown().length();
      for (int tries = 0; !shown().stripTrailing().endsWith(question); tries++) {
        if (tries > 600 || !process.isAlive()) {
          throw new IOException("'%s' is not asked: %s".formatted(question, shown()));
        }
        Thread.sleep(100);
      }
      type(keys);
      // The echo, at least, so that the same question is not answered twice.
      for (int tries = 0; shown().length() <= from && tries < 50; tries++) {
        Thread.sleep(20);
      }
    }

    void type(String keys) throws IOException {
      process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }

    /** The exit code. */
    int ended() throws IOException, InterruptedException {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new IOException("it does not end: " + shown());
      }
      reader.join();
      return process.exitValue();
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  private ProcessBuilder shell(String script, Map<String, String> environment) throws IOException {
    // As a file: Java would encode an argument by the locale that this test happens to run in.
    Path file = Files.writeString(directory.resolveSibling("script"), script);
    ProcessBuilder shell = new ProcessBuilder("sh", file.toString()).directory(directory.toFile());
    shell.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    shell.environment().put("SIJILL", project.resolve("example-app/sijill").toString());
    shell
        .environment()
        .put(
            "JAVA",
            "%s/bin/java -cp %s/example-app/target/sijill-example-app-0.1.0-SNAPSHOT.jar %s"
                .formatted(System.getProperty("java.home"), project, Main.class.getName()));
    shell.environment().putAll(environment);
    return shell;
  }
}

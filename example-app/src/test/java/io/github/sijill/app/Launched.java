package io.github.sijill.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
    // As a file: Java would encode an argument by the locale that this test happens to run in.
    Path file = Files.writeString(directory.resolveSibling("script"), script);
    ProcessBuilder shell =
        new ProcessBuilder("sh", file.toString())
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    shell.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    shell.environment().put("SIJILL", project.resolve("example-app/sijill").toString());
    shell
        .environment()
        .put(
            "JAVA",
            "%s/bin/java -cp %s/example-app/target/sijill-example-app-0.1.0-SNAPSHOT.jar %s"
                .formatted(System.getProperty("java.home"), project, Main.class.getName()));
    shell.environment().putAll(environment);
    Process process = shell.start();
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
}

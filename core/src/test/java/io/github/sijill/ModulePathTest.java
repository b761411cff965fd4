package io.github.sijill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.testing.RanTool;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The module that docs/embedding.md shows is compiled and run on the module path, beside a jar of
 * the library that bears the automatic module name of core/pom.xml, and the jars that it brings.
 */
@Timeout(300)
class ModulePathTest {

  private static final Pattern SHOWN = Pattern.compile("(?s)```text\n(module .*?\n\\}\n)```");
  private static final Pattern NAME = Pattern.compile("<module\\.name>(.+)</module\\.name>");

  /** How the names of the jars begin that an application has on its module path. */
  private static final List<String> JARS =
      List.of(
          "axon-common-",
          "axon-conversion-",
          "axon-eventsourcing-",
          "axon-messaging-",
          "axon-modelling-",
          "jackson-annotations-",
          "jackson-core-",
          "jackson-databind-",
          "jakarta.annotation-api-",
          "jspecify-",
          "pcollections-",
          "reactive-streams-",
          "slf4j-api-",
          "slf4j-nop-");

  private static final String PROGRAM =
      """
      package newsroom;

      import io.github.sijill.*;
      import java.nio.file.Path;
      import java.time.LocalDate;

      public class Main {
        public static void main(String[] arguments) throws Exception {
          try (Archive bundled = Archives.morocco2016();
              Archive file = Archive.open(Path.of(arguments[0]))) {
            bundled.copyTo(file);
            file.retract("voip-maroc-2016", "imposed-mobile", "to see it recorded");
            System.out.println(
                file.status().network("wifi").on(LocalDate.of(2016, 2, 26)).summary()
                    + " in "
                    + Main.class.getModule());
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void what_the_page_shows_compiles_and_runs_on_the_module_path() throws Exception {
    Path modules = Files.createDirectory(folder.resolve("modules"));
    jar(modules.resolve("sijill-core.jar"), name());
    for (String jar : JARS) {
      Path found = onClassPath(jar);
      Files.copy(found, modules.resolve(found.getFileName()));
    }
    Path descriptor = folder.resolve("module-info.java");
    Files.writeString(descriptor, shown());
    Path program = Files.createDirectory(folder.resolve("newsroom")).resolve("Main.java");
    Files.writeString(program, PROGRAM);
    Path out = folder.resolve("out");

    String compiled = run("javac", "-d", out, "--module-path", modules, descriptor, program);
    String printed =
        run(
            "java",
            "--module-path",
            modules + File.pathSeparator + out,
            "--module",
            "newsroom/newsroom.Main",
            folder.resolve("archive.jsonl"));

    assertThat(compiled).doesNotContain("error:");
    assertThat(printed).isEqualToIgnoringNewLines("BLOCKED in module newsroom");
  }

  private static String shown() throws IOException {
    Matcher block = SHOWN.matcher(Files.readString(Path.of("..", "docs", "embedding.md")));
    assertThat(block.find()).as("docs/embedding.md shows a module").isTrue();
    return block.group(1);
  }

  private static String name() throws IOException {
    Matcher name = NAME.matcher(Files.readString(Path.of("pom.xml")));
    assertThat(name.find()).isTrue();
    return name.group(1);
  }

  /** The compiled classes of the library as the build would put them into its jar. */
  private static void jar(Path jar, String moduleName) throws IOException, URISyntaxException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", moduleName);
    Path classes =
        Path.of(Archive.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(
            new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
        Files.copy(each, out);
        out.closeEntry();
      }
    }
  }

  private static Path onClassPath(String beginning) {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(own.split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().startsWith(beginning))
        .filter(jar -> !jar.getFileName().toString().endsWith("-tests.jar"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no jar begins with " + beginning));
  }

  private String run(String tool, Object... arguments) throws IOException, InterruptedException {
    RanTool ran = RanTool.run(Path.of(""), tool, arguments);
    assertThat(ran.code()).as(ran.printed()).isZero();
    return ran.printed();
  }
}

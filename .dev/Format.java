import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Runs google-java-format over the Java files of a folder. The build starts it in the phase
 * validate, as {@code java -cp google-java-format.jar Format.java check|write FOLDER}.
 */
final class Format {

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    Path folder = Path.of(args[1]);
    List<String> files = javaFiles(folder);
    if (files.isEmpty()) {
      return;
    }

    List<String> command = new ArrayList<>();
    command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(files);
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    StringWriter unformatted = new StringWriter();
    StringWriter errors = new StringWriter();
    int exit =
        formatter.run(
            new PrintWriter(unformatted), new PrintWriter(errors), command.toArray(String[]::new));

    System.err.print(errors);
    if (!write && !unformatted.toString().isBlank()) {
      System.err.println("Not formatted:");
      unformatted.toString().lines().sorted().forEach(file -> System.err.println("  " + file));
      System.err.println("To reformat all sources: .dev/format");
    }
    System.exit(exit);
  }

  private static List<String> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}

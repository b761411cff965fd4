package io.github.sijill.app;

import io.github.sijill.app.output.Console;
import io.github.sijill.app.output.OutputFile;
import io.github.sijill.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints manual pages; the build has it write all of them. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    description =
        "Prints the manual page of sijill or of a command, as man reads it: sijill man status | man"
            + " -l -")
final class ManCommand implements Runnable {

  @Parameters(
      arity = "0..2",
      paramLabel = "COMMAND",
      hideParamSyntax = true,
      description = "the command, such as status, or record blocking-imposed; without it, sijill")
  private List<String> words = List.of();

  @Option(
      names = "--directory",
      paramLabel = "DIRECTORY",
      description = "write the pages of all commands into this directory, and print their names")
  private @Nullable Path directory;

  @Spec private @Nullable CommandSpec command;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(command, "picocli sets it").commandLine().getOut();
    Map<String, String> pages =
        ManPage.all(
            Main.commands(
                Console.of(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream())));
    if (directory == null) {
      out.print(page(pages));
    } else {
      write(pages, directory);
      pages.keySet().forEach(out::println);
    }
  }

  private String page(Map<String, String> pages) {
    String name = words.isEmpty() ? "sijill" : "sijill-" + String.join("-", words);
    String page = pages.get(name + ".1");
    if (page == null) {
      throw new IllegalArgumentException(
          "there is no command '%s'; %s'sijill help' lists them"
              .formatted(
                  String.join(" ", words),
                  Nearest.question(
                      String.join(" ", words),
                      pages.keySet().stream()
                          .map(file -> file.replaceFirst("^sijill-?", "").replaceFirst("\\.1$", ""))
                          .toList())));
    }
    return page;
  }

  private static void write(Map<String, String> pages, Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pages.forEach(
        (file, page) ->
            OutputFile.write(directory.resolve(file), page.getBytes(StandardCharsets.UTF_8)));
  }
}

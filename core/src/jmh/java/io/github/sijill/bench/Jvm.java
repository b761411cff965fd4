package io.github.sijill.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that is started for a figure. */
record Jvm(Process process) {

  private static final Pattern MINUTES_AND_SECONDS = Pattern.compile("(\\d+)m(\\d+[.,]\\d+)s?");

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Runs the main method of a class with the class path of this process. */
  static Jvm start(Class<?> main, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java(), "-Xmx8g", "-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object each : arguments) {
      command.add(each.toString());
    }
    return start(command);
  }

  static Jvm start(List<String> command) throws IOException {
    return new Jvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** What it prints, once it has ended. */
  String output() throws IOException, InterruptedException {
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException("%s ended with %s: %s".formatted(process.info(), exit, printed));
    }
    return printed;
  }

  /** The processor seconds that a command takes, children included, on average of some runs. */
  static double cpuSeconds(int runs, String command) throws IOException, InterruptedException {
    String times =
        start(
                List.of(
                    "sh",
                    "-c",
                    "i=0; while [ $i -lt %d ]; do %s >/dev/null 2>&1 || exit 1; i=$((i+1)); done; times"
                        .formatted(runs, command)))
            .output();
    Matcher ofChildren = MINUTES_AND_SECONDS.matcher(times.lines().skip(1).findFirst().orElse(""));
    double seconds = 0;
    while (ofChildren.find()) {
      seconds +=
          60 * Integer.parseInt(ofChildren.group(1))
              + Double.parseDouble(ofChildren.group(2).replace(',', '.'));
    }
    return seconds / runs;
  }
}

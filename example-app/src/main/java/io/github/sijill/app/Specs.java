package io.github.sijill.app;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What picocli puts into a command before it runs it. */
final class Specs {

  private Specs() {}

  static PrintWriter out(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "picocli sets the spec").commandLine().getOut();
  }

  /**
   * Whether the output goes to a terminal that shows colours; the script that starts us says so.
   */
  static boolean hasColours() {
    return Boolean.getBoolean("sijill.colour");
  }
}

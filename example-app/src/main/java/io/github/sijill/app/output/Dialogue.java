package io.github.sijill.app.output;

import java.util.List;

/** With somebody at a terminal, who is asked one thing after the other. */
public interface Dialogue extends AutoCloseable {

  /**
   * Something that may be typed.
   *
   * @param text as it is typed
   * @param meaning what that is; may be empty
   */
  record Choice(String text, String meaning) {}

  /** They have left: with Ctrl-C, or with Ctrl-D at the beginning of a line. */
  final class LeftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without more to say. */
    public LeftException() {
      super("they have left");
    }
  }

  /**
   * Asks for a line.
   *
   * @param before what stands in it already, and can be changed
   * @param choices what completes it; of a list with commas, each element of it
   * @return what was typed, without space around it
   * @throws LeftException if they leave instead
   */
  String ask(String prompt, String before, List<Choice> choices);

  /** Says a line. */
  void say(String line);

  /** Shows rows below a header. */
  void show(List<String> header, List<List<String>> rows);

  /** Gives the terminal back. */
  @Override
  void close();
}

package io.github.sijill.app.record;

import io.github.sijill.app.output.Dialogue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who answers what they were going to, and leaves when they have no answer any more. */
final class TypedAnswers implements Dialogue {

  /** An answer, and the prompt that it is meant for. */
  private record Answer(String prompt, String text) {}

  private static final Pattern LINE = Pattern.compile("(?<prompt>[^>]*)> ?(?<text>.*)");

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();

  /**
   * Answers a question that holds the first half of a line with its second half.
   *
   * @param script such as {@code network> 3g}; the answer {@code =} leaves the line as it stands
   */
  TypedAnswers(String script) {
    for (String line : script.lines().filter(each -> !each.isBlank()).toList()) {
      var parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException(line);
      }
      answers.add(new Answer(parts.group("prompt").strip(), parts.group("text").strip()));
    }
  }

  /** All that was shown, and typed. */
  List<String> seen() {
    return List.copyOf(seen);
  }

  @Override
  public String ask(String prompt, String before, List<Choice> choices) {
    Answer next = answers.poll();
    if (next == null) {
      throw new LeftException();
    }
    if (!prompt.contains(next.prompt())) {
      throw new AssertionError(
          "asked for '%s', and not for '%s'; %s".formatted(prompt, next.prompt(), seen));
    }
    String text = next.text().equals("=") ? before : next.text();
    seen.add(prompt + text);
    return text;
  }

  @Override
  public void say(String line) {
    seen.add(line);
  }

  @Override
  public void show(List<String> header, List<List<String>> rows) {
    rows.forEach(row -> seen.add(String.join("  ", row)));
  }

  @Override
  public void close() {
    seen.add("closed");
  }
}

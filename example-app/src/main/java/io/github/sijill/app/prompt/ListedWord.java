package io.github.sijill.app.prompt;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * The part of a line that is completed: the element of a list in which the cursor stands. There are
 * no quotes and no backslashes in it: what is typed is what is meant.
 */
record ListedWord(String line, int cursor) implements CompletingParsedLine {

  private int begin() {
    int begin = line.lastIndexOf(',', cursor - 1) + 1;
    while (begin < cursor && line.charAt(begin) == ' ') {
      begin++;
    }
    return begin;
  }

  @Override
  public String word() {
    int end = line.indexOf(',', cursor);
    return line.substring(begin(), end < 0 ? line.length() : end);
  }

  @Override
  public int wordCursor() {
    return cursor - begin();
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(word());
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return word().length();
  }
}

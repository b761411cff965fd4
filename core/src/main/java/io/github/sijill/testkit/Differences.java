package io.github.sijill.testkit;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.SagaEvent;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.assertj.core.util.diff.DiffUtils;

/** In what two texts or two events differ. */
final class Differences {

  private static final int CONTEXT = 2;

  private Differences() {}

  /** In what two events differ, a part a line. */
  static String parts(SagaEvent expected, SagaEvent found) {
    if (expected.getClass() != found.getClass()) {
      return "  expected a %s, found a %s\n"
          .formatted(expected.getClass().getSimpleName(), found.getClass().getSimpleName());
    }
    StringBuilder text = new StringBuilder();
    for (RecordComponent part : expected.getClass().getRecordComponents()) {
      Object was = value(part, expected);
      Object is = value(part, found);
      if (!was.equals(is)) {
        text.append("  %s: expected %s, found %s\n".formatted(part.getName(), was, is));
      }
    }
    return text.toString();
  }

  private static Object value(RecordComponent part, SagaEvent event) {
    try {
      return part.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("events are public records", e);
    }
  }

  /** The lines that differ, with a few around them, as a unified diff. */
  static String lines(String beforeName, String before, String afterName, String after) {
    List<String> lines = before.lines().toList();
    return DiffUtils.generateUnifiedDiff(
            beforeName, afterName, lines, DiffUtils.diff(lines, after.lines().toList()), CONTEXT)
        .stream()
        .map(String::stripTrailing)
        .collect(joining("\n"));
  }
}

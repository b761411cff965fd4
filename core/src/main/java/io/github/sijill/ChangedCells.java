package io.github.sijill;

import io.github.sijill.event.Recorded;
import io.github.sijill.projection.ReplayedCourses;
import io.github.sijill.scope.Cell;
import java.util.List;

/**
 * Tells of each event which cells it gave another course, that is other possible statuses on some
 * day, as the archive answered once it was recorded. It is given the events of an archive in their
 * order, each once, from the first on:
 *
 * <pre>{@code
 * ChangedCells changed = new ChangedCells();
 * archive.recorded().forEach(each -> System.out.println(each.id() + " " + changed.by(each)));
 * }</pre>
 *
 * <p>One thread at a time.
 */
public final class ChangedCells {

  private final ReplayedCourses courses = new ReplayedCourses();

  /** Nothing told yet. */
  public ChangedCells() {}

  /**
   * The cells of its case whose course is not what it was before this event, those that it declares
   * among them; by territory, operator, network and service, each in the order declared.
   */
  public List<Cell> by(Recorded next) {
    return courses.changedBy(next);
  }
}

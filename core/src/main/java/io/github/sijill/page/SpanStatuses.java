package io.github.sijill.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statuses that held at some moment of any span of days, in a form from which a page looks them
 * up for the span that a reader chooses: which of them are certain follows from no list of periods.
 *
 * <p>Of each cell stands here what held on a day for itself, and beside it the least spans of
 * several days in which a status certainly held though on none of their days it did. A status
 * certainly held during a span if it did so on a day of it, or if one of these lies within.
 */
final class SpanStatuses {

  private final Archive archive;
  private final Subject subject;
  private final List<Spans.Span> spans;
  private final List<MomentsAnswer> days;
  private final Map<Asked, Set<Status>> asked = new HashMap<>();

  /** What was asked about one of the cells, by its place. */
  private record Asked(int cell, LocalDate from, LocalDate to) {}

  /** What is told of a cell; cells of which the same is told have the same spans. */
  private record Told(
      List<Set<Status>> certainly, List<Set<Status>> possibly, List<List<SeenEntry>> evidence) {}

  private SpanStatuses(Archive archive, Subject subject, List<Spans.Span> spans) {
    this.archive = archive;
    this.subject = subject;
    this.spans = spans;
    this.days = spans.stream().map(span -> held(subject, span.day(), span.day())).toList();
  }

  /**
   * For each cell of a timeline, in its order.
   *
   * @param spans of days that are alike for whoever asks about one of them
   */
  static ArrayNode json(
      Archive archive, Subject subject, TimelineAnswer timeline, List<Spans.Span> spans) {
    SpanStatuses statuses = new SpanStatuses(archive, subject, spans);
    Map<Told, ObjectNode> known = new HashMap<>();
    ArrayNode cells = JsonNodeFactory.instance.arrayNode();
    for (int cell = 0; cell < timeline.cells().size(); cell++) {
      CellTimeline of = timeline.cells().get(cell);
      Told told = statuses.told(cell, of);
      ObjectNode node = known.get(told);
      if (node == null) {
        node = statuses.json(cell, told);
        known.put(told, node);
      }
      cells.add(node);
    }
    return cells;
  }

  private MomentsAnswer held(Subject about, LocalDate from, LocalDate to) {
    return archive.ask(new Question.StatusDuring(about, from, to));
  }

  private Told told(int cell, CellTimeline timeline) {
    List<CellMoments> moments = days.stream().map(day -> day.cells().get(cell)).toList();
    if (!moments.getFirst().cell().equals(timeline.cell())) {
      throw new IllegalStateException("two answers about a case have other cells");
    }
    return new Told(
        moments.stream().map(CellMoments::certainly).toList(),
        moments.stream().map(each -> each.possibly().values()).toList(),
        moments.stream().map(CellMoments::evidence).toList());
  }

  private ObjectNode json(int cell, Told told) {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    ArrayNode onDays = to.putArray("days");
    for (int i = 0; i < spans.size(); i++) {
      if (i == 0
          || !told.certainly().get(i).equals(told.certainly().get(i - 1))
          || !told.possibly().get(i).equals(told.possibly().get(i - 1))) {
        ArrayNode on = onDays.addArray();
        on.add(spans.get(i).from().map(LocalDate::toString).orElse(null));
        add(on.addArray(), told.certainly().get(i));
        add(on.addArray(), told.possibly().get(i));
      }
    }
    ArrayNode within = to.putArray("spans");
    for (Status status : Status.values()) {
      for (int first = 0; first < spans.size(); first++) {
        if (!told.certainly().get(first).contains(status)) {
          int last = first;
          while (last + 1 < spans.size() && !told.certainly().get(last + 1).contains(status)) {
            last++;
          }
          addLeast(within, cell, told, status, first, last);
          first = last;
        }
      }
    }
    return to;
  }

  private static void add(ArrayNode to, Set<Status> statuses) {
    for (Status status : Status.values()) {
      if (statuses.contains(status)) {
        to.add(status.name());
      }
    }
  }

  /** The least spans among these, of which none has the status for certain on a day. */
  private void addLeast(ArrayNode to, int cell, Told told, Status status, int first, int last) {
    boolean isPossible =
        told.possibly().subList(first, last + 1).stream()
            .anyMatch(possibly -> possibly.contains(status));
    if (!isPossible || first == last || !isCertain(cell, status, first, last)) {
      return;
    }
    int begin = first;
    int end = first + 1;
    while (begin < last) {
      end = Math.max(end, begin + 1);
      while (end <= last && !isCertain(cell, status, begin, end)) {
        end++;
      }
      if (end > last) {
        return;
      }
      while (begin + 1 < end && isCertain(cell, status, begin + 1, end)) {
        begin++;
      }
      to.addArray()
          .add(spans.get(begin).to().orElseThrow().toString())
          .add(spans.get(end).from().orElseThrow().toString())
          .add(status.name());
      begin++;
    }
  }

  /** Whether it certainly held from the last day of one of the spans to the first of another. */
  private boolean isCertain(int cell, Status status, int first, int last) {
    return asked
        .computeIfAbsent(
            new Asked(
                cell, spans.get(first).to().orElseThrow(), spans.get(last).from().orElseThrow()),
            this::ask)
        .contains(status);
  }

  private Set<Status> ask(Asked about) {
    CellMoments one = days.getFirst().cells().get(about.cell());
    Scope scope = Scope.all();
    for (Dimension dimension : Dimension.values()) {
      scope = scope.with(dimension, new Selection.Only(Set.of(one.cell().of(dimension).id())));
    }
    // What has a rest is named by its parent's name, by which its children are meant too.
    Optional<CellMoments> found =
        held(subject.on(scope), about.from(), about.to()).cells().stream()
            .filter(each -> each.cell().equals(one.cell()))
            .findFirst();
    return found.orElseThrow().certainly();
  }
}

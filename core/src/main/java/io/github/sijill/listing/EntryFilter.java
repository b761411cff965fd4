package io.github.sijill.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.text.Folded;
import io.github.sijill.time.WrittenSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Which entries of a chronology are meant.
 *
 * <p>For applications that let somebody look for entries.
 *
 * @param texts each of which an entry has to hold in its id, summary, sources or any other field,
 *     without regard to case and accents
 * @param types of which an entry has to be one; none for any
 * @param during when an entry has to have happened, perhaps; empty for whenever
 */
public record EntryFilter(List<String> texts, List<EventType> types, Optional<WrittenSpan> during) {

  /** The entries of a chronology that are meant. */
  public ChronologyAnswer of(ChronologyAnswer all) {
    return new ChronologyAnswer(
        all.question(), all.entries().stream().filter(this::isMeant).toList());
  }

  private boolean isMeant(SeenEntry entry) {
    return (types.isEmpty() || types.contains(EventType.of(entry.event())))
        && during.map(span -> span.mayHold(entry.earliest(), entry.latest())).orElse(true)
        && (texts.isEmpty() || holdsAll(entry));
  }

  private boolean holdsAll(SeenEntry entry) {
    List<String> held = texts(EventCodec.write(entry.event())).map(Folded::of).toList();
    return texts.stream()
        .map(Folded::of)
        .allMatch(text -> held.stream().anyMatch(each -> each.contains(text)));
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.textValue())
        : StreamSupport.stream(node.spliterator(), false).flatMap(EntryFilter::texts);
  }

  /** The filter as JSON has it. */
  public ObjectNode json() {
    ObjectNode filter = JsonNodeFactory.instance.objectNode();
    texts.forEach(filter.withArrayProperty("texts")::add);
    types.forEach(type -> filter.withArrayProperty("types").add(type.typeName()));
    during.ifPresent(span -> filter.put("during", span.toString()));
    return filter;
  }
}

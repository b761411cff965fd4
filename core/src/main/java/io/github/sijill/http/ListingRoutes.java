package io.github.sijill.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.exchange.Parameter;
import io.github.sijill.journal.Head;
import io.github.sijill.listing.EntryCard;
import io.github.sijill.listing.ListedCase;
import io.github.sijill.listing.ListedMember;
import io.github.sijill.listing.LoggedEntry;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.scope.Dimension;
import io.github.sijill.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The paths that show what is there: cases, members, entries, and the last line. */
final class ListingRoutes {

  static final String CASE = "case";

  private static final String DIMENSION = "dimension";
  private static final String ENTRY = "entry";
  private static final String LAST = "last";

  private static final List<Form> OF_ONE =
      List.of(Form.JSON, Form.CSV, Form.CSV_RAW, Form.MARKDOWN);

  private final Archive archive;

  ListingRoutes(Archive archive) {
    this.archive = archive;
  }

  void addTo(Map<String, Route> routes) {
    String format = Negotiation.FORMAT;
    routes.put("/api/cases", Route.of(this::cases, Page.LIMIT, Page.AFTER, format));
    routes.put(
        "/api/members", Route.of(this::members, DIMENSION, CASE, Page.LIMIT, Page.AFTER, format));
    routes.put("/api/log", Route.of(this::log, CASE, LAST, Page.LIMIT, Page.AFTER, format));
    routes.put("/api/show", Route.of(this::show, ENTRY, CASE, format));
    routes.put("/api/head", Route.of(given -> head(), format));
  }

  private Asked cases(Given given) {
    return list(
        given,
        "cases",
        ListedCase.HEADER,
        () -> ListedCase.all(archive),
        ListedCase::json,
        ListedCase::row);
  }

  private Asked members(Given given) {
    Optional<Dimension> dimension = given.one(DIMENSION, ListingRoutes::dimension);
    List<CaseId> cases = cases(archive, given);
    return list(
        given,
        "members",
        ListedMember.HEADER,
        () -> ListedMember.all(archive, cases, dimension),
        ListedMember::json,
        ListedMember::row);
  }

  private Asked log(Given given) {
    List<CaseId> cases = cases(archive, given);
    Optional<Long> last = given.number(LAST, 0, Integer.MAX_VALUE);
    return list(
        given,
        "entries",
        LoggedEntry.HEADER,
        () -> {
          List<LoggedEntry> all = LoggedEntry.all(archive, cases);
          return all.subList(
              last.map(most -> Math.max(0, all.size() - most.intValue())).orElse(0), all.size());
        },
        LoggedEntry::json,
        LoggedEntry::row);
  }

  /** A list as an answer: rows, or objects under this name. */
  private static <T> Asked list(
      Given given,
      String name,
      List<String> header,
      Supplier<List<T>> all,
      Function<T, ObjectNode> json,
      Function<T, List<String>> row) {
    return Asked.ofList(
        name + given,
        Optional.empty(),
        Page.of(given),
        all,
        listed ->
            new Shown(
                () -> {
                  ObjectNode to = JsonNodeFactory.instance.objectNode();
                  to.withArrayProperty(name);
                  listed.forEach(each -> to.withArrayProperty(name).add(json.apply(each)));
                  return to;
                },
                form -> Shown.rows(header, listed.stream().map(row).toList()),
                () -> ""));
  }

  private Asked show(Given given) {
    EntryId entry = given.needed(ENTRY, ListingRoutes::entryId);
    List<CaseId> cases = cases(archive, given);
    return Asked.now(
        "show" + given,
        OF_ONE,
        Asked.WHOLE,
        () -> {
          EntryCard card = EntryCard.of(archive, find(cases, entry));
          return new Shown(
              card::json, form -> Shown.rows(List.of("field", "value"), card.rows()), () -> "");
        });
  }

  private Recorded find(List<CaseId> cases, EntryId entry) {
    List<Recorded> found =
        cases.stream().flatMap(each -> archive.recorded(each, entry).stream()).toList();
    if (found.size() > 1) {
      List<String> ids = found.stream().map(each -> each.caseId().value()).toList();
      throw Refusal.of(
              Rule.CANNOT_BE_ASKED,
              ENTRY,
              entry.value(),
              "several cases have an entry '%s': %s; name one with the parameter case"
                  .formatted(entry, String.join(", ", ids)))
          .thrown();
    }
    if (found.isEmpty()) {
      List<String> near =
          Nearest.of(
              entry.value(),
              cases.stream()
                  .flatMap(each -> archive.recorded(each).stream())
                  .map(each -> each.id().value())
                  .distinct()
                  .toList());
      throw Refusal.of(
              Rule.NO_SUCH_ENTRY,
              ENTRY,
              entry.value(),
              "no entry '%s' in %s; %s/api/log lists all that there are"
                  .formatted(
                      entry,
                      cases.size() == 1 ? "case " + cases.getFirst() : "this archive",
                      Nearest.question(near)))
          .suggesting(near)
          .thrown();
    }
    return found.getFirst();
  }

  private Asked head() {
    return Asked.now(
        "head", Form.OF_OBJECTS, Asked.WHOLE, () -> Shown.object(() -> json(archive.head())));
  }

  static ObjectNode json(Head head) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("sequence", head.sequence())
        .put("hash", head.hash());
  }

  /** The case that is named, or all. */
  static List<CaseId> cases(Archive archive, Given given) {
    List<CaseId> all = archive.cases();
    Optional<CaseId> named =
        given.one(CASE, text -> new CaseId(Parameter.Type.CASE.canonical(text)));
    named
        .filter(caseId -> !all.contains(caseId))
        .ifPresent(
            caseId -> {
              throw new UnknownCaseException(caseId, all);
            });
    return named.map(List::of).orElse(all);
  }

  private static EntryId entryId(String text) {
    try {
      return new EntryId(text.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return new EntryId(text); // so that the message shows what was sent
    }
  }

  private static Dimension dimension(String text) {
    List<String> words = Arrays.stream(Dimension.values()).map(Dimension::toString).toList();
    return Arrays.stream(Dimension.values())
        .filter(each -> each.toString().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(Nearest.oneOf(text, words)));
  }
}

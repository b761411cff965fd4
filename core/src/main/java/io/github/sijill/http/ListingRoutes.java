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
import io.github.sijill.listing.ReplayedEntry;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.scope.Dimension;
import io.github.sijill.text.Nearest;
import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The paths that show what is there: cases, members, entries, replays, and the last line. */
final class ListingRoutes {

  static final String CASE = "case";

  private static final String DIMENSION = "dimension";
  private static final String ENTRY = "entry";
  private static final String LAST = "last";

  /** As many as the command line can be given: nine digits. */
  private static final int MOST_LAST = 999_999_999;

  private final Archive archive;
  private final Cost cost;

  ListingRoutes(Archive archive, ApiLimits limits) {
    this.archive = archive;
    this.cost = new Cost(archive, limits);
  }

  void addTo(Map<String, Route> routes) {
    routes.put("/api/cases", route(this::cases));
    routes.put("/api/members", route(this::members, DIMENSION, CASE));
    routes.put("/api/log", route(this::log, CASE, LAST));
    routes.put(
        "/api/show", Route.of(this::show, ENTRY, CASE, Negotiation.LANG, Negotiation.FORMAT));
    routes.put("/api/replay", route(this::replay, CASE));
    routes.put("/api/head", Route.of(given -> head(), Negotiation.FORMAT));
  }

  /** A path to a list, which takes these parameters and those of every list. */
  private static Route route(Route.Reading reading, String... own) {
    List<String> known = new ArrayList<>(List.of(own));
    known.addAll(List.of(Page.LIMIT, Page.AFTER, Negotiation.LANG, Negotiation.FORMAT));
    return Route.of(reading, known.toArray(String[]::new));
  }

  private Asked cases(Given given) {
    return list(
        given,
        "cases",
        ListedCase.HEADER,
        () -> ListedCase.all(archive),
        ListedCase::json,
        (each, reader) -> reader.map(phrases -> each.row(phrases)).orElseGet(() -> each.row()));
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
        (each, reader) -> each.row(reader.orElseGet(Phrases::inEnglish)));
  }

  private Asked log(Given given) {
    List<CaseId> cases = cases(archive, given);
    Optional<Long> last = given.number(LAST, 0, MOST_LAST);
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
        (each, reader) -> each.row(reader.orElseGet(Phrases::inEnglish)));
  }

  /** What each entry changed, as it was recorded; the archive itself is not built anew for it. */
  private Asked replay(Given given) {
    Optional<CaseId> named = given.text(CASE).map(text -> cases(archive, given).getFirst());
    cost.checkRecorded(
        named
            .map(each -> (long) archive.recorded(each).size())
            .orElseGet(() -> archive.head().sequence()));
    return list(
        given,
        "events",
        ReplayedEntry.HEADER,
        () -> ReplayedEntry.all(archive.recorded(), named),
        ReplayedEntry::json,
        (each, reader) -> each.row(reader.orElseGet(Phrases::inEnglish)));
  }

  /**
   * A list as an answer: rows, or objects under this name.
   *
   * @param row of one of them, in the words of somebody who reads, if somebody does
   */
  private static <T> Asked list(
      Given given,
      String name,
      List<String> header,
      Supplier<List<T>> all,
      Function<T, ObjectNode> json,
      BiFunction<T, Optional<Phrases>, List<String>> row) {
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
                form -> {
                  Optional<Phrases> reader = form.reader(given.language());
                  return Shown.rows(
                      headings(header, reader),
                      listed.stream().map(each -> row.apply(each, reader)).toList());
                },
                () -> ""));
  }

  /** The heads of columns as programs have them, or as somebody reads them. */
  static List<String> headings(List<String> header, Optional<Phrases> reader) {
    return reader.map(phrases -> header.stream().map(phrases::column).toList()).orElse(header);
  }

  private Asked show(Given given) {
    EntryId entry = given.needed(ENTRY, ListingRoutes::entryId);
    List<CaseId> cases = cases(archive, given);
    return Asked.now(
        "show" + given,
        Form.OF_TABLES,
        Asked.WHOLE,
        () -> {
          Recorded found = find(cases, entry);
          return Shown.one(
              () -> EntryCard.of(archive, found).json(),
              form -> {
                Optional<Phrases> reader = form.reader(given.language());
                EntryCard card =
                    EntryCard.of(
                        archive, found, reader.map(Phrases::language).orElse(Language.ENGLISH));
                return Shown.rows(headings(List.of("field", "value"), reader), card.rows());
              });
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
    return Nearest.named(text, List.of(Dimension.values()), Dimension::toString);
  }
}

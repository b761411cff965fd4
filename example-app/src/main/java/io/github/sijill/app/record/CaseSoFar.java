package io.github.sijill.app.record;

import io.github.sijill.Archive;
import io.github.sijill.app.output.Dialogue;
import io.github.sijill.app.output.Dialogue.Choice;
import io.github.sijill.app.store.Entries;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventType;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.source.Attestation;
import io.github.sijill.words.Lead;
import io.github.sijill.words.Phrases;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case as it stands while somebody is asked for a further entry of it: what can be named, and
 * what is told so far.
 *
 * @param archive a copy, in which nothing is recorded
 */
record CaseSoFar(Archive archive, CaseId caseId) {

  /** Of so many entries the history is shown, the last ones. */
  private static final int SHOWN = 8;

  /** Tells what is told so far of these cells; of a case that is not open yet, nothing. */
  void tell(Scope scope, Dialogue dialogue, Phrases phrases) {
    if (!archive.cases().contains(caseId)) {
      return;
    }
    Subject subject = about().on(scope);
    ChronologyAnswer chronology = archive.ask(new Question.ChronologyOf(subject));
    List<SeenEntry> entries =
        chronology.entries().stream()
            .filter(each -> !(each.event() instanceof SagaEvent.Amendment))
            .filter(each -> !(each.event() instanceof SagaEvent.Declaration))
            .toList();
    dialogue.say("");
    if (entries.isEmpty()) {
      dialogue.say(phrases.say("ask.nothing"));
      return;
    }
    dialogue.say(phrases.say("ask.history"));
    Lead.of(archive.ask(new Question.TimelineOf(subject)), archive, phrases.language())
        .forEach(dialogue::say);
    int earlier = Math.max(0, entries.size() - SHOWN);
    if (earlier > 0) {
      dialogue.say(phrases.count("ask.earlier", earlier));
    }
    dialogue.show(
        List.of(
            phrases.column("occurred"),
            phrases.column("entry"),
            phrases.column("type"),
            phrases.column("summary")),
        entries.subList(earlier, entries.size()).stream()
            .map(
                entry ->
                    List.of(
                        phrases.tableDate(entry.occurred()),
                        entry.id().value(),
                        EventType.of(entry.event()).word(),
                        Phrases.plain(phrases.summary(entry.entry().summary()))))
            .toList());
  }

  /** What can be typed for a field, where that is known. */
  List<Choice> choices(Field field) {
    if (field.equals(Interview.ID)) {
      return List.of();
    }
    return switch (field.kind()) {
      case STATUS -> words(Status.values());
      case ATTESTATION -> words(Attestation.values());
      case YES_OR_NO -> plain("true", "false");
      case DATE -> plain("today", "yesterday");
      case DAY_OR_UNKNOWN -> plain("today", "yesterday", "unknown");
      case ENTRY, ENTRIES ->
          archive.recorded(caseId).stream()
              .map(Recorded::event)
              .filter(event -> !(event instanceof SagaEvent.Amendment))
              .map(
                  event ->
                      new Choice(
                          event.id().value(),
                          EventType.of(event).word() + " " + event.entry().occurred()))
              .toList();
      case SELECTION, EXCEPTION ->
          members(dimension(field)).stream()
              .map(member -> new Choice(member.id(), called(member)))
              .toList();
      case ZONE -> ZoneId.getAvailableZoneIds().stream().sorted().map(CaseSoFar::plain).toList();
      default -> List.of();
    };
  }

  private static String called(DeclaredMember member) {
    return String.join(", ", new LinkedHashSet<>(member.names().values()));
  }

  private static Choice plain(String text) {
    return new Choice(text, "");
  }

  private static List<Choice> plain(String... texts) {
    return Stream.of(texts).map(CaseSoFar::plain).toList();
  }

  private static List<Choice> words(Enum<?>[] constants) {
    return Stream.of(constants)
        .map(each -> plain(each.name().toLowerCase(Locale.ROOT)))
        .filter(each -> !each.text().equals("unknown"))
        .toList();
  }

  /** Refuses an id that no entry has. */
  void find(EntryId entry) {
    Entries.find(archive, Optional.of(caseId), entry);
  }

  /** Refuses a list of members of which one is not declared. */
  void checkMembers(Dimension dimension, String list) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : list.split(",", -1)) {
      ids.add(id.strip());
    }
    if (!ids.equals(Set.of("all")) && !ids.equals(Set.of("none"))) {
      archive
          .status()
          .about(about().on(Scope.all().with(dimension, new Selection.Only(ids))))
          .timeline();
    }
  }

  private Subject about() {
    return Subject.everything().ofCase(caseId);
  }

  /** The dimension of a field that names members. */
  static Dimension dimension(Field field) {
    return Stream.of(Dimension.values())
        .filter(each -> each.plural().equals(field.path().getLast()))
        .findFirst()
        .orElseThrow();
  }

  /** The members that are declared in a dimension. */
  List<DeclaredMember> members(Dimension dimension) {
    return archive
        .ask(new Question.ChronologyOf(about()))
        .declared()
        .getOrDefault(caseId, Dimensions.none())
        .members(dimension);
  }
}

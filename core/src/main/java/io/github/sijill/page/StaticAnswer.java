package io.github.sijill.page;

import static java.util.stream.Collectors.joining;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.picture.TimelinePicture;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.CellGroup;
import io.github.sijill.words.Explanation;
import io.github.sijill.words.Phrases;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One day of a case as HTML, for readers without scripts: its sentences, a table and a picture. */
final class StaticAnswer {

  private final StringBuilder html = new StringBuilder();

  private final Archive archive;
  private final Subject subject;

  private StaticAnswer(Archive archive, CaseId caseId) {
    this.archive = archive;
    this.subject = Subject.everything().ofCase(caseId);
  }

  /** The case on that day, with its picture inside. */
  static String html(Archive archive, CaseId caseId, String title, LocalDate day) {
    StaticAnswer answer = new StaticAnswer(archive, caseId);
    answer.write(title, day);
    answer.picture();
    return answer.ended();
  }

  /** The case on that day, with the picture that the server of the page draws. */
  static String served(Archive archive, CaseId caseId, String title, LocalDate day) {
    StaticAnswer answer = new StaticAnswer(archive, caseId);
    answer.write(title, day);
    answer.html.append(
        "<img alt=\"%s\" src=\"api/picture.svg?case=%s&amp;width=900\">\n"
            .formatted(Markup.text(title), Markup.text(caseId.value())));
    return answer.ended();
  }

  private String ended() {
    return html.append("</div>").toString();
  }

  private void write(String title, LocalDate day) {
    StatusAnswer status = archive.ask(new Question.StatusOn(subject, day));
    Dimensions declared =
        archive.ask(new Question.ChronologyOf(subject)).declared().values().stream()
            .findFirst()
            .orElse(Dimensions.none());
    html.append("<div class=\"static\">\n");
    element("h1", title);
    Explanation.of(status, archive)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .forEach(line -> element("p", line));
    table(status, declared);
  }

  private void element(String name, String text) {
    html.append("<%s>%s</%s>\n".formatted(name, Markup.text(text), name));
  }

  private void table(StatusAnswer status, Dimensions declared) {
    html.append("<table class=\"list\">\n<caption>Status at the end of ")
        .append(status.question().day())
        .append("</caption>\n");
    row("th", List.of("networks", "operators", "services", "status", "since", "until", "evidence"));
    CellGroup.of(status.cells(), StaticAnswer::said).stream()
        .flatMap(group -> group.products().stream())
        .forEach(group -> row("td", texts(group, declared)));
    html.append("</table>\n");
  }

  private static Object said(CellStatus cell) {
    return List.of(cell.possible(), cell.since(), cell.until(), cell.evidence());
  }

  private void row(String element, List<String> texts) {
    html.append("<tr>");
    String scope = element.equals("th") ? " scope=\"col\"" : "";
    texts.forEach(
        text -> html.append("<%s%s>%s</%s>".formatted(element, scope, Markup.text(text), element)));
    html.append("</tr>\n");
  }

  private static List<String> texts(CellGroup<CellStatus> group, Dimensions declared) {
    CellStatus one = group.first();
    return List.of(
        names(declared, Dimension.NETWORK, group.members(Dimension.NETWORK)),
        names(declared, Dimension.OPERATOR, group.members(Dimension.OPERATOR)),
        names(declared, Dimension.SERVICE, group.members(Dimension.SERVICE)),
        Phrases.inEnglish().possible(one.possible()),
        day(one.since()),
        day(one.until()),
        one.evidence().stream().map(SeenEntry::id).map(id -> id.value()).collect(joining(", ")));
  }

  private static String names(Dimensions declared, Dimension dimension, Set<String> ids) {
    return ids.stream()
        .map(
            id ->
                declared
                    .member(dimension, id)
                    .map(member -> english(member.names(), id))
                    .orElse(id))
        .collect(joining(", "));
  }

  private static String english(Map<String, String> names, String otherwise) {
    String name = Phrases.english(names);
    return name.isEmpty() ? otherwise : name;
  }

  private static String day(DayBound bound) {
    return bound.day().map(LocalDate::toString).orElse("");
  }

  /** As an image, whose style the page's policy does not hold back. */
  private void picture() {
    TimelineAnswer timeline = archive.ask(new Question.TimelineOf(subject));
    TimelinePicture picture = TimelinePicture.of(timeline, archive);
    html.append(
        "<img alt=\"%s\" src=\"data:image/svg+xml;base64,%s\">\n"
            .formatted(
                Markup.text(picture.title()),
                Base64.getEncoder()
                    .encodeToString(picture.svg().getBytes(StandardCharsets.UTF_8))));
  }
}

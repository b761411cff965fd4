package io.github.sijill.page;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.journal.Head;
import io.github.sijill.listing.ListedCase;
import io.github.sijill.question.Subject;
import io.github.sijill.question.UnknownCaseException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An archive as a page to look at: a reader drags a day through its timelines, and sees what each
 * answer rests on.
 *
 * <p>{@link #writeTo} writes it as one file, with the answers inside, that works from a disk and on
 * any static host, and asks nobody. A server instead gives the text of {@link #served()} and,
 * beside it under {@code page/}, each {@link #file} that it asks for, and answers under {@code
 * api/}. The same archive gives the same bytes. No text of an archive, whatever is in it, becomes
 * markup.
 *
 * <p>For applications that show an archive in a browser.
 */
public final class ArchivePage {

  /** An archive of more cases has less of each in its page. */
  private static final int FEW_CASES = 20;

  /** A table of more cells than this is read by nobody. */
  private static final long MOST_STATIC = 2_000;

  /** Where something is put into the page. */
  private static final Pattern PLACE = Pattern.compile("<!--(?<part>[a-z]+)-->");

  private final Archive archive;
  private final Optional<CaseId> only;
  private final Optional<LocalDate> day;

  private ArchivePage(Archive archive, Optional<CaseId> only, Optional<LocalDate> day) {
    this.archive = archive;
    this.only = only;
    this.day = day;
  }

  /** The page of all cases of an archive. */
  public static ArchivePage of(Archive archive) {
    return new ArchivePage(requireNonNull(archive, "archive"), Optional.empty(), Optional.empty());
  }

  /**
   * This page, of one case only.
   *
   * @throws UnknownCaseException if the archive does not hold it
   */
  public ArchivePage ofCase(CaseId caseId) {
    if (!archive.cases().contains(requireNonNull(caseId, "caseId"))) {
      throw new UnknownCaseException(caseId, archive.cases());
    }
    return new ArchivePage(archive, Optional.of(caseId), day);
  }

  /** This page, which first shows that day; else the last day that a case tells of. */
  public ArchivePage openedOn(LocalDate first) {
    return new ArchivePage(archive, only, Optional.of(requireNonNull(first, "first")));
  }

  /**
   * Writes the page as one file of HTML, in UTF-8.
   *
   * @throws IOException if {@code out} cannot be written to
   */
  public void writeTo(Appendable out) throws IOException {
    List<ObjectNode> cases =
        ListedCase.all(archive).stream().map(ListedCase::json).filter(this::isShown).toList();
    String script = ScriptBundle.of("main");
    String style = PageFiles.text("page.css");
    String policy =
        "default-src 'none'; script-src %s; style-src %s; img-src data: blob:; base-uri 'none'; form-action 'none'"
            .formatted(Markup.hash("\n" + script), Markup.hash("\n" + style));
    String page = PageFiles.text("index.html");
    int from = 0;
    Matcher places = PLACE.matcher(page);
    while (places.find()) {
      out.append(page, from, places.start());
      from = places.end();
      switch (places.group("part")) {
        case "policy" ->
            out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">".formatted(policy));
        case "title" -> out.append(Markup.text(title(cases))).append(" · Sijill");
        case "style" -> out.append("<style>\n").append(style).append("</style>");
        case "static" -> writeStatic(cases, out);
        case "data" -> writeData(cases, out);
        case "script" ->
            out.append("<script type=\"module\">\n").append(script).append("</script>");
        default -> throw new IllegalStateException("nothing is known for " + places.group());
      }
    }
    out.append(page, from, page.length());
  }

  private boolean isShown(JsonNode listed) {
    return only.map(each -> each.value().equals(listed.path("case").asText())).orElse(true);
  }

  private static String title(List<ObjectNode> cases) {
    return cases.size() == 1
        ? cases.getFirst().path("title").asText(cases.getFirst().path("case").asText())
        : cases.size() + " cases";
  }

  private LocalDate firstDay(JsonNode listed) {
    return day.orElseGet(() -> LocalDate.parse(listed.path("to").asText("1970-01-01")));
  }

  private void writeStatic(List<ObjectNode> cases, Appendable out) throws IOException {
    if (!cases.isEmpty()) {
      JsonNode first = cases.getFirst();
      out.append(
          StaticAnswer.html(
              archive,
              new CaseId(first.path("case").asText()),
              first.path("title").asText(),
              firstDay(first)));
    }
  }

  /** The words, what there is, and for each case a script of its own, read when it is looked at. */
  private void writeData(List<ObjectNode> cases, Appendable out) throws IOException {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("source", "embedded");
    Head head = archive.head();
    data.putObject("head").put("sequence", head.sequence()).put("hash", head.hash());
    ArrayNode listed = data.putArray("cases");
    cases.forEach(each -> listed.add(each.put("on", firstDay(each).toString())));
    writeJson("id=\"sijill-words\"", PageWords.all().toString(), out);
    writeJson("id=\"sijill-data\"", data.toString(), out);
    EmbeddedCase.Detail detail =
        cases.size() > FEW_CASES ? EmbeddedCase.Detail.PLAIN : EmbeddedCase.Detail.FULL;
    for (JsonNode each : cases) {
      String id = each.path("case").asText();
      writeJson(
          "data-case=\"%s\"".formatted(Markup.text(id)),
          EmbeddedCase.json(archive, new CaseId(id), detail).toString(),
          out);
    }
  }

  private static void writeJson(String attribute, String json, Appendable out) throws IOException {
    out.append("<script type=\"application/json\" ")
        .append(attribute)
        .append(">")
        .append(Markup.json(json))
        .append("</script>\n");
  }

  /**
   * The page for a server that answers under {@code api/} and has the files under {@code page/}.
   * What it shows it asks for; for readers without scripts it has a day of the first case, unless
   * that is a large one.
   */
  public String served() {
    StringBuilder data = new StringBuilder();
    try {
      writeJson("id=\"sijill-words\"", PageWords.all().toString(), data);
      writeJson("id=\"sijill-data\"", "{\"source\":\"api\"}", data);
    } catch (IOException e) {
      throw new IllegalStateException("a builder takes all that is appended", e);
    }
    return PageFiles.text("index.html")
        .replace("<!--policy-->", "")
        .replace("<!--title-->", "Sijill")
        .replace("<!--style-->", "<link rel=\"stylesheet\" href=\"page/page.css\">")
        .replace("<!--static-->", servedStatic())
        .replace("<!--data-->", data)
        .replace("<!--script-->", "<script type=\"module\" src=\"page/main.js\"></script>");
  }

  private String servedStatic() {
    Optional<ObjectNode> first =
        ListedCase.all(archive).stream().map(ListedCase::json).filter(this::isShown).findFirst();
    String more =
        "<p>Without scripts this page shows one day. <a href=\"openapi.json\">All that can be"
            + " asked</a> is described.</p>";
    if (first.isEmpty()) {
      return more;
    }
    JsonNode shown = first.get();
    CaseId caseId = new CaseId(shown.path("case").asText());
    if (archive.countCells(Subject.everything().ofCase(caseId)) > MOST_STATIC) {
      return more;
    }
    String title = shown.path("title").asText(caseId.value());
    return StaticAnswer.served(archive, caseId, title, firstDay(shown)) + more;
  }

  /**
   * The text of a file of the served page.
   *
   * @param name such as {@code main.js} or {@code page.css}
   * @return empty if there is no such file
   */
  public static Optional<String> file(String name) {
    requireNonNull(name, "name");
    return name.endsWith(".js") || name.endsWith(".css") ? PageFiles.find(name) : Optional.empty();
  }
}

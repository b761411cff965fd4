package io.github.sijill.citation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.exchange.Footnote;
import io.github.sijill.exchange.QuestionCodec;
import io.github.sijill.journal.HashChain;
import io.github.sijill.journal.Head;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.text.Printable;
import io.github.sijill.text.ShownAddress;
import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer as it is cited: what was asked, of which state of which archive, and what it answered.
 * Whoever has the archive can check it however much was recorded since.
 *
 * <p>{@link #text} is for a footnote, {@link #toJson} for a file beside it. Immutable; two are
 * equal if they say the same to the letter.
 *
 * @param question what was asked
 * @param archive what the archive is called, on one line: its cases, or a name that the caller
 *     gave, such as a DOI. It is said and not checked
 * @param head the archive's last line when it was asked, which stands for all before it
 * @param upToDamage whether the archive was damaged when it was asked, so that {@code head} is the
 *     last line before the damage. It is said and not checked
 * @param semantics the version of the semantics by which it was answered, see {@link #SEMANTICS}
 * @param answer the answer, as JSON
 * @param text all this in one line of plain words, with the first digits of the hash
 */
public record Citation(
    Question<?> question,
    String archive,
    Head head,
    boolean upToDamage,
    int semantics,
    String answer,
    String text) {

  /**
   * The version of the semantics by which this release answers, from 1 on. It grows when the same
   * entries may get another answer; docs/semantics.md lists all versions.
   */
  public static final int SEMANTICS = 2;

  private static final String TYPE = "sijill.Citation";
  private static final String VERSION = "1";
  private static final int MAX_NAME = 1_000;
  private static final int SHOWN_DIGITS = 16;
  private static final String UP_TO_DAMAGE = "upToDamage";

  /** What only an address with a password has. */
  private static final Pattern SECRET =
      Pattern.compile("//[^/\\s]*@|(?:pass|pwd|secret)\\w*\\s*=", Pattern.CASE_INSENSITIVE);

  /** A name from right to left inside a text of ours, as {@link Printable#isolated} makes it. */
  private static final Pattern ISOLATED = Pattern.compile("\u2068([^\u2068\u2069]*)\u2069");

  /**
   * Checks the form of all but the question.
   *
   * @throws FormatException if the archive's name or the text is empty or not one line, the head
   *     none, the semantics not a version, or the answer not JSON; the path is that of {@link
   *     #toJson}
   */
  public Citation {
    checkLine("$.archive", archive);
    if (archive.length() > MAX_NAME) {
      throw new FormatException(
          "$.archive",
          "%s characters are too many; a name has at most %s"
              .formatted(archive.length(), MAX_NAME));
    }
    checkLine("$.text", ISOLATED.matcher(text).replaceAll("$1"));
    if (head.sequence() < 0) {
      throw new FormatException(
          "$.head.sequence", head.sequence() + "; a number from 0 on is accepted");
    }
    checkHash(head.hash());
    if (semantics < 1) {
      throw new FormatException("$.semantics", semantics + "; a number from 1 on is accepted");
    }
    answer = EventCodec.text(EventCodec.tree(answer));
  }

  private static void checkLine(String path, String text) {
    if (text.isBlank() || text.codePoints().anyMatch(c -> !Printable.isPrintable(c))) {
      throw new FormatException(
          path, "'%s'; one line of text is accepted".formatted(Phrases.quoted(text)));
    }
  }

  private static void checkHash(String hash) {
    try {
      HashChain.check(hash);
    } catch (FormatException e) {
      throw new FormatException(
          "$.head.hash",
          "'%s'; 64 lower-case hex digits are accepted".formatted(Phrases.quoted(hash)),
          e);
    }
  }

  /**
   * Asks the question and cites the answer.
   *
   * @param archive what the archive is called; of an address, the password is left out
   * @param head the last line of the state that {@code state} answers from
   * @param upToDamage whether that state ends where the archive is damaged
   * @throws FormatException if the answer is longer than a JSON text may be; narrow the question
   */
  public static Citation of(
      Question<?> question, String archive, Head head, boolean upToDamage, Answers state) {
    String name = SECRET.matcher(archive).find() ? ShownAddress.of(archive) : archive;
    return of(question, name, head, upToDamage, SEMANTICS, state);
  }

  /** The same question, cited again from a state of this head, in the words of the first time. */
  Citation again(Head head, Answers state) {
    return of(question, archive, head, upToDamage, semantics, state);
  }

  private static Citation of(
      Question<?> question,
      String name,
      Head head,
      boolean upToDamage,
      int semantics,
      Answers state) {
    Answer answer = state.ask(question);
    String text = Footnote.of(answer, state) + ". " + place(name, head, upToDamage, semantics);
    return new Citation(
        question, name, head, upToDamage, semantics, AnswerJson.tree(answer).toString(), text);
  }

  /**
   * Which state of which archive it cites, in the words that end {@link #text}: {@code Sijill
   * archive voip-maroc-2016, 13 events, head 399f994cd706e73e…, semantics 2.}
   */
  public String place() {
    return place(archive, head, upToDamage, semantics);
  }

  /** The same for somebody who reads in a language, such as below a picture in it. */
  public String place(Language language) {
    Phrases phrases = Phrases.of(language);
    return Phrases.plain(
        phrases.say(
            upToDamage ? "picture.place.damaged" : "picture.place",
            "archive",
            Printable.isolated(archive),
            "events",
            phrases.count("picture.events", head.sequence()),
            "head",
            head.hash().substring(0, SHOWN_DIGITS),
            "semantics",
            semantics));
  }

  private static String place(String archive, Head head, boolean upToDamage, int semantics) {
    return "Sijill archive %s, %s%s, head %s…, semantics %s."
        .formatted(
            Printable.isolated(archive),
            head.sequence() == 1 ? "1 event" : head.sequence() + " events",
            upToDamage ? " before damage" : "",
            head.hash().substring(0, SHOWN_DIGITS),
            semantics);
  }

  /** The citation as one line of JSON, see docs/citing.md. {@link #parse} reads it back equal. */
  public String toJson() {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    to.put("type", TYPE).put("version", VERSION).put("text", text).put("archive", archive);
    to.putObject("head").put("sequence", head.sequence()).put("hash", head.hash());
    if (upToDamage) {
      to.put(UP_TO_DAMAGE, true);
    }
    to.put("semantics", semantics);
    to.set("question", QuestionCodec.write(question));
    to.set("answer", EventCodec.tree(answer));
    return EventCodec.text(to);
  }

  /**
   * Reads a citation.
   *
   * @throws FormatException if it is not one; it says where, and what would be accepted
   */
  public static Citation parse(String json) {
    JsonFields of = JsonFields.of(EventCodec.tree(json), "$");
    checkIs(of, "type", TYPE);
    checkIs(of, "version", VERSION);
    String text = of.text("text");
    String archive = of.text("archive");
    JsonFields at = of.within("head");
    Head head = new Head(at.wholeNumber("sequence"), at.text("hash"));
    at.done();
    boolean upToDamage = of.optional(UP_TO_DAMAGE).isPresent() && of.flag(UP_TO_DAMAGE);
    int semantics = semantics(of);
    Question<?> question =
        QuestionCodec.read(of.value("question", "an object"), of.path("question"));
    JsonNode answer = of.value("answer", "an object");
    of.done();
    return new Citation(
        question, archive, head, upToDamage, semantics, EventCodec.text(answer), text);
  }

  private static int semantics(JsonFields of) {
    long given = of.wholeNumber("semantics");
    if (given != (int) given) {
      throw new FormatException(
          of.path("semantics"), given + "; a version such as %s is accepted".formatted(SEMANTICS));
    }
    return (int) given;
  }

  private static void checkIs(JsonFields of, String name, String accepted) {
    String given = of.text(name);
    if (!given.equals(accepted)) {
      throw new FormatException(
          of.path(name), "'%s'; %s is accepted".formatted(Phrases.quoted(given), accepted));
    }
  }

  /** In which way the citation was answered otherwise than this release would; empty if in none. */
  Optional<String> otherSemantics() {
    return semantics == SEMANTICS
        ? Optional.empty()
        : Optional.of(
            "It was answered by version %s of the semantics; this release answers by version %s."
                .formatted(semantics, SEMANTICS));
  }

  /** Whether both give the same answer, in whatever order its members stand. */
  boolean hasAnswerOf(Citation other) {
    return EventCodec.tree(answer).equals(EventCodec.tree(other.answer));
  }
}

package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.bounds;
import static io.github.sijill.exchange.AnswerParts.day;
import static io.github.sijill.exchange.AnswerParts.dayText;
import static io.github.sijill.exchange.AnswerParts.idText;
import static io.github.sijill.exchange.AnswerParts.ids;
import static io.github.sijill.exchange.AnswerParts.names;
import static io.github.sijill.exchange.AnswerParts.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.text.Printable;
import io.github.sijill.words.BasisWords;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.List;

/** The form of {@link Question.LegalBasisOn}. */
final class LegalBasisForm implements Form<Question.LegalBasisOn, LegalBasisAnswer> {

  private static final Heading<Question.LegalBasisOn> HEADING =
      Heading.<Question.LegalBasisOn>ofCells(
              "sijill.LegalBasisOn",
              "legal-basis",
              "Shows which decrees were in force on each cell on a day, and whether a restriction"
                  + " went on after they had lapsed.")
          .needs("on", Parameter.Type.DAY, "at the end of this day", Question.LegalBasisOn::day);

  @Override
  public Heading<Question.LegalBasisOn> heading() {
    return HEADING;
  }

  @Override
  public Question.LegalBasisOn read(Subject subject, JsonFields of) {
    return new Question.LegalBasisOn(subject, of.day("on"));
  }

  @Override
  public String asked(Question.LegalBasisOn question, SubjectWords subject) {
    return "Legal basis of %s on %s".formatted(subject.cells(), question.day());
  }

  @Override
  public String answered(LegalBasisAnswer answer, MemberNames names, Answers archive) {
    return CellWords.ofAll(answer.cells(), LegalBasisForm::words, names);
  }

  private static String words(CellLegalBasis basis) {
    BasisWords inWords = inWords(basis);
    return "%s %s%s"
        .formatted(
            inWords.decrees(),
            Phrases.inEnglish().since(basis.since()),
            inWords.lapse().map(words -> " (" + words + ")").orElse(""));
  }

  private static BasisWords inWords(CellLegalBasis basis) {
    return BasisWords.of(basis, Phrases.inEnglish());
  }

  @Override
  public ObjectNode json(LegalBasisAnswer answer) {
    ObjectNode to = object().put("on", answer.question().day().toString());
    to.set("cells", array(answer.cells(), LegalBasisForm::cell));
    return to;
  }

  private static ObjectNode cell(CellLegalBasis basis) {
    ObjectNode to = AnswerParts.cell(basis);
    to.set("decrees", array(basis.decrees(), LegalBasisForm::decree));
    to.put("possiblyNone", basis.possiblyNone()).put("certain", basis.isCertain());
    bounds(to, basis.since(), basis.until()).set("possible", names(basis.status().values()));
    to.set("restrictions", array(basis.restrictions(), AnswerParts::restriction));
    to.set("lapsed", array(basis.lapsed(), LegalBasisForm::decree));
    to.set("evidence", ids(basis.evidence()));
    to.set("remarks", array(basis.remarks(), AnswerParts::remark));
    return to;
  }

  private static ObjectNode decree(CellLegalBasis.Decree decree) {
    return object()
        .put("entry", decree.entry().id().value())
        .put("since", day(decree.since()))
        .put("sinceLatest", day(decree.sinceLatest()))
        .put("until", day(decree.until()))
        .put("untilLatest", day(decree.untilLatest()))
        .put("certain", decree.isCertain());
  }

  @Override
  public AnswerTable table(LegalBasisAnswer answer) {
    return AnswerTable.ofCells(
        answer.cells(),
        List.of(
            new Column<>(
                "decree",
                basis -> inWords(basis).bare(title -> title),
                (basis, phrases) -> BasisWords.of(basis, phrases).bare(Printable::escaped)),
            new Column<>("certain", (basis, phrases) -> phrases.yesOrNo(basis.isCertain())),
            new Column<>(
                "since",
                basis -> dayText(basis.since()),
                (basis, phrases) -> dayText(basis.since(), phrases)),
            new Column<>(
                "until",
                basis -> dayText(basis.until()),
                (basis, phrases) -> dayText(basis.until(), phrases)),
            new Column<>("status", (basis, phrases) -> phrases.labels(basis.status())),
            new Column<>("lapsed", (basis, phrases) -> BasisWords.of(basis, phrases).lapsed()),
            new Column<>("evidence", basis -> idText(basis.evidence()))));
  }
}

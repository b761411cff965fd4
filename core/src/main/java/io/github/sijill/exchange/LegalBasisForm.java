package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.bounds;
import static io.github.sijill.exchange.AnswerParts.dayText;
import static io.github.sijill.exchange.AnswerParts.idText;
import static io.github.sijill.exchange.AnswerParts.ids;
import static io.github.sijill.exchange.AnswerParts.object;
import static io.github.sijill.exchange.AnswerParts.yesOrNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CaseLegalBasis;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The form of {@link Question.LegalBasisOn}. */
final class LegalBasisForm implements Form<Question.LegalBasisOn, LegalBasisAnswer> {

  private static final Heading<Question.LegalBasisOn> HEADING =
      Heading.<Question.LegalBasisOn>ofEntries(
              "sijill.LegalBasisOn", "legal-basis", "Shows which decree was in force on a day.")
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
    return "Legal basis in %s on %s".formatted(subject.cases(), question.day());
  }

  @Override
  public String answered(LegalBasisAnswer answer, MemberNames names, Answers archive) {
    return CaseWords.of(
        answer.cases(),
        CaseLegalBasis::caseId,
        basis ->
            Phrases.either(possible(basis, title -> '"' + Phrases.quoted(title) + '"'))
                + " "
                + Phrases.since(basis.since()));
  }

  private static List<String> possible(CaseLegalBasis basis, UnaryOperator<String> title) {
    List<String> possible = new ArrayList<>();
    if (basis.possiblyNone()) {
      possible.add("none");
    }
    basis
        .decrees()
        .forEach(
            entry ->
                possible.add(
                    entry.event() instanceof DecreePublished decree
                        ? title.apply(decree.title())
                        : entry.id().value()));
    return possible;
  }

  @Override
  public ObjectNode json(LegalBasisAnswer answer) {
    ObjectNode to = object().put("on", answer.question().day().toString());
    to.set("cases", array(answer.cases(), LegalBasisForm::basis));
    return to;
  }

  private static ObjectNode basis(CaseLegalBasis basis) {
    ObjectNode to = object().put("case", basis.caseId().value());
    to.set("decrees", ids(basis.decrees()));
    to.put("possiblyNone", basis.possiblyNone()).put("certain", basis.isCertain());
    bounds(to, basis.since(), basis.until()).set("evidence", ids(basis.evidence()));
    return to;
  }

  @Override
  public AnswerTable table(LegalBasisAnswer answer) {
    return AnswerTable.of(
        answer.cases(),
        CaseLegalBasis::caseId,
        List.of(
            new Column<>(
                "decree", basis -> String.join(" or ", possible(basis, UnaryOperator.identity()))),
            new Column<>("certain", basis -> yesOrNo(basis.isCertain())),
            new Column<>("since", basis -> dayText(basis.since())),
            new Column<>("until", basis -> dayText(basis.until())),
            new Column<>("evidence", basis -> idText(basis.evidence()))));
  }
}

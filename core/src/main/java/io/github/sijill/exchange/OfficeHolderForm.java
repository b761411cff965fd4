package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.bounds;
import static io.github.sijill.exchange.AnswerParts.dayText;
import static io.github.sijill.exchange.AnswerParts.idText;
import static io.github.sijill.exchange.AnswerParts.ids;
import static io.github.sijill.exchange.AnswerParts.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answers;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.OfficeHolderAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.List;

/** The form of {@link Question.OfficeHolderOn}. */
final class OfficeHolderForm implements Form<Question.OfficeHolderOn, OfficeHolderAnswer> {

  private static final Heading<Question.OfficeHolderOn> HEADING =
      Heading.<Question.OfficeHolderOn>ofEntries(
              "sijill.OfficeHolderOn",
              "office-holder",
              "Shows who held an office, such as head of the regulator, on a day. An office belongs"
                  + " to a case, not to cells: members that are named pick the cases that declare"
                  + " them.")
          .takes(
              Parameter.optional(
                  "institution", Parameter.Type.TEXT, "only of this institution, such as ANRT"),
              Question.OfficeHolderOn::institution)
          .takes(
              Parameter.optional(
                  "office", Parameter.Type.TEXT, "only this office, such as 'director general'"),
              Question.OfficeHolderOn::office)
          .needs("on", Parameter.Type.DAY, "at the end of this day", Question.OfficeHolderOn::day);

  @Override
  public Heading<Question.OfficeHolderOn> heading() {
    return HEADING;
  }

  @Override
  public Question.OfficeHolderOn read(Subject subject, JsonFields of) {
    return new Question.OfficeHolderOn(
        subject, of.optionalText("institution"), of.optionalText("office"), of.day("on"));
  }

  @Override
  public String asked(Question.OfficeHolderOn question, SubjectWords subject) {
    return "%s in %s on %s".formatted(offices(question), subject.cases(), question.day());
  }

  private static String offices(Question.OfficeHolderOn question) {
    String institution =
        question.institution().map(name -> " of " + Phrases.quoted(name)).orElse("");
    return question
        .office()
        .map(office -> "Holder of the office " + Phrases.quoted(office) + institution)
        .orElse("Holders of all offices" + institution);
  }

  @Override
  public String answered(OfficeHolderAnswer answer, MemberNames names, Answers archive) {
    return CaseWords.of(
        answer.offices(),
        HeldOffice::caseId,
        office ->
            "%s of %s %s %s"
                .formatted(
                    Phrases.quoted(office.office()),
                    Phrases.quoted(office.institution()),
                    Phrases.inEnglish()
                        .either(
                            office.possible().values().stream()
                                .map(holder -> Phrases.quoted(holder.toString()))
                                .toList()),
                    Phrases.inEnglish().since(office.since())));
  }

  @Override
  public ObjectNode json(OfficeHolderAnswer answer) {
    ObjectNode to = object().put("on", answer.question().day().toString());
    to.set("offices", array(answer.offices(), OfficeHolderForm::office));
    return to;
  }

  private static ObjectNode office(HeldOffice office) {
    ObjectNode to =
        object()
            .put("case", office.caseId().value())
            .put("institution", office.institution())
            .put("office", office.office());
    to.set("possible", array(office.possible().values(), OfficeHolderForm::holder));
    to.put("certain", office.isCertain());
    bounds(to, office.since(), office.until()).set("evidence", ids(office.evidence()));
    return to;
  }

  private static ObjectNode holder(HeldOffice.Holder holder) {
    return object().put("person", holder.person().orElse(null)).put("interim", holder.interim());
  }

  @Override
  public AnswerTable table(OfficeHolderAnswer answer) {
    return AnswerTable.of(
        answer.offices(),
        HeldOffice::caseId,
        List.of(
            new Column<>("institution", HeldOffice::institution),
            new Column<>("office", HeldOffice::office),
            new Column<>(
                "holder",
                office -> office.possible().toString(),
                (office, phrases) ->
                    phrases.oneOf(
                        office.possible().values().stream().map(phrases::holder).toList())),
            new Column<>("certain", (office, phrases) -> phrases.yesOrNo(office.isCertain())),
            new Column<>(
                "since",
                office -> dayText(office.since()),
                (office, phrases) -> dayText(office.since(), phrases)),
            new Column<>(
                "until",
                office -> dayText(office.until()),
                (office, phrases) -> dayText(office.until(), phrases)),
            new Column<>("evidence", office -> idText(office.evidence()))));
  }
}

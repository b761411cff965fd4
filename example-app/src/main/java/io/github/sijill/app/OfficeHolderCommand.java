package io.github.sijill.app;

import static java.util.stream.Collectors.joining;

import io.github.sijill.Archive;
import io.github.sijill.projection.OfficeHolderAnswer;
import io.github.sijill.projection.Question;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "office-holder",
    mixinStandardHelpOptions = true,
    description = "Who holds an office, such as the head of the regulator, on a day.")
final class OfficeHolderCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("institution", "office", "holder", "certain", "since", "until", "evidence");

  @Option(names = "--on", paramLabel = "DAY", required = true, description = "that day")
  private LocalDate on = LocalDate.EPOCH;

  @Option(names = "--institution", paramLabel = "NAME", description = "such as ANRT; else all")
  private @Nullable String institution;

  @Option(names = "--office", paramLabel = "NAME", description = "such as 'director general'")
  private @Nullable String office;

  @Mixin private AskedArchive asked = new AskedArchive();

  @Mixin private Asking asking = new Asking();

  @Mixin private Output output = new Output();

  @Mixin private Citing citing = new Citing();

  @Override
  public void run() {
    try (Archive archive = asked.open()) {
      Question.OfficeHolderOn question =
          new Question.OfficeHolderOn(
              asking.subject(), Optional.ofNullable(institution), Optional.ofNullable(office), on);
      if (citing.prints(archive, question)) {
        return;
      }
      List<OfficeHolderAnswer> answers = archive.ask(question);
      List<List<String>> rows = answers.stream().map(OfficeHolderCommand::row).toList();
      output.show(HEADER, rows, answers.stream().map(this::object).toList());
    }
  }

  private static List<String> row(OfficeHolderAnswer answer) {
    return List.of(
        answer.institution(),
        answer.office(),
        answer.possible().stream().map(Object::toString).collect(joining(" or ")),
        answer.isCertain() ? "yes" : "no",
        answer.since().toString(),
        answer.until().toString(),
        Texts.idText(answer.evidence()));
  }

  private Map<String, @Nullable Object> object(OfficeHolderAnswer answer) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("on", on.toString());
    object.put("institution", answer.institution());
    object.put("office", answer.office());
    object.put("possible", answer.possible().stream().map(OfficeHolderCommand::holder).toList());
    object.put("certain", answer.isCertain());
    object.put("since", Texts.day(answer.since()));
    object.put("until", Texts.day(answer.until()));
    object.put("evidence", Texts.ids(answer.evidence()));
    return object;
  }

  private static Map<String, @Nullable Object> holder(OfficeHolderAnswer.Holder holder) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("person", holder.person().orElse(null));
    object.put("interim", holder.interim());
    return object;
  }
}

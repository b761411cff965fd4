package io.github.sijill.app.browse;

import static java.util.stream.Collectors.joining;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "members",
    mixinStandardHelpOptions = true,
    description =
        "Lists the territories, operators, networks and services that the cases declare: what"
            + " questions and entries can name, by id or by name.")
final class MembersCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("case", "dimension", "member", "partOf", "names", "rest", "from", "to", "formerly");

  @Parameters(
      arity = "0..1",
      paramLabel = "DIMENSION",
      description = "only these: territory, operator, network or service")
  private @Nullable Dimension only;

  @Mixin private CaseOption cases = new CaseOption();

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> members = new ArrayList<>();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      for (CaseId caseId : cases.of(archive)) {
        Dimensions before = Dimensions.none();
        for (SeenEntry entry : archive.history().inCase(caseId.value()).chronology().entries()) {
          if (entry.event() instanceof SagaEvent.Declaration declaration) {
            Dimensions after = declaration.declaredAfter(before);
            tell(entry, before, after);
            before = after;
          }
        }
      }
    }
    format.list(HEADER, rows, "members", members);
  }

  /** What an entry declares, which was not declared before it. */
  private void tell(SeenEntry entry, Dimensions before, Dimensions after) {
    for (Dimension dimension : Dimension.values()) {
      if (only == null || only == dimension) {
        after.members(dimension).stream()
            .filter(member -> before.member(dimension, member.id()).isEmpty())
            .forEach(member -> tell(entry, dimension, member));
      }
    }
  }

  private void tell(SeenEntry entry, Dimension dimension, DeclaredMember member) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("case", entry.caseId().value());
    object.put("dimension", dimension.toString());
    object.put("member", member.id());
    object.put("partOf", member.parent().orElse(null));
    object.put("names", member.names());
    object.put("rest", member.rest());
    object.put("from", day(member.from()));
    object.put("to", day(member.to()));
    object.put("formerly", member.formerly().orElse(null));
    object.put("declaredBy", entry.id().value());
    members.add(object);
    rows.add(HEADER.stream().map(field -> text(object.get(field))).toList());
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean is -> is ? "yes" : "no";
      case Map<?, ?> names ->
          names.entrySet().stream()
              .map(name -> name.getValue() + " (" + name.getKey() + ")")
              .collect(joining(", "));
      default -> value.toString();
    };
  }

  private static @Nullable String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }
}

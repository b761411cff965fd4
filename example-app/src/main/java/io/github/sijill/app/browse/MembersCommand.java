package io.github.sijill.app.browse;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.CaseOption;
import io.github.sijill.listing.ListedMember;
import io.github.sijill.scope.Dimension;
import java.util.List;
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

  @Parameters(
      arity = "0..1",
      paramLabel = "DIMENSION",
      description = "only these: territory, operator, network or service")
  private @Nullable Dimension only;

  @Mixin private CaseOption cases = new CaseOption();

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      List<ListedMember> members =
          ListedMember.all(archive, cases.of(archive), Optional.ofNullable(only));
      format.list(
          language.language(),
          ListedMember.HEADER,
          "members",
          members,
          ListedMember::row,
          ListedMember::json);
    }
  }
}

package io.github.sijill.app.ask;

import io.github.sijill.event.Attestation;
import io.github.sijill.event.CaseId;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is asked about, and from where it is looked at. */
final class SubjectOptions {

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "only this case; by default all cases of the archive")
  private @Nullable CaseId caseId;

  @Option(
      names = "--territory",
      split = ",",
      paramLabel = "CODE",
      description = "only these territories, by ISO 3166 code, such as MA")
  private @Nullable List<String> territories;

  @Option(
      names = "--operator",
      split = ",",
      paramLabel = "ID",
      description = "only these operators, such as inwi")
  private @Nullable List<String> operators;

  @Option(
      names = "--network",
      split = ",",
      paramLabel = "ID",
      description = "only these networks, such as 3g or mobile")
  private @Nullable List<String> networks;

  @Option(
      names = "--service",
      split = ",",
      paramLabel = "ID",
      description = "only these services, such as skype")
  private @Nullable List<String> services;

  @Option(
      names = "--known-on",
      paramLabel = "DAY",
      description = "use only what the public could know on this day")
  private @Nullable LocalDate knownOn;

  @Option(
      names = "--recorded-at",
      paramLabel = "INSTANT",
      description = "use only what was recorded by then, such as 2026-11-24T08:00:00Z")
  private @Nullable Instant recordedAt;

  @Option(
      names = "--attested",
      paramLabel = "LEVEL",
      description = "use only what is attested at least this well: rumoured, reported or official")
  private @Nullable Attestation attested;

  Subject build() {
    Scope scope = Scope.all();
    scope = narrowed(scope, Dimension.TERRITORY, upperCase(territories));
    scope = narrowed(scope, Dimension.OPERATOR, operators);
    scope = narrowed(scope, Dimension.NETWORK, networks);
    scope = narrowed(scope, Dimension.SERVICE, services);
    Viewpoint viewpoint = Viewpoint.now();
    if (knownOn != null) {
      viewpoint = viewpoint.asKnownOn(knownOn);
    }
    if (recordedAt != null) {
      viewpoint = viewpoint.asRecordedAt(recordedAt);
    }
    if (attested != null) {
      viewpoint = viewpoint.attestedAtLeast(attested);
    }
    Subject subject = Subject.everything().on(scope).from(viewpoint);
    return caseId == null ? subject : subject.ofCase(caseId);
  }

  private static @Nullable List<String> upperCase(@Nullable List<String> codes) {
    return codes == null
        ? null
        : codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
  }

  private static Scope narrowed(Scope scope, Dimension dimension, @Nullable List<String> ids) {
    return ids == null
        ? scope
        : scope.with(dimension, new Selection.Only(new LinkedHashSet<>(ids)));
  }
}

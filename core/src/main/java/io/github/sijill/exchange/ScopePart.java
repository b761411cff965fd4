package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.json.JsonFields;
import io.github.sijill.json.ScopeCodec;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cells that a question is about: typed dimension by dimension, in JSON as events have it. */
final class ScopePart implements SubjectPart {

  /** A code that may have been typed in small letters. */
  private static final Pattern ISO_CODE = Pattern.compile("[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?");

  private static final String EXCEPT = "except-";

  @Override
  public List<Parameter> parameters() {
    return Stream.concat(
            Stream.of(Dimension.values()).map(ScopePart::parameter),
            Stream.of(Dimension.values()).map(ScopePart::exception))
        .toList();
  }

  private static Parameter exception(Dimension dimension) {
    return Parameter.optional(
        EXCEPT + dimension,
        Parameter.Type.MEMBERS,
        "not these %s, nor what is below them".formatted(dimension.plural()));
  }

  private static Parameter parameter(Dimension dimension) {
    return Parameter.optional(
        dimension.toString(),
        Parameter.Type.MEMBERS,
        switch (dimension) {
          case TERRITORY -> "only these territories, by id or name, such as MA or Morocco";
          case OPERATOR -> "only these operators, by id or name, such as inwi";
          case NETWORK -> "only these networks, by id or name, such as 3g or mobile";
          case SERVICE -> "only these services, by id or name, such as skype";
        });
  }

  @Override
  public Subject with(Subject subject, Map<String, List<String>> values) {
    Scope scope = subject.scope();
    for (Dimension dimension : Dimension.values()) {
      List<String> given = values.getOrDefault(dimension.toString(), List.of());
      if (!given.isEmpty()) {
        scope = scope.with(dimension, new Selection.Only(ids(dimension, given)));
      }
      List<String> excepted = values.getOrDefault(EXCEPT + dimension, List.of());
      if (!excepted.isEmpty()) {
        Selection from = scope.of(dimension);
        scope = scope.with(dimension, new Selection.Except(from, ids(dimension, excepted)));
      }
    }
    return subject.on(scope);
  }

  private static Set<String> ids(Dimension dimension, List<String> given) {
    Set<String> ids = new LinkedHashSet<>();
    for (String each : given) {
      for (String id : each.split(",", -1)) {
        boolean isCode = dimension == Dimension.TERRITORY && ISO_CODE.matcher(id).matches();
        ids.add(isCode ? id.toUpperCase(Locale.ROOT) : id);
      }
    }
    return ids;
  }

  @Override
  public void write(Subject subject, ObjectNode to) {
    to.set("scope", ScopeCodec.write(subject.scope()));
  }

  @Override
  public Subject read(Subject subject, JsonFields of) {
    return subject.on(ScopeCodec.read(of.within("scope")));
  }
}

package io.github.sijill.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.util.Set;
import java.util.function.Function;

/**
 * Scopes to JSON and back, in events and in questions: for each dimension {@code "all"} or an array
 * of ids. Stateless and thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class ScopeCodec {

  private static final String SELECTION = "\"all\" or an array of ids";

  private ScopeCodec() {}

  /** A scope as the object that {@link #read} takes. */
  public static ObjectNode write(Scope scope) {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    to.set("territories", selection(scope.territories()));
    to.set("operators", selection(scope.operators()));
    to.set("networks", selection(scope.networks()));
    to.set("services", selection(scope.services()));
    return to;
  }

  private static JsonNode selection(Selection selection) {
    return switch (selection) {
      case Selection.All all -> JsonNodeFactory.instance.textNode(all.toString());
      case Selection.Only(Set<String> ids) -> {
        var array = JsonNodeFactory.instance.arrayNode();
        ids.forEach(array::add);
        yield array;
      }
    };
  }

  /**
   * The scope in an object that has the fields of a scope and no others.
   *
   * @throws FormatException if it has not
   */
  public static Scope read(JsonFields of) {
    Scope scope =
        new Scope(
            selection(of, "territories"),
            selection(of, "operators"),
            selection(of, "networks"),
            selection(of, "services"));
    of.done();
    return scope;
  }

  private static Selection selection(JsonFields of, String name) {
    JsonNode node = of.value(name, SELECTION);
    if (node.isArray()) {
      return JsonFields.built(
          of.path(name),
          () -> new Selection.Only(JsonValues.texts(node, of.path(name), Function.identity())));
    }
    if (node.isTextual() && node.textValue().equals("all")) {
      return Selection.all();
    }
    throw new FormatException(of.path(name), Json.shown(node) + "; " + SELECTION + " is accepted");
  }
}

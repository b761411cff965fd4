package io.github.sijill.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scopes to JSON and back, in events and in questions: for each dimension {@code "all"} or an array
 * of ids; in {@code except}, arrays of the ids that are not in scope. Stateless and thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class ScopeCodec {

  private static final String SELECTION = "\"all\" or an array of ids";

  /** Those that were read last, by their hashes. Threads may overwrite each other's. */
  private static final @Nullable Scope[] RECENT = new Scope[1 << 10];

  private ScopeCodec() {}

  /** A scope as the object that {@link #read} takes. */
  public static ObjectNode write(Scope scope) {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    ObjectNode except = JsonNodeFactory.instance.objectNode();
    for (Dimension dimension : Dimension.values()) {
      write(scope.of(dimension), dimension.plural(), to, except);
    }
    if (!except.isEmpty()) {
      to.set("except", except);
    }
    return to;
  }

  private static void write(Selection selection, String name, ObjectNode to, ObjectNode except) {
    switch (selection) {
      case Selection.All all -> to.put(name, all.toString());
      case Selection.Only(Set<String> ids) -> ids.forEach(to.putArray(name)::add);
      case Selection.Except(Selection from, Set<String> excepted) -> {
        write(from, name, to, except);
        excepted.forEach(except.putArray(name)::add);
      }
    }
  }

  /**
   * The scope in an object that has the fields of a scope and no others.
   *
   * @throws FormatException if it has not
   */
  public static Scope read(JsonFields of) {
    Scope scope =
        new Scope(
            selection(of, Dimension.TERRITORY.plural()),
            selection(of, Dimension.OPERATOR.plural()),
            selection(of, Dimension.NETWORK.plural()),
            selection(of, Dimension.SERVICE.plural()));
    if (of.optional("except").isPresent()) {
      JsonFields except = of.within("except");
      for (Dimension dimension : Dimension.values()) {
        String name = dimension.plural();
        if (except.optional(name).isPresent()) {
          Selection from = scope.of(dimension);
          Set<String> ids = except.texts(name, Function.identity());
          scope =
              scope.with(
                  dimension,
                  JsonFields.built(except.path(name), () -> new Selection.Except(from, ids)));
        }
      }
      except.done();
    }
    of.done();
    return shared(scope);
  }

  /** An equal scope that was read before, if it is at hand: a case names few. */
  private static Scope shared(Scope scope) {
    int hash = scope.hashCode();
    int place = (hash ^ (hash >>> 16)) & (RECENT.length - 1);
    Scope recent = RECENT[place];
    if (recent != null && scope.equals(recent) && areInOneOrder(scope, recent)) {
      return recent;
    }
    RECENT[place] = scope;
    return scope;
  }

  /** Whether equal scopes name their members in one order, in which they are written again. */
  private static boolean areInOneOrder(Scope one, Scope other) {
    for (Dimension dimension : Dimension.values()) {
      if (!areInOneOrder(one.of(dimension), other.of(dimension))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areInOneOrder(Selection one, Selection other) {
    if (one instanceof Selection.Except mine && other instanceof Selection.Except theirs) {
      return areInOneOrder(mine.from(), theirs.from())
          && areInOneOrder(mine.excepted(), theirs.excepted());
    }
    return areInOneOrder(one.ids(), other.ids());
  }

  private static boolean areInOneOrder(Set<String> one, Set<String> other) {
    Iterator<String> others = other.iterator();
    for (String id : one) {
      if (!id.equals(others.next())) {
        return false;
      }
    }
    return true;
  }

  private static Selection selection(JsonFields of, String name) {
    JsonNode node = of.value(name, SELECTION);
    if (node.isArray()) {
      Set<String> ids = JsonValues.texts(node, () -> of.path(name), Function.identity());
      try {
        return new Selection.Only(ids);
      } catch (IllegalArgumentException e) {
        throw JsonValues.refused(of.path(name), e);
      }
    }
    if (node.isTextual() && node.textValue().equals("all")) {
      return Selection.all();
    }
    throw new FormatException(of.path(name), Json.shown(node) + "; " + SELECTION + " is accepted");
  }
}

package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a kind of question is called, and what it takes beside its subject. Immutable.
 *
 * @param name what JSON calls it, {@code sijill.StatusOn}
 * @param command what a command calls it, {@code status}
 * @param meaning what it asks, in a line for help
 * @param isOfCells whether it is about the statuses of cells
 * @param own what it takes, in the order in which JSON has it
 */
record Heading<Q>(
    String name, String command, String meaning, boolean isOfCells, List<Own<Q>> own) {

  /**
   * A parameter of one kind of question; its value is the same in JSON as typed.
   *
   * @param value its value in a question, if the question has it
   */
  record Own<Q>(Parameter parameter, Function<Q, Optional<?>> value) {}

  /** A kind of question about the statuses of cells, which takes nothing more. */
  static <Q> Heading<Q> ofCells(String name, String command, String meaning) {
    return new Heading<>(name, command, meaning, true, List.of());
  }

  /** A kind of question about entries, which takes nothing more. */
  static <Q> Heading<Q> ofEntries(String name, String command, String meaning) {
    return new Heading<>(name, command, meaning, false, List.of());
  }

  /** This kind, which also needs this parameter. */
  Heading<Q> needs(String name, Parameter.Type type, String meaning, Function<Q, Object> value) {
    return with(
        Parameter.required(name, type, meaning), question -> Optional.of(value.apply(question)));
  }

  /** This kind, which may also be given this parameter. */
  Heading<Q> takes(Parameter parameter, Function<Q, Optional<?>> value) {
    return with(parameter, value);
  }

  private Heading<Q> with(Parameter parameter, Function<Q, Optional<?>> value) {
    List<Own<Q>> more = new ArrayList<>(own);
    more.add(new Own<>(parameter, value));
    return new Heading<>(name, command, meaning, isOfCells, List.copyOf(more));
  }

  /** The parameters that are its own. */
  List<Parameter> parameters() {
    return own.stream().map(Own::parameter).toList();
  }

  /** Writes what a question gives for them. */
  void write(Q question, ObjectNode to) {
    for (Own<Q> each : own) {
      each.value()
          .apply(question)
          .ifPresent(
              value -> {
                if (value instanceof Boolean is) {
                  to.put(each.parameter().field(), is);
                } else {
                  to.put(each.parameter().field(), value.toString());
                }
              });
    }
  }
}

package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.json.FormatException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Fields of events as options of a command. */
final class EventOptions {

  private static final List<String> SCOPE =
      List.of("territories", "operators", "networks", "services");

  private final Collection<Field> fields;

  EventOptions(Collection<Field> fields) {
    this.fields = fields;
  }

  /** Those of the entry, and of this type. */
  static EventOptions of(EventType type) {
    return new EventOptions(fieldsOf(type));
  }

  static List<Field> fieldsOf(EventType type) {
    return Stream.concat(EventFields.ofEntry(type).stream(), EventFields.of(type).stream())
        .toList();
  }

  /** Adds an option for each field, none of which the user has to give if {@code areOptional}. */
  void addTo(CommandSpec command, boolean areOptional) {
    for (Field field : fields) {
      OptionSpec.Builder option =
          OptionSpec.builder(field.option())
              .paramLabel(field.kind().label())
              .description(field.description())
              .required(field.isNeeded() && !areOptional);
      if (field.kind().isRepeatable()) {
        option.type(List.class).auxiliaryTypes(String.class).arity("1");
      } else if (field.kind() == FieldKind.YES_OR_NO) {
        option.type(String.class).arity("0..1").fallbackValue("true");
      } else {
        option.type(String.class).arity("1");
      }
      command.addOption(option.build());
    }
  }

  /** What was typed, by option, in the order of the fields. */
  Map<String, List<String>> typed(CommandSpec command) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (Field field : fields) {
      Object value = command.findOption(field.option()).getValue();
      if (value instanceof List<?> list && !list.isEmpty()) {
        typed.put(field.option(), list.stream().map(Object::toString).toList());
      } else if (value instanceof String text) {
        typed.put(field.option(), List.of(text));
      }
    }
    return typed;
  }

  /**
   * Puts what was typed for these fields into a payload. A scope is of all where it does not say
   * otherwise; a decree may have none.
   */
  static void put(Collection<Field> fields, Map<String, List<String>> typed, ObjectNode payload) {
    for (Field field : fields) {
      List<String> texts = typed.get(field.option());
      if (texts != null) {
        field.put(payload, texts);
      }
    }
    if (payload.get("scope") instanceof ObjectNode scope) {
      for (String dimension : SCOPE) {
        if (!scope.has(dimension)) {
          scope.put(dimension, "all");
        }
      }
    }
  }

  /** A payload of what was typed, without the entry's id and case. */
  ObjectNode payload(EventType type, CommandSpec command) {
    return payload(type, typed(command));
  }

  /**
   * The same.
   *
   * @param typed by option
   */
  static ObjectNode payload(EventType type, Map<String, List<String>> typed) {
    ObjectNode payload = defaults(type);
    put(fieldsOf(type), typed, payload);
    return payload;
  }

  private static ObjectNode defaults(EventType type) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.putObject("entry").put("attestation", "reported");
    for (Field field : EventFields.of(type)) {
      switch (field.kind()) {
        case SELECTION -> {
          if (type != EventType.DECREE_PUBLISHED) {
            payload.withObjectProperty("scope");
          }
        }
        case YES_OR_NO -> payload.put(field.path().getLast(), false);
        case MEMBERS -> payload.withObjectProperty(field.path().getFirst());
        default -> {}
      }
    }
    if (type == EventType.CASE_OPENED) {
      payload.put("baseline", "unknown");
    }
    return payload;
  }

  /**
   * The event that a payload tells.
   *
   * @throws IllegalArgumentException if it tells none; whoever typed it has to act
   */
  static SagaEvent event(EventType type, EntryId id, CaseId caseId, ObjectNode payload) {
    payload.withObjectProperty("entry").put("id", id.value()).put("case", caseId.value());
    try {
      return EventCodec.read(type.typeName(), type.version(), payload);
    } catch (FormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}

package io.github.sijill.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.exchange.QuestionCodec;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.question.Question;
import io.github.sijill.scope.Dimension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Questions as a client writes them. */
final class Targets {

  private final List<String> parts = new ArrayList<>();

  private Targets() {}

  /** The path and the query that ask a question. */
  static String of(Question<?> question) {
    return "/api/" + QuestionKind.of(question).command() + query(question);
  }

  static String query(Question<?> question) {
    Targets targets = new Targets();
    targets.add(QuestionCodec.write(question));
    return "?" + String.join("&", targets.parts);
  }

  private void add(ObjectNode question) {
    text(question, "case", "case");
    for (Dimension dimension : Dimension.values()) {
      JsonNode only = question.path("scope").path(dimension.plural());
      if (only.isArray()) {
        add(dimension.toString(), String.join(",", texts(only)));
      }
      texts(question.path("scope").path("except").path(dimension.plural()))
          .forEach(id -> add("except-" + dimension, id));
    }
    text(question, "knownOn", "known-on");
    text(question, "recordedAt", "recorded-at");
    text(question, "attestedAtLeast", "attested");
    question
        .path("labels")
        .properties()
        .forEach(
            label ->
                texts(label.getValue()).forEach(each -> add("label", label.getKey() + "=" + each)));
    text(question, "restrictedOnly", "restricted");
    if (question.has("at")) {
      text(question, "at", "at");
    } else {
      text(question, "on", "on");
    }
    if (question.has("from") || question.has("to")) {
      add("during", question.path("from").asText("..") + "/" + question.path("to").asText(".."));
    }
    text(question, "status", "status");
    text(question, "groupBy", "group-by");
    text(question, "byYear", "by-year");
    text(question, "institution", "institution");
    text(question, "office", "office");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private void text(ObjectNode question, String field, String name) {
    if (question.has(field)) {
      add(name, question.path(field).asText());
    }
  }

  private void add(String name, String value) {
    parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}

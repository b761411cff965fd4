package io.github.sijill.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.citation.Citation;
import io.github.sijill.citation.CitationCheck;
import io.github.sijill.json.FormatException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The check of a citation, the one thing that is sent in a body. It changes nothing. Its type has
 * to be said: so no page of another site can send one without being asked for leave first.
 */
final class CheckRoute {

  static final String PATH = "/api/check";

  private final Archive archive;
  private final ApiLimits limits;
  private final Cost cost;

  CheckRoute(Archive archive, ApiLimits limits) {
    this.archive = archive;
    this.limits = limits;
    this.cost = new Cost(archive, limits);
  }

  ObjectNode checked(ApiRequest request) {
    String type = request.header("Content-Type").orElse("");
    if (!type.toLowerCase(Locale.ROOT).split(";", -1)[0].strip().equals("application/json")) {
      throw Refusal.of(
              Rule.MEDIA_TYPE, "Content-Type", type, "a citation is sent as application/json")
          .thrown();
    }
    if (request.body().length > limits.body()) {
      throw Refusal.of(
              Rule.BODY_TOO_LONG,
              "the citation has more than %s bytes, which are accepted".formatted(limits.body()))
          .thrown();
    }
    Citation citation = citation(request.body());
    checkCost(citation);
    return json(archive.check(citation));
  }

  /** To check an answer is to work it out again. */
  private void checkCost(Citation citation) {
    try {
      cost.check(citation.question());
    } catch (IllegalArgumentException e) {
      // It cannot be asked; the check says so.
    }
  }

  private static Citation citation(byte[] body) {
    try {
      return Citation.parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      throw Refusal.of(Rule.NO_CITATION, "it is not UTF-8").thrown();
    } catch (FormatException e) {
      throw Refusal.of(Rule.NO_CITATION, String.valueOf(e.getMessage())).thrown();
    }
  }

  private static ObjectNode json(CitationCheck check) {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    to.put("holds", check.holds())
        .put(
            "result",
            switch (check) {
              case CitationCheck.Holds c -> "holds";
              case CitationCheck.ChainBroken c -> "chain-broken";
              case CitationCheck.AnswerDiffers c -> "answer-differs";
              case CitationCheck.QuestionRefused c -> "question-refused";
            })
        .put("explanation", check.explain());
    if (check instanceof CitationCheck.Holds holds) {
      to.set("head", ListingRoutes.json(holds.head()));
      to.put("recordedSince", holds.recordedSince()).put("sameToday", holds.isSameToday());
    }
    return to;
  }
}

package io.github.sijill.http;

import io.github.sijill.Archive;
import io.github.sijill.exchange.QuestionCodec;
import io.github.sijill.exchange.QuestionCommand;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.picture.Theme;
import io.github.sijill.picture.TimelinePicture;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.text.Nearest;
import io.github.sijill.words.Language;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The paths of pictures: a timeline, as SVG and as PNG. */
final class PictureRoutes {

  private static final String WIDTH = "width";
  private static final String THEME = "theme";
  private static final String SCALE = "scale";
  private static final int MOST_SCALE = 4;

  /** As many cells may be drawn at most; a picture of more is looked at by nobody. */
  private static final long MOST_CELLS = 2_000;

  private static final QuestionCommand TIMELINE =
      QuestionCommand.of(List.of(QuestionKind.of(new Question.TimelineOf(Subject.everything()))));

  private final Archive archive;
  private final QuestionReader reader;

  PictureRoutes(Archive archive, InstantSource clock, ApiLimits limits) {
    this.archive = archive;
    this.reader =
        new QuestionReader(
            archive,
            clock,
            new ApiLimits(
                Math.min(MOST_CELLS, limits.listed()),
                limits.counted(),
                limits.target(),
                limits.body()));
  }

  void addTo(Map<String, Route> routes) {
    routes.put("/api/picture.svg", route(Form.SVG, List.of(WIDTH, THEME, Negotiation.LANG)));
    routes.put("/api/picture.png", route(Form.PNG, List.of(WIDTH, THEME, SCALE, Negotiation.LANG)));
  }

  private Route route(Form form, List<String> more) {
    Set<String> known = new LinkedHashSet<>(TIMELINE.names());
    known.addAll(more);
    Set<String> repeatable = new LinkedHashSet<>(TIMELINE.names());
    repeatable.removeIf(name -> !TIMELINE.isRepeatable(name));
    return new Route(known, repeatable, given -> asked(form, given));
  }

  private Asked asked(Form form, Given given) {
    Question.TimelineOf question = (Question.TimelineOf) reader.question(TIMELINE, given);
    Optional<Long> width =
        given.number(WIDTH, TimelinePicture.LEAST_WIDTH, TimelinePicture.MOST_WIDTH);
    Optional<Theme> theme = given.one(THEME, PictureRoutes::theme);
    int scale = given.number(SCALE, 1, MOST_SCALE).orElse(2L).intValue();
    return new Asked(
        QuestionCodec.writeText(question) + width + theme + scale,
        question.subject().viewpoint().recordedAt(),
        List.of(form),
        Asked.WHOLE,
        as -> {
          TimelinePicture picture = picture(question, given.language());
          if (width.isPresent()) {
            picture = picture.width(width.get().intValue());
          }
          if (theme.isPresent()) {
            picture = picture.theme(theme.get());
          }
          return new Asked.Written(
              as == Form.PNG ? picture.png(scale) : picture.svg().getBytes(StandardCharsets.UTF_8),
              false);
        });
  }

  /** With the state of the archive that gave it, unless later states are to give the same. */
  private TimelinePicture picture(Question.TimelineOf question, Language language) {
    TimelineAnswer answer = reader.ask(question);
    TimelinePicture picture = TimelinePicture.of(answer, archive, language);
    return question.subject().viewpoint().recordedAt().isPresent()
        ? picture
        : picture.credit(archive.cite(answer).place(language));
  }

  private static Theme theme(String text) {
    return Nearest.named(
        text, List.of(Theme.values()), theme -> theme.name().toLowerCase(Locale.ROOT));
  }
}

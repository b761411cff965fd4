package io.github.sijill.picture;

import static io.github.sijill.picture.SvgTree.number;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.MembersBuilder;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.Iraq;
import io.github.sijill.testing.Kashmir;
import io.github.sijill.testing.Morocco;
import io.github.sijill.words.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** What is painted, compared with the SVG of the same drawing; texts only by where they are. */
class PngPictureTest {

  private static TimelinePicture picture(List<? extends SagaEvent> events) {
    return picture(events, Language.ENGLISH);
  }

  private static TimelinePicture picture(List<? extends SagaEvent> events, Language language) {
    Projections archive = RecordedLog.of(recorded(events)).projections();
    return TimelinePicture.of(
        archive.ask(new Question.TimelineOf(Subject.everything())), archive, language);
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int colour(BufferedImage image, double x, double y) {
    return image.getRGB((int) x, (int) y) & 0xffffff;
  }

  private static int colour(String hex) {
    return Integer.parseInt(hex.substring(1), 16);
  }

  @ParameterizedTest
  @CsvSource({"960, 1", "960, 2", "360, 2", "1600, 1"})
  void it_is_as_large_as_the_svg_and_has_its_colours_at_its_places(int width, int scale)
      throws IOException {
    TimelinePicture picture = picture(Morocco.events()).width(width);
    SvgTree svg = SvgTree.of(picture.svg());
    BufferedImage png = read(picture.png(scale));

    assertThat(png.getWidth()).isEqualTo(width * scale);
    assertThat(png.getHeight())
        .isEqualTo((int) (number(svg.elements("/svg").getFirst(), "height") * scale));
    assertThat(colour(png, 1, 1)).isEqualTo(colour("#fbfaf7"));
    Set<String> seen = new HashSet<>();
    for (Element box : svg.elements("//g[@role='img']/rect[starts-with(@fill, '#')]")) {
      // In the corner of the box, which no word reaches, whatever the font.
      double x = number(box, "x") + number(box, "width") - 2.5;
      double y = number(box, "y") + 1.5;
      assertThat(colour(png, x * scale, y * scale))
          .as("%s at %s, %s", box.getAttribute("class"), x, y)
          .isEqualTo(colour(box.getAttribute("fill")));
      seen.add(box.getAttribute("fill"));
    }
    assertThat(seen).contains("#dfe9e6", "#a3212b");
    for (Element dot : svg.elements("//g[@aria-label='entries']//circle[@fill='#1d1f23']")) {
      assertThat(colour(png, number(dot, "cx") * scale, number(dot, "cy") * scale))
          .isEqualTo(colour("#1d1f23"));
    }
  }

  @Test
  void stripes_are_of_the_colours_of_what_is_possible_half_and_half() throws IOException {
    TimelinePicture picture = picture(Morocco.events());
    Element box =
        SvgTree.of(picture.svg())
            .elements("//rect[@fill='url(#sijill-open-blocked-45)'][@width > 20]")
            .getFirst();
    BufferedImage png = read(picture.png(4));

    int open = 0;
    int blocked = 0;
    int all = 0;
    for (int x = (int) (number(box, "x") * 4 + 8); x < (number(box, "x") + 20) * 4; x++) {
      for (int y = (int) (number(box, "y") * 4 + 8); y < (number(box, "y") + 28) * 4; y++) {
        all++;
        open += colour(png, x, y) == colour("#dfe9e6") ? 1 : 0;
        blocked += colour(png, x, y) == colour("#a3212b") ? 1 : 0;
      }
    }

    assertThat((double) open / all).isBetween(0.4, 0.55);
    assertThat((double) blocked / all).isBetween(0.4, 0.55);
  }

  @Test
  void dark_is_painted_on_dark_paper_and_right_to_left_is_mirrored() throws IOException {
    TimelinePicture picture = picture(Kashmir.events(), Language.ARABIC).theme(Theme.DARK);
    BufferedImage png = read(picture.png(1));
    List<Element> blocked =
        SvgTree.of(picture.svg()).elements("//g[@role='img']/rect[@fill='#c23a43']");

    assertThat(colour(png, 1, 1)).isEqualTo(colour("#16181b"));
    assertThat(blocked).hasSize(2);
    for (Element box : blocked) {
      // What comes first is on the right, and its word stands there.
      double x = number(box, "x") + 5;
      double y = number(box, "y") + 5;
      assertThat(x).isGreaterThan(480);
      assertThat(colour(png, x, y)).isEqualTo(colour("#c23a43"));
    }
  }

  @Test
  void dots_are_painted_where_the_svg_has_them() throws IOException {
    TimelinePicture picture = picture(Iraq.events());
    List<Element> dots =
        SvgTree.of(picture.svg())
            .elements("//g[@role='img'][title[starts-with(., 'Within')]]/circle");
    BufferedImage png = read(picture.png(2));

    assertThat(dots).hasSize(3);
    assertThat(dots)
        .allSatisfy(
            dot ->
                assertThat(colour(png, number(dot, "cx") * 2, number(dot, "cy") * 2))
                    .isEqualTo(colour("#a3212b")));
  }

  @Test
  void the_same_answer_gives_the_same_file_twice() {
    assertThat(picture(Morocco.events()).png()).isEqualTo(picture(Morocco.events()).png());
  }

  @Test
  void it_says_what_it_shows_in_the_file() throws IOException {
    byte[] png =
        picture(Morocco.events()).credit("سجل, line 14").link("https://example.org/x").png(1);

    assertThat(new String(png, StandardCharsets.UTF_8))
        .contains(
            "Title", "Voice over IP on all four networks in Morocco", "open since 4 November 2016")
        .contains("سجل, line 14", "https://example.org/x");
    assertThat(read(png)).isNotNull();
  }

  @Test
  void arabic_is_joined_and_isolated() throws IOException {
    // Joined, the three letters take less room than the same apart.
    assertThat(widthOfName("سجل")).isBetween(10, widthOfName("س ج ل") - 1);
  }

  /** From the first to the last column in which the name of a bar has ink. */
  private static int widthOfName(String name) throws IOException {
    CaseOpened opened =
        CaseOpened.of(
                entry("opened", "2015"),
                "A case",
                Dimensions.builder()
                    .territory("MA")
                    .operator("inwi")
                    .network("3g")
                    .named("en", name)
                    .network("4g")
                    .named("en", "A name that is rather long")
                    .service("voip")
                    .build())
            .baseline(Status.OPEN);
    TimelinePicture picture =
        picture(
            List.of(
                opened, BlockingImposed.of(entry("cut", "2016-03-01"), Scope.all().network("4g"))));
    Element text = SvgTree.of(picture.svg()).elements("//g[@role='listitem']/text").getFirst();
    BufferedImage png = read(picture.png(1));
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int x = 20; x < 180; x++) {
      for (int y = (int) number(text, "y") - 14; y < number(text, "y") + 8; y++) {
        if (colour(png, x, y) != colour("#fbfaf7")) {
          first = Math.min(first, x);
          last = Math.max(last, x);
        }
      }
    }
    return last - first;
  }

  @Test
  void characters_that_no_font_has_are_named_and_not_drawn_as_boxes() {
    CaseOpened opened =
        CaseOpened.of(
                entry("opened", "2015"),
                "A case",
                Dimensions.builder()
                    .territory("MA")
                    .operator("inwi")
                    .network("3g")
                    .named("en", "\uDBFF\uDFFD")
                    .service("voip")
                    .build())
            .baseline(Status.OPEN);

    assertThat(picture(List.of(opened)).svg()).contains("\uDBFF\uDFFD");
    assertThatExceptionOfType(MissingFontException.class)
        .isThrownBy(() -> picture(List.of(opened)).png())
        .withMessage(
            "no font here has U+10FFFD (unknown); install one that does, such as those of Noto, or"
                + " take the picture as SVG, which is drawn with the fonts of its reader");
  }

  @Test
  void a_scale_or_a_size_that_nobody_can_open_is_refused() {
    TimelinePicture picture = picture(List.of(opened()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> picture.png(5))
        .withMessage("a scale of 5; 1 to 4 are accepted");

    MembersBuilder<Dimensions> dimensions =
        Dimensions.builder().operator("any").network("internet").service("web");
    List<SagaEvent> events = new ArrayList<>();
    for (int i = 1; i <= 600; i++) {
      dimensions.territory("XX-" + i);
    }
    events.add(CaseOpened.of(CaseEntry.of("many", "opened", "2010"), "Many", dimensions.build()));
    for (int i = 1; i <= 600; i++) {
      events.add(
          BlockingImposed.of(
              CaseEntry.of("many", "cut-" + i, LocalDate.of(2011, 1, 1).plusDays(i).toString()),
              Scope.all().territory("XX-" + i)));
    }
    TimelinePicture large = picture(events).width(4_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> large.png(4))
        .withMessageMatching(
            "a PNG of 600 bars would have \\d+ pixels, and 128000000 is the most; ask about fewer"
                + " cells, or take the picture as SVG");
  }
}

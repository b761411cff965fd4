package io.github.sijill.app.ask;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.Ran;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

  private static final String TITLE =
      "Voice over IP on ADSL in Morocco, all three operators: open until 25 February 2016; open or"
          + " blocked, not certain which, from 26 February to 9 March 2016; blocked from 10 March"
          + " to 3 November 2016; open since 4 November 2016.";

  @Test
  void an_svg_goes_to_standard_output_and_says_which_state_of_which_archive_it_is() {
    Ran ran = sijill("picture", "--network", "adsl", "--width", "800");

    try (Archive archive = Archives.morocco2016()) {
      assertThat(ran.out())
          .isEqualTo(
              archive
                  .status()
                  .network("adsl")
                  .picture()
                  .width(800)
                  .credit(archive.cite(archive.status().network("adsl").timeline()).place())
                  .svg());
    }
    assertThat(ran.out())
        .contains("<title>" + TITLE + "</title>")
        .containsPattern(
            ">Sijill archive voip-maroc-2016, 13 events, head [0-9a-f]{16}…, semantics"
                + " 2\\.</text>");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void a_file_takes_the_format_that_its_name_ends_with(@TempDir Path directory) throws IOException {
    Path png = directory.resolve("adsl.PNG");
    Path svg = directory.resolve("adsl.svg");
    Path named = directory.resolve("adsl");

    Ran ran = sijill("picture", "--network", "adsl", "--width", "480", "--output", png.toString());
    assertThat(ran).isEqualTo(new Ran(0, TITLE + System.lineSeparator(), ""));
    BufferedImage image = ImageIO.read(png.toFile());
    assertThat(image.getWidth()).isEqualTo(960);

    assertThat(sijill("picture", "--theme", "dark", "--output", svg.toString()).code()).isZero();
    assertThat(Files.readString(svg)).startsWith("<svg").contains("#16181b");
    assertThat(sijill("picture", "--format", "png", "--output", named.toString()).code()).isZero();
    assertThat(ImageIO.read(named.toFile()).getWidth()).isEqualTo(1920);
  }

  @Test
  void a_viewpoint_and_a_link_stand_in_it() {
    String svg =
        sijill("picture", "--known-on", "2016-02-01", "--link", "https://example.org/voip").out();

    assertThat(svg)
        .contains("This is the answer as known on 2016-02-01; it leaves out what else is recorded.")
        .contains("<a href=\"https://example.org/voip\">");
  }

  @Test
  void it_is_in_the_language_that_is_asked_for_else_in_that_of_the_locale() {
    String arabic = sijill("picture", "--lang", "ar").out();

    assertThat(arabic).contains("lang=\"ar\"", "direction=\"rtl\"", "محجوبة");
    assertThat(Ran.where(Map.of("LANG", "fr_MA.UTF-8"), "picture").out())
        .contains("lang=\"fr\"", "du 5 janvier au 3 novembre 2016");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format png | a PNG is no text for a terminal; say by --output into which file it is"
            + " written",
        "--format gif | Invalid value for option '--format': 'gif'; write one of svg, png",
        "--theme blue | Invalid value for option '--theme': 'blue'; write one of auto, light, dark",
        "--width 10 | a picture 10 pixels wide; 320 to 4000 are accepted",
        "--link file:///etc/passwd | 'file:///etc/passwd' is no address of the web; one that begins"
            + " with https:// or http:// is accepted",
        "--output nowhere/at/all.svg | 'nowhere/at/all.svg' cannot be written, for its folder does"
            + " not exist; make it first",
        "--output . | '.' is a folder; give the name of a file"
      })
  void what_cannot_be_drawn_or_written_so_is_refused(String options, String refusal) {
    Ran ran = sijill(("picture " + options).split(" "));

    assertThat(ran).isEqualTo(new Ran(2, "", "sijill: " + refusal + System.lineSeparator()));
  }

  @Test
  void what_is_refused_leaves_the_file_as_it_was(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("kept.svg");
    Files.writeString(file, "kept");

    assertThat(sijill("picture", "--network", "lte", "--output", file.toString()).code())
        .isEqualTo(2);
    assertThat(file).hasContent("kept");
    assertThat(sijill("picture", "--output", file.toString()).code()).isZero();
    assertThat(Files.readString(file)).startsWith("<svg");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }
}

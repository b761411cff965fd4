package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.picture.Theme;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures over HTTP are those of the library. */
class PictureRoutesTest {

  @Test
  void a_picture_is_that_of_the_library() {
    try (Archive archive = Archives.morocco2016()) {
      HttpApi api = HttpApi.of(archive);
      ApiResponse svg =
          api.answer(ApiRequest.get("/api/picture.svg?network=wifi&width=600&theme=Dark"));
      ApiResponse png = api.answer(ApiRequest.get("/api/picture.png?network=wifi&scale=1"));

      assertThat(svg.header("Content-Type")).contains("image/svg+xml");
      assertThat(svg.text())
          .isEqualTo(archive.status().network("wifi").picture().width(600).theme(Theme.DARK).svg());
      assertThat(png.header("Content-Type")).contains("image/png");
      assertThat(HexFormat.of().formatHex(png.body(), 0, 4)).isEqualTo("89504e47");
      assertThat(png.body())
          .isEqualTo(
              archive
                  .status()
                  .network("wifi")
                  .picture()
                  .credit(archive.cite(archive.status().network("wifi").timeline()).place())
                  .png(1));
      assertThat(svg.header("ETag")).isNotEqualTo(png.header("ETag"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/picture.svg?width=10, invalid-parameter",
    "/api/picture.svg?theme=blue, invalid-parameter",
    "/api/picture.svg?scale=2, unknown-parameter",
    "/api/picture.png?scale=5, invalid-parameter",
    "/api/picture.svg?network=5g, unknown-member",
    "/api/picture.gif, no-such-path"
  })
  void what_cannot_be_drawn_is_refused(String target, String rule) {
    try (Archive archive = Archives.morocco2016()) {
      assertThat(HttpApi.of(archive).answer(ApiRequest.get(target)).text())
          .contains("\"rule\":\"" + rule + "\"");
    }
  }
}

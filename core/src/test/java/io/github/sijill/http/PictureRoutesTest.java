package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.StatusQuery;
import io.github.sijill.picture.Theme;
import io.github.sijill.picture.TimelinePicture;
import java.time.Instant;
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
      assertThat(svg.text()).isEqualTo(picture(archive).width(600).theme(Theme.DARK).svg());
      assertThat(png.header("Content-Type")).contains("image/png");
      assertThat(HexFormat.of().formatHex(png.body(), 0, 4)).isEqualTo("89504e47");
      assertThat(png.body()).isEqualTo(picture(archive).png(1));
      assertThat(svg.header("ETag")).isNotEqualTo(png.header("ETag"));
    }
  }

  /** With the state of the archive that it shows. */
  private static TimelinePicture picture(Archive archive) {
    StatusQuery wifi = archive.status().network("wifi");
    return wifi.picture().credit(archive.cite(wifi.timeline()).place());
  }

  @Test
  void a_picture_that_is_settled_says_nothing_of_later_states() {
    try (Archive archive = Archives.morocco2016()) {
      String then = "/api/picture.svg?recorded-at=2026-11-24T08:00:05Z&network=wifi";
      HttpApi api =
          HttpApi.of(archive, ApiLimits.usual(), () -> Instant.parse("2026-11-24T09:00:00Z"));
      ApiResponse before = api.answer(ApiRequest.get(then));
      assertThat(before.header("Cache-Control").orElseThrow()).contains("immutable");
      assertThat(before.text()).doesNotContain(archive.head().hash().substring(0, 16));
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

package io.github.sijill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pages that the command writes. */
final class WrittenPage {

  private WrittenPage() {}

  /** The page of the built-in archive, or of what the options name. */
  static URI in(Path directory, String... options) {
    Path file = directory.resolve("page.html");
    List<String> command = new ArrayList<>(List.of("page", file.toString(), "--force"));
    command.addAll(List.of(options));
    Ran ran = Ran.sijill(command.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return file.toUri();
  }
}

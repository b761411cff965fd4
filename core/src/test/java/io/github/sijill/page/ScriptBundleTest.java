package io.github.sijill.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptBundleTest {

  @Test
  void each_module_comes_after_those_that_it_imports() {
    String script = ScriptBundle.of("main");

    assertThat(script.indexOf("const $days = "))
        .isPositive()
        .isLessThan(script.indexOf("const $axis = "));
    assertThat(script.indexOf("const $axis = ")).isLessThan(script.indexOf("const $timeline = "));
    assertThat(script.indexOf("const $timeline = ")).isLessThan(script.indexOf("const $main = "));
  }

  @Test
  void a_page_from_a_disk_could_load_no_module_and_so_none_is_left_to_load() {
    assertThat(ScriptBundle.of("main"))
        .doesNotContainPattern("(?m)^\\s*(import|export)\\b")
        .doesNotContain("import(");
  }

  @Test
  void nothing_in_it_ends_its_element_or_names_another_host() {
    List<String> all = List.of(ScriptBundle.of("main"), PageFiles.text("page.css"));

    assertThat(all)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContainIgnoringCase("</s")
                    .doesNotContain("<!--")
                    .doesNotContainPattern("(?<!\")https?://(?!www\\.w3\\.org/2000/svg)")
                    .doesNotContain("@import"));
  }

  @Test
  void a_server_gives_every_module_and_the_style_and_nothing_else() {
    assertThat(WordsTest.modules()).allMatch(module -> ArchivePage.file(module).isPresent());
    assertThat(ArchivePage.file("page.css")).isPresent();
    assertThat(List.of("", "../page/main.js", "/main.js", "ArchivePage.class", "words/en.json"))
        .allMatch(name -> ArchivePage.file(name).isEmpty());
  }
}

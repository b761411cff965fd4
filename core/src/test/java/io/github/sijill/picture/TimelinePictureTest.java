package io.github.sijill.picture;

import static io.github.sijill.picture.SvgTree.number;
import static io.github.sijill.testing.SmallCase.cuts;
import static io.github.sijill.testing.SmallCase.disrupted;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.MembersBuilder;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Source;
import io.github.sijill.testing.Iraq;
import io.github.sijill.testing.Kashmir;
import io.github.sijill.testing.Morocco;
import io.github.sijill.testing.Uganda;
import io.github.sijill.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What is drawn, as SVG; the same drawing is painted as PNG. */
class TimelinePictureTest {

  private static final Path APPROVED = Path.of("src/test/resources/io/github/sijill/picture");
  private static final Path RECEIVED = Path.of("target/pictures");

  private static TimelinePicture picture(List<? extends SagaEvent> events) {
    return picture(events, Language.ENGLISH);
  }

  private static TimelinePicture picture(List<? extends SagaEvent> events, Language language) {
    Projections archive = RecordedLog.of(recorded(events)).projections();
    return TimelinePicture.of(
        archive.ask(new Question.TimelineOf(Subject.everything())), archive, language);
  }

  private static SvgTree drawn(SagaEvent... events) {
    return SvgTree.of(picture(List.of(events)).svg());
  }

  static Stream<Arguments> approved() {
    return Stream.of(
        Arguments.of(
            "morocco.svg",
            picture(Morocco.events())
                .credit("voip-maroc-2016, line 14")
                .link("https://example.org/voip?network=adsl&on=2016-03-05")),
        Arguments.of(
            "morocco-narrow-dark.svg", picture(Morocco.events()).width(360).theme(Theme.DARK)),
        Arguments.of("morocco-arabic.svg", picture(Morocco.events(), Language.ARABIC)),
        Arguments.of("iraq.svg", picture(Iraq.events())),
        Arguments.of("kashmir-wide.svg", picture(Kashmir.events()).width(1600).theme(Theme.LIGHT)));
  }

  /** Whoever changes a picture looks at it, and then moves what was drawn to what is approved. */
  @ParameterizedTest
  @MethodSource("approved")
  void a_picture_is_the_one_that_was_looked_at(String file, TimelinePicture picture)
      throws IOException {
    String drawn = picture.svg();
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(file), drawn);

    assertThat(drawn)
        .as("drawn now in %s", RECEIVED.resolve(file))
        .isEqualTo(Files.readString(APPROVED.resolve(file)));
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void the_same_answer_gives_the_same_bytes_in_any_locale() {
    TimelinePicture picture = picture(Morocco.events());
    String first = picture.svg();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(picture.svg()).isEqualTo(first);
      assertThat(picture(Morocco.events()).svg()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void it_says_what_it_shows_to_who_does_not_see_it() {
    SvgTree tree = drawn(opened(), imposed("cut", "[2016-01-05..2016-01-20]", "mobile"));

    assertThat(tree.elements("/svg").getFirst().getAttribute("role"))
        .isEqualTo("graphics-document");
    assertThat(tree.texts("/svg/*[1][self::title]"))
        .containsExactly(
            "Voip on all four networks in MA, inwi: blocked, in whole or in part, since 20 January"
                + " 2016.");
    assertThat(tree.texts("/svg/*[2][self::desc]"))
        .containsExactly(
            "3g, 4g: inwi; voip; MA: open until 4 January 2016; open or blocked, not certain which,"
                + " from 5 January to 19 January 2016; blocked since 20 January 2016."
                + " adsl, wifi: inwi; voip; MA: open at the end of every day.");
    assertThat(tree.elements("//g[@role='list']"))
        .hasSize(2)
        .allSatisfy(list -> assertThat(list.getAttribute("aria-label")).isNotBlank());
    assertThat(tree.elements("//g[@role='list']/*[not(@role='listitem')]")).isEmpty();
    assertThat(tree.elements("//g[@role='img'][not(title)]")).isEmpty();
    assertThat(tree.texts("//g[@role='img']/title"))
        .contains(
            "3g and 4g: open or blocked, not certain which, from 5 January to 19 January 2016")
        .contains("cut, some day from 2016-01-05 to 2016-01-20, reported");
  }

  @Test
  void one_idea_has_one_colour_and_a_sign_beside_it() {
    SvgTree tree =
        drawn(
            CaseOpened.of(
                entry("opened", "2015"),
                "Without a baseline",
                Dimensions.builder()
                    .territory("MA")
                    .operator("inwi")
                    .network("3g")
                    .service("voip")
                    .build()),
            disrupted("slow", "2016-03-01"),
            imposed("cut", "[2016-06-01..2016-07-30]"),
            restored("back", "2016-09-01"));

    assertThat(fills(tree))
        .containsEntry(
            "3g: not known until 29 February 2016", "url(#sijill-unknown-unknown-line-135)")
        .containsEntry(
            "3g: degraded from 1 March to 31 May 2016", "url(#sijill-degraded-degraded-line-90)")
        .containsEntry(
            "3g: degraded or blocked, not certain which, from 1 June to 29 July 2016",
            "url(#sijill-degraded-blocked-45)")
        .containsEntry("3g: blocked from 30 July to 31 August 2016", "#a3212b")
        .containsEntry("3g: open since 1 September 2016", "#dfe9e6");
    assertThat(tree.texts("//g[@role='listitem']//text"))
        .containsExactly("3g", "not known", "degraded", "degraded or blocked", "blocked", "open");
    assertThat(tree.texts("//g[@aria-hidden='true']//text"))
        .contains("not known", "degraded", "blocked", "open", "one of these, not certain which");
  }

  /** By its title, with what the first box of a piece is filled. */
  private static Map<String, String> fills(SvgTree tree) {
    return tree.elements("//g[@role='img'][rect]").stream()
        .collect(
            Collectors.toMap(
                piece -> piece.getElementsByTagName("title").item(0).getTextContent(),
                piece ->
                    ((Element) piece.getElementsByTagName("rect").item(0)).getAttribute("fill")));
  }

  @Test
  void days_that_were_cut_for_hours_have_a_dot_each() {
    SvgTree tree = drawn(opened(), cuts("exams", "2016-05-02/2016-05-06", "3g"));

    List<Element> dots = tree.elements("//g[@role='img'][title[starts-with(., 'Within')]]/circle");
    assertThat(dots).hasSize(5).extracting(dot -> dot.getAttribute("fill")).containsOnly("#a3212b");
    assertThat(number(dots.get(1), "cx") - number(dots.get(0), "cx"))
        .isCloseTo(number(dots.get(4), "cx") - number(dots.get(3), "cx"), within(0.011));
    assertThat(tree.texts("/svg/title").getFirst())
        .endsWith("; for some of the day blocked, at times, from 2 May to 6 May 2016.");
  }

  @Test
  void dots_of_many_days_never_touch() {
    SvgTree tree =
        drawn(
            opened(),
            cuts("exams", "2016-01-01/2016-12-31", "3g"),
            cuts("again", "2016-03-01/2016-12-31", "3g"),
            imposed("cut", "2026-06-01", "wifi"));

    List<Element> dots = tree.elements("//g[@role='img'][title[starts-with(., 'Within')]]/circle");
    assertThat(dots).hasSizeBetween(4, 20);
    for (int i = 1; i < dots.size(); i++) {
      assertThat(number(dots.get(i), "cx") - number(dots.get(i - 1), "cx")).isGreaterThan(6);
    }
  }

  @Test
  void the_axis_names_months_and_years_and_a_bar_stands_where_its_days_are() {
    SvgTree tree =
        drawn(opened(), imposed("cut", "2016-02-01", "3g"), restored("b", "2016-03-01", "3g"));

    Element cut =
        tree.elements(
                "//g[@role='img'][title='3g: blocked from 1 February to 29 February 2016']/rect")
            .getFirst();
    List<Element> names = tree.elements("//g[@aria-hidden='true']/text");
    assertThat(number(cut, "x")).isEqualTo(number(named("Feb", names), "x"));
    assertThat(number(cut, "x") + number(cut, "width") + 1)
        .isCloseTo(number(named("Mar", names), "x"), within(0.011));
    assertThat(number(named("2016", names), "x")).isEqualTo(number(named("Jan", names), "x"));
    assertThat(names).extracting(Element::getTextContent).contains("8", "15", "22");
  }

  private static Element named(String text, List<Element> elements) {
    return elements.stream()
        .filter(each -> each.getTextContent().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 599, 600, 960, 4000})
  void nothing_leaves_the_paper_at_any_width(int width) {
    for (List<SagaEvent> events :
        List.of(Morocco.events(), Uganda.events(), Iraq.events(), Kashmir.events(), many())) {
      SvgTree tree = SvgTree.of(picture(events).width(width).svg());
      Element svg = tree.elements("/svg").getFirst();
      assertThat(number(svg, "width")).isEqualTo(width);
      double height = number(svg, "height");
      for (Element box : tree.elements("//rect[not(ancestor::pattern)][@y]")) {
        assertThat(number(box, "x")).isBetween(-2.0, (double) width);
        assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(width + 0.5);
        assertThat(number(box, "y") + number(box, "height")).isLessThanOrEqualTo(height);
      }
      for (Element text : tree.elements("//text[not(@text-anchor)]")) {
        int size = text.hasAttribute("font-size") ? (int) number(text, "font-size") : 13;
        assertThat(number(text, "x") + TextWidth.of(text.getTextContent(), size))
            .as(text.getTextContent())
            .isLessThanOrEqualTo(width);
        assertThat(number(text, "y")).isBetween(10.0, height);
      }
    }
  }

  /** Forty places over fourteen years. */
  private static List<SagaEvent> many() {
    MembersBuilder<Dimensions> dimensions =
        Dimensions.builder().operator("any").network("internet").service("web");
    for (int i = 1; i <= 40; i++) {
      dimensions.territory("XX-" + i).named("en", "A district that has the number " + i);
    }
    List<SagaEvent> events = new ArrayList<>();
    events.add(
        CaseOpened.of(CaseEntry.of("many", "opened", "2010"), "Many", dimensions.build())
            .baseline(Status.OPEN));
    for (int i = 1; i <= 40; i++) {
      LocalDate day = LocalDate.of(2010, 1, 1).plusDays(i * 113L);
      Scope there = Scope.all().territory("XX-" + i);
      events.add(BlockingImposed.of(CaseEntry.of("many", "cut-" + i, day.toString()), there));
      events.add(
          ServiceRestored.of(CaseEntry.of("many", "back-" + i, day.plusDays(i).toString()), there));
    }
    return events;
  }

  @Test
  void a_day_that_was_blocked_is_seen_among_many_years() {
    SvgTree tree =
        drawn(
            opened(),
            imposed(entry("first", "2016-01-10"), "3g"),
            restored(entry("back", "2016-01-11"), "3g"),
            imposed(entry("second", "2046-01-10"), "3g"));

    Element day =
        tree.elements("//g[@role='img'][title='3g: blocked on 10 January 2016']/rect").getFirst();
    assertThat(day.getAttribute("fill")).isEqualTo("#a3212b");
    assertThat(number(day, "width")).isGreaterThanOrEqualTo(2.5);
  }

  @Test
  void what_changes_too_quickly_is_said_to() {
    List<SagaEvent> events = new ArrayList<>(List.of(opened()));
    LocalDate day = LocalDate.of(2016, 1, 1);
    for (int i = 0; i < 50; i++) {
      events.add(imposed("cut-" + i, day.plusDays(2L * i).toString(), "3g"));
      events.add(restored("back-" + i, day.plusDays(2L * i + 1).toString(), "3g"));
    }
    events.add(imposed("last", "2056-01-01", "wifi"));

    SvgTree tree = SvgTree.of(picture(events).svg());

    assertThat(tree.elements("//rect[@fill='url(#sijill-open-blocked-0)']")).isNotEmpty();
    assertThat(tree.texts("//g[@role='img']/title"))
        .anyMatch(title -> title.matches("3g: \\d+ periods from .* 2016, open or blocked"));
    assertThat(tree.texts("//text")).contains("changes too quickly to be drawn");
  }

  @Test
  void marks_of_entries_never_fall_on_each_other() {
    SvgTree tree = SvgTree.of(picture(Morocco.events()).svg());

    List<Element> marks = tree.elements("//g[@aria-label='entries']//circle[@r='4.5']");
    assertThat(marks).hasSize(12);
    for (Element one : marks) {
      for (Element other : marks) {
        assertThat(
                one.equals(other)
                    || Math.hypot(
                            number(one, "cx") - number(other, "cx"),
                            number(one, "cy") - number(other, "cy"))
                        >= 9)
            .isTrue();
      }
    }
    assertThat(tree.texts("//g[@aria-label='entries']//title"))
        .contains(
            "rumour-cop22, some day from 2016-10-11 to 2016-10-20, rumoured: A rumour goes round on"
                + " social networks: VoIP would be unblocked for COP22 in Marrakech and blocked"
                + " again after; it angers internet users.")
        .noneMatch(title -> title.startsWith("opened"));
  }

  @Test
  void light_and_dark_are_chosen_by_the_reader_or_fixed() {
    TimelinePicture picture = picture(Morocco.events());

    assertThat(picture.svg())
        .contains("@media (prefers-color-scheme: dark)", "fill=\"#fbfaf7\"")
        .contains(".sijill-fill-blocked { fill: #c23a43 }");
    assertThat(picture.theme(Theme.LIGHT).svg())
        .doesNotContain("<style>")
        .contains("fill=\"#fbfaf7\"");
    assertThat(picture.theme(Theme.DARK).svg())
        .doesNotContain("<style>", "#fbfaf7")
        .contains("fill=\"#16181b\"");
  }

  @Test
  void from_right_to_left_time_is_mirrored_and_no_text_is() {
    SvgTree one = SvgTree.of(picture(Morocco.events(), Language.FRENCH).svg());
    SvgTree other = SvgTree.of(picture(Morocco.events(), Language.ARABIC).svg());

    assertThat(other.elements("/svg").getFirst().getAttribute("direction")).isEqualTo("rtl");
    assertThat(other.texts("//g[@role='listitem']//text")).contains("متاحة", "متدهورة", "محجوبة");
    List<Element> left = one.elements("//g[@aria-label='entrées']//circle");
    List<Element> right = other.elements("//g[@aria-label='المدخلات']//circle");
    assertThat(left).hasSize(12).hasSameSizeAs(right);
    for (int i = 1; i < left.size(); i++) {
      double first = number(left.get(i), "cx") - number(left.get(0), "cx");
      double other1 = number(right.get(i), "cx") - number(right.get(0), "cx");
      assertThat(Math.signum(first)).isEqualTo(-Math.signum(other1));
    }
    for (Element label : other.elements("//g[@role='listitem']/text")) {
      assertThat(number(label, "x")).isEqualTo(960 - 28);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_language_has_its_words_and_room_for_them(Language language) {
    SvgTree tree = SvgTree.of(picture(Morocco.events(), language).width(360).svg());

    assertThat(tree.elements("/svg").getFirst().getAttribute("lang")).isEqualTo(language.tag());
    assertThat(tree.texts("/svg/title"))
        .containsExactly(
            switch (language) {
              case ENGLISH ->
                  "Voice over IP on all four networks in Morocco, all three operators: degraded or"
                      + " blocked, in whole or in part, from 5 January to 3 November 2016.";
              case FRENCH ->
                  "Voix sur IP sur les quatre réseaux, Maroc, les trois opérateurs : service"
                      + " dégradé ou bloqué, en tout ou en partie, du 5 janvier au 3 novembre"
                      + " 2016.";
              case ARABIC ->
                  "\u2068voix sur IP\u2069 عبر جميع الشبكات الأربع في \u2068المغرب\u2069، لدى جميع"
                      + " المشغلين الثلاثة: الخدمة متدهورة أو محجوبة، كليًا أو جزئيًا، من 5 يناير"
                      + " إلى 3 نوفمبر 2016.";
            });
    List<Element> months =
        tree.elements(
            "//g[@aria-hidden='true']/text[not(@font-weight)][@y=//text[@font-weight]/@y - 16]");
    for (int i = 1; i < months.size(); i++) {
      assertThat(Math.abs(number(months.get(i), "x") - number(months.get(i - 1), "x")))
          .isGreaterThan(TextWidth.of(months.get(i - 1).getTextContent(), 13));
    }
    assertThat(months).hasSizeGreaterThan(2);
  }

  @Test
  void credit_and_link_stand_inside() {
    SvgTree tree =
        SvgTree.of(
            picture(Morocco.events())
                .credit("سجل, line 14")
                .link("https://example.org/?a=1&b=\"2\"")
                .svg());

    assertThat(tree.texts("//a/text")).containsExactly("https://example.org/?a=1&b=\"2\"");
    assertThat(tree.elements("//a").getFirst().getAttribute("href"))
        .isEqualTo("https://example.org/?a=1&b=\"2\"");
    assertThat(tree.texts("//text"))
        .contains("\u2068سجل, line 14\u2069", "Sources: UFE Casablanca, ANRT and Médias 24.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "", "https://a b", "https://a\u202eb"})
  void a_link_that_is_no_address_of_the_web_is_refused(String address) {
    TimelinePicture picture = picture(Morocco.events());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> picture.link(address))
        .withMessageContaining("is no address of the web; one that begins with https://");
  }

  @Test
  void a_width_that_nobody_can_read_is_refused() {
    TimelinePicture picture = picture(Morocco.events());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> picture.width(319))
        .withMessage("a picture 319 pixels wide; 320 to 4000 are accepted");
    assertThatIllegalArgumentException().isThrownBy(() -> picture.width(4_001));
  }

  /** Whatever others wrote stands in the picture as text, and neither ends nor turns it. */
  @Test
  void hostile_texts_stay_texts() {
    String hostile =
        "]]></title><script>alert(1)</script>&lt;\u0000\u001b[31m\ufffe\uffff\u202e\u2066\ud800"
            + "\"' onload='x' \r\n--> <!ENTITY x \"y\">";
    CaseOpened opened =
        CaseOpened.of(
                CaseEntry.of("hostile", "opened", "2016"),
                hostile,
                Dimensions.builder()
                    .territory("MA")
                    .named("en", hostile)
                    .operator("o")
                    .named("en", hostile)
                    .network("n")
                    .named("en", hostile)
                    .network("m")
                    .service("s")
                    .named("en", hostile)
                    .build())
            .baseline(Status.OPEN);
    SagaEvent cut =
        BlockingImposed.of(
            CaseEntry.of("hostile", "cut", "2016-03-01")
                .summary("en", hostile)
                .from(Source.of(hostile)),
            Scope.all().network("n"));
    List<SagaEvent> events = new ArrayList<>(Morocco.events());
    events.addAll(List.of(opened, cut));

    for (TimelinePicture each :
        List.of(picture(List.of(opened, cut)), picture(events), picture(events).credit(hostile))) {
      SvgTree tree = SvgTree.of(each.svg());
      assertThat(tree.elements("//*").stream().map(Element::getNodeName).distinct().toList())
          .isSubsetOf(
              "svg", "title", "desc", "style", "defs", "pattern", "rect", "g", "line", "text",
              "circle");
      assertThat(tree.elements("//@*/..").stream())
          .noneMatch(element -> element.hasAttribute("onload"));
      assertThat(each.svg().codePoints())
          .noneMatch(c -> c == 0x202e || c == 0x2066 || c == 0 || c == 0x1b || c == 0xfffe);
      assertThat(tree.texts("//title")).anyMatch(title -> title.contains("</title><script>"));
    }
  }

  @Test
  void the_door_draws_what_it_answers() {
    try (Archive archive = Archives.morocco2016()) {
      String svg =
          archive.status().network("adsl").asKnownOn(LocalDate.of(2016, 3, 1)).picture().svg();

      assertThat(SvgTree.of(svg).texts("/svg/title"))
          .containsExactly(
              "Voice over IP on ADSL in Morocco, all three operators: open at the end of every"
                  + " day.");
      assertThat(SvgTree.of(svg).texts("//text"))
          .contains(
              "This is the answer as known on 2016-03-01; it leaves out what else is recorded.");
    }
  }

  @Test
  void without_a_change_there_is_a_bar_and_no_axis_and_without_a_cell_a_sentence() {
    assertThat(drawn(opened()).texts("//text"))
        .containsExactly(
            "Voip on all four networks in MA, inwi: open at the end of every day.",
            "all four networks",
            "open",
            "open");
    assertThat(SvgTree.of(picture(List.of()).svg()).texts("//text"))
        .containsExactly("The archive has no cell.");
  }
}

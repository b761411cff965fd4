package io.github.sijill.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody may have meant who mistyped a word. */
class NearestTest {

  private static final List<String> COMMANDS =
      List.of("status", "timeline", "durations", "changes", "chronology", "explain", "replay");

  @Test
  void a_slip_or_two_leave_a_word_recognizable() {
    assertThat(Nearest.of("stauts", COMMANDS)).containsExactly("status");
    assertThat(Nearest.of("explian", COMMANDS)).containsExactly("explain");
    assertThat(Nearest.of("chronolgoy", COMMANDS)).containsExactly("chronology");
    assertThat(Nearest.of("delete", COMMANDS)).isEmpty();
    assertThat(Nearest.of("5g", List.of("3g", "4g"))).isEmpty();
  }

  @Test
  void the_beginning_of_a_word_stands_for_it_if_no_word_is_near() {
    assertThat(Nearest.of("chrono", COMMANDS)).containsExactly("chronology");
    assertThat(Nearest.of("ch", COMMANDS)).isEmpty();
    assertThat(Nearest.of("blocking", List.of("blocking-imposed", "blocking-extended", "cuts")))
        .containsExactly("blocking-imposed", "blocking-extended");
  }

  @Test
  void all_that_are_as_near_are_told_in_their_order() {
    assertThat(Nearest.of("mobile-c", List.of("mobile-b", "mobile", "mobile-a")))
        .containsExactly("mobile-b", "mobile-a");
  }

  @Test
  void a_thing_is_named_by_its_word_in_any_case_of_its_letters() {
    assertThat(Nearest.named("StatuS", COMMANDS, word -> word)).isEqualTo("status");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Nearest.named("Jsn", List.of(1, 2), each -> each == 1 ? "json" : "csv"))
        .withMessage("'Jsn'; did you mean json? write one of json, csv");
  }

  @Test
  void it_is_asked_what_was_meant_of_three_at_most() {
    assertThat(Nearest.question("stauts", COMMANDS)).isEqualTo("did you mean status? ");
    assertThat(Nearest.question("month-5", List.of("month-1", "month-2", "month-3", "month-4")))
        .isEqualTo("did you mean month-1 or month-2 or month-3? ");
    assertThat(Nearest.question("delete", COMMANDS)).isEmpty();
  }

  /** The slow definition: the whole table, without a bound. */
  @Test
  void slips_are_counted_as_far_as_they_are_of_interest() {
    String[] words = {
      "", "a", "b", "ab", "ba", "abc", "acb", "bca", "aab", "abab", "baba", "abcabc"
    };
    for (String one : words) {
      for (String other : words) {
        int slips = slips(one, other);
        for (int most = 0; most < 7; most++) {
          assertThat(Math.min(Slips.between(one, other, most), most + 1))
              .as("%s, %s, at most %s", one, other, most)
              .isEqualTo(Math.min(slips, most + 1));
        }
      }
    }
  }

  private static int slips(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.length() + other.length();
    }
    String a = one.substring(0, one.length() - 1);
    String b = other.substring(0, other.length() - 1);
    boolean isSame = one.endsWith(other.substring(other.length() - 1));
    int least =
        Math.min(Math.min(slips(a, other), slips(one, b)) + 1, slips(a, b) + (isSame ? 0 : 1));
    if (!a.isEmpty()
        && !b.isEmpty()
        && one.charAt(one.length() - 1) == b.charAt(b.length() - 1)
        && other.charAt(other.length() - 1) == a.charAt(a.length() - 1)) {
      String shorter = a.substring(0, a.length() - 1);
      least = Math.min(least, slips(shorter, b.substring(0, b.length() - 1)) + 1);
    }
    return least;
  }
}

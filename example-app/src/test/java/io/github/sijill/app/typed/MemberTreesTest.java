package io.github.sijill.app.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberTreesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inwi                     | inwi",
        "inwi, orange             | inwi orange",
        "mobile(3g,4g),wifi       | mobile 3g<mobile 4g<mobile wifi",
        "mobile ( lte ( 4g ) ,3g) | mobile lte<mobile 4g<lte 3g<mobile",
        "mobile/5g                | 5g<mobile",
        "mobile/lte(5g),wifi      | lte<mobile 5g<lte wifi"
      })
  void members_are_typed_as_a_tree(String typed, String members) {
    StringBuilder read = new StringBuilder();
    MemberTrees.parse(typed)
        .forEach(
            member ->
                read.append(member.get("id").asText())
                    .append(member.has("parent") ? "<" + member.get("parent").asText() : "")
                    .append(' '));

    assertThat(read.toString().strip()).isEqualTo(members);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ",", "a,", ",a", "a(", "a)", "a()", "(a)", "a(b", "a(b))", "a(b)c", "a//b", "/a", "a/",
        "a/b/c", "a(b/c)"
      })
  void what_is_no_tree_is_refused(String typed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemberTrees.parse(typed))
        .withMessageStartingWith("'%s' is not a list of members; write one such as", typed);
  }

  @Test
  void nesting_is_bounded_by_memory_only() {
    assertThat(MemberTrees.parse("a(".repeat(50_000) + "a" + ")".repeat(50_000))).hasSize(50_001);
  }
}

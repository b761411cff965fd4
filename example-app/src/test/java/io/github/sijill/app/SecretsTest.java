package io.github.sijill.app;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that somebody typed, rightly or by mistake, is never shown again. */
class SecretsTest {

  private static final List<String> ADDRESSES =
      List.of(
          "jdbc:postgresql://amina:SECRET@127.0.0.1:1/db",
          "postgresql://amina:SECRET@127.0.0.1:1/db",
          "postgres://amina:SECRET@127.0.0.1/db?sslmode=require",
          "JDBC:postgresql://127.0.0.1:1/db?user=amina&password=SECRET",
          "jdbc:postgresql://127.0.0.1:1/db?user=amina&password=SECRET",
          "jdbc:postgresql://127.0.0.1:1/db?user=amina&password=SECRET&schema=NOT",
          "jdbc:postgresql://127.0.0.1:1/db?user=amina&password=%SECRET",
          "jdbc:postgresql://127.0.0.1:1/db?password=SECRET&sslmode=wrong",
          "jdbc:mysql://amina:SECRET@127.0.0.1/db",
          "Jdbc:oracle:thin:amina/SECRET@127.0.0.1:1521:db",
          "amina:SECRET@127.0.0.1/db",
          "u:SECRET@127.0.0.1/db",
          "127.0.0.1/db?user=amina&password=SECRET",
          "https://amina:SECRET@example.org/a.jsonl");

  private static final List<String> CALLS =
      List.of(
          "status --on 2016-03-01 --archive A",
          "explain --on 2016-03-01 --archive A",
          "verify --archive A",
          "export --archive A",
          "copy A",
          "copy a.jsonl A",
          "import A --archive b.jsonl",
          "import a.jsonl --archive A",
          "check A",
          "record --archive A --from a.jsonl",
          "record --archive b.jsonl --from A",
          "retract one --why x --archive A",
          "open --archive A --case c --title T --occurred 2016",
          "status A",
          "status --on A",
          "A");

  static Stream<String> calls() {
    return CALLS.stream().flatMap(call -> ADDRESSES.stream().map(each -> call.replace("A", each)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void no_message_shows_it(String line) {
    Ran ran = sijill(line.split(" "));

    assertThat(ran.code()).isIn(1, 2);
    assertThat(ran.refusals()).hasSize(1);
    assertThat(ran.err() + ran.out()).doesNotContain("SECRET");
  }

  @Test
  void what_is_typed_in_another_case_is_an_address_too() {
    assertThat(sijill("verify", "--archive", "JDBC:PostgreSQL://127.0.0.1:1/db").err())
        .contains("jdbc:postgresql://127.0.0.1:1/db");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab:c@d.jsonl", "jdbc:notes.jsonl", "http://a.jsonl"})
  void a_file_whose_name_looks_like_an_address_is_said_how_to_write(String name) {
    assertThat(sijill("verify", "--archive", name).err()).contains("is written ./NAME");
    assertThat(sijill("verify", "--archive", "./" + name).err()).contains("there is no such file");
  }
}

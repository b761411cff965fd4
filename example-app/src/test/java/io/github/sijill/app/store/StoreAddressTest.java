package io.github.sijill.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sijill.axon.postgres.PostgresSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {

  private static PostgresSettings settings(String text, Map<String, String> environment) {
    StoreAddress address = StoreAddress.parse(text, environment);
    assertThat(address).isInstanceOf(StoreAddress.InPostgres.class);
    return ((StoreAddress.InPostgres) address).settings();
  }

  @Test
  void an_address_may_hold_user_password_and_schema() {
    String typed =
        "jdbc:postgresql://db/archives?sslmode=verify-full&schema=ours&user=me&password=a%26b";

    PostgresSettings settings = settings(typed, Map.of());

    assertThat(settings.url())
        .as("the driver takes user and password from it")
        .isEqualTo("jdbc:postgresql://db/archives?sslmode=verify-full&user=me&password=a%26b");
    assertThat(settings.schema()).isEqualTo("ours");
    assertThat(StoreAddress.parse(typed, Map.of())).hasToString("jdbc:postgresql://db/archives");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql:a?schema=s, jdbc:postgresql:a, s",
    "jdbc:postgresql:a?schema=s&ssl=true, jdbc:postgresql:a?ssl=true, s",
    "jdbc:postgresql:a?ssl=true&schema=s, jdbc:postgresql:a?ssl=true, s",
    "jdbc:postgresql:a?currentschema=s, jdbc:postgresql:a?currentschema=s, sijill",
    "JDBC:PostgreSQL:a, jdbc:postgresql:a, sijill"
  })
  void the_schema_is_no_parameter_of_the_driver(String typed, String url, String schema) {
    PostgresSettings settings = settings(typed, Map.of());

    assertThat(settings.url()).isEqualTo(url);
    assertThat(settings.schema()).isEqualTo(schema);
  }

  @Test
  void user_and_password_are_else_those_of_the_environment() {
    PostgresSettings settings =
        settings("jdbc:postgresql:a", Map.of("PGUSER", "you", "PGPASSWORD", "secret"));

    assertThat(settings.user()).isEqualTo("you");
    assertThat(settings.password()).isEqualTo("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.jsonl", "/tmp/é b.jsonl", "./x:y@z", "c:/a.jsonl", "a@b.jsonl", "jdbc"})
  void all_else_is_the_name_of_a_file(String name) {
    assertThat(StoreAddress.parse(name, Map.of()))
        .isEqualTo(new StoreAddress.InFile(Path.of(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:sqlite:a", "postgresql://host/db", "jdbc:postgresql://u:p@h/db", "", " "})
  void what_is_neither_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoreAddress.parse(text, Map.of()))
        .withMessageContaining("jdbc:postgresql://HOST");
  }
}

package io.github.sijill.axon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

  private static final PostgresSettings SETTINGS =
      PostgresSettings.of("jdbc:postgresql://db/archives?sslpassword=s3cret", "me", "s3cret");

  @Test
  void refuses_what_cannot_work_and_says_what_can() {
    assertThatThrownBy(() -> PostgresSettings.of("jdbc:h2:mem:x", "me", ""))
        .hasMessage(
            "'jdbc:h2:mem:x' is no address of a PostgreSQL; one begins with jdbc:postgresql:");
    assertThatThrownBy(() -> SETTINGS.schema("My Schema"))
        .hasMessage("schema 'My Schema': lower-case letters, digits and underscores, at most 63");
    assertThatThrownBy(() -> SETTINGS.poolSize(0))
        .hasMessage("a pool of 0 connections; at least 1 is needed");
    assertThatThrownBy(() -> SETTINGS.patience(Duration.ofMillis(1)))
        .hasMessage("a patience of PT0.001S; at least PT0.25S is needed");
  }

  @Test
  void keeps_its_password_to_itself() {
    assertThat(SETTINGS.toString())
        .isEqualTo(
            "PostgresSettings[url=jdbc:postgresql://db/archives, user=me, schema=sijill,"
                + " poolSize=4, patience=PT10S]");
  }
}

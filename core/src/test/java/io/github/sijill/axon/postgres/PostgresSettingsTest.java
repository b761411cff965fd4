package io.github.sijill.axon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSettingsTest {

  private static final String ACCEPTED =
      "; an address is written jdbc:postgresql://HOST:PORT/DATABASE?NAME=VALUE&…,"
          + " where port and parameters may be left out";

  private static final PostgresSettings SETTINGS =
      PostgresSettings.of("jdbc:postgresql://db/archives?sslpassword=S3CRET", "me", "S3CRET");

  @Test
  void refuses_what_cannot_work_and_says_what_can() {
    assertThatThrownBy(() -> SETTINGS.schema("My Schema"))
        .hasMessage(
            "'My Schema' cannot be the schema of an archive; its name has 1 to 63 lower-case"
                + " letters (a to z), digits and underscores, and does not begin with a digit");
    assertThatThrownBy(() -> SETTINGS.poolSize(0))
        .hasMessage("a pool of 0 connections is too small; at least 1 is needed");
    assertThatThrownBy(() -> SETTINGS.patience(Duration.ofMillis(1)))
        .hasMessage("a patience of PT0.001S cannot be kept; PT0.25S to PT24H is accepted");
    assertThatThrownBy(() -> SETTINGS.patience(Duration.ofDays(2)))
        .hasMessage("a patience of PT48H cannot be kept; PT0.25S to PT24H is accepted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:h2:x                                        | 'jdbc:h2:x' is not the address of a PostgreSQL database
          JDBC:postgresql://db/archives?password=S3CRET    | 'JDBC:postgresql://db/archives' is not the address of a PostgreSQL database
          postgresql://amina:S3CRET@db/archives            | 'postgresql://…@db/archives' is not the address of a PostgreSQL database
          jdbc:postgresql://amina:S3CRET@db/archives       | 'jdbc:postgresql://…@db/archives' has a user before its host; give user and password apart from it
          jdbc:postgresql:amina:S3CRET@db                  | 'jdbc:postgresql:…@db' has a user before its host; give user and password apart from it
          jdbc:postgresql://amina:S3CRET/archives          | 'jdbc:postgresql://amina:…/archives' cannot be read
          jdbc:postgresql://amina:S3?CRET@db/archives      | 'jdbc:postgresql://…' cannot be read
          jdbc:postgresql://amina:12?S3CRET@db/archives    | 'jdbc:postgresql://…' has a parameter without a name or a value
          jdbc:postgresql://db/archives;password=S3CRET    | 'jdbc:postgresql://db/archives' cannot be read
          jdbc:postgresql://db/archives&password=S3CRET    | 'jdbc:postgresql://db/archives' cannot be read
          jdbc:postgresql://db/a/b                         | 'jdbc:postgresql://db/a/b' cannot be read
          jdbc:postgresql://db/archives?ssl                | 'jdbc:postgresql://db/archives' has a parameter without a name or a value
          jdbc:postgresql://db/archives?a=b&&c=S3CRET      | 'jdbc:postgresql://db/archives' has a parameter without a name or a value
          jdbc:postgresql://db/archives?sslpassword=S3%CT  | 'jdbc:postgresql://db/archives' has a % in parameter sslpassword that begins no code; write %25 for it
          """)
  void refuses_an_address_that_is_none_without_the_password_in_it(String url, String fault) {
    assertThatThrownBy(() -> PostgresSettings.of(url, "me", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(fault + ACCEPTED)
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql:",
        "jdbc:postgresql:archives",
        "jdbc:postgresql:/",
        "jdbc:postgresql://db/archives",
        "jdbc:postgresql://db:5432/archives",
        "jdbc:postgresql://db.example.org:5432/",
        "jdbc:postgresql://bücher.example/archives",
        "jdbc:postgresql://one:5432,two:5433/archives",
        "jdbc:postgresql://[2001:db8::1]:5432/archives",
        "jdbc:postgresql:///archives",
        "jdbc:postgresql://db/mes%20archives"
      })
  void accepts_what_the_driver_accepts(String url) {
    assertThat(PostgresSettings.of(url + "?sslmode=verify-full", "me", "").address())
        .isEqualTo(url);
  }

  @Test
  void shows_neither_its_password_nor_the_parameters_of_its_address() {
    assertThat(SETTINGS.toString())
        .isEqualTo(
            "PostgresSettings[url=jdbc:postgresql://db/archives, user=me, schema=sijill,"
                + " poolSize=4, patience=PT10S, preparation=CREATE]");
    assertThat(DriverSettings.of(SETTINGS).toString())
        .isEqualTo("DriverSettings[url=jdbc:postgresql://db/archives, user=me]");
  }

  @Test
  void gives_the_driver_the_parameters_apart_from_the_address() {
    DriverSettings driver =
        DriverSettings.of(
            PostgresSettings.of(
                    "jdbc:postgresql://db/archives?user=amina%40org&password=a%26+b&ssl=true"
                        + "&options=-c%20statement_timeout%3D5s&socketTimeout=7&currentSchema=x",
                    "me", "")
                .patience(Duration.ofMillis(1_500)));

    assertThat(driver.url()).isEqualTo("jdbc:postgresql://db/archives");
    assertThat(driver.user()).isEqualTo("amina@org");
    assertThat(driver.password()).isEqualTo("a& b");
    assertThat(driver.properties())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "ssl", "true",
                "options",
                    "-c idle_in_transaction_session_timeout=30s -c lock_timeout=1500"
                        + " -c statement_timeout=5s",
                "socketTimeout", "7",
                "connectTimeout", "2",
                "loginTimeout", "2",
                "tcpKeepAlive", "true",
                "ApplicationName", "sijill",
                "currentSchema", "sijill"));
  }
}

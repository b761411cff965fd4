package io.github.sijill.axon.postgres;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the driver gets: an address without parameters, and everything else apart from it.
 *
 * @param properties by the driver's names
 */
record DriverSettings(String url, String user, String password, Map<String, String> properties) {

  /**
   * A session that holds a transaction open and does nothing is ended by the server after 30 s: its
   * process is frozen or cut off, and others wait for its lock.
   */
  private static final String ENDS_WHEN_IDLE = "-c idle_in_transaction_session_timeout=30s";

  /** A connection whose server does not answer a statement any more is given up. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  static DriverSettings of(PostgresSettings settings) {
    DatabaseUrl url = DatabaseUrl.parse(settings.url());
    Map<String, String> properties = new LinkedHashMap<>(url.parameters());
    String user = Optional.ofNullable(properties.remove("user")).orElse(settings.user());
    String password =
        Optional.ofNullable(properties.remove("password")).orElse(settings.password());
    // Of two settings of one name the server takes the last: those of the address.
    properties.merge(
        "options",
        "%s -c lock_timeout=%s".formatted(ENDS_WHEN_IDLE, settings.patience().toMillis()),
        (theirs, ours) -> ours + " " + theirs);
    String seconds = seconds(settings.patience());
    properties.putIfAbsent("connectTimeout", seconds);
    properties.putIfAbsent("loginTimeout", seconds);
    properties.putIfAbsent("socketTimeout", seconds(LONGEST_SILENCE));
    properties.putIfAbsent("tcpKeepAlive", "true");
    properties.putIfAbsent("ApplicationName", "sijill");
    properties.put("currentSchema", settings.schema());
    return new DriverSettings(url.base(), user, password, properties);
  }

  private static String seconds(Duration duration) {
    return String.valueOf(duration.plusMillis(999).toSeconds());
  }

  /** What must not be shown, whoever repeats it. */
  List<String> secrets() {
    return Stream.concat(
            Stream.of(password),
            properties.entrySet().stream()
                .filter(property -> property.getKey().toLowerCase(Locale.ROOT).contains("password"))
                .map(Map.Entry::getValue))
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return "DriverSettings[url=%s, user=%s]".formatted(url, user);
  }
}

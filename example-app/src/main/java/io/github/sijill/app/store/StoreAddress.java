package io.github.sijill.app.store;

import io.github.sijill.axon.postgres.PostgresSettings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where an archive is: in a file, or in a PostgreSQL. */
public sealed interface StoreAddress {

  /** An archive file. */
  record InFile(Path file) implements StoreAddress {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /** A schema of a database. */
  record InPostgres(PostgresSettings settings) implements StoreAddress {
    @Override
    public String toString() {
      return settings.address();
    }
  }

  /**
   * Reads an address as it is typed: the name of a file, or the address of a database as JDBC has
   * it. There {@code user}, {@code password} and {@code schema} may be parameters; user and
   * password are else those of the environment, {@code PGUSER} and {@code PGPASSWORD}.
   *
   * @throws IllegalArgumentException if it is an address of something else
   */
  static StoreAddress parse(String text, Map<String, String> environment) {
    if (!isOfADatabase(text)) {
      return new InFile(Path.of(text));
    }
    // Refuses what is none, without the passwords in it, before anything else is said of it.
    PostgresSettings unused = PostgresSettings.of(text, "", "");
    int question = text.indexOf('?');
    Map<String, String> parameters = parameters(question < 0 ? "" : text.substring(question + 1));
    String user =
        taken(
            parameters,
            "user",
            environment.getOrDefault("PGUSER", System.getProperty("user.name")));
    String password = taken(parameters, "password", environment.getOrDefault("PGPASSWORD", ""));
    String schema = taken(parameters, "schema", "");
    List<String> left = new ArrayList<>();
    parameters.forEach((name, value) -> left.add(name + "=" + value));
    String url =
        (question < 0 ? text : text.substring(0, question))
            + (left.isEmpty() ? "" : "?" + String.join("&", left));
    PostgresSettings settings = PostgresSettings.of(url, user, password);
    return new InPostgres(schema.isEmpty() ? settings : settings.schema(schema));
  }

  /** Whether nobody can mean it as the name of a file. */
  private static boolean isOfADatabase(String text) {
    return Pattern.compile(
            "^\\s*(jdbc:|\\p{Alpha}[\\p{Alnum}+.-]+://)|\\bpassword\\s*=", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty()) {
        String[] parts = parameter.split("=", 2);
        parameters.put(parts[0], parts.length < 2 ? "" : parts[1]);
      }
    }
    return parameters;
  }

  private static String taken(Map<String, String> parameters, String name, String otherwise) {
    String value = parameters.remove(name);
    return value == null ? otherwise : URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}

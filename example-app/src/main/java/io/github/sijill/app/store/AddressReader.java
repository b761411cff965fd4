package io.github.sijill.app.store;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.text.Printable;
import io.github.sijill.text.ShownAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the address of a database from the name of a file, in whatever case it is typed. */
final class AddressReader {

  private static final Pattern POSTGRES =
      Pattern.compile("jdbc:postgresql:(?<rest>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern OTHER =
      Pattern.compile("jdbc:|[a-z][a-z0-9+.-]+://|[^/\\\\:]+:[^/\\\\]*@", Pattern.CASE_INSENSITIVE);

  private static final Pattern SCHEMA = Pattern.compile("(?<=[?&])schema=(?<name>[^&]*)(?:&|$)");

  private AddressReader() {}

  static StoreAddress read(String text, Map<String, String> environment) {
    Matcher postgres = POSTGRES.matcher(text);
    if (postgres.matches()) {
      return inPostgres("jdbc:postgresql:" + postgres.group("rest"), environment);
    }
    String shown = ShownAddress.of(text);
    // What would be hidden if it were an address might be a password: it is taken for no file.
    if (OTHER.matcher(text).lookingAt() || !shown.equals(Printable.escaped(text))) {
      throw new IllegalArgumentException(
          ("'%s' is not the address of a PostgreSQL database, which is written"
                  + " jdbc:postgresql://HOST/DATABASE; a file whose name looks like an address is"
                  + " written ./NAME")
              .formatted(shown));
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "'%s' names no archive; give a file, such as voip.jsonl, or jdbc:postgresql://HOST/DATABASE"
              .formatted(shown));
    }
    return new StoreAddress.InFile(Path.of(text));
  }

  private static StoreAddress inPostgres(String url, Map<String, String> environment) {
    Matcher schema = SCHEMA.matcher(url);
    PostgresSettings settings =
        PostgresSettings.of(
            schema.replaceAll("").replaceFirst("[?&]$", ""),
            environment.getOrDefault("PGUSER", System.getProperty("user.name")),
            environment.getOrDefault("PGPASSWORD", ""));
    return new StoreAddress.InPostgres(
        schema.reset().find() ? settings.schema(schema.group("name")) : settings);
  }
}

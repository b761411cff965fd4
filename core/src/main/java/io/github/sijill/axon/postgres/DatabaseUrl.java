package io.github.sijill.axon.postgres;

import io.github.sijill.text.ShownAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database, taken apart. The driver gets the parameters apart from the address, so
 * that no message of a driver or a library that repeats the address can hold a password.
 *
 * @param base where the database is, without parameters
 * @param parameters those of the driver, decoded, in their order
 */
record DatabaseUrl(String base, Map<String, String> parameters) {

  private static final String BEGIN = "jdbc:postgresql:";
  private static final String HOST = "(?:[\\p{L}\\p{N}._-]*|\\[[\\p{XDigit}:.%]+])(?::\\d{1,5})?";
  private static final String NAME = "[^/?#@;&=\\s:]*";
  private static final Pattern BASE =
      Pattern.compile(BEGIN + "(?://%s(?:,%s)*(?:/%s)?|/?%s)".formatted(HOST, HOST, NAME, NAME));

  private static final Pattern PARAMETER = Pattern.compile("(\\w+)=([^&]*)(?:&|$)");
  private static final Pattern CODED = Pattern.compile("%(\\p{XDigit}{2})|%|[^%]+");

  DatabaseUrl {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Takes an address apart.
   *
   * @throws IllegalArgumentException if it is not one; the message holds no password
   */
  static DatabaseUrl parse(String url) {
    if (!url.startsWith(BEGIN)) {
      throw refused(url, "is not the address of a PostgreSQL database");
    }
    int question = url.indexOf('?');
    String base = question < 0 ? url : url.substring(0, question);
    if (base.contains("@")) {
      throw refused(url, "has a user before its host; give user and password apart from it");
    }
    if (!BASE.matcher(base).matches()) {
      throw refused(url, "cannot be read");
    }
    return new DatabaseUrl(base, question < 0 ? Map.of() : parameters(url, question + 1));
  }

  private static Map<String, String> parameters(String url, int start) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher each = PARAMETER.matcher(url).region(start, url.length());
    while (each.lookingAt()) {
      parameters.put(each.group(1), decoded(url, each.group(1), each.group(2)));
      each.region(each.end(), url.length());
    }
    if (each.regionStart() < url.length()) {
      throw refused(url, "has a parameter without a name or a value");
    }
    return parameters;
  }

  private static String decoded(String url, String name, String value) {
    ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
    for (Matcher each = CODED.matcher(value); each.find(); ) {
      String code = each.group(1);
      if (code != null) {
        utf8.write(HexFormat.fromHexDigits(code));
      } else if (each.group().equals("%")) {
        throw refused(
            url, "has a %% in parameter %s that begins no code; write %%25 for it".formatted(name));
      } else {
        utf8.writeBytes(each.group().replace('+', ' ').getBytes(StandardCharsets.UTF_8));
      }
    }
    return utf8.toString(StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException refused(String url, String fault) {
    return new IllegalArgumentException(
        "'%s' %s; an address is written jdbc:postgresql://HOST:PORT/DATABASE?NAME=VALUE&…, where port and parameters may be left out"
            .formatted(ShownAddress.of(url), fault));
  }
}

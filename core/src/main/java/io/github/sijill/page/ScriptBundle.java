package io.github.sijill.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules of the page as one script, for a page that is read from a disk, where a browser loads
 * no modules beside it. Each module stays a scope of its own, in an order in which each comes after
 * those that it imports; no text but its imports and exports is touched.
 */
final class ScriptBundle {

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import \\{(?<names>[^}]*)} from \"\\./(?<file>[a-z-]+)\\.js\";$");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export (?<kind>(?:async )?function|class|const) (?<name>\\w+)");

  private final Map<String, String> scopes = new LinkedHashMap<>();

  private ScriptBundle() {}

  /** The module of this name with all that it needs. */
  static String of(String module) {
    ScriptBundle bundle = new ScriptBundle();
    bundle.add(module, "");
    return String.join("\n", bundle.scopes.values());
  }

  private void add(String module, String importedBy) {
    if (scopes.containsKey(module)) {
      return;
    }
    String path = importedBy + "/" + module;
    if ((importedBy + "/").contains("/" + module + "/")) {
      throw new IllegalStateException("the modules import each other in a circle: " + path);
    }
    String text = PageFiles.text(module + ".js");
    IMPORT.matcher(text).results().forEach(found -> add(found.group("file"), path));
    Matcher exports = EXPORT.matcher(text);
    String names =
        exports.results().map(found -> found.group("name")).collect(Collectors.joining(", "));
    String body =
        EXPORT
            .matcher(IMPORT.matcher(text).replaceAll(ScriptBundle::taken))
            .replaceAll("${kind} ${name}");
    scopes.put(
        module,
        "const $%s = (() => {\n%s\nreturn { %s };\n})();"
            .formatted(module.replace('-', '_'), body.strip(), names));
  }

  private static String taken(MatchResult found) {
    return Matcher.quoteReplacement(
        "const {%s} = $%s;"
            .formatted(found.group(1).replace(" as ", ": "), found.group(2).replace('-', '_')));
  }
}

package io.github.sijill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.sijill.app.serve.Serving;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.io.TemporaryFilesystem;
import org.openqa.selenium.logging.LogType;

/** A page in the system's Chromium, as a reader handles it. */
final class ShownPage implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is removed when the browser ends. */
  private final Path directory;

  private final Path downloads;
  private final Optional<Serving> server;
  private final URI home;
  private final ChromeDriver driver;
  private String address = "";

  private ShownPage(Path directory, Optional<Serving> server, URI home) {
    this.directory = directory;
    this.downloads = directory.resolve("downloads");
    this.server = server;
    this.home = home;
    this.driver = InstalledBrowser.get().start(directory, downloads);
    asUsual();
  }

  /** A browser without a page yet. */
  static ShownPage empty() {
    return new ShownPage(temporary(), Optional.empty(), URI.create("about:blank"));
  }

  /** A browser, and as its home the page of the built-in archive, or of what the options name. */
  static ShownPage ofFile(String... options) {
    Path directory = temporary();
    return new ShownPage(directory, Optional.empty(), WrittenPage.in(directory, options));
  }

  /** A browser, and as its home the page that a server shows of the built-in archive. */
  static ShownPage ofServer() {
    try {
      Serving server = new Serving();
      return new ShownPage(temporary(), Optional.of(server), server.address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    return TemporaryFilesystem.getDefaultTmpFS().createTempDir("sijill", "page").toPath();
  }

  /** The first page. */
  URI home() {
    return home;
  }

  /** On a screen as most are, for a reader who wants it light and nothing moving. */
  ShownPage asUsual() {
    return media("light", "reduce", "screen").size(1280, 900);
  }

  /** The window as so many pixels of a screen. */
  ShownPage size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    return this;
  }

  /** As the reader's system says. */
  ShownPage media(String scheme, String motion, String kind) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            kind,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", motion))));
    return this;
  }

  ShownPage scripts(boolean run) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    return this;
  }

  /** Opens its home anew, and waits until it is shown. */
  ShownPage open(String state) {
    return open(home, state);
  }

  /** Opens an address anew, with what it shows in its part after the #. */
  ShownPage open(URI page, String state) {
    address = page.toString();
    driver.get("about:blank");
    driver.get(address + (state.isEmpty() ? "" : "#" + state));
    until("the page is ready", () -> hasClass("ready"));
    return settled();
  }

  ShownPage openWithoutScripts(URI page) {
    driver.get(page.toString());
    return this;
  }

  private boolean hasClass(String name) {
    return Boolean.TRUE.equals(
        script("return document.documentElement.classList.contains(arguments[0])", name));
  }

  /** Waits until nothing more of the page changes. */
  ShownPage settled() {
    driver.executeAsyncScript(
        """
        const done = arguments[arguments.length - 1];
        let quiet = setTimeout(done, 70);
        const observer = new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(end, 70); });
        const end = () => { observer.disconnect(); done(); };
        clearTimeout(quiet);
        quiet = setTimeout(end, 70);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        """);
    return this;
  }

  /** Runs a script of the test; gives an empty text where it gives nothing. */
  Object script(String script, Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
  }

  Object async(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return Objects.requireNonNullElse(driver.executeAsyncScript(script, arguments), "");
  }

  void until(String what, Supplier<Boolean> is) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (is.get()) {
          return;
        }
        Thread.sleep(30);
      } catch (StaleElementReferenceException e) {
        // It was just made anew.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    throw new AssertionError(
        "%s did not come to be; the page says: %s".formatted(what, text("body")));
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** What a reader finds there, without markup. */
  String text(String css) {
    return String.valueOf(
        script("return document.querySelector(arguments[0])?.innerText ?? ''", css));
  }

  /** What can be handled has a key of its own, which does not depend on the language. */
  WebElement control(String key) {
    return find("[data-key='%s']".formatted(key));
  }

  ShownPage click(String key) {
    script("arguments[0].scrollIntoView({block: 'center'})", control(key));
    control(key).click();
    return settled();
  }

  /** Keys, to what has this key. */
  ShownPage press(String key, Keys... keys) {
    script("arguments[0].focus()", control(key));
    return keys(keys);
  }

  /** Keys, to whatever has the focus. */
  ShownPage keys(CharSequence... keys) {
    for (CharSequence key : keys) {
      driver.switchTo().activeElement().sendKeys(key);
    }
    return settled();
  }

  ShownPage type(String key, String text) {
    script("const field = arguments[0]; field.focus(); field.select()", control(key));
    driver.switchTo().activeElement().sendKeys(text.isEmpty() ? Keys.DELETE : text, Keys.ENTER);
    return settled();
  }

  ShownPage choose(String key, String value) {
    find("[data-key='%s'] option[value='%s']".formatted(key, value)).click();
    return settled();
  }

  /** The key of what has the focus. */
  String focused() {
    return String.valueOf(script("return document.activeElement.getAttribute('data-key')"));
  }

  /** What the address says; it is written a little later than the page. */
  void untilAddressHas(String part) {
    until("'%s' in the address".formatted(part), () -> driver.getCurrentUrl().contains(part));
  }

  String answer() {
    return text(".answer");
  }

  /** What was wrong in the eyes of the browser. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** Every address that was asked for since the last call, but the page itself and data in it. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> read(entry.getMessage()).path("message"))
        .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
        .map(message -> message.at("/params/request/url").asText())
        .filter(url -> !url.matches("(?:data|blob|about|chrome|chrome-extension):.*"))
        .filter(url -> !url.split("#", 2)[0].equals(address))
        .toList();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that a click saves. */
  Path download(String key) {
    click(key);
    Map<Path, Boolean> found = new HashMap<>();
    until("a file is saved", () -> saved(found));
    return found.keySet().iterator().next();
  }

  /** What is hidden or called so is still being written. */
  private static boolean isWhole(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && !name.endsWith(".crdownload");
  }

  private boolean saved(Map<Path, Boolean> found) {
    if (!Files.isDirectory(downloads)) {
      return false;
    }
    try (Stream<Path> files = Files.list(downloads)) {
      List<Path> all = files.toList();
      if (all.size() == 1 && isWhole(all.getFirst())) {
        Path file =
            downloads.resolveSibling(
                "%s-%s".formatted(System.nanoTime(), all.getFirst().getFileName()));
        Files.move(all.getFirst(), file);
        found.put(file, true);
      }
      return !found.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole page as pixels. */
  void screenshot(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Number height = (Number) script("return document.documentElement.scrollHeight");
      Number width = (Number) script("return innerWidth");
      size(width.intValue(), Math.min(height.intValue(), 6000)).settled();
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe finds wrong, each as its rule and the elements that break it. */
  List<String> axe() {
    script(Axe.SCRIPT);
    @SuppressWarnings("unchecked") // The script gives texts.
    List<String> violations =
        (List<String>)
            async(
                """
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'] }).then(
                  (results) => done(results.violations.map((each) => each.id + ': ' + each.nodes.map((node) => node.target + ' ' + node.failureSummary).join(' | '))),
                  (error) => done([String(error)]));
                """);
    return violations;
  }

  /**
   * A piece of what a screen reader is given.
   *
   * @param value what it says of itself, such as a slider of where it is; empty if nothing
   * @param level of a heading; 0 of anything else
   */
  record Spoken(String role, String name, String value, int level) {}

  /** All that a screen reader is given, in the order of reading. */
  List<Spoken> spoken() {
    driver.executeCdpCommand("Accessibility.enable", Map.of());
    try {
      JsonNode nodes =
          JSON.valueToTree(driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of()))
              .path("nodes");
      Map<String, JsonNode> byId = new HashMap<>();
      nodes.forEach(node -> byId.put(node.path("nodeId").asText(), node));
      List<Spoken> spoken = new ArrayList<>();
      if (!nodes.isEmpty()) {
        addSpoken(spoken, byId, nodes.get(0));
      }
      return spoken;
    } finally {
      driver.executeCdpCommand("Accessibility.disable", Map.of());
    }
  }

  private void addSpoken(List<Spoken> spoken, Map<String, JsonNode> byId, JsonNode node) {
    if (!node.path("ignored").asBoolean()) {
      String value = node.at("/value/value").asText();
      int level = 0;
      for (JsonNode property : node.path("properties")) {
        switch (property.path("name").asText()) {
          case "valuetext" -> value = valueText(node);
          case "level" -> level = property.at("/value/value").asInt();
          default -> {}
        }
      }
      spoken.add(
          new Spoken(
              node.at("/role/value").asText(), node.at("/name/value").asText(), value, level));
    }
    for (JsonNode child : node.path("childIds")) {
      JsonNode found = byId.get(child.asText());
      if (found != null) {
        addSpoken(spoken, byId, found);
      }
    }
  }

  /**
   * The {@code aria-valuetext} of an element of the tree. The tree itself has it in some versions
   * of Chromium only: 156 has the number in its place.
   */
  private String valueText(JsonNode node) {
    JsonNode attributes =
        JSON.valueToTree(
                driver.executeCdpCommand(
                    "DOM.describeNode",
                    Map.of("backendNodeId", node.path("backendDOMNodeId").asInt())))
            .at("/node/attributes");
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).asText().equals("aria-valuetext")) {
        return attributes.get(i + 1).asText();
      }
    }
    return "";
  }

  /** The script of axe, which checks what a browser shows for whoever cannot see it well. */
  private static final class Axe {
    static final String SCRIPT = script();

    private static String script() {
      try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
        assertThat(in).as("axe.min.js on the class path").isNotNull();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    driver.quit();
    server.ifPresent(Serving::close);
    TemporaryFilesystem.getDefaultTmpFS().deleteTempDir(directory.toFile());
  }
}

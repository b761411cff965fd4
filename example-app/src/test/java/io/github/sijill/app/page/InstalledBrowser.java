package io.github.sijill.app.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The Chromium of the system and its driver. Where there is none, it is installed from the system's
 * packages, and that is said; where that cannot be, the tests that need it fail and say what is
 * missing.
 *
 * @param chromium the browser
 * @param driver its driver
 */
record InstalledBrowser(Path chromium, Path driver) {

  private static final List<String> PACKAGES =
      List.of("chromium", "chromium-driver", "fonts-noto-core");

  private static final long MINUTES = 8;

  /** It warns of every version of Chromium that is newer than itself; what is used here is not. */
  private static final Logger VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  /** Looked for once, for all tests. */
  private static final class Holder {
    static final InstalledBrowser FOUND = foundOrInstalled();
  }

  static InstalledBrowser get() {
    return Holder.FOUND;
  }

  /**
   * Starts it, without a window. It goes to no network but where a page itself would.
   *
   * @param directory for what it keeps
   * @param downloads for what it saves
   */
  ChromeDriver start(Path directory, Path downloads) {
    VERSIONS.setLevel(Level.OFF);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--no-first-run",
        "--lang=en",
        "--user-data-dir=" + directory.resolve("profile"));
    options.setExperimentalOption(
        "prefs",
        Map.of("download.default_directory", downloads.toString(), "intl.accept_languages", "en"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .withSilent(true)
            .build();
    return new ChromeDriver(service, options);
  }

  private static InstalledBrowser foundOrInstalled() {
    return find()
        .orElseGet(
            () -> {
              install();
              return find().orElseThrow(() -> new IllegalStateException(missing("")));
            });
  }

  private static Optional<InstalledBrowser> find() {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = program("chromedriver");
    return chromium.flatMap(browser -> driver.map(each -> new InstalledBrowser(browser, each)));
  }

  /** The first of these that is there. */
  private static Optional<Path> program(String... names) {
    List<String> folders =
        Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)),
                Stream.of("/usr/bin", "/usr/lib/chromium", "/usr/lib/chromium-browser"))
            .toList();
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void install() {
    if (!System.getProperty("user.name").equals("root") || program("apt-get").isEmpty()) {
      throw new IllegalStateException(missing(", by root with apt-get"));
    }
    System.err.printf(
        "The page is tested in a browser, and there is none: installing %s from the system's"
            + " packages.%n",
        String.join(", ", PACKAGES));
    List<String> options = List.of("-q", "-y", "-o", "DPkg::Lock::Timeout=400");
    run(Stream.concat(Stream.of("apt-get", "update"), options.stream()).toList());
    run(
        Stream.of(
                Stream.of("apt-get", "install", "--no-install-recommends"),
                options.stream(),
                PACKAGES.stream())
            .flatMap(each -> each)
            .toList());
  }

  private static void run(List<String> command) {
    try {
      Path said = Files.createTempFile("sijill-apt", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      String output = Files.readString(said);
      Files.delete(said);
      if (!ended || process.exitValue() != 0) {
        process.destroy();
        throw new IllegalStateException(
            "%s%n'%s' failed: %s".formatted(missing(""), String.join(" ", command), output));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String missing(String how) {
    return "the page is tested in a browser, and there is none: install the packages %s%s"
        .formatted(String.join(", ", PACKAGES), how);
  }
}

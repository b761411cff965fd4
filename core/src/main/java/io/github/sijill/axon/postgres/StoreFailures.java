package io.github.sijill.axon.postgres;

import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.text.Printable;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a database, its driver and the libraries between throw into one exception of ours,
 * which says which database it is, what went wrong and what to do, and shows no password.
 */
final class StoreFailures {

  private static final List<String> LIBRARIES =
      List.of("org.hibernate.", "jakarta.persistence.", "com.zaxxer.hikari.", "org.flywaydb.");

  private final PostgresSettings settings;
  private final String user;
  private final List<String> secrets;

  StoreFailures(PostgresSettings settings) {
    DriverSettings driver = DriverSettings.of(settings);
    this.settings = settings;
    this.user = Printable.escaped(driver.user());
    this.secrets = driver.secrets();
  }

  /** What a call gives; if it fails, with the exception that explains why. */
  <T> CompletableFuture<T> explaining(Supplier<CompletableFuture<T>> call) {
    try {
      return call.get().exceptionallyCompose(e -> CompletableFuture.failedFuture(explained(e)));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(explained(e));
    }
  }

  /**
   * The exception to throw instead of one: ours if the database or a library for it failed, else
   * the same. What Axon rejects as a lost race stays so, for it is tried again.
   */
  Throwable explained(Throwable thrown) {
    Throwable failure =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    @Nullable SQLException said = null;
    boolean isOfALibrary = false;
    Throwable root = failure;
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof ArchiveUnavailableException
          || each instanceof AppendEventsTransactionRejectedException) {
        return each;
      }
      if (each instanceof SQLException sql) {
        said = sql;
      }
      String type = each.getClass().getName();
      isOfALibrary |= LIBRARIES.stream().anyMatch(type::startsWith);
      root = each;
    }
    if (said != null) {
      return explained(said, root);
    }
    return isOfALibrary ? unavailable("used", words(root), "try again", null) : failure;
  }

  private ArchiveUnavailableException explained(SQLException said, Throwable root) {
    String words =
        saysMore(root, said) ? "%s (%s)".formatted(words(said), words(root)) : words(said);
    String state = String.valueOf(said.getSQLState());
    return unavailable(
        isAway(state) ? "reached" : "used", words, remedy(state), withoutSecrets(said));
  }

  /** Such as the name of a host that nobody knows. */
  private static boolean saysMore(Throwable root, SQLException said) {
    String known = String.valueOf(said.getMessage()).toLowerCase(Locale.ROOT);
    return !Arrays.stream(String.valueOf(root.getMessage()).toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(known::contains);
  }

  private ArchiveUnavailableException unavailable(
      String how, String words, String remedy, @Nullable Throwable cause) {
    return new ArchiveUnavailableException(
        "%s cannot be %s: %s; %s".formatted(settings.place(), how, words, remedy), cause);
  }

  private static boolean isAway(String state) {
    return state.startsWith("08") || state.startsWith("57P");
  }

  private String remedy(String state) {
    return switch (state) {
      case "28000", "28P01" -> "check the user, '%s', and the password".formatted(user);
      case "3D000" -> "create the database; opening an archive creates only a schema in it";
      case "42501" ->
          "give user '%s' the rights that docs/stores.md lists, or connect as another"
              .formatted(user);
      case "25006" -> "to record, connect to a server, and as a user, that may write";
      case "42P01", "3F000" -> "a part of the archive is missing; restore it from a backup";
      case "53100" -> "make room on the disk of the server";
      case "53300" -> "let the server accept more connections, or give the archive a smaller pool";
      case "55P03" ->
          "another session has held a lock for longer than %s, the patience of the settings; pg_locks shows which"
              .formatted(patience());
      // The pool gave up; why a connection could not be made stands in its cause, if one was tried.
      case "null" ->
          "no connection was free within %s, the patience of the settings; if the server is up, give the archive a larger pool"
              .formatted(patience());
      default ->
          isAway(state)
              ? "check the address, or try again when the server is up"
              : "the log of the server may say more (SQL state %s)".formatted(state);
    };
  }

  private String patience() {
    BigDecimal seconds = BigDecimal.valueOf(settings.patience().toMillis(), 3);
    return seconds.stripTrailingZeros().toPlainString() + " s";
  }

  /** The first line of what it says, which is made to stand in a sentence. */
  private String words(Throwable e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String shown = e instanceof SQLException ? line : e.getClass().getSimpleName() + ": " + line;
    return Printable.escaped(hidden(shown).replaceFirst("\\.$", ""));
  }

  private Throwable withoutSecrets(SQLException said) {
    for (@Nullable Throwable each = said; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage());
      if (!hidden(message).equals(message)) {
        SQLException shown =
            new SQLException(hidden(String.valueOf(said.getMessage())), said.getSQLState());
        shown.setStackTrace(said.getStackTrace());
        return shown;
      }
    }
    return said;
  }

  private String hidden(String message) {
    String hidden = message;
    for (String secret : secrets) {
      hidden = hidden.replace(secret, "…");
    }
    return hidden;
  }
}

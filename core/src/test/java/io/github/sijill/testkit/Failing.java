package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Assertions that fail on purpose, and all that they say then. What those of a test say, one after
 * the other, is approved in a file of its own, {@code failures/TEST_CLASS/test.txt} beside the
 * other resources of this package. {@code -Dsijill.approve=true} writes it, to be read before it is
 * committed.
 */
final class Failing implements AfterEachCallback {

  private static final Path FOLDER =
      Path.of("src/test/resources/io/github/sijill/testkit/failures");

  private final List<String> messages = new ArrayList<>();

  /** Each of these assertions fails. */
  void of(ThrowingCallable... assertions) {
    for (ThrowingCallable assertion : assertions) {
      Throwable failure = catchThrowable(assertion);
      assertThat(failure).isInstanceOf(AssertionError.class).message().startsWith("\n");
      messages.add(requireNonNull(failure.getMessage()).substring(1));
    }
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    if (test.getExecutionException().isPresent()) {
      return;
    }
    Path file =
        FOLDER
            .resolve(test.getRequiredTestClass().getSimpleName())
            .resolve(test.getRequiredTestMethod().getName() + ".txt");
    String said = String.join("\n\n", messages) + "\n";
    if (messages.isEmpty()) {
      assertThat(file).doesNotExist();
      return;
    }
    if (Boolean.getBoolean("sijill.approve")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, said);
    }
    assertThat(said).as("what is approved in %s", file).isEqualTo(Files.readString(file));
  }
}

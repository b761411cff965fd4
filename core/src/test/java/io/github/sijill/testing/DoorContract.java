package io.github.sijill.testing;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.Listening;
import io.github.sijill.Recording;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.Head;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** What holds of an archive whatever its store is: how it closes, and whom it tells of entries. */
public final class DoorContract {

  private static final int THREADS = 6;

  private DoorContract() {}

  /** All that is public of an archive, but what every object has and closing itself. */
  public static List<Method> methods() {
    Set<String> others = Set.of("close", "toString", "getClass", "wait", "notify", "notifyAll");
    return Arrays.stream(Archive.class.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.isBridge() && !others.contains(method.getName()))
        .filter(method -> !Set.of("equals", "hashCode").contains(method.getName()))
        .toList();
  }

  /** An argument that would be taken. */
  public static Object argument(Class<?> type, Archive other, Path folder) {
    return switch (type.getSimpleName()) {
      case "SagaEvent" -> imposed("later", "2016-02-01");
      case "Question" -> new Question.StatusOn(Subject.everything(), LocalDate.of(2016, 1, 10));
      case "Answer" -> other.status().on(LocalDate.of(2016, 1, 10));
      case "Citation" -> other.cite(other.status().on(LocalDate.of(2016, 1, 10)));
      case "Subject" -> Subject.everything();
      case "CaseId" -> CASE;
      case "EntryId" -> new EntryId("opened");
      case "String" -> "opened";
      case "long" -> 0L;
      case "Path" -> folder.resolve("copy.jsonl");
      case "Archive" -> Archive.inMemory();
      case "Optional" -> Optional.empty();
      case "Consumer" -> (Consumer<Object>) any -> {};
      case "LongConsumer" -> (LongConsumer) any -> {};
      default -> throw new AssertionError("no argument of " + type);
    };
  }

  /** Every method of a closed archive says that it is closed, and closing again does nothing. */
  public static void closed_it_says_so(Archive archive, Path folder) throws Exception {
    archive.close();
    archive.close();

    try (Archive other = Archive.inMemory()) {
      other.record(opened());
      for (Method method : methods()) {
        Object[] arguments =
            Arrays.stream(method.getParameterTypes())
                .map(type -> argument(type, other, folder))
                .toArray();
        assertThat(thrownBy(method, archive, arguments))
            .as("%s of %s", method, archive)
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("the archive is closed; open it again");
      }
    }
    archive.close();
  }

  /** What a method throws; null if it returns. */
  public static @Nullable Throwable thrownBy(
      Method method, @Nullable Object target, @Nullable Object... arguments)
      throws IllegalAccessException {
    try {
      Object unused = method.invoke(target, arguments);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }

  /**
   * Many threads record while it is closed: each entry is recorded or refused.
   *
   * @param held what the store holds afterwards
   */
  public static void closed_while_others_record_each_is_recorded_or_told(Archive archive, Held held)
      throws Exception {
    archive.record(opened());
    Set<String> acknowledged = new ConcurrentSkipListSet<>(List.of("opened"));
    CountDownLatch some = new CountDownLatch(20);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < THREADS; writer++) {
        String own = "writer-" + writer + "-";
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; ; i++) {
                    try {
                      archive.record(imposed(own + i, "2016-01-06"));
                    } catch (IllegalStateException e) {
                      assertThat(e).hasMessage("the archive is closed; open it again");
                      return;
                    }
                    acknowledged.add(own + i);
                    some.countDown();
                  }
                }));
      }
      assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
      archive.close();
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(new TreeSet<>(held.ids())).isEqualTo(acknowledged);
  }

  /** The ids of the entries in a store. */
  @FunctionalInterface
  public interface Held {
    List<String> ids() throws Exception;
  }

  /**
   * Many threads record, in one archive or in two over the same store: a listener of each is told
   * every entry once, in log order, whatever other listeners do.
   */
  public static void listeners_are_told_each_entry_once_in_log_order(Archive one, Archive other)
      throws Exception {
    one.record(opened());
    List<Recorded> told = new CopyOnWriteArrayList<>();
    List<Recorded> toldElsewhere = new CopyOnWriteArrayList<>();
    List<String> answered = new CopyOnWriteArrayList<>();
    AtomicInteger failures = new AtomicInteger();
    Listening failing =
        one.onRecorded(
            entry -> {
              failures.incrementAndGet();
              throw new AssertionError("a listener fails on purpose, at " + entry);
            });
    Listening recording =
        one.onRecorded(
            entry -> {
              if (entry.id().value().matches("writer-.-0")) {
                Recording answer = one.record(imposed("answer-to-" + entry.id(), "2016-01-08"));
                answered.add(answer.recorded().id().value());
              }
            });
    Listening listening = one.onRecorded(told::add);
    Listening elsewhere = other.onRecorded(toldElsewhere::add);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < THREADS; writer++) {
        String own = "writer-" + writer + "-";
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 4; i >= 0; i--) {
                    one.record(imposed(own + i, "2016-01-06"));
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    int all = 1 + THREADS * 5 + THREADS;
    await(() -> one.recorded().size() == all);
    await(() -> told.size() == all - 1 && toldElsewhere.size() == all - 1);
    await(() -> failures.get() == all - 1 && answered.size() == THREADS);

    assertThat(told).isEqualTo(one.recorded().subList(1, all));
    assertThat(toldElsewhere).isEqualTo(told);

    listening.close();
    listening.close();
    recording.close();
    one.record(imposed("last", "2016-01-09"));
    await(() -> failures.get() == all && toldElsewhere.size() == all);
    assertThat(told).hasSize(all - 1);
    failing.close();
    elsewhere.close();
  }

  /** Closing tells what was recorded by then, and a listener that hears it may close, too. */
  public static void closing_tells_first_what_was_recorded(Archive archive) {
    archive.record(opened());
    List<String> told = new CopyOnWriteArrayList<>();
    List<Head> heads = new CopyOnWriteArrayList<>();
    Listening unused =
        archive.onRecorded(
            entry -> {
              heads.add(archive.head());
              told.add(entry.id().value());
              if (told.size() == 10) {
                archive.close();
              }
            });
    for (int i = 1; i <= 10; i++) {
      archive.record(imposed("e" + i, "2016-01-06"));
    }

    archive.close();

    assertThat(told).hasSize(10).endsWith("e10");
    assertThat(heads).hasSize(10);
    assertThatThrownBy(archive::head).isInstanceOf(IllegalStateException.class);
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(5);
    }
  }
}

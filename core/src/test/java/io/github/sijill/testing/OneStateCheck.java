package io.github.sijill.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.citation.Citation;
import io.github.sijill.citation.CitationCheck;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.journal.Verification;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.time.ImpreciseDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many writers record in many cases of an archive, while readers ask it for all that it holds, in
 * every way. Whatever they get has to be the archive as it was after some entry: all entries up to
 * that one in log order, and the head of just these.
 */
public final class OneStateCheck {

  private static final int WRITERS = 4;
  private static final int CASES = 15;

  /** What is asked again and again while the writers record. */
  private enum Call {
    RECORDED,
    HEAD,
    LINES,
    COPY_TO_FILE,
    COPY_TO_ARCHIVE,
    CITE,
    VERIFY,
    CHRONOLOGY
  }

  /** How many events a caller saw, and the head of these if it was told. */
  private record Seen(Call call, List<String> ids, Optional<Head> head) {}

  private final Archive writing;
  private final Archive asked;
  private final Path folder;
  private final int entries;
  private final Callable<Integer> others;
  private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
  private final List<Citation> cited = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final AtomicInteger copies = new AtomicInteger();

  private OneStateCheck(
      Archive writing, Archive asked, Path folder, int entries, Callable<Integer> others) {
    this.others = others;
    this.writing = writing;
    this.asked = asked;
    this.folder = folder;
    this.entries = entries;
  }

  /**
   * Runs it.
   *
   * @param asked the same archive, or one that follows it
   * @param entries how many each writer records in each of its cases
   */
  public static void run(Archive writing, Archive asked, Path folder, int entries)
      throws Exception {
    run(writing, asked, folder, entries, () -> 0);
  }

  /**
   * Runs it while others record too.
   *
   * @param others records by other ways, in other cases, and returns how many entries the archive
   *     then holds of it
   */
  public static void run(
      Archive writing, Archive asked, Path folder, int entries, Callable<Integer> others)
      throws Exception {
    new OneStateCheck(writing, asked, folder, entries, others).run();
  }

  private void run() throws Exception {
    int ofOthers;
    try (ExecutorService threads =
        Executors.newFixedThreadPool(1 + WRITERS + Call.values().length)) {
      List<Future<?>> writers = new ArrayList<>();
      List<Future<?>> readers = new ArrayList<>();
      for (Call call : Call.values()) {
        readers.add(threads.submit(() -> askOnAndOn(call)));
      }
      for (int writer = 0; writer < WRITERS; writer++) {
        int own = writer;
        writers.add(threads.submit(() -> write(own)));
      }
      Future<Integer> further = threads.submit(others);
      try {
        for (Future<?> writer : writers) {
          writer.get();
        }
        ofOthers = further.get();
      } finally {
        isOver.set(true);
      }
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
    compare(WRITERS * CASES * (entries + 1) + ofOthers);
  }

  private Void write(int writer) {
    for (int entry = 0; entry <= entries; entry++) {
      for (int number = 0; number < CASES; number++) {
        String caseId = "case-%s-%s".formatted(writer, number);
        writing.record(entry == 0 ? opened(caseId) : imposed(caseId, "entry-" + entry));
      }
    }
    return null;
  }

  private static CaseOpened opened(String caseId) {
    return new CaseOpened(
        entry(caseId, "opened"),
        "A case of " + caseId,
        Dimensions.of(
            List.of(DeclaredMember.of("MA")),
            List.of(DeclaredMember.of("inwi")),
            List.of(DeclaredMember.of("3g")),
            List.of(DeclaredMember.of("voip"))),
        Status.OPEN);
  }

  private static BlockingImposed imposed(String caseId, String id) {
    return BlockingImposed.of(entry(caseId, id), SmallCase.on("3g"));
  }

  private static CaseEntry entry(String caseId, String id) {
    return CaseEntry.of(caseId, id, ImpreciseDate.parse("2016-01-06"));
  }

  private Void askOnAndOn(Call call) throws Exception {
    int last = 0;
    while (!isOver.get()) {
      Seen now = ask(call);
      assertThat(now.ids().size()).as("%s goes back", call).isGreaterThanOrEqualTo(last);
      last = now.ids().size();
      seen.add(now);
    }
    seen.add(ask(call));
    return null;
  }

  private Seen ask(Call call) throws IOException {
    List<String> ids = new ArrayList<>();
    return switch (call) {
      case RECORDED -> {
        asked.recorded().forEach(each -> ids.add(id(each.event())));
        yield new Seen(call, ids, Optional.empty());
      }
      case HEAD -> {
        Head head = asked.head();
        yield new Seen(call, anyOf(head.sequence()), Optional.of(head));
      }
      case LINES -> {
        Head head = asked.lines(0, line -> ids.add(id(line)));
        yield new Seen(call, ids, Optional.of(head));
      }
      case COPY_TO_FILE -> {
        Path copy = folder.resolve("copy-%s.jsonl".formatted(copies.incrementAndGet()));
        Head head = asked.copyTo(copy, copied -> {});
        try (Archive copied = Archive.open(copy, OpenOptions.forReading())) {
          Head same = copied.lines(0, line -> ids.add(id(line)));
          assertThat(same).isEqualTo(head);
        }
        Files.delete(copy);
        yield new Seen(call, ids, Optional.of(head));
      }
      case COPY_TO_ARCHIVE -> {
        try (Archive copy = Archive.inMemory()) {
          Head head = asked.copyTo(copy, copied -> {});
          copy.recorded().forEach(each -> ids.add(id(each.event())));
          yield new Seen(call, ids, Optional.of(head));
        }
      }
      case CITE -> {
        Citation citation = asked.cite(asked.history().chronology());
        cited.add(citation);
        yield new Seen(call, anyOf(citation.head().sequence()), Optional.of(citation.head()));
      }
      case VERIFY -> {
        Verification verification = asked.verify();
        assertThat(verification.isUsable()).isTrue();

        yield new Seen(
            call, anyOf(verification.head().sequence()), Optional.of(verification.head()));
      }
      case CHRONOLOGY -> {
        List<SeenEntry> entries = asked.history().chronology().entries();
        yield new Seen(call, anyOf(entries.size()), Optional.empty());
      }
    };
  }

  /** Where only their number is known. */
  private static List<String> anyOf(long count) {
    return Collections.nCopies(Math.toIntExact(count), "?");
  }

  private static String id(JournalLine line) {
    return id(line.entry().orElseThrow().event());
  }

  private static String id(SagaEvent event) {
    return event.entry().caseId().value() + "/" + event.id().value();
  }

  private void compare(int expected) {
    List<Recorded> all = asked.recorded();
    List<String> ids = all.stream().map(each -> id(each.event())).toList();
    assertThat(ids).hasSize(expected).doesNotHaveDuplicates();
    List<Head> heads = new ArrayList<>(List.of(Head.NONE));
    Head unused = asked.lines(0, line -> heads.add(line.head()));
    for (Seen each : seen) {
      int count = each.ids().size();
      if (!each.ids().contains("?")) {
        assertThat(each.ids()).as("holes of %s", each.call()).isEqualTo(ids.subList(0, count));
      }
      each.head()
          .ifPresent(
              head -> assertThat(head).as("head of %s", each.call()).isEqualTo(heads.get(count)));
    }
    assertThat(seen.stream().map(Seen::call).distinct()).hasSize(Call.values().length);
    List<Callable<CitationCheck>> checks = new ArrayList<>();
    for (int i = 0; i < cited.size(); i += Math.max(1, cited.size() / 5)) {
      Citation citation = cited.get(i);
      checks.add(() -> asked.check(citation));
    }
    assertThat(checks).allSatisfy(check -> assertThat(check.call().holds()).isTrue());
  }
}

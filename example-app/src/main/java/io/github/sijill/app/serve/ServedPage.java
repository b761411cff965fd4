package io.github.sijill.app.serve;

import io.github.sijill.Archive;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.journal.Head;
import io.github.sijill.page.ArchivePage;
import org.jspecify.annotations.Nullable;

/** The page of an archive, written anew when something was recorded. Thread-safe. */
final class ServedPage {

  private final Archive archive;
  private volatile @Nullable Written written;

  private record Written(Head head, ApiResponse page) {}

  ServedPage(Archive archive) {
    this.archive = archive;
  }

  ApiResponse get() {
    Head head = archive.head();
    Written known = written;
    if (known == null || !known.head().equals(head)) {
      known = new Written(head, PageFiles.html(ArchivePage.of(archive).served()));
      written = known;
    }
    return known.page();
  }
}

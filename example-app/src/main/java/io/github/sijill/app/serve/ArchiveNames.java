package io.github.sijill.app.serve;

import io.github.sijill.app.store.StoreAddress;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What archives are called in paths: as their files or schemas are. */
final class ArchiveNames {

  /** What else has a path. */
  private static final List<String> TAKEN = List.of("api");

  private ArchiveNames() {}

  /**
   * A name for each, in their order; of several that would have the same, the later ones get a
   * number.
   */
  static List<String> of(List<StoreAddress> addresses) {
    List<String> names = new ArrayList<>();
    for (StoreAddress address : addresses) {
      String name = name(address);
      String free = name;
      for (int number = 2; names.contains(free) || TAKEN.contains(free); number++) {
        free = name + "-" + number;
      }
      names.add(free);
    }
    return names;
  }

  private static String name(StoreAddress address) {
    String name =
        switch (address) {
          case StoreAddress.InFile file ->
              String.valueOf(file.file().getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
          case StoreAddress.InPostgres postgres -> postgres.settings().schema();
        };
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "archive" : plain;
  }
}

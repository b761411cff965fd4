package io.github.sijill.testing;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import java.util.List;

/**
 * An entry that must not be recorded after the opening of the small case and {@code
 * imposed("imposed", "2016-01-06", "3g")}.
 *
 * @param rule which rule it breaks, in the words of the refusal
 */
public record BrokenRules(String rule, SagaEvent event) {

  /** One or more for each rule that rows written by others may break. */
  public static List<BrokenRules> all() {
    return List.of(
        new BrokenRules("an id is unique in its case", imposed("imposed", "2016-02-01")),
        new BrokenRules("an entry is recorded once", imposed("imposed", "2016-01-06", "3g")),
        new BrokenRules(
            "references point to entries of the case",
            imposed(entry("own", "2016-02-01", "own"), "3g")),
        new BrokenRules(
            "references point to entries of the case",
            imposed(entry("after-nobody", "2016-02-01", "nobody"), "3g")),
        new BrokenRules("references point to entries of the case", retracted("no", "nobody")),
        new BrokenRules("a scope names declared members", imposed("lte", "2016-02-01", "lte")),
        new BrokenRules("a case is opened once", openedAs("opened-again")),
        new BrokenRules("a restoration needs a restriction", restored("r", "2015-01-01")),
        new BrokenRules(
            "the dates fit the declared order",
            imposed(entry("before", "2016-01-05", "imposed"), "3g")),
        new BrokenRules(
            "nothing happens, is known or is published after the day of recording",
            imposed("future", "2030-01-01")));
  }

  private static SagaEvent openedAs(String id) {
    return CaseOpened.of(entry(id, "2015"), "Once more", opened().dimensions());
  }
}

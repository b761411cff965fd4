package io.github.sijill.http;

import io.github.sijill.history.Viewpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a request asks for, understood and not answered yet.
 *
 * @param key what is asked for, in a text that differs if anything else is
 * @param recordedAt if it is asked of what was recorded by then
 * @param forms in which it may be answered; the first is the usual one
 * @param page the part that is asked for
 * @param answer answers it in one of these forms
 */
record Asked(
    String key,
    Optional<Instant> recordedAt,
    List<Form> forms,
    Page page,
    Function<Form, Written> answer) {

  /**
   * What is answered.
   *
   * @param hasMore whether there is more of it after the page
   * @param remark what has to be known of it and is not in its body, in a sentence
   */
  record Written(byte[] body, boolean hasMore, Optional<String> remark) {

    /** What says itself all that has to be known of it. */
    Written(byte[] body, boolean hasMore) {
      this(body, hasMore, Optional.empty());
    }
  }

  static final Page WHOLE = new Page(0, Integer.MAX_VALUE);

  /** What is asked of the archive as it is now. */
  static Asked now(String key, List<Form> forms, Page page, Supplier<Shown> answer) {
    return new Asked(key, Optional.empty(), forms, page, written(page, answer));
  }

  static Asked from(
      Viewpoint viewpoint, String key, List<Form> forms, Page page, Supplier<Shown> answer) {
    return new Asked(key, viewpoint.recordedAt(), forms, page, written(page, answer));
  }

  /**
   * What is asked of the entries or members that there are: only those of the page are shaped.
   *
   * @param all finds them
   * @param shown how some of them are shown
   */
  static <T> Asked ofList(
      String key,
      Optional<Instant> recordedAt,
      Page page,
      Supplier<List<T>> all,
      Function<List<T>, Shown> shown) {
    return new Asked(
        key + page,
        recordedAt,
        Form.OF_TABLES,
        page,
        form -> {
          List<T> found = all.get();
          Written part = shown.apply(page.of(found)).written(form, WHOLE);
          return new Written(part.body(), page.hasMore(found.size()), part.remark());
        });
  }

  private static Function<Form, Written> written(Page page, Supplier<Shown> answer) {
    return form -> answer.get().written(form, page);
  }
}

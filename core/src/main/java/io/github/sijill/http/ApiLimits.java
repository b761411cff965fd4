package io.github.sijill.http;

/**
 * How much one request may cost. What is beyond is refused, with the limit in the refusal.
 *
 * <p>For applications that answer over HTTP.
 *
 * @param listed as many cells one answer may list
 * @param counted as many cells one answer may count in groups, each year of each for itself
 * @param target as many characters path and query may have
 * @param body as many bytes the citation may have that is to be checked
 */
public record ApiLimits(long listed, long counted, int target, int body) {

  private static final ApiLimits USUAL = new ApiLimits(20_000, 250_000, 8_000, 4_000_000);

  /** Checks that there is room for something. */
  public ApiLimits {
    if (listed < 1 || counted < 1 || target < 1 || body < 1) {
      throw new IllegalArgumentException(
          "limits of %s, %s, %s and %s; each has to be 1 or more"
              .formatted(listed, counted, target, body));
    }
  }

  /** What a server of two cores bears from strangers. */
  public static ApiLimits usual() {
    return USUAL;
  }
}

package io.github.sijill.journal;

/**
 * The last line of an archive at some time, which stands for all of them.
 *
 * @param sequence its number, 0 if there is none
 * @param hash its hash, {@link HashChain#START} if there is none
 */
public record Head(long sequence, String hash) {

  /** Of an archive without a line. */
  public static final Head NONE = new Head(0, HashChain.START);
}

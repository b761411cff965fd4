package io.github.sijill.journal;

/**
 * The last line of an archive at some time. Its hash stands for all lines up to it, see {@link
 * HashChain}.
 *
 * @param sequence its number; 0 for an archive without lines
 * @param hash its hash; {@link HashChain#START} for an archive without lines
 */
public record Head(long sequence, String hash) {

  /** The head of an archive without lines. */
  public static final Head NONE = new Head(0, HashChain.START);
}

package io.github.sijill.journal;

import io.github.sijill.disk.ReadOnlyFile;
import io.github.sijill.text.BinaryText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * The first lines of a file that were verified.
 *
 * <p>For other rooms of this library.
 *
 * @param lines these, and perhaps some after them
 * @param head the last of them
 */
public record Beginning(KnownLines lines, Head head) {

  /** The file does not begin with the lines that were verified before. */
  public static final class OtherException extends IOException {

    private static final long serialVersionUID = 1L;

    OtherException() {
      super("the file begins with other lines than were verified before");
    }
  }

  /** Reads what {@link #write} has written. */
  public static Beginning read(DataInputStream in) throws IOException {
    KnownLines lines = KnownLines.read(in);
    return new Beginning(lines, new Head(in.readInt(), BinaryText.read(in)));
  }

  /** Writes where the lines end, and their hashes. */
  public void write(DataOutputStream out) throws IOException {
    int last = Math.toIntExact(head.sequence());
    lines.write(out, last);
    out.writeInt(last);
    BinaryText.write(out, head.hash());
  }

  /** Whether a file begins with these lines. It hashes all of them. */
  boolean isIn(ReadOnlyFile file, Consumer<Progress> progress) throws IOException {
    return head.sequence() == 0 || lines.begin(file, head, progress);
  }
}

package io.github.sijill.bench;

import io.github.sijill.bench.Contender.Handle;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A contender that holds a set, and questions to it about random cells and days. */
@State(Scope.Thread)
public class Asked {

  @Param({"S"})
  public DataSet data = DataSet.S;

  @Param({"FLOOR", "TREE_MAP", "SQLITE", "DUCKDB", "POSTGRESQL", "AXON_FOLD", "SIJILL"})
  public Peer peer = Peer.FLOOR;

  /** After so many, they come round again. */
  @Param({"16384"})
  public int questions = 16_384;

  private Contender contender = new Nobody();
  private Ask[] asks = {};
  private Handle[] handles = {};
  private int next;

  @Setup(Level.Trial)
  public void open() throws Exception {
    contender = peer.open(data);
    asks = Ask.of(data, questions);
    handles = Arrays.stream(asks).map(contender::handle).toArray(Handle[]::new);
  }

  @TearDown(Level.Trial)
  public void close() {
    contender.close();
  }

  Contender contender() {
    return contender;
  }

  /** The next question. */
  Ask next() {
    return asks[nextNumber()];
  }

  private int nextNumber() {
    next = next + 1 < questions ? next + 1 : 0;
    return next;
  }

  /** The answer of a handle, which was prepared for its cell, to the next question. */
  int askHandle() {
    int now = nextNumber();
    return handles[now].on(asks[now]);
  }

  /** Before one is opened. */
  private static final class Nobody implements Contender {
    @Override
    public int on(Ask ask) {
      throw new IllegalStateException("nobody is asked yet");
    }

    @Override
    public int asRecordedAt(Ask ask) {
      return on(ask);
    }

    @Override
    public int asKnownOn(Ask ask) {
      return on(ask);
    }

    @Override
    public int timeline(Ask ask) {
      return on(ask);
    }

    @Override
    public int snapshot(Ask ask) {
      return on(ask);
    }
  }
}

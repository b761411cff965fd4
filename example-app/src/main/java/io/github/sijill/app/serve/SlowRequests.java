package io.github.sijill.app.serve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Ends connections on which a request comes in so slowly that it only holds them: a byte now and
 * then, which no limit on idleness finds.
 */
final class SlowRequests extends AbstractLifeCycle implements Connection.Listener {

  private static final long EVERY_MILLISECONDS = 1_000;

  private final long patience;
  private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();

  /** How far a connection was when its last request was complete, or when it began. */
  private record Progress(long messages, long bytes, long since) {}

  /**
   * Watches connections.
   *
   * @param patience how many milliseconds a request may take to come in
   */
  SlowRequests(long patience) {
    this.patience = patience;
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, new Progress(0, 0, now()));
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  @Override
  protected void doStart() {
    Thread.ofVirtual().name("slow-requests").start(this::watch);
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }

  private void watch() {
    try {
      while (!isStopping() && !isStopped()) {
        Thread.sleep(EVERY_MILLISECONDS);
        connections.forEach(this::look);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Connection connection, Progress before) {
    boolean isBetweenRequests = connection.getMessagesIn() == connection.getMessagesOut();
    boolean hasBegun = connection.getBytesIn() > before.bytes();
    if (connection.getMessagesIn() != before.messages() || !isBetweenRequests || !hasBegun) {
      connections.replace(
          connection,
          before,
          new Progress(connection.getMessagesIn(), connection.getBytesIn(), now()));
    } else if (now() - before.since() > patience) {
      // Not the connection, which would answer as if the server were at fault.
      connection.getEndPoint().close(new TimeoutException("the request comes in too slowly"));
    }
  }
}

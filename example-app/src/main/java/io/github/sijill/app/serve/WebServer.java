package io.github.sijill.app.serve;

import io.github.sijill.app.output.CommandException;
import java.net.BindException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty over a site, with limits on what a client may hold; a virtual thread for each request. */
final class WebServer implements AutoCloseable {

  static final int HEADER_BYTES = 16 * 1024;
  private static final int CONNECTIONS = 1_000;
  private static final long IDLE_MILLISECONDS = 30_000;
  private static final long REQUEST_MILLISECONDS = 10_000;

  /** What the system keeps of an answer for a client that does not read, beside our own memory. */
  private static final int SEND_BYTES = 256 * 1024;

  private static final long STOP_MILLISECONDS = 5_000;

  private final Server server;
  private final ServerConnector connector;
  private final SiteHandler handler;

  private WebServer(Server server, ServerConnector connector, SiteHandler handler) {
    this.server = server;
    this.connector = connector;
    this.handler = handler;
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any that is free
   * @throws CommandException if it cannot listen there
   */
  static WebServer start(String host, int port, Site site, Guard guard, RequestLog log) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    threads.setDaemon(true);
    Server server = new Server(threads);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLISECONDS);
    connector.setAcceptedSendBufferSize(SEND_BYTES);
    connector.addBean(new SlowRequests(REQUEST_MILLISECONDS));
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    SiteHandler handler = new SiteHandler(site, log);
    server.setHandler(new GracefulHandler(handler));
    server.setErrorHandler(new ProblemPages(guard));
    server.setStopTimeout(STOP_MILLISECONDS);
    try {
      server.start();
    } catch (Exception e) {
      throw new CommandException(
          "%s cannot be listened on at %s: %s".formatted("port " + port, host, reason(e)), e);
    }
    return new WebServer(server, connector, handler);
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setRequestHeaderSize(HEADER_BYTES);
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    // What a path may hold is decided where it is read, with a refusal that says why.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    return configuration;
  }

  private static String reason(Exception e) {
    return e.getCause() instanceof BindException || e instanceof BindException
        ? "it is in use, or not of this machine"
        : String.valueOf(e.getMessage());
  }

  /** The port that it listens on. */
  int port() {
    return connector.getLocalPort();
  }

  /** Waits until it is stopped. */
  void join() throws InterruptedException {
    server.join();
  }

  /** Answers what is being asked, then stops. */
  @Override
  public void close() {
    handler.end();
    try {
      server.stop();
    } catch (Exception e) {
      throw new CommandException("the server did not stop: " + e.getMessage(), e);
    }
  }
}

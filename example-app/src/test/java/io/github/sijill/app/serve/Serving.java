package io.github.sijill.app.serve;

import io.github.sijill.app.Ran;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The command {@code serve}, running in a thread until it is closed. */
public final class Serving implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Thread thread;
  private final AtomicReference<Ran> ran = new AtomicReference<>();
  private final URI address;

  /** With these options, at a port that is free. */
  public Serving(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(List.of(options));
    PipedOutputStream out = new PipedOutputStream();
    InputStream in = new PipedInputStream(out);
    thread =
        new Thread(
            () -> {
              ran.set(
                  Ran.writing(
                      InputStream.nullInputStream(), out, arguments.toArray(String[]::new)));
              try {
                out.close(); // whoever waits for the address has to learn that there is none
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    thread.start();
    String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
    if (line == null) {
      throw new IOException("it did not start: " + ran.get());
    }
    address = URI.create(line);
  }

  /** Where it is. */
  public URI address() {
    return address;
  }

  HttpResponse<String> get(String target, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(target));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  /** A connection, to send on it what no client would. */
  Socket socket() throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(30_000);
    return socket;
  }

  /** A connection for which the system keeps little of what is not read. */
  Socket slowSocket() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    socket.setSoTimeout(30_000);
    return socket;
  }

  /** What comes back for these bytes until the server ends the connection. */
  String raw(byte[] bytes) throws IOException {
    try (Socket socket = socket()) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  String raw(String text) throws IOException {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Stops it, as an interrupt does. */
  Ran stop() throws InterruptedException {
    thread.interrupt();
    thread.join(20_000);
    if (thread.isAlive()) {
      throw new AssertionError("it does not stop");
    }
    return Objects.requireNonNull(ran.get());
  }

  @Override
  public void close() {
    try {
      Ran unused = stop();
      client.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

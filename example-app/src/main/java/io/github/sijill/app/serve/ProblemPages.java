package io.github.sijill.app.serve;

import io.github.sijill.http.ApiLimits;
import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses, such as what is not HTTP, in the form of every other refusal. */
final class ProblemPages extends ErrorHandler {

  private final Guard guard;

  ProblemPages(Guard guard) {
    this.guard = guard;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 500 : response.getStatus();
    ApiResponse problem = problem(status);
    response.setStatus(status);
    problem.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(problem.body()), callback);
    return true;
  }

  private ApiResponse problem(int status) {
    boolean isFault = status == HttpStatus.INTERNAL_SERVER_ERROR_500;
    return guard.guarded(
        ApiRequest.get("/"),
        ApiResponse.problem(
            status, isFault ? "fault" : "http", HttpStatus.getMessage(status), detail(status)));
  }

  private static String detail(int status) {
    return switch (status) {
      case HttpStatus.INTERNAL_SERVER_ERROR_500 -> "whoever runs the server is told more";
      case HttpStatus.URI_TOO_LONG_414 ->
          "path and query of at most %s characters are accepted"
              .formatted(ApiLimits.usual().target());
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          "headers of at most %s bytes in all are accepted".formatted(WebServer.HEADER_BYTES);
      case HttpStatus.EXPECTATION_FAILED_417 -> "Expect may be 100-continue, or be left out";
      case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
          "HTTP/1.1 and HTTP/1.0 are accepted: GET /api/head HTTP/1.1";
      default ->
          "this is no request of HTTP; accepted is a line such as GET /api/head HTTP/1.1, one Host"
              + " header, headers as NAME: VALUE, one length of the body, and an empty line";
    };
  }
}

package io.github.sijill.app.serve;

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
    String title = HttpStatus.getMessage(status);
    return guard.guarded(
        ApiRequest.get("/"),
        ApiResponse.problem(
            status,
            status < 500 ? "http" : "fault",
            title,
            status < 500
                ? "this is no request of HTTP that is accepted here: " + title
                : "the log of the server says more"));
  }
}

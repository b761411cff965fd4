package io.github.sijill.app.spring.web;

import io.github.sijill.Archive;
import io.github.sijill.http.ApiLimits;
import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.http.EventStream;
import io.github.sijill.http.HttpApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers of an archive, below {@code /archive}: {@code /archive/api/status?on=2016-03-05}. */
@RestController
class ArchiveController {

  private static final String ROOT = "/archive";

  private final HttpApi api;

  ArchiveController(Archive archive) {
    this.api = HttpApi.of(archive);
  }

  @RequestMapping(ROOT + "/**")
  void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    ApiResponse answer = api.answer(read(request));
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.getOutputStream().write(answer.body());
    if (answer.events().isPresent()) {
      try (EventStream events = answer.events().get()) {
        for (byte[] next = events.next(Duration.ofSeconds(5));
            next.length > 0;
            next = events.next(Duration.ofSeconds(5))) {
          response.getOutputStream().write(next);
          response.flushBuffer();
        }
      }
    }
  }

  private static ApiRequest read(HttpServletRequest request) throws IOException {
    String path = request.getRequestURI().substring((request.getContextPath() + ROOT).length());
    String query = request.getQueryString();
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    byte[] body = request.getInputStream().readNBytes(ApiLimits.usual().body() + 1);
    return new ApiRequest(
        request.getMethod(), query == null ? path : path + "?" + query, headers, body);
  }
}

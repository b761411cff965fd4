package io.github.sijill.app.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.http.HttpApi;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The controller of docs/http.md answers as the function does. */
class ArchiveControllerTest {

  @Test
  void every_answer_is_that_of_the_function() throws Exception {
    try (Archive archive = Archives.morocco2016()) {
      HttpApi api = HttpApi.of(archive);
      MockMvc mvc = MockMvcBuilders.standaloneSetup(new ArchiveController(archive)).build();
      for (String target :
          List.of(
              "/api/status?on=2016-03-05&network=wifi",
              "/api/entries?text=d%C3%A9cision",
              "/api/picture.png?network=wifi",
              "/api/stauts",
              "/api/status?on=%C3%28",
              "/openapi.json")) {
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE)) {
          MockHttpServletResponse got =
              mvc.perform(MockMvcRequestBuilders.request(method, URI.create("/archive" + target)))
                  .andReturn()
                  .getResponse();
          ApiRequest get = ApiRequest.get(target);
          ApiResponse meant =
              api.answer(new ApiRequest(method.name(), target, get.headers(), get.body()));
          assertThat(got.getStatus()).as(target).isEqualTo(meant.status());
          assertThat(got.getContentAsByteArray()).isEqualTo(meant.body());
          meant
              .headers()
              .forEach((name, value) -> assertThat(got.getHeader(name)).as(name).startsWith(value));
        }
      }
    }
  }

  @Test
  void a_citation_is_checked() throws Exception {
    try (Archive archive = Archives.morocco2016()) {
      MockMvc mvc = MockMvcBuilders.standaloneSetup(new ArchiveController(archive)).build();
      String citation =
          HttpApi.of(archive).answer(ApiRequest.get("/api/cite/status?on=2016-03-05")).text();
      String checked =
          mvc.perform(
                  MockMvcRequestBuilders.post("/archive/api/check")
                      .contentType("application/json")
                      .content(citation))
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      assertThat(checked).contains("\"holds\":true");
    }
  }
}

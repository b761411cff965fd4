package io.github.sijill.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order in which a scope names its members is that of the line, of which there is a hash. */
class ScopeOrderTest {

  @ParameterizedTest
  @ValueSource(strings = {"[\"3g\",\"4g\"]", "[\"4g\",\"3g\"]"})
  void a_scope_is_written_in_the_order_in_which_it_was_read(String networks) {
    for (String other : new String[] {"[\"3g\",\"4g\"]", "[\"4g\",\"3g\"]", networks}) {
      JsonNode scope =
          EventCodec.tree(
              "{\"territories\":\"all\",\"operators\":\"all\",\"networks\":%s,\"services\":\"all\"}"
                  .formatted(other));

      assertThat(ScopeCodec.write(ScopeCodec.read(JsonFields.of(scope, "$"))))
          .hasToString(scope.toString());
    }
  }
}

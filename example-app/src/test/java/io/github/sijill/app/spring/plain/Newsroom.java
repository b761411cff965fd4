package io.github.sijill.app.spring.plain;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Newsroom {

  @Bean
  Archive archive() {
    return Archives.morocco2016();
  }
}

package io.github.sijill.app.spring.plain;

import io.github.sijill.Archive;
import io.github.sijill.question.StatusAnswer;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

@Service
class StatusDesk {

  private final Archive archive;

  StatusDesk(Archive archive) {
    this.archive = archive;
  }

  StatusAnswer voip(String network, LocalDate day) {
    return archive.status().service("voip").network(network).on(day);
  }
}

package io.github.sijill.app.spring.axon;

import io.github.sijill.event.BlockingImposed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.springframework.stereotype.Component;

@Component
class Frontpage {

  @Event(namespace = "newsroom", name = "ArticleFiled", version = "1")
  record ArticleFiled(String headline) {}

  private final List<String> headlines = new CopyOnWriteArrayList<>();

  @EventHandler(eventName = "newsroom.ArticleFiled")
  void on(ArticleFiled article) {
    headlines.add(article.headline());
  }

  @EventHandler(eventName = "sijill.BlockingImposed")
  void on(BlockingImposed blocking) {
    headlines.add("Blocked: " + blocking.scope());
  }

  List<String> headlines() {
    return List.copyOf(headlines);
  }
}

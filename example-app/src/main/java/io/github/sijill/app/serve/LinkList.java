package io.github.sijill.app.serve;

import io.github.sijill.http.ApiResponse;
import java.util.List;

/** The list of the archives that are served: plain HTML, without scripts. */
final class LinkList {

  private LinkList() {}

  /** The archives that are served. */
  static ApiResponse ofArchives(List<ServedArchive> archives) {
    return page("Archives", archives.stream().map(each -> each.name() + "/").toList());
  }

  /** Each link is in small letters and signs that mean nothing in HTML. */
  private static ApiResponse page(String title, List<String> links) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(title)
        .append(" - Sijill</title>\n</head>\n<body>\n<main>\n<h1>")
        .append(title)
        .append("</h1>\n<ul>\n");
    for (String link : links) {
      html.append("<li><a href=\"%s\">%s</a></li>\n".formatted(link, link));
    }
    html.append("</ul>\n</main>\n</body>\n</html>\n");
    return PageFiles.html(html.toString());
  }
}

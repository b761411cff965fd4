package io.github.sijill.app.serve;

import io.github.sijill.Archive;
import io.github.sijill.http.HttpApi;
import java.io.PrintWriter;

/**
 * An archive that is served.
 *
 * @param name what its paths begin with, where there are several
 */
record ServedArchive(String name, Archive archive, HttpApi api, ServedPage page) {

  static ServedArchive of(String name, Archive archive, PrintWriter err) {
    return new ServedArchive(
        name,
        archive,
        HttpApi.of(archive).reporting(new Faults(name, err)),
        new ServedPage(archive));
  }
}

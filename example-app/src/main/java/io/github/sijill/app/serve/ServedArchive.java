package io.github.sijill.app.serve;

import io.github.sijill.Archive;
import io.github.sijill.http.HttpApi;

/**
 * An archive that is served.
 *
 * @param name what its paths begin with, where there are several
 */
record ServedArchive(String name, Archive archive, HttpApi api) {

  static ServedArchive of(String name, Archive archive) {
    return new ServedArchive(name, archive, HttpApi.of(archive));
  }
}

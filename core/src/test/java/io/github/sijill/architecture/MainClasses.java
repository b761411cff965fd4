package io.github.sijill.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import io.github.sijill.Archive;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where the classes of the library lie, wherever they were compiled to: those of no test. */
final class MainClasses implements LocationProvider {

  @Override
  public Set<Location> get(Class<?> test) {
    return Set.of(Location.of(folder()));
  }

  static URI folder() {
    try {
      return Archive.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

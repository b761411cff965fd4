package io.github.sijill.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The public types of the library, nested ones among them, as compiled. */
final class PublicTypes {

  private static final String ROOT = "io.github.sijill";

  private PublicTypes() {}

  /** Of every room. */
  static List<Class<?>> all() {
    return in("");
  }

  /** Of one room, such as {@code event}. */
  static List<Class<?>> in(String room) {
    Path classes = Path.of(MainClasses.folder());
    Path folder = classes.resolve(ROOT.replace('.', '/')).resolve(room);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(name -> load(name.replace('/', '.').replace('\\', '.')))
          .filter(PublicTypes::isPublic)
          .sorted((one, other) -> one.getName().compareTo(other.getName()))
          .<Class<?>>map(type -> type)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!Modifier.isPublic(each.getModifiers()) || each.isAnonymousClass()) {
        return false;
      }
    }
    return true;
  }
}

package io.github.sijill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is public can be written in any Java or Kotlin file without a detour. */
class NamesTest {

  /** The packages of the JDK whose types stand beside ours in the imports of a file. */
  private static final List<String> IMPORTED =
      List.of(
          "java.lang",
          "java.util",
          "java.util.function",
          "java.util.stream",
          "java.time",
          "java.time.format",
          "java.time.temporal",
          "java.io",
          "java.nio.file");

  /** The keywords of Kotlin that are no keywords of Java; a call of one needs backticks. */
  private static final Set<String> KOTLIN_KEYWORDS =
      Set.of("as", "fun", "in", "is", "object", "typealias", "typeof", "val", "var", "when");

  @Test
  void no_public_type_has_the_name_of_one_of_the_jdk() {
    List<Class<?>> types = PublicTypes.all();

    assertThat(types).hasSizeGreaterThan(100);
    assertThat(types).filteredOn(type -> isInTheJdk(type.getSimpleName())).isEmpty();
  }

  @Test
  void no_public_method_or_package_is_called_by_a_keyword_of_kotlin() {
    assertThat(PublicTypes.all().stream().flatMap(NamesTest::publicMethods))
        .filteredOn(method -> KOTLIN_KEYWORDS.contains(method.getName()))
        .isEmpty();
    assertThat(PublicTypes.all().stream().map(Class::getPackageName).distinct())
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(name.split("\\.")).doesNotContainAnyElementsOf(KOTLIN_KEYWORDS));
  }

  private static Stream<Method> publicMethods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Period", "Optional", "Path", "Record", "Instant"})
  void what_collides_is_found(String name) {
    assertThat(isInTheJdk(name)).isTrue();
  }

  private static boolean isInTheJdk(String simpleName) {
    return IMPORTED.stream().anyMatch(name -> exists(name + "." + simpleName));
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name, false, NamesTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

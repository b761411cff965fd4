package io.github.sijill.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is public is so by decision: an application meets it when it goes in by the door, or its
 * Javadoc says who else it is for.
 */
@AnalyzeClasses(locations = MainClasses.class)
class PublicTypesTest {

  private static final double PERCENT = 60;

  private static final String SAID =
      "(?s).*<p>For (other rooms of this library\\.|applications ).*";

  /** Of all types, top-level and nested; one in a type that is not public is not public either. */
  @ArchTest
  static void no_more_is_public_than_was_decided(JavaClasses classes) {
    List<JavaClass> all = types(classes);
    List<String> open =
        all.stream().filter(PublicTypesTest::isPublic).map(JavaClass::getName).toList();

    assertThat(open.size() * 100.0 / all.size())
        .as("percent public, %s of %s types: %s", open.size(), all.size(), open)
        .isLessThanOrEqualTo(PERCENT);
  }

  @ArchTest
  static void what_is_not_met_from_the_door_says_who_it_is_for(JavaClasses classes) {
    Set<String> met = metFromTheDoor(classes);

    assertThat(types(classes).stream().filter(JavaClass::isTopLevelClass))
        .filteredOn(
            type -> isPublic(type) && javadoc(type).matches(SAID) == met.contains(type.getName()))
        .extracting(JavaClass::getName)
        .as("met from the door although it says that it is not for everybody, or the other way")
        .isEmpty();
  }

  /**
   * The door, the test kit and exceptions; then, of each of these, what its public members name,
   * what it is and what it holds, and of an interface what implements it.
   */
  private static Set<String> metFromTheDoor(JavaClasses classes) {
    Map<String, JavaClass> all =
        types(classes).stream()
            .filter(PublicTypesTest::isPublic)
            .collect(toMap(JavaClass::getName, type -> type));
    Set<String> met = new HashSet<>();
    Deque<JavaClass> next = new ArrayDeque<>();
    all.values().stream()
        .filter(
            type ->
                type.getPackageName().equals(Rooms.ROOT)
                    || type.getPackageName().startsWith(Rooms.ROOT + ".testkit")
                    || type.isAssignableTo(Throwable.class))
        .forEach(next::add);
    while (!next.isEmpty()) {
      JavaClass type = next.poll();
      if (met.add(type.getName())) {
        Stream<JavaClass> below =
            all.values().stream()
                .filter(
                    each ->
                        each.getEnclosingClass().equals(java.util.Optional.of(type))
                            || (type.isInterface() && each.isAssignableTo(type.getName())));
        Stream.concat(named(type), below)
            .map(JavaClass::getName)
            .filter(all::containsKey)
            .map(all::get)
            .forEach(next::add);
      }
    }
    return met;
  }

  private static Stream<JavaClass> named(JavaClass type) {
    Stream<JavaType> inMembers =
        type.getMembers().stream().filter(PublicTypesTest::isOpen).flatMap(PublicTypesTest::named);
    Stream<JavaType> above =
        Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream());
    return Stream.concat(inMembers, above).flatMap(each -> each.getAllInvolvedRawTypes().stream());
  }

  private static boolean isOpen(JavaMember member) {
    return member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED);
  }

  private static Stream<JavaType> named(JavaMember member) {
    return switch (member) {
      case JavaField field -> Stream.of(field.getType());
      case JavaCodeUnit unit ->
          Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
      default -> Stream.of();
    };
  }

  private static String javadoc(JavaClass type) {
    Path file = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
    try {
      Matcher comment =
          Pattern.compile(
                  "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n)*public [^\\n;]*\\b"
                      + type.getSimpleName()
                      + "\\b")
              .matcher(Files.readString(file));
      assertThat(comment.find()).as(type.getName()).isTrue();
      return comment.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JavaClass> types(JavaClasses classes) {
    return classes.stream()
        .filter(each -> each.isTopLevelClass() || each.isMemberClass())
        .filter(each -> !each.getModifiers().contains(SYNTHETIC))
        .filter(each -> !each.getSimpleName().equals("package-info"))
        .toList();
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(PUBLIC)
        && type.getEnclosingClass().map(PublicTypesTest::isPublic).orElse(true);
  }
}

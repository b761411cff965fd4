package io.github.sijill.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractSoftAssertions;
import org.jspecify.annotations.NullMarked;

/** The rooms of the library and the doors between them, see docs/developing.md. */
@AnalyzeClasses(locations = MainClasses.class)
class RoomsTest {

  private static final String ROOT = Rooms.ROOT;

  private static final long FILES = 24;

  @ArchTest
  static void every_room_imports_only_from_the_floors_below_it(JavaClasses classes) {
    for (String room : Rooms.FLOORS) {
      List<String> below = Rooms.FLOORS.subList(0, Rooms.FLOORS.indexOf(room));
      noClasses()
          .that()
          .resideInAPackage(Rooms.packageOf(room))
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "..")
                  .and(not(resideInAPackage(Rooms.packageOf(room))))
                  .and(not(resideInAnyPackage(packages(below)))))
          .because("'%s' imports only from %s".formatted(room, below))
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static void there_is_no_other_room(JavaClasses classes) {
    assertThat(classes)
        .extracting(JavaClass::getPackageName)
        .isSubsetOf(Rooms.FLOORS.stream().map(Rooms::packageOf).toList());
  }

  @ArchTest
  static final ArchRule STORAGE_KNOWS_WHAT_IS_RECORDED_AND_NOT_WHAT_IT_MEANS =
      noClasses()
          .that()
          .resideInAnyPackage(packages(List.of("disk", "json", "journal", "axon.engine")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              packages(
                  List.of(
                      "history",
                      "timeline",
                      "cuts",
                      "casefile",
                      "projection",
                      "words",
                      "picture")));

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(Rooms::packageOf).toArray(String[]::new);
  }

  /** Top-level types, each in a file of its name. */
  @ArchTest
  static void no_room_is_a_hall(JavaClasses classes) {
    Map<String, Long> files =
        classes.stream()
            .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, counting()));

    assertThat(files)
        .allSatisfy((room, count) -> assertThat(count).as(room).isLessThanOrEqualTo(FILES));
  }

  @ArchTest
  static final ArchRule NO_CYCLE = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_CORRIDOR_AND_THE_DOOR_KNOW_AXON =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".axon..", ROOT + ".testkit..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.axonframework..")
                  .and(not(name("org.axonframework.messaging.eventhandling.annotation.Event")))
                  .and(not(name("org.axonframework.messaging.queryhandling.annotation.Query"))));

  @ArchTest
  static final ArchRule ASSERTIONS_DO_WITHOUT_JUNIT =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".testkit.junit")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.junit..");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_SPRING =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule ONLY_STORAGE_KNOWS_JSON =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + ".json",
              ROOT + ".journal",
              ROOT + ".exchange",
              ROOT + ".citation",
              ROOT + ".listing",
              ROOT + ".page",
              ROOT + ".http")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule NOTHING_CALLS_HOME =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net", "java.net.http..", "javax.net..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram|Network|Multicast).*");

  @ArchTest
  static final ArchRule MEANING_KNOWS_NO_CLOCK =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".text",
              ROOT + ".time",
              ROOT + ".scope",
              ROOT + ".event",
              ROOT + ".history",
              ROOT + ".timeline",
              ROOT + ".cuts",
              ROOT + ".casefile",
              ROOT + ".projection",
              ROOT + ".disk",
              ROOT + ".json",
              ROOT + ".journal",
              ROOT + ".words",
              ROOT + ".exchange",
              ROOT + ".citation")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.InstantSource.class, "system")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule NOTHING_PRINTS =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl)$")
          .orShould()
          .haveNameMatching(".*\\.(Abstract|I[A-Z]).*");

  @ArchTest
  static final ArchRule NO_INHERITANCE_FOR_REUSE =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .areNotAssignableTo(Throwable.class)
          .and()
          .areNotAssignableTo(AbstractAssert.class)
          .and()
          .areNotAssignableTo(AbstractSoftAssertions.class)
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

  @ArchTest
  static void every_package_says_that_it_knows_no_nulls(JavaClasses classes) {
    assertThat(classes.getPackage(ROOT).getSubpackagesInTree())
        .filteredOn(room -> !room.getClasses().isEmpty())
        .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
  }
}

package io.github.sijill.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractSoftAssertions;
import org.jspecify.annotations.NullMarked;

/** The rooms of the library and the doors between them, see docs/developing.md. */
@AnalyzeClasses(packages = "io.github.sijill", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  private static final String ROOT = "io.github.sijill";

  /** Each room, and the rooms that it may import from. */
  private static final Map<String, List<String>> DOORS =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("time", List.of("text")),
          Map.entry("scope", List.of("text")),
          Map.entry("event", List.of("text", "time", "scope")),
          Map.entry("history", List.of("text", "time", "scope", "event")),
          Map.entry("timeline", List.of("text", "time", "history")),
          Map.entry("casefile", List.of("text", "time", "scope", "event", "history", "timeline")),
          Map.entry("projection", List.of("text", "time", "scope", "event", "history", "timeline")),
          Map.entry("json", List.of("text", "time", "scope", "event")),
          Map.entry("journal", List.of("text", "event", "json")),
          Map.entry(
              "words",
              List.of("text", "time", "scope", "event", "history", "timeline", "projection")),
          Map.entry(
              "exchange",
              List.of(
                  "text",
                  "time",
                  "scope",
                  "event",
                  "history",
                  "timeline",
                  "projection",
                  "words",
                  "json")),
          Map.entry(
              "citation",
              List.of("text", "event", "projection", "words", "json", "journal", "exchange")),
          Map.entry("copy", List.of("text", "event", "projection", "json", "journal")),
          Map.entry("axon.engine", List.of("text", "event", "json", "journal")),
          Map.entry(
              "axon",
              List.of(
                  "text",
                  "copy",
                  "axon.engine",
                  "time",
                  "scope",
                  "event",
                  "history",
                  "timeline",
                  "casefile",
                  "projection",
                  "json",
                  "journal")),
          Map.entry("axon.postgres", List.of("text", "json", "journal", "axon")),
          Map.entry(
              "testkit",
              List.of(
                  "",
                  "text",
                  "time",
                  "scope",
                  "event",
                  "history",
                  "timeline",
                  "casefile",
                  "projection",
                  "journal",
                  "axon")));

  @ArchTest
  static void every_room_imports_only_from_the_rooms_it_has_a_door_to(JavaClasses classes) {
    DOORS.forEach(
        (room, doors) -> {
          String[] reachable =
              doors.stream()
                  .map(door -> door.isEmpty() ? ROOT : ROOT + "." + door)
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + "." + room)
              .should()
              .dependOnClassesThat(
                  resideInAPackage(ROOT + "..")
                      .and(not(resideInAPackage(ROOT + "." + room)))
                      .and(not(resideInAnyPackage(reachable))))
              .because(room + " imports only " + doors)
              .check(classes);
        });
  }

  @ArchTest
  static void there_is_no_other_room(JavaClasses classes) {
    assertThat(classes.getPackage(ROOT).getSubpackagesInTree())
        .filteredOn(room -> !room.getClasses().isEmpty())
        .extracting(room -> room.getName().substring(ROOT.length() + 1))
        .isSubsetOf(DOORS.keySet());
  }

  @ArchTest
  static final ArchRule NO_CYCLE = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_CORRIDOR_AND_THE_DOOR_KNOW_AXON =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".axon..", ROOT + ".testkit")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.axonframework..")
                  .and(not(name("org.axonframework.messaging.eventhandling.annotation.Event")))
                  .and(not(name("org.axonframework.messaging.queryhandling.annotation.Query"))));

  @ArchTest
  static final ArchRule NOTHING_KNOWS_SPRING =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule ONLY_STORAGE_KNOWS_JSON =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + ".json", ROOT + ".journal", ROOT + ".exchange", ROOT + ".citation")
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
              ROOT + ".casefile",
              ROOT + ".projection",
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

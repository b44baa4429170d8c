package org.chancery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One street, no way back: each room knows only the rooms before it. */
@AnalyzeClasses(packages = "org.chancery", importOptions = ImportOption.DoNotIncludeTests.class)
final class StreetTest {
  @ArchTest
  static final ArchRule ONE_WAY = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("document").definedBy("org.chancery.document")
      .layer("language").definedBy("org.chancery.language")
      .layer("fetch").definedBy("org.chancery.fetch")
      .layer("copies").definedBy("org.chancery.copies")
      .layer("read").definedBy("org.chancery.read..")
      .layer("time").definedBy("org.chancery.time")
      .layer("actor").definedBy("org.chancery.actor")
      .layer("coding").definedBy("org.chancery.coding")
      .layer("resolve").definedBy("org.chancery.resolve")
      .layer("chronicle").definedBy("org.chancery.chronicle")
      .layer("export").definedBy("org.chancery.export")
      .layer("evaluate").definedBy("org.chancery.evaluate")
      .layer("persons").definedBy("org.chancery.persons")
      .layer("pipeline").definedBy("org.chancery")
      .layer("cli").definedBy("org.chancery.cli")
      .whereLayer("document").mayNotAccessAnyLayer()
      .whereLayer("language").mayOnlyAccessLayers("document")
      .whereLayer("fetch").mayNotAccessAnyLayer()
      .whereLayer("read").mayOnlyAccessLayers("document", "language", "fetch")
      .whereLayer("copies").mayOnlyAccessLayers("document")
      .whereLayer("time").mayOnlyAccessLayers("document", "language")
      .whereLayer("actor").mayOnlyAccessLayers("document", "language", "time")
      .whereLayer("coding").mayOnlyAccessLayers("document", "language", "time", "actor")
      .whereLayer("resolve").mayOnlyAccessLayers("document", "time", "actor", "coding")
      .whereLayer("chronicle").mayOnlyAccessLayers("document", "copies", "time", "actor", "coding", "resolve")
      .whereLayer("export").mayOnlyAccessLayers("document", "copies", "time", "actor", "coding", "resolve", "chronicle")
      .whereLayer("evaluate").mayOnlyAccessLayers("document", "language", "time", "actor", "coding", "resolve")
      .whereLayer("persons").mayOnlyAccessLayers("language", "time", "actor")
      .whereLayer("pipeline").mayOnlyAccessLayers("document", "read", "coding")
      .whereLayer("cli").mayNotBeAccessedByAnyLayer()
      .because("a room that knows only what comes before it can be read, tested and replaced by itself");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("org.chancery.(*)..").should().beFreeOfCycles()
      .because("two rooms that know each other are one room with two doors");

  @ArchTest
  static final ArchRule CODING_IS_PURE = noClasses()
      .that()
      .resideInAnyPackage("org.chancery.document", "org.chancery.copies", "org.chancery.time", "org.chancery.actor",
          "org.chancery.coding", "org.chancery.resolve", "org.chancery.evaluate")
      .should().callMethod(System.class, "currentTimeMillis")
      .orShould().callMethod(System.class, "nanoTime")
      .orShould().callMethod(java.time.LocalDate.class, "now")
      .orShould().callMethod(java.time.Instant.class, "now")
      .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
      .orShould().dependOnClassesThat().resideInAPackage("java.net")
      .because("coding a document must give the same bytes for ever: no clock, no network, no chance");

  @ArchTest
  static final ArchRule ONLY_FACES_PRINT = noClasses()
      .that().resideOutsideOfPackage("org.chancery.cli")
      .should().accessField(System.class, "out")
      .orShould().accessField(System.class, "err")
      .because("data and messages go where the command that was asked for sends them");

  @ArchTest
  static final ArchRule SQL_STAYS_IN_ITS_ROOM = noClasses()
      .that().resideOutsideOfPackage("org.chancery.chronicle")
      .should().dependOnClassesThat().resideInAnyPackage("java.sql", "org.duckdb")
      .because("the store is one room, and the others must not know how it keeps things");
}

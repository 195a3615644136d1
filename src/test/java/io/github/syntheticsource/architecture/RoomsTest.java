package io.github.syntheticsource.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.DocumentQuery;
import io.github.syntheticsource.FixtureException;
import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.LengthUnit;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.RecordQuery;
import io.github.syntheticsource.RecordedExtractorBuilder;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.VarietyPlan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Holds the rooms apart: which package may use which, and where a library is seen. */
@AnalyzeClasses(packages = "io.github.syntheticsource", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String BASE = "io.github.syntheticsource";

    /** The words of the base package that every room speaks: the modes, the preferences, the exceptions. */
    private static final DescribedPredicate<JavaClass> VOCABULARY = belongToAnyOf(
            FixtureMode.class,
            Preferences.class,
            LengthUnit.class,
            VarietyPlan.class,
            SyntheticException.class,
            ConfigurationException.class,
            FixtureException.class);

    @ArchTest
    static final ArchRule textUsesNoOtherRoom = room("internal.text").mayUse();

    @ArchTest
    static final ArchRule jsonUsesText = room("internal.json").mayUse("internal.text");

    @ArchTest
    static final ArchRule configUsesNoOtherRoom = room("internal.config").mayUse();

    @ArchTest
    static final ArchRule schemaUsesJson = room("internal.schema").mayUse("internal.json", "internal.text");

    @ArchTest
    static final ArchRule recipeUsesSchema =
            room("internal.recipe").mayUse("internal.schema", "internal.json", "internal.text");

    @ArchTest
    static final ArchRule fixtureUsesRecipe =
            room("internal.fixture").mayUse("internal.recipe", "internal.json", "internal.text");

    @ArchTest
    static final ArchRule generationIsForUsersToImplement = room("generation").mayUse();

    @ArchTest
    static final ArchRule generationMachineryUsesRecipes = room("internal.generation")
            .mayUse("generation", "internal.recipe", "internal.schema", "internal.json", "internal.text");

    @ArchTest
    static final ArchRule datafakerUsesGeneration = room("internal.datafaker")
            .mayUse(
                    "generation",
                    "internal.generation",
                    "internal.recipe",
                    "internal.schema",
                    "internal.json",
                    "internal.text");

    @ArchTest
    static final ArchRule modelsUseGeneration = room("internal.langchain4j")
            .mayUse("langchain4j", "generation", "internal.generation", "internal.text", "extraction");

    @ArchTest
    static final ArchRule modelsForUsersUseGenerationAndExtraction = room("langchain4j")
            .mayUse("internal.langchain4j", "generation", "internal.generation", "extraction", "internal.extraction");

    @ArchTest
    static final ArchRule extractionUsesItsOwnMachinery =
            room("extraction").mayUse("internal.extraction", "internal.schema", "internal.json", "internal.text");

    @ArchTest
    static final ArchRule extractionMachineryUsesSchemaAndText =
            room("internal.extraction").mayUse("extraction", "internal.schema", "internal.json", "internal.text");

    @ArchTest
    static final ArchRule reportUsesWhatItReports =
            room("internal.report").mayUse("generation", "internal.fixture", "internal.text");

    @ArchTest
    static final ArchRule assertjUsesTheBaseAndExtraction =
            room("assertj").onTheBase().mayUse("extraction", "internal.schema", "internal.json", "internal.text");

    @ArchTest
    static final ArchRule junitUsesTheBaseAndTheRun =
            room("junit").onTheBase().mayUse("internal.junit", "internal.run");

    @ArchTest
    static final ArchRule annotationReadersUseTheRun =
            room("internal.junit").onTheBase().mayUse("junit", "internal.run");

    @ArchTest
    static final ArchRule theMainClassUsesTheCommands = room("cli").mayUse("internal.cli");

    @ArchTest
    static final ArchRule commandsUseTheRunAndWhatLiesInFiles = room("internal.cli")
            .onTheBase()
            .mayUse(
                    "cli",
                    "internal.junit",
                    "internal.run",
                    "internal.fixture",
                    "internal.recipe",
                    "internal.schema",
                    "internal.json",
                    "internal.config",
                    "internal.text");

    @ArchTest
    static final ArchRule nothingUsesTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".cli", BASE + ".internal.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + ".cli", BASE + ".internal.cli..");

    @ArchTest
    static final ArchRule noArrowRunsBackUpToTheQueries = noClasses()
            .that()
            .resideInAPackage(BASE + ".internal..")
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    SyntheticData.class, RecordQuery.class, DocumentQuery.class, RecordedExtractorBuilder.class));

    @ArchTest
    static final ArchRule langchain4jIsSeenInItsRoomOnly =
            library("dev.langchain4j..", "java.net.http..").only("langchain4j", "internal.langchain4j");

    @ArchTest
    static final ArchRule datafakerIsSeenInItsRoomOnly =
            library("net.datafaker..", "com.github.curiousoddman..").only("internal.datafaker");

    @ArchTest
    static final ArchRule junitIsSeenInItsRoomOnly = library("org.junit..").only("junit", "internal.junit");

    @ArchTest
    static final ArchRule assertjIsSeenInItsRoomOnly =
            library("org.assertj..", "org.opentest4j..").only("assertj");

    @ArchTest
    static final ArchRule caffeineIsSeenInTheStoreOnly =
            library("com.github.benmanes..").only("internal.fixture");

    @ArchTest
    static final ArchRule commonsTextIsSeenWhereTextsAreCompared =
            library("org.apache.commons.text..").only("internal.text", "internal.extraction", "internal.cli");

    @ArchTest
    static final ArchRule dotenvIsSeenInConfigOnly =
            library("io.github.cdimascio..").only("internal.config");

    @ArchTest
    static final ArchRule picocliAndCommonsCsvAreSeenInTheCommandLineOnly =
            library("picocli..", "org.apache.commons.csv..").only("cli", "internal.cli");

    @ArchTest
    static final ArchRule jacksonIsSeenInJsonAndSchemaOnly =
            library("com.fasterxml.jackson..").only("internal.json", "internal.schema");

    @ArchTest
    static final ArchRule onlyTheReportPrints = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".internal.report", BASE + ".internal.cli..", BASE + ".cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule everyExceptionHasTheOneRoot = classes()
            .that()
            .areAssignableTo(RuntimeException.class)
            .and(not(type(SyntheticException.class)))
            .should()
            .beAssignableTo(SyntheticException.class);

    @ArchTest
    static final ArchRule noClassIsCalledHelper =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)");

    private static Room room(String name) {
        return new Room(name, VOCABULARY);
    }

    private static Library library(String... packages) {
        return new Library(List.of(packages));
    }

    /** A room is a package with its inner packages; {@code floor} is what it may use beside other rooms. */
    private record Room(String name, DescribedPredicate<JavaClass> floor) {

        Room onTheBase() {
            return new Room(name, resideInAnyPackage(BASE));
        }

        ArchRule mayUse(String... rooms) {
            var allowed = Stream.concat(Stream.of(name), Arrays.stream(rooms))
                    .map(room -> BASE + "." + room + "..")
                    .toArray(String[]::new);
            return classes()
                    .that()
                    .resideInAPackage(BASE + "." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(allowed).or(floor).or(not(resideInAnyPackage(BASE + ".."))))
                    .allowEmptyShould(false);
        }
    }

    private record Library(List<String> packages) {

        ArchRule only(String... rooms) {
            var allowed =
                    Arrays.stream(rooms).map(room -> BASE + "." + room + "..").toArray(String[]::new);
            return noClasses()
                    .that(not(resideInAnyPackage(allowed)).as("live elsewhere"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)));
        }
    }
}

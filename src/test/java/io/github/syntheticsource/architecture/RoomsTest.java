package io.github.syntheticsource.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.syntheticsource.AnswerQuery;
import io.github.syntheticsource.DocumentQuery;
import io.github.syntheticsource.RecordQuery;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.generation.Preferences;
import io.github.syntheticsource.report.ReportSink;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Holds the rooms apart: who may use whom, and which library is seen where. */
@AnalyzeClasses(packages = "io.github.syntheticsource", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String BASE = "io.github.syntheticsource";

    @ArchTest
    static final ArchRule jsonUsesNoOtherRoom = room("json").mayUse();

    @ArchTest
    static final ArchRule configUsesNoOtherRoom = room("config").mayUse();

    @ArchTest
    static final ArchRule schemaUsesJson = room("schema").mayUse("json");

    @ArchTest
    static final ArchRule recipeUsesSchema = room("recipe").mayUse("schema", "json");

    @ArchTest
    static final ArchRule fixtureUsesRecipe = room("fixture").mayUse("recipe", "json");

    @ArchTest
    static final ArchRule generationUsesRecipe = room("generation").mayUse("recipe", "schema", "json");

    @ArchTest
    static final ArchRule datafakerUsesGeneration = room("datafaker").mayUse("generation", "recipe", "schema", "json");

    @ArchTest
    static final ArchRule langchainUsesGeneration = room("langchain4j").mayUse("generation", "extraction");

    @ArchTest
    static final ArchRule extractionUsesSchemaAndPreferencesOnly =
            room("extraction").mayUse(Preferences.class, "schema", "json");

    @ArchTest
    static final ArchRule reportUsesWhatItTells = room("report").mayUse("generation", "fixture");

    @ArchTest
    static final ArchRule assertjUsesTheBaseAndWhatItJudges = classes()
            .that()
            .resideInAPackage(BASE + ".assertj")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(BASE, BASE + ".assertj", BASE + ".extraction", BASE + ".schema", BASE + ".json")
                            .or(not(resideInAnyPackage(BASE + ".."))));

    @ArchTest
    static final ArchRule junitUsesTheBaseAndTheRun = room("junit").onTheBase().mayUse("internal.run");

    @ArchTest
    static final ArchRule theRunWiresAllRoomsButThoseAboveIt = noClasses()
            .that()
            .resideInAPackage(BASE + ".internal.run..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(BASE + ".junit", BASE + ".assertj", BASE + ".cli")
                    .or(belongToAnyOf(SyntheticData.class, RecordQuery.class, DocumentQuery.class, AnswerQuery.class)));

    @ArchTest
    static final ArchRule answersDoNotKnowTheRun = noClasses()
            .that()
            .resideInAPackage(BASE + ".internal.run.answer")
            .should()
            .dependOnClassesThat(resideInAnyPackage(BASE + ".internal.run"));

    @ArchTest
    static final ArchRule usersOfTheBaseSeeNothingInternal = members()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(BASE)
            .and()
            .areNotPrivate()
            .and()
            .areNotPackagePrivate()
            .should(nameNothingInternal());

    @ArchTest
    static final ArchRule cliUsesTheBaseAndWhatLiesInFiles =
            room("cli").onTheBase().mayUse("junit", "internal.run", "fixture", "recipe", "schema", "json", "config");

    @ArchTest
    static final ArchRule nobodyUsesTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + ".cli");

    @ArchTest
    static final ArchRule noRoomsInACircle =
            slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule langchain4jIsSeenInItsRoomOnly =
            library("dev.langchain4j..", "java.net.http..").only("langchain4j");

    @ArchTest
    static final ArchRule datafakerIsSeenInItsRoomOnly =
            library("net.datafaker..", "com.github.curiousoddman..").only("datafaker");

    @ArchTest
    static final ArchRule junitIsSeenInItsRoomOnly = library("org.junit..").only("junit");

    @ArchTest
    static final ArchRule assertjIsSeenInItsRoomOnly =
            library("org.assertj..", "org.opentest4j..").only("assertj");

    @ArchTest
    static final ArchRule caffeineIsSeenInTheStoreOnly =
            library("com.github.benmanes..").only("fixture");

    @ArchTest
    static final ArchRule commonsTextIsSeenInExtractionAndTheCommandLineOnly =
            library("org.apache.commons.text..").only("extraction", "cli");

    @ArchTest
    static final ArchRule dotenvIsSeenInConfigOnly =
            library("io.github.cdimascio..").only("config");

    @ArchTest
    static final ArchRule picocliAndCommonsCsvAreSeenInTheCommandLineOnly =
            library("picocli..", "org.apache.commons.csv..").only("cli");

    @ArchTest
    static final ArchRule jacksonIsSeenInJsonAndSchemaOnly =
            library("com.fasterxml.jackson..").only("json", "schema");

    @ArchTest
    static final ArchRule nobodyPrintsButTheReportSinkAndTheCommandLine = noClasses()
            .that(not(type(ReportSink.class)))
            .and()
            .resideOutsideOfPackages(BASE + ".cli", BASE + ".fixture")
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
    static final ArchRule nobodyIsCalledHelper =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)");

    private static ArchCondition<JavaMember> nameNothingInternal() {
        return new ArchCondition<>("name no internal type in their signature") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                member.getAllInvolvedRawTypes().stream()
                        .filter(resideInAnyPackage(BASE + ".internal.."))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " names " + type.getName())));
            }
        };
    }

    private static Room room(String name) {
        return new Room(name, type(SyntheticException.class));
    }

    private static Library library(String... packages) {
        return new Library(List.of(packages));
    }

    /** The root of all exceptions is the floor that every room stands on. */
    private record Room(String name, DescribedPredicate<JavaClass> floor) {

        Room onTheBase() {
            return new Room(name, resideInAnyPackage(BASE));
        }

        /** One class of a room that is closed otherwise. */
        ArchRule mayUse(Class<?> single, String... rooms) {
            return new Room(name, floor.or(type(single))).mayUse(rooms);
        }

        ArchRule mayUse(String... rooms) {
            var own = Stream.concat(Stream.of(name), Arrays.stream(rooms))
                    .map(room -> BASE + "." + room)
                    .toArray(String[]::new);
            return classes()
                    .that()
                    .resideInAPackage(BASE + "." + name)
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(own).or(floor).or(not(resideInAnyPackage(BASE + ".."))))
                    .allowEmptyShould(false);
        }
    }

    private record Library(List<String> packages) {

        ArchRule only(String... rooms) {
            var allowed = Arrays.stream(rooms).map(room -> BASE + "." + room).toArray(String[]::new);
            return noClasses()
                    .that(not(resideInAnyPackage(allowed)).as("live elsewhere"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)));
        }
    }
}

package io.github.syntheticsource.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

    /** Loaded from elsewhere in the tests. */
    static class Somewhere {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "pom.xml,                         target/test-classes,           .,      false",
        "pom.xml module/pom.xml,          module/target/test-classes,    module, false",
        "pom.xml module/README.md,        module/target/test-classes,    .,      false",
        "build.gradle,                    build/classes/java/test,       .,      true",
        "settings.gradle.kts,             build/classes/kotlin/test,     .,      true",
        "pom.xml app/build.gradle.kts,    app/build/classes/java/test,   app,    true",
        "pom.xml build.gradle,            target/test-classes,           .,      false",
        "pom.xml build.gradle,            build/classes/java/test,       .,      true"
    })
    void theRootIsTheNearestFolderWithABuildFile(String buildFiles, String classes, String root, boolean gradle)
            throws Exception {
        for (var file : buildFiles.split(" ", -1)) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "");
        }

        try (var loader = loader(folder.resolve(classes))) {
            var project = Project.of(loader.loadClass(Somewhere.class.getName()));

            assertThat(project).isEqualTo(new Project(folder.resolve(root).normalize(), gradle));
        }
    }

    @Test
    void aClassOfTheJdkBelongsToTheWorkingDirectory() {
        assertThat(Project.of(String.class)).isEqualTo(Project.ofWorkingDirectory());
        assertThat(Project.ofWorkingDirectory().root().resolve("pom.xml")).exists();
    }

    @Test
    void thisClassBelongsToThisProject() {
        assertThat(Project.of(ProjectTest.class).root().resolve("pom.xml")).exists();
    }

    @Test
    void reportsLieInTheBuildFolder() {
        assertThat(new Project(folder, false).reports()).isEqualTo(folder.resolve("target/synthetic"));
        assertThat(new Project(folder, true).reports()).isEqualTo(folder.resolve("build/synthetic"));
    }

    @Test
    void aPathIsShownFromTheRoot() {
        var project = new Project(folder, false);

        assertThat(project.displayPath(folder.resolve("fixtures-cache/Bill/default.json")))
                .isEqualTo("fixtures-cache/Bill/default.json");
        assertThat(project.displayPath(folder.resolveSibling("elsewhere")))
                .isEqualTo(folder.resolveSibling("elsewhere").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', nullValues = "all", textBlock = """
                    false ~ all                       ~ mvn test -Dsynthetic.mode=rerecord
                    false ~ BillingTest#claims        ~ mvn test -Dtest=BillingTest#claims -Dsynthetic.mode=rerecord
                    false ~ BillingTest$Nested#claims ~ mvn test -Dtest='BillingTest$Nested#claims' -Dsynthetic.mode=rerecord
                    false ~ KotlinTest#two words      ~ mvn test -Dtest='KotlinTest#two words' -Dsynthetic.mode=rerecord
                    false ~ KotlinTest#isn't          ~ mvn test -Dtest='KotlinTest#isn'\\''t' -Dsynthetic.mode=rerecord
                    true  ~ all                       ~ SYNTHETIC_MODE=rerecord ./gradlew test
                    true  ~ BillingTest#claims        ~ SYNTHETIC_MODE=rerecord ./gradlew test --tests '*BillingTest.claims'
                    true  ~ BillingTest$Nested#claims ~ SYNTHETIC_MODE=rerecord ./gradlew test --tests '*BillingTest$Nested.claims'
                    """)
    void aCommandCanBePastedIntoAShell(boolean gradle, @Nullable String test, String command) {
        assertThat(new Project(folder, gradle).command(test, Map.of(Setting.MODE, "rerecord")))
                .isEqualTo(command);
    }

    @Test
    void aValueIsQuotedWhereItMustBe() {
        assertThat(new Project(folder, false).command(null, Map.of(Setting.CACHE_DIR, "my fixtures")))
                .isEqualTo("mvn test -Dsynthetic.cache.dir='my fixtures'");
    }

    @Test
    void everySettingReachesTheTestsOfBothBuilds() {
        var forced = Map.of(Setting.FORCE, "true", Setting.MODE, "rerecord");

        assertThat(new Project(folder, false).command(null, forced))
                .isEqualTo("mvn test -Dsynthetic.mode=rerecord -Dsynthetic.force=true");
        assertThat(new Project(folder, true).command(null, forced))
                .isEqualTo("SYNTHETIC_MODE=rerecord SYNTHETIC_FORCE=true ./gradlew test");
    }

    /** A loader that finds {@link Somewhere} in that folder alone. */
    private static URLClassLoader loader(Path classes) throws IOException {
        var file = classes.resolve(Somewhere.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (var bytes = ProjectTest.class.getResourceAsStream("ProjectTest$Somewhere.class")) {
            Files.copy(bytes, file);
        }
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
    }
}

package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.testing.ChildJvm;
import io.github.syntheticsource.testing.FolderSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay loads no class of a model, of a network client or of a generator, and touches no file. */
@Tag("slow")
class ReplayPurityTest {

    @TempDir
    private Path folder;

    private Path cache;

    @BeforeEach
    void record() {
        cache = folder.resolve("fixtures-cache");
        assertThat(child().run(BillsTestCase.class))
                .filteredOn(line -> line.startsWith("PASSED"))
                .hasSize(11);
    }

    private ChildJvm child() {
        return new ChildJvm().option("-Dsynthetic.cache.dir=" + cache).option("-Djava.io.tmpdir=" + folder);
    }

    @Test
    void replayLoadsNeitherModelNorNetworkNorGenerator() throws Exception {
        var log = folder.resolve("classes.txt");

        var output = child().environment("CI", "true")
                .option("-Xlog:class+load:file=" + log)
                .run(BillsTestCase.class);

        var loaded = Files.readAllLines(log);
        assertThat(output).filteredOn(line -> line.startsWith("PASSED")).hasSize(11);
        assertThat(loaded).anyMatch(line -> line.contains("io.github.syntheticsource.internal.fixture.FixtureStore "));
        assertThat(loaded)
                .noneMatch(line -> line.contains("] dev.langchain4j")
                        || line.contains("] java.net.http.")
                        || line.contains("] jdk.internal.net.http.")
                        || line.contains("] net.datafaker")
                        || line.contains("] com.github.curiousoddman")
                        || line.contains("] io.github.cdimascio")
                        || line.contains("] picocli.")
                        || line.contains("] org.apache.commons.csv.")
                        || line.contains("] io.github.syntheticsource.cli.")
                        || line.contains("] io.github.syntheticsource.internal.cli.")
                        || line.contains("] org.apache.commons.text")
                        || line.contains("] com.fasterxml.jackson.databind")
                        || line.contains("] io.github.syntheticsource.extraction")
                        || line.contains("] io.github.syntheticsource.internal.extraction")
                        || line.contains("] io.github.syntheticsource.internal.generation.engine")
                        || line.contains("] io.github.syntheticsource.internal.generation.model")
                        || line.contains("] io.github.syntheticsource.internal.generation.check")
                        || line.contains("] io.github.syntheticsource.internal.generation.limit")
                        || line.contains("] io.github.syntheticsource.langchain4j")
                        || line.contains("] io.github.syntheticsource.internal.langchain4j")
                        || line.contains("] io.github.syntheticsource.internal.datafaker"));
    }

    @Test
    void replayLooksThroughNoTestPlan() throws Exception {
        var log = folder.resolve("classes.txt");

        child().environment("CI", "true").option("-Xlog:class+load:file=" + log).run(BillsTestCase.class);

        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("] io.github.syntheticsource.junit.PrewarmingListener "))
                .noneMatch(line -> line.contains("] io.github.syntheticsource.internal.junit.TestPlanPrewarmer")
                        || line.contains("] io.github.syntheticsource.internal.junit.AnnotationScanner")
                        || line.contains("] io.github.syntheticsource.internal.run.Prewarm")
                        || line.contains("] io.github.syntheticsource.internal.report.Progress")
                        || line.contains("] io.github.syntheticsource.internal.report.RecordingProgress"));
    }

    @Test
    void replayOnContinuousIntegrationTouchesNothingAndSaysNothing() {
        var before = FolderSnapshot.of(cache);

        var output = child().environment("CI", "true").run(BillsTestCase.class);

        assertThat(FolderSnapshot.of(cache)).isEqualTo(before);
        assertThat(output).noneMatch(line -> line.contains("[synthetic]"));
    }

    @Test
    void aMissingSetOnContinuousIntegrationFailsAndTouchesNothing() throws Exception {
        Files.delete(cache.resolve("MedicalBilling/medical_billing.json"));
        var before = FolderSnapshot.of(cache);

        var output = child().environment("CI", "1").run(BillsTestCase.class);

        assertThat(output).noneMatch(line -> line.startsWith("PASSED"));
        assertThat(output).anyMatch(line -> line.contains("MedicalBilling/medical_billing is not recorded"));
        assertThat(FolderSnapshot.of(cache)).isEqualTo(before);
    }

    @Test
    void anExplicitModeBeatsContinuousIntegration() throws Exception {
        Files.delete(cache.resolve("MedicalBilling/medical_billing.json"));

        var output = child().environment("CI", "true")
                .environment("SYNTHETIC_MODE", "auto")
                .run(BillsTestCase.class);

        assertThat(output).filteredOn(line -> line.startsWith("PASSED")).hasSize(11);
        assertThat(cache.resolve("MedicalBilling/medical_billing.json")).exists();
    }

    @Test
    void anUnknownSettingIsReported() {
        var output = child().option("-Dsynthetic.mod=replay").run(BillsTestCase.class);

        assertThat(output)
                .filteredOn(line ->
                        line.startsWith("[synthetic] unknown setting [synthetic.mod] is ignored; the settings are"))
                .hasSize(1);
    }

    @Test
    void theRecordsDoNotDependOnLocaleOrEncoding() throws Exception {
        var file = cache.resolve("MedicalBilling/medical_billing.json");
        var records = recordLines(file);
        Files.delete(file);

        child().option("-Duser.language=tr")
                .option("-Duser.country=TR")
                .option("-Dfile.encoding=windows-1252")
                .option("-Duser.timezone=Asia/Kolkata")
                .run(BillsTestCase.class);

        assertThat(recordLines(file)).isEqualTo(records);
    }

    private static List<String> recordLines(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("\"data\"") || line.contains("fingerprint"))
                .toList();
    }
}

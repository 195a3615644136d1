package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.testing.ChildJvm;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One jar, compiled against the floor, on every JUnit that it promises to run on. */
@Tag("slow")
class JUnitVersionsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"5.13.4", "5.14.4", "6.1.3"})
    void recordsAndReplaysOn(String version) {
        var recorded = child(version).run(BillsTestCase.class, AllEntryPointsTestCase.class);
        var replayed =
                child(version).option("-Dsynthetic.mode=replay").run(BillsTestCase.class, AllEntryPointsTestCase.class);

        assertThat(recorded).noneMatch(line -> line.startsWith("FAILED"));
        assertThat(recorded)
                .anyMatch(line -> line.startsWith("[synthetic] RECORDED 10 MedicalBilling/medical_billing"));
        assertThat(replayed).hasSize(17).allMatch(line -> line.startsWith("PASSED"));
    }

    @Test
    void anOlderJUnitGetsASentence() {
        var output = child("5.12.2").run(BillsTestCase.class);

        assertThat(output)
                .anyMatch(line ->
                        line.contains("synthetic-source requires JUnit 5.13 or newer, but this is JUnit 5.12.2"));
        assertThat(output).noneMatch(line -> line.startsWith("PASSED"));
    }

    private ChildJvm child(String version) {
        return new ChildJvm().onJUnit(version).option("-Dsynthetic.cache.dir=" + folder.resolve("fixtures-cache"));
    }
}

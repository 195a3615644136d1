package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.ChildJvm;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.FolderSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of a test whose extractor's answers are recorded. */
@Tag("slow")
class RecordedExtractorRunTest {

    @TempDir
    private Path folder;

    private ChildJvm child(String server) {
        return new ChildJvm()
                .option("-Dsynthetic.cache.dir=" + folder.resolve("fixtures-cache"))
                .option("-Dsynthetic.report.dir=" + folder.resolve("report"))
                .option("-Dsynthetic.generator=builtin")
                .option("-Dtest.server=" + server);
    }

    @Test
    void aReplayNeedsNoServerAndLoadsNoClassOfAModelAndTouchesNothing() throws Exception {
        try (var server = ChatServer.answering(BillReadingTestCase::answer)) {
            var output = child(server.baseUrl()).run(BillReadingTestCase.class);

            assertThat(output).filteredOn(line -> line.startsWith("PASSED")).hasSize(BillReadingTestCase.COUNT);
            assertThat(server.calls()).hasSize(BillReadingTestCase.COUNT);
            assertThat(output)
                    .anyMatch(line -> line.startsWith("[synthetic] RECORDED 3 MedicalBilling/gpt-small.answers"
                            + " (gpt-small, " + Reply.MODEL + ", 3 calls, "));
        }
        var log = folder.resolve("classes.txt");
        var before = FolderSnapshot.of(folder.resolve("fixtures-cache"));

        var output = child("http://127.0.0.1:1/v1")
                .environment("CI", "true")
                .option("-Xlog:class+load:file=" + log)
                .run(BillReadingTestCase.class);

        assertThat(output).filteredOn(line -> line.startsWith("PASSED")).hasSize(BillReadingTestCase.COUNT);
        assertThat(output).noneMatch(line -> line.contains("[synthetic]"));
        assertThat(FolderSnapshot.of(folder.resolve("fixtures-cache"))).isEqualTo(before);
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("io.github.syntheticsource.internal.run.answer.RecordedExtractor "))
                .noneMatch(line -> line.contains("] dev.langchain4j")
                        || line.contains("] java.net.http.")
                        || line.contains("] net.datafaker")
                        || line.contains("] io.github.syntheticsource.langchain4j")
                        || line.contains("] io.github.syntheticsource.internal.langchain4j")
                        || line.contains("] io.github.syntheticsource.internal.datafaker"));
    }

    @Test
    void twoForksPayForEachTextOnce() {
        try (var server =
                ChatServer.answering(call -> BillReadingTestCase.answer(call).after(Duration.ofMillis(200)))) {
            var one = child(server.baseUrl()).start(BillReadingTestCase.class);
            var other = child(server.baseUrl()).start(BillReadingTestCase.class);

            assertThat(one.output())
                    .filteredOn(line -> line.startsWith("PASSED"))
                    .hasSize(3);
            assertThat(other.output())
                    .filteredOn(line -> line.startsWith("PASSED"))
                    .hasSize(3);
            assertThat(server.calls()).hasSize(BillReadingTestCase.COUNT);
        }
    }

    @Test
    void replayFailsTheTestThatAsksForWhatIsMissing() throws Exception {
        var cache = folder.resolve("fixtures-cache");
        try (var server = ChatServer.answering(BillReadingTestCase::answer)) {
            System.setProperty("test.server", server.baseUrl());
            assertThat(EngineRun.in(cache).of(BillReadingTestCase.class).passed())
                    .hasSize(3);
        } finally {
            System.clearProperty("test.server");
        }
        var replay = EngineRun.in(cache).with("synthetic.mode", "replay");
        assertThat(replay.of(BillReadingTestCase.class).passed()).hasSize(3);

        Files.delete(cache.resolve("MedicalBilling/gpt-small.answers.json"));
        var outcome = replay.of(BillReadingTestCase.class);

        assertThat(outcome.passed()).isEmpty();
        assertThat(outcome.failures())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageStartingWith("MedicalBilling/gpt-small.answers is not recorded: there is no ")
                        .hasMessageContaining("-Dsynthetic.mode=auto"));
        assertThat(outcome.printed())
                .contains(
                        "[synthetic] MISSED MedicalBilling/gpt-small.answers: MedicalBilling/gpt-small.answers is not");
    }
}

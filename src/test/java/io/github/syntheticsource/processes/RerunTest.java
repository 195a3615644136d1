package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChildJvm;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.FolderSnapshot;
import io.github.syntheticsource.testing.GitRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** However and in whatever order tests are run, they get the same records. */
@Tag("slow")
class RerunTest {

    private static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    static class OneTestCase {

        @ParameterizedTest
        @SyntheticSource(value = MedicalBilling.class, count = 3, set = "one")
        void each(MedicalBilling bill) {
            SEEN.add("one " + bill);
        }
    }

    static class TwoTestCase {

        @Test
        void all(@Synthetic(count = 3, set = "two") List<MedicalBilling> bills) {
            SEEN.add("two " + bills);
            throw new AssertionError("a test that fails is run again");
        }
    }

    private List<String> seen(Class<?>... classes) {
        SEEN.clear();
        EngineRun.in(folder.resolve("fixtures-cache")).of(classes);
        return List.copyOf(SEEN);
    }

    @Test
    @DisplayName("scenario 17: any order, a single class, a repetition and the rerun of a failure see the same records")
    void anyOrderSeesTheSameRecords() {
        var first = seen(OneTestCase.class, TwoTestCase.class);
        var recorded = FolderSnapshot.of(folder.resolve("fixtures-cache"));

        assertThat(first).hasSize(4);
        assertThat(seen(TwoTestCase.class, OneTestCase.class)).containsExactlyInAnyOrderElementsOf(first);
        assertThat(seen(OneTestCase.class)).isEqualTo(first.subList(0, 3));
        assertThat(seen(TwoTestCase.class)).isEqualTo(first.subList(3, 4));
        assertThat(seen(TwoTestCase.class)).isEqualTo(first.subList(3, 4));
        assertThat(FolderSnapshot.of(folder.resolve("fixtures-cache"))).isEqualTo(recorded);
    }

    @Test
    @DisplayName("scenario 4: a failed test that is rerun in its session, as Surefire does, is not paid for again")
    void aFailedTestThatIsRerunIsNotPaidForAgain() {
        SEEN.clear();
        var engineRun = EngineRun.in(folder.resolve("fixtures-cache"));

        var outcome =
                engineRun.launched(session -> session.execute(engineRun.request(TwoTestCase.class)), TwoTestCase.class);

        assertThat(outcome.failures()).hasSize(1);
        assertThat(SEEN).hasSize(2);
        assertThat(SEEN.get(1)).isEqualTo(SEEN.get(0));
        assertThat(outcome.printed().split("RECORDED 3 MedicalBilling/two", -1)).hasSize(2);
    }

    @Test
    @DisplayName("scenario 39: a replay run leaves git status clean and every time of change as it was")
    void aReplayRunLeavesGitStatusClean() {
        var gitRepository = GitRepository.in(folder);
        new ChildJvm()
                .option("-Dsynthetic.cache.dir=" + folder.resolve("fixtures-cache"))
                .run(BillsTestCase.class);
        gitRepository.commit("recorded");
        var before = FolderSnapshot.of(folder.resolve("fixtures-cache"));

        var output = new ChildJvm()
                .option("-Dsynthetic.cache.dir=" + folder.resolve("fixtures-cache"))
                .environment("CI", "true")
                .run(BillsTestCase.class);

        assertThat(output).hasSize(11).allMatch(line -> line.startsWith("PASSED"));
        assertThat(gitRepository.run("status", "--porcelain")).isEmpty();
        assertThat(FolderSnapshot.of(folder.resolve("fixtures-cache"))).isEqualTo(before);
    }
}

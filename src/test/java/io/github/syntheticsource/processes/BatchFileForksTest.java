package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChildJvm;
import io.github.syntheticsource.testing.FakeBatchService;
import io.github.syntheticsource.testing.FakeBatchService.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batch files where several JVMs write to one folder, as the forks of a build do. */
@Tag("slow")
class BatchFileForksTest {

    private static final String KEY = "sk-proj-0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private ChildJvm child(String use) {
        return new ChildJvm()
                .option("-Dsynthetic.cache.dir=" + folder.resolve("fixtures-cache"))
                .option("-Dsynthetic.report.dir=" + folder.resolve("report"))
                .option("-Dsynthetic.batch-file=" + use)
                .option("-Dsynthetic.batch-size=1");
    }

    static class OneTestCase {
        @Test
        void a(@Synthetic(count = 20, set = "a") List<MedicalBilling> bills) {}

        @Test
        void b(@Synthetic(count = 20, set = "b") List<MedicalBilling> bills) {}

        @Test
        void c(@Synthetic(count = 20, set = "c") List<MedicalBilling> bills) {}
    }

    static class OtherTestCase {
        @Test
        void d(@Synthetic(count = 20, set = "d") List<MedicalBilling> bills) {}

        @Test
        void e(@Synthetic(count = 20, set = "e") List<MedicalBilling> bills) {}

        @Test
        void f(@Synthetic(count = 20, set = "f") List<MedicalBilling> bills) {}
    }

    @Test
    void twoForksThatExportAtOnceLoseNoCallAndWithoutAKeyBothImport() throws Exception {
        var batch = folder.resolve("fixtures-cache/.work/batch");

        var one = child("export").environment("OPENAI_API_KEY", KEY).start(OneTestCase.class);
        var other = child("export").environment("OPENAI_API_KEY", KEY).start(OtherTestCase.class);
        assertThat(one.output()).noneMatch(line -> line.startsWith("PASSED") || line.contains(KEY));
        assertThat(other.output()).noneMatch(line -> line.startsWith("PASSED") || line.contains(KEY));

        var requests = FakeBatchService.requests(batch.resolve("requests.jsonl"));
        assertThat(requests).hasSize(120).extracting(Request::id).doesNotHaveDuplicates();
        assertNoFileHolds(KEY);

        FakeBatchService.put(
                batch,
                "output.jsonl",
                requests.stream().map(Request::answeredWithBills).toList());
        var importing = child("import").start(OneTestCase.class);
        var importingToo = child("import").start(OtherTestCase.class);
        assertThat(importing.output())
                .filteredOn(line -> line.startsWith("PASSED"))
                .hasSize(3);
        assertThat(importingToo.output())
                .filteredOn(line -> line.startsWith("PASSED"))
                .hasSize(3);
        assertThat(batch.resolve("requests.jsonl")).doesNotExist();
    }

    private void assertNoFileHolds(String secret) throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(3)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(secret));
        }
    }
}

package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.testing.ChildJvm;
import io.github.syntheticsource.testing.FolderSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay of texts writes none and checks none; a replay of records does not know of them. */
@Tag("slow")
class TextReplayTest {

    @TempDir
    private Path folder;

    private List<String> loaded(Class<?> testCase) throws Exception {
        var log = folder.resolve("classes.txt");
        var cache = folder.resolve("fixtures-cache");
        assertThat(child(cache).run(testCase)).anyMatch(line -> line.startsWith("PASSED"));
        var before = FolderSnapshot.of(cache);

        var output = child(cache)
                .environment("CI", "true")
                .option("-Xlog:class+load:file=" + log)
                .run(testCase);

        assertThat(output).anyMatch(line -> line.startsWith("PASSED")).noneMatch(line -> line.contains("[synthetic]"));
        assertThat(FolderSnapshot.of(cache)).isEqualTo(before);
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("] io.github.syntheticsource."))
                .map(line -> line.replaceFirst(".*] (io\\.github\\.syntheticsource\\.\\S+).*", "$1"))
                .toList();
    }

    private ChildJvm child(Path cache) {
        return new ChildJvm().option("-Dsynthetic.cache.dir=" + cache).option("-Djava.io.tmpdir=" + folder);
    }

    @Test
    void aReplayOfTextsLoadsNoWriterAndNoModel() throws Exception {
        assertThat(loaded(ActorsTestCase.class))
                .contains("io.github.syntheticsource.internal.fixture.KeyedContent")
                .contains("io.github.syntheticsource.Preferences")
                .noneMatch(name -> name.contains(".datafaker.") || name.contains(".langchain4j."))
                .noneMatch(name -> name.matches(".*\\.internal\\.generation\\.(?:engine|model|limit)\\..*"))
                .noneMatch(name -> name.matches(".*\\.generation\\.(?:Text|Model|Record).*"))
                .noneMatch(name -> name.endsWith(".extraction.Grounder") || name.endsWith(".GeneratorSelector"));
    }

    @Test
    void aReplayOfRecordsLoadsNothingOfTexts() throws Exception {
        assertThat(loaded(BillsTestCase.class))
                .contains("io.github.syntheticsource.internal.fixture.FixtureStore")
                .noneMatch(name -> name.contains(".extraction.")
                        || name.contains(".fixture.Keyed")
                        || name.endsWith(".DocumentResolver")
                        || name.endsWith(".DocumentRequestBuilder"));
    }
}

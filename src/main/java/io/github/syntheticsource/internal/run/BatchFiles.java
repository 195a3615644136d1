package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.internal.config.Project;
import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.fixture.file.BatchFileFolder;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.generation.batch.BatchId;
import io.github.syntheticsource.internal.generation.batch.BatchResults;
import io.github.syntheticsource.internal.generation.batch.BatchTarget;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The batch files of a project in one run. Nothing is touched unless a set asks. */
final class BatchFiles {

    private final Project project;
    private final Settings settings;
    private final Supplier<BatchFileFolder> opening;
    private final Consumer<String> telling;
    private final Map<SetName, Integer> targets = new ConcurrentHashMap<>();
    private @Nullable BatchFileFolder opened;
    private @Nullable Read read;

    /** What was read of the files in this state. */
    private record Read(String state, BatchResults answers) {}

    BatchFiles(Project project, Settings settings, Supplier<BatchFileFolder> opening, Consumer<String> telling) {
        this.project = project;
        this.settings = settings;
        this.opening = opening;
        this.telling = telling;
    }

    /** Where the calls of a set and their answers lie. */
    SetBatch of(SetName set) {
        return new SetBatch(this, set);
    }

    /** The part that one set has in them. */
    record SetBatch(BatchFiles files, SetName set) {

        String name() {
            return BatchId.set(set.folder(), set.name());
        }

        /** The place, for a server with that address. */
        BatchTarget at(String address) {
            return new Place(files, this, address);
        }
    }

    private record Place(BatchFiles files, SetBatch batch, String address) implements BatchTarget {

        @Override
        public String set() {
            return batch.set().toString();
        }

        @Override
        public List<String> write(List<String> lines) {
            return files.folder().replace(batch.set(), this::isOurs, lines).stream()
                    .map(files.project::displayPath)
                    .toList();
        }

        private boolean isOurs(String text) {
            var id = BatchId.parse(text);
            return id != null && id.set().equals(batch.name());
        }

        @Override
        public BatchResults answers() {
            return files.answers();
        }

        @Override
        public int target(int wanted) {
            return files.targets.merge(batch.set(), wanted, Math::max);
        }

        @Override
        public void report(String sentence) {
            files.telling.accept(sentence);
        }

        @Override
        public String folder() {
            return files.project.displayPath(files.folder().path());
        }

        @Override
        public String importing() {
            return files.command(BatchFileMode.IMPORT);
        }
    }

    private synchronized BatchFileFolder folder() {
        var folder = opened == null ? opening.get() : opened;
        opened = folder;
        return folder;
    }

    /** With what the user had to say to come here: else the next run would go another way. */
    private String command(BatchFileMode use) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : List.of(Setting.MODE, Setting.GENERATOR)) {
            settings.explicit(setting).ifPresent(value -> values.put(setting, value));
        }
        values.put(Setting.BATCH_FILE, use.key());
        return project.command(null, values);
    }

    /** Several sets share the files, so these are read once, and again where one of them has changed. */
    private synchronized BatchResults answers() {
        var folder = folder();
        var files = folder.results();
        var state = files.stream()
                .map(path -> path.toFile())
                .map(file -> file + " " + file.length() + " " + file.lastModified())
                .collect(Collectors.joining("\n"));
        var known = read;
        if (known == null || !known.state().equals(state)) {
            var answers = new BatchResults();
            files.forEach(file -> answers.read(project.displayPath(file), folder.read(file)));
            known = new Read(state, answers);
            read = known;
        }
        return known.answers();
    }
}

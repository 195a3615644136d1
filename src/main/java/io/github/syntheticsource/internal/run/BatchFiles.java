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

/** The batch files of a project in a run. They are opened on first use. */
final class BatchFiles {

    private final Project project;
    private final Settings settings;
    private final Supplier<BatchFileFolder> folderSource;
    private final Consumer<String> notices;
    private final Map<SetName, Integer> targets = new ConcurrentHashMap<>();
    private @Nullable BatchFileFolder opened;
    private @Nullable Read read;

    /** The results of the files in that state. */
    private record Read(String state, BatchResults answers) {}

    BatchFiles(Project project, Settings settings, Supplier<BatchFileFolder> folderSource, Consumer<String> notices) {
        this.project = project;
        this.settings = settings;
        this.folderSource = folderSource;
        this.notices = notices;
    }

    /** Returns the calls and results of one set. */
    SetBatch of(SetName set) {
        return new SetBatch(this, set);
    }

    /** The calls and results of one set. */
    record SetBatch(BatchFiles files, SetName set) {

        String name() {
            return BatchId.set(set.folder(), set.name());
        }

        /** Returns the target for a server with that address. */
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
            files.notices.accept(sentence);
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
        var folder = opened == null ? folderSource.get() : opened;
        opened = folder;
        return folder;
    }

    /** Returns the command of the next run, with the mode and generator of this one. */
    private String command(BatchFileMode use) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : List.of(Setting.MODE, Setting.GENERATOR)) {
            settings.explicit(setting).ifPresent(value -> values.put(setting, value));
        }
        values.put(Setting.BATCH_FILE, use.key());
        return project.command(null, values);
    }

    /** Returns the results. Several sets share the files, which are read again only after a change. */
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

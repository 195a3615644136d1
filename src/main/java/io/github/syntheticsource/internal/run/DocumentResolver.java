package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.SyntheticRecord;
import io.github.syntheticsource.extraction.DocumentOrigin;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.config.Project;
import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.fixture.FixtureStore;
import io.github.syntheticsource.internal.fixture.KeyedRequest;
import io.github.syntheticsource.internal.fixture.ResolvedEntries;
import io.github.syntheticsource.internal.fixture.SetRequest;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.generation.check.TextValidator;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.json.ValueDigest;
import io.github.syntheticsource.internal.recipe.RequestOrigin;
import io.github.syntheticsource.internal.report.RunSummary;
import io.github.syntheticsource.internal.report.SetOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Resolves documents: texts are replayed from fixtures; missing ones are written. */
final class DocumentResolver {

    private static final String KIND = "text";

    /** All texts from fields share one file; each entry and its key include the fields and preferences. */
    private static final SetName FROM_FIELDS = new SetName("Text", "fields.text");

    private final Project project;
    private final FixtureMode mode;
    private final FixtureStore store;
    private final Supplier<GeneratorSelector> generators;
    private final RunSummary report;

    DocumentResolver(
            Project project,
            FixtureMode mode,
            FixtureStore store,
            Supplier<GeneratorSelector> generators,
            RunSummary report) {
        this.project = project;
        this.generators = generators;
        this.mode = mode;
        this.store = store;
        this.report = report;
    }

    /**
     * Returns the requested texts with their records.
     *
     * @param generated resolves the request for generated records
     */
    <T> List<SyntheticRecord<SyntheticDocument<T>>> resolve(
            DocumentRequest<T> request, Function<SetRequest, RecordedDataset<T>> generated) {
        var name = request.name();
        var records = records(request, generated);
        var texts = new ArrayList<Text<T>>();
        var contents = new LinkedHashMap<String, ContentGrounder>();
        for (var start = 0; start < records.size(); start += request.recordsPerText()) {
            var text = text(request, records, start, contents);
            texts.add(text);
            contents.put(text.wanted().key(), text.content());
        }
        var entries = new KeyedRequest(
                name,
                KIND,
                request.type().getTypeName(),
                request.recipe(),
                texts.stream().map(Text::wanted).toList(),
                true,
                request.origin(),
                entry ->
                        TextValidator.violations(request.preferences(), TextEntryReader.text(entry, store.file(name))));
        var set =
                resolve(entries, new LazyTextSource(generators, name, request.preferences(), request.pins(), contents));
        var documents = new ArrayList<SyntheticRecord<SyntheticDocument<T>>>();
        for (var i = 0; i < texts.size(); i++) {
            documents.add(document(request, set, i, texts.get(i).records()));
        }
        return List.copyOf(documents);
    }

    /** Returns the records. If they cannot be resolved, the texts are reported as missed, too. */
    private <T> DocumentRecords<T> records(
            DocumentRequest<T> request, Function<SetRequest, RecordedDataset<T>> generated) {
        if (request.given() != null) {
            return request.given();
        }
        try {
            return DocumentRecords.of(generated.apply(Objects.requireNonNull(request.generated())));
        } catch (RuntimeException e) {
            reportMissed(request.name(), e);
            throw e;
        }
    }

    /** A requested text with its records. */
    private record Text<T>(KeyedRequest.Wanted wanted, ContentGrounder content, List<T> records) {}

    private static <T> Text<T> text(
            DocumentRequest<T> request, DocumentRecords<T> all, int start, Map<String, ContentGrounder> others) {
        var end = Math.min(all.size(), start + request.recordsPerText());
        var trees = all.trees().subList(start, end);
        var content = new ContentGrounder(request.typeName(), request.type(), trees, request.recordsPerText() > 1);
        var key = key(trees);
        for (var same = 2; others.containsKey(key); same++) {
            key = key(List.of(trees, same)); // each of several identical records has its own text
        }
        var number = start / request.recordsPerText() + 1;
        var words = request.typeName() + " #" + number;
        var ids = all.ids().isEmpty() ? null : String.join(" ", all.ids().subList(start, end));
        var wanted = new KeyedRequest.Wanted(key, ids, words + (ids == null ? beginning(content) : " (" + ids + ")"));
        return new Text<>(wanted, content, all.instances().subList(start, end));
    }

    /** Returns the first value, which identifies given records because they have no ids. */
    private static String beginning(ContentGrounder content) {
        var leaves = content.content().leaves();
        return leaves.isEmpty() ? "" : " [" + leaves.get(0).value() + "]";
    }

    private <T> SyntheticRecord<SyntheticDocument<T>> document(
            DocumentRequest<T> request, ResolvedEntries set, int index, List<T> records) {
        var entry = set.entries().get(index);
        var text = TextEntryReader.text(entry, set.file());
        var plainSet = set.name().name().replaceFirst("\\.text$", "");
        var label = request.typeName() + (plainSet.equals("default") ? "" : "/" + plainSet) + " #" + (index + 1) + " ("
                + entry.id() + ")";
        var test = request.origin().test();
        var builder = request.recordsPerText() > 1
                ? SyntheticDocument.builder(records, text)
                : SyntheticDocument.builder(records.get(0), text);
        builder.type(request.type())
                .preferences(request.preferences())
                .origin(new DocumentOrigin(
                        label,
                        mode == FixtureMode.LIVE ? null : project.displayPath(set.file()) + ":" + entry.line(),
                        test == null ? null : project.command(test, Map.of(Setting.ONLY, entry.id()))));
        var spans = set.edited() ? null : TextEntryReader.spans(entry, text);
        if (spans != null) {
            builder.spans(spans);
        }
        return new SyntheticRecord<>(
                entry.id(), index + 1, request.typeName(), plainSet, set.file(), entry.line(), builder.build());
    }

    /** Returns a text that states any fields. */
    String text(Object fields, Preferences preferences) {
        var content = FieldContent.of(fields);
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("fields", content.parts().get(0));
        members.put("preferences", DocumentRequest.json(preferences));
        var key = key(members);
        var request = new KeyedRequest(
                FROM_FIELDS,
                KIND,
                "fields",
                Map.of(),
                List.of(new KeyedRequest.Wanted(key, null, FieldContent.shown(content))),
                false,
                new RequestOrigin("SyntheticData.text", null),
                entry -> List.of());
        var source = new LazyTextSource(
                generators, FROM_FIELDS, preferences, DocumentRequest.Pins.NONE, Map.of(key, content));
        var set = resolve(request, source.with(key, members));
        return TextEntryReader.text(set.entries().get(0), set.file());
    }

    private ResolvedEntries resolve(KeyedRequest request, LazyTextSource source) {
        try {
            var set = store.resolve(request, source);
            report(set, source);
            return set;
        } catch (RuntimeException e) {
            if (source.generated() > 0) {
                report.add(source.event(mode));
            }
            reportMissed(request.name(), e);
            throw e;
        }
    }

    private void reportMissed(SetName name, RuntimeException problem) {
        report.add(SetOutcome.missed(name, problem, Usage.NONE));
    }

    private void report(ResolvedEntries set, LazyTextSource source) {
        if (source.generated() > 0) {
            report.add(source.event(mode));
            source.note().ifPresent(report::note);
        } else {
            report.add(SetOutcome.replayed(set.name(), set.entries().size(), set.accepted(), set.origins()));
        }
        if (set.edited()) {
            report.add(SetOutcome.edited(set.name(), set.entries().size()));
        }
    }

    private static String key(Object tree) {
        return new ValueDigest().add(JsonValues.canonical(tree)).hex();
    }
}

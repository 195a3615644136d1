package io.github.syntheticsource;

import io.github.syntheticsource.config.Project;
import io.github.syntheticsource.config.Setting;
import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.extraction.DocumentOrigin;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.fixture.FixtureMode;
import io.github.syntheticsource.fixture.FixtureStore;
import io.github.syntheticsource.fixture.KeyedRequest;
import io.github.syntheticsource.fixture.KeyedSet;
import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.generation.Preferences;
import io.github.syntheticsource.generation.TextCheck;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.json.ValueDigest;
import io.github.syntheticsource.recipe.Asker;
import io.github.syntheticsource.report.RunReport;
import io.github.syntheticsource.report.SetEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts and what they state: replayed from fixtures, and written where they are missing. */
final class Documents {

    private static final String KIND = "text";

    /** Texts from fields have one file for all: what they state and how is in each entry, and in its key. */
    private static final SetName FROM_FIELDS = new SetName("Text", "fields.text");

    private final Project project;
    private final Settings settings;
    private final FixtureMode mode;
    private final FixtureStore store;
    private final RunReport report;

    Documents(Project project, Settings settings, FixtureMode mode, FixtureStore store, RunReport report) {
        this.project = project;
        this.settings = settings;
        this.mode = mode;
        this.store = store;
        this.report = report;
    }

    <T> List<SyntheticRecord<SyntheticDocument<T>>> resolve(DocumentQuery<T> query) {
        var name = query.setName();
        var records = records(query, name);
        var texts = new ArrayList<Text<T>>();
        var facts = new LinkedHashMap<String, TextFacts>();
        for (var start = 0; start < records.size(); start += query.recordsPerText()) {
            var text = text(query, records, start, facts);
            texts.add(text);
            facts.put(text.wanted().key(), text.facts());
        }
        var request = new KeyedRequest(
                name,
                KIND,
                query.type().getTypeName(),
                query.recipe(),
                texts.stream().map(Text::wanted).toList(),
                true,
                query.asker(),
                entry -> TextCheck.objectionsTo(query.preferences(), StoredText.text(entry, store.file(name))));
        var set = resolve(request, new LazyWriting(settings, name, query.preferences(), query.pins(), facts));
        var documents = new ArrayList<SyntheticRecord<SyntheticDocument<T>>>();
        for (var i = 0; i < texts.size(); i++) {
            documents.add(document(query, set, i, texts.get(i).records()));
        }
        return List.copyOf(documents);
    }

    /** Without its records a text is missed too. */
    private <T> RecordsOfTexts<T> records(DocumentQuery<T> query, SetName name) {
        try {
            return query.resolveRecords();
        } catch (RuntimeException e) {
            tellMissed(name, e);
            throw e;
        }
    }

    /** A text that is wanted, with the records that it states. */
    private record Text<T>(KeyedRequest.Wanted wanted, TextFacts facts, List<T> records) {}

    private static <T> Text<T> text(
            DocumentQuery<T> query, RecordsOfTexts<T> all, int start, Map<String, TextFacts> others) {
        var end = Math.min(all.size(), start + query.recordsPerText());
        var trees = all.trees().subList(start, end);
        var facts = new TextFacts(query.typeName(), query.type(), trees, query.recordsPerText() > 1);
        var key = key(trees);
        for (var same = 2; others.containsKey(key); same++) {
            key = key(List.of(trees, same)); // equal records have a text each
        }
        var number = start / query.recordsPerText() + 1;
        var words = query.typeName() + " #" + number;
        var ids = all.ids().isEmpty() ? null : String.join(" ", all.ids().subList(start, end));
        var wanted = new KeyedRequest.Wanted(key, ids, words + (ids == null ? beginning(facts) : " (" + ids + ")"));
        return new Text<>(wanted, facts, all.instances().subList(start, end));
    }

    /** Given records have no ids: their first value tells them apart. */
    private static String beginning(TextFacts facts) {
        var leaves = facts.facts().leaves();
        return leaves.isEmpty() ? "" : " [" + leaves.get(0).value() + "]";
    }

    private <T> SyntheticRecord<SyntheticDocument<T>> document(
            DocumentQuery<T> query, KeyedSet set, int index, List<T> records) {
        var entry = set.entries().get(index);
        var text = StoredText.text(entry, set.file());
        var plainSet = set.name().name().replaceFirst("\\.text$", "");
        var label = query.typeName() + (plainSet.equals("default") ? "" : "/" + plainSet) + " #" + (index + 1) + " ("
                + entry.id() + ")";
        var test = query.asker().test();
        var builder = query.recordsPerText() > 1
                ? SyntheticDocument.builder(records, text)
                : SyntheticDocument.builder(records.get(0), text);
        builder.type(query.type())
                .preferences(query.preferences())
                .origin(new DocumentOrigin(
                        label,
                        mode == FixtureMode.LIVE ? null : project.shown(set.file()) + ":" + entry.line(),
                        test == null ? null : project.command(test, Map.of(Setting.ONLY, entry.id()))));
        var spans = set.edited() ? null : StoredText.spans(entry, text);
        if (spans != null) {
            builder.spans(spans);
        }
        return new SyntheticRecord<>(
                entry.id(), index + 1, query.typeName(), plainSet, set.file(), entry.line(), builder.build());
    }

    /** One text of any fields. */
    String text(Object fields, Preferences preferences) {
        var facts = FieldsOfText.of(fields);
        var asked = new LinkedHashMap<String, @Nullable Object>();
        asked.put("fields", facts.parts().get(0));
        asked.put("preferences", preferences.toJson());
        var key = key(asked);
        var request = new KeyedRequest(
                FROM_FIELDS,
                KIND,
                "fields",
                Map.of(),
                List.of(new KeyedRequest.Wanted(key, null, FieldsOfText.shown(facts))),
                false,
                new Asker("SyntheticData.text", null),
                entry -> List.of());
        var writing = new LazyWriting(
                        settings, FROM_FIELDS, preferences, new LazyWriting.Pins(null, null, null), Map.of(key, facts))
                .with(key, asked);
        var set = resolve(request, writing);
        return StoredText.text(set.entries().get(0), set.file());
    }

    private KeyedSet resolve(KeyedRequest request, LazyWriting writing) {
        try {
            var set = store.resolve(request, writing);
            tell(set, writing);
            return set;
        } catch (RuntimeException e) {
            if (writing.made() > 0) {
                report.add(writing.event(mode));
            }
            tellMissed(request.name(), e);
            throw e;
        }
    }

    private void tellMissed(SetName name, RuntimeException problem) {
        report.add(SetEvent.missed(name, problem, Usage.NONE));
    }

    private void tell(KeyedSet set, LazyWriting writing) {
        if (writing.made() > 0) {
            report.add(writing.event(mode));
            writing.note().ifPresent(report::note);
        } else {
            report.add(SetEvent.replayed(set.name(), set.entries().size(), set.accepted(), set.origins()));
        }
        if (set.edited()) {
            report.add(SetEvent.edited(set.name(), set.entries().size()));
        }
    }

    private static String key(Object tree) {
        return new ValueDigest().add(JsonTree.canonical(tree)).hex();
    }
}

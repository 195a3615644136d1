package io.github.syntheticsource.internal.run.answer;

import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.extraction.Extractor;
import io.github.syntheticsource.extraction.ExtractorResult;
import io.github.syntheticsource.extraction.ModelUsage;
import io.github.syntheticsource.internal.extraction.scoring.ExtractorAnswerBinder;
import io.github.syntheticsource.internal.fixture.EntrySource;
import io.github.syntheticsource.internal.fixture.KeyedRequest;
import io.github.syntheticsource.internal.fixture.KeyedRequest.Wanted;
import io.github.syntheticsource.internal.fixture.ResolvedEntries;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.RequestOrigin;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An extractor that answers from fixtures, and calls another extractor for missing answers. */
public final class RecordedExtractor<T> implements Extractor<T> {

    private static final int LONGEST_EXCERPT = 60;
    private static final String EXTRACTOR = "extractor";
    private static final String OLD_EXTRACTOR = "asked";

    private final AnswerStore answers;
    private final ExtractorIdentity identity;
    private final RecordedAnswerFormat<T> format;
    private final Supplier<? extends Extractor<T>> factory;
    private final Supplier<Map<String, String>> description;
    private final RequestOrigin origin;
    private @Nullable Extractor<T> extractor;

    /**
     * Creates an extractor.
     *
     * @param factory creates the extractor for missing answers, when the first one is missing
     * @param description the description of that extractor
     */
    public RecordedExtractor(
            AnswerStore answers,
            ExtractorIdentity identity,
            ExtractorAnswerBinder<T> binder,
            Supplier<? extends Extractor<T>> factory,
            Supplier<Map<String, String>> description,
            RequestOrigin origin) {
        this.answers = answers;
        this.identity = identity;
        this.format = new RecordedAnswerFormat<>(identity, binder);
        this.factory = factory;
        this.description = description;
        this.origin = origin;
    }

    @Override
    public @Nullable T extract(String text) throws Exception {
        var result = read(text);
        if (result.failure() instanceof Exception failure) {
            throw failure;
        }
        if (result.failure() instanceof Error error) {
            throw error;
        }
        return result.value();
    }

    @Override
    public ExtractorResult<T> read(String text) {
        var parts = identity.with(description.get());
        answers.claim(identity, parts);
        var source = new MissingAnswer(text, parts);
        try {
            var entry = answers.resolve(request(text, parts), source);
            var recalled = format.recall(entry, answers.displayPath(identity.set()));
            return source.usage == null ? recalled : recalled.withUsage(source.usage);
        } catch (CallFailed failedCall) {
            return Objects.requireNonNull(source.result);
        }
    }

    private KeyedRequest request(String text, Map<String, String> parts) {
        var textDigest = ExtractorIdentity.digest(JsonValues.canonical(text));
        var key = ExtractorIdentity.digest(JsonValues.canonical(List.of(textDigest, parts)));
        var words = identity.name() + " to \"" + excerpt(text) + "\"";
        return new KeyedRequest(
                identity.set(),
                "answer",
                identity.typeName(),
                Map.of(EXTRACTOR, identity.name()),
                List.of(new Wanted(key, textDigest, words)),
                false,
                origin,
                new ExtractorCheck(format, parts));
    }

    private synchronized Extractor<T> extractor() {
        var created = extractor;
        if (created == null) {
            created = Objects.requireNonNull(
                    factory.get(), () -> "the supplier of the extractor " + identity.name() + " returned null");
            extractor = created;
        }
        return created;
    }

    /** Returns the beginning of a text, on one line. */
    static String excerpt(String text) {
        return TextExcerpt.ofLineByCodePoints(text, LONGEST_EXCERPT);
    }

    /** Calls the extractor for one missing answer, and keeps its result. */
    private final class MissingAnswer implements EntrySource {

        private final String text;
        private final Map<String, String> parts;
        private @Nullable ExtractorResult<T> result;
        private @Nullable ModelUsage usage;

        MissingAnswer(String text, Map<String, String> parts) {
            this.text = text;
            this.parts = parts;
        }

        @Override
        public void supply(List<Wanted> missing, Consumer<Lot> keep) {
            var answer = extractor().read(text);
            result = answer;
            if (answer.failure() != null && answer.json() == null) {
                throw new CallFailed();
            }
            usage = answer.usage();
            var data = new LinkedHashMap<String, @Nullable Object>();
            data.put("text", excerpt(text));
            data.put(EXTRACTOR, parts);
            data.putAll(format.toData(answer));
            keep.accept(new Lot(Map.of(missing.get(0).key(), data), answers.provenance(identity, answer.usage())));
        }
    }

    /** Validates recorded answers, and describes what has changed since they were recorded. */
    private record ExtractorCheck(RecordedAnswerFormat<?> format, Map<String, String> parts)
            implements KeyedRequest.Check {

        @Override
        public List<String> violations(ResolvedEntries.Entry entry) {
            return format.violations(entry);
        }

        @Override
        public String outOfDate(ResolvedEntries.Entry old) {
            var data = old.data();
            var recorded = data.containsKey(EXTRACTOR) ? data.get(EXTRACTOR) : data.get(OLD_EXTRACTOR);
            var before = recorded instanceof Map<?, ?> known ? known : Map.of();
            var names = new TreeSet<String>(parts.keySet());
            before.keySet().forEach(name -> names.add(String.valueOf(name)));
            names.removeIf(name -> Objects.equals(parts.get(name), before.get(name)));
            return "is from a different extractor: another " + String.join(", another ", names);
        }
    }

    /** Ends a recording because the call failed and there is nothing to record. */
    private static final class CallFailed extends SyntheticException {

        private static final long serialVersionUID = 1L;

        CallFailed() {
            super("the call failed");
        }
    }
}

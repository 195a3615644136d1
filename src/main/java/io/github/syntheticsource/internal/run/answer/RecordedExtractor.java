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

/** An extractor that answers from fixtures, and asks another one for what is missing there. */
public final class RecordedExtractor<T> implements Extractor<T> {

    private static final int LONGEST_EXCERPT = 60;
    private static final String EXTRACTOR = "extractor";
    private static final String OLD_EXTRACTOR = "asked";

    private final AnswerStore answers;
    private final ExtractorIdentity identity;
    private final RecordedAnswerFormat<T> form;
    private final Supplier<? extends Extractor<T>> recipe;
    private final Supplier<Map<String, String>> description;
    private final RequestOrigin origin;
    private @Nullable Extractor<T> extractor;

    /**
     * Creates an extractor.
     *
     * @param recipe makes the extractor that is called for missing answers, at the first of them
     * @param description what that extractor says of itself
     */
    public RecordedExtractor(
            AnswerStore answers,
            ExtractorIdentity identity,
            ExtractorAnswerBinder<T> binder,
            Supplier<? extends Extractor<T>> recipe,
            Supplier<Map<String, String>> description,
            RequestOrigin origin) {
        this.answers = answers;
        this.identity = identity;
        this.form = new RecordedAnswerFormat<>(identity, binder);
        this.recipe = recipe;
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
        var asking = new Asking(text, parts);
        try {
            var entry = answers.resolve(request(text, parts), asking);
            var recalled = form.recall(entry, answers.displayPath(identity.set()));
            return asking.use == null ? recalled : recalled.withUsage(asking.use);
        } catch (Unanswered failedCall) {
            return Objects.requireNonNull(asking.result);
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
                new Changes(form, parts));
    }

    private synchronized Extractor<T> extractor() {
        var made = extractor;
        if (made == null) {
            made = Objects.requireNonNull(
                    recipe.get(), () -> "the supplier of the extractor " + identity.name() + " returned null");
            extractor = made;
        }
        return made;
    }

    /** The beginning of a text, on one line. */
    static String excerpt(String text) {
        return TextExcerpt.ofLineByCodePoints(text, LONGEST_EXCERPT);
    }

    /** Asks the extractor for one missing answer, and remembers what it said. */
    private final class Asking implements EntrySource {

        private final String text;
        private final Map<String, String> parts;
        private @Nullable ExtractorResult<T> result;
        private @Nullable ModelUsage use;

        Asking(String text, Map<String, String> parts) {
            this.text = text;
            this.parts = parts;
        }

        @Override
        public void supply(List<Wanted> missing, Consumer<Lot> keep) {
            var answer = extractor().read(text);
            result = answer;
            if (answer.failure() != null && answer.json() == null) {
                throw new Unanswered();
            }
            use = answer.usage();
            var data = new LinkedHashMap<String, @Nullable Object>();
            data.put("text", excerpt(text));
            data.put(EXTRACTOR, parts);
            data.putAll(form.toData(answer));
            keep.accept(new Lot(Map.of(missing.get(0).key(), data), answers.provenance(identity, answer.usage())));
        }
    }

    /** What speaks against an answer, and what has changed since it was given. */
    private record Changes(RecordedAnswerFormat<?> form, Map<String, String> parts) implements KeyedRequest.Check {

        @Override
        public List<String> violations(ResolvedEntries.Entry entry) {
            return form.violations(entry);
        }

        @Override
        public String outOfDate(ResolvedEntries.Entry old) {
            var data = old.data();
            var recorded = data.containsKey(EXTRACTOR) ? data.get(EXTRACTOR) : data.get(OLD_EXTRACTOR);
            var before = recorded instanceof Map<?, ?> known ? known : Map.of();
            var names = new TreeSet<String>(parts.keySet());
            before.keySet().forEach(name -> names.add(String.valueOf(name)));
            names.removeIf(name -> Objects.equals(parts.get(name), before.get(name)));
            return "was given by another extractor: another " + String.join(", another ", names);
        }
    }

    /** Ends a recording for which there is nothing to record. */
    private static final class Unanswered extends SyntheticException {

        private static final long serialVersionUID = 1L;

        Unanswered() {
            super("the call failed");
        }
    }
}

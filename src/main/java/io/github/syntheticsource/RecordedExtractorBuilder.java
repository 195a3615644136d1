package io.github.syntheticsource;

import io.github.syntheticsource.extraction.DescribedExtractor;
import io.github.syntheticsource.extraction.Extractor;
import io.github.syntheticsource.internal.extraction.scoring.ExtractorAnswerBinder;
import io.github.syntheticsource.internal.recipe.RequestOrigin;
import io.github.syntheticsource.internal.run.answer.AnswerStore;
import io.github.syntheticsource.internal.run.answer.ExtractorIdentity;
import io.github.syntheticsource.internal.run.answer.RecordedExtractor;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an extractor whose answers are fixtures: recorded once, then replayed without a model.
 *
 * <pre>{@code
 * Extractor<MedicalBilling> small = SyntheticData.configured()
 *         .recorded("gpt-small", MedicalBilling.class)
 *         .of(ChatModelExtractors.structured(() -> model(), MedicalBilling.class));
 * }</pre>
 *
 * <p>An answer is kept under the text, the extractor's name and version, the type's schema, and what the extractor {@linkplain
 * DescribedExtractor#description() says of itself}: prompt, model and the like. If any of these changes, the answer is
 * asked for again where the mode allows it, and replaces the old one; a replay fails and says what has changed. A call that
 * fails is not recorded; an answer that cannot be read is, and fails again when it is replayed.
 *
 * @param <T> what is extracted: a record, or a list of records
 * @since 0.1.0
 */
public final class RecordedExtractorBuilder<T> {

    private final AnswerStore answers;
    private final Class<?> type;
    private final ExtractorAnswerBinder<T> binder;
    private final boolean several;
    private final String name;
    private final String version;
    private final @Nullable RequestOrigin origin;

    private RecordedExtractorBuilder(
            AnswerStore answers,
            Class<?> type,
            ExtractorAnswerBinder<T> binder,
            boolean several,
            String name,
            String version,
            @Nullable RequestOrigin origin) {
        this.answers = answers;
        this.type = type;
        this.binder = binder;
        this.several = several;
        this.name = name;
        this.version = version;
        this.origin = origin;
    }

    static <T> RecordedExtractorBuilder<T> of(AnswerStore answers, String name, Class<T> type) {
        if (name.isBlank()) {
            throw new ConfigurationException("""
                    SyntheticData.recorded requires that `name` not be blank
                     -> name the extractor: recorded("gpt-small", %s.class)""".formatted(type.getSimpleName()));
        }
        return new RecordedExtractorBuilder<>(answers, type, ExtractorAnswerBinder.of(type), false, name, "", null);
    }

    /**
     * Says which version of the extractor it is, where it cannot tell itself: change it when you change the code behind a
     * lambda.
     *
     * @param text any text. Defaults to none
     * @return a query with that version
     */
    public RecordedExtractorBuilder<T> version(String text) {
        return new RecordedExtractorBuilder<>(answers, type, binder, several, name, text, origin);
    }

    /**
     * Asks for an extractor of all records of a text.
     *
     * @return a query for lists
     */
    public RecordedExtractorBuilder<List<T>> forSeveral() {
        if (several) {
            throw new ConfigurationException("""
                    SyntheticData.recorded("%s", %s.class) was asked for several records twice
                     -> take one forSeveral() away""".formatted(name, type.getSimpleName()));
        }
        return new RecordedExtractorBuilder<>(answers, type, binder.forSeveral(), true, name, version, origin);
    }

    /** The same request, made by that test: for messages and rerun commands. */
    RecordedExtractorBuilder<T> askedBy(String words, @Nullable String test) {
        return new RecordedExtractorBuilder<>(
                answers, type, binder, several, name, version, new RequestOrigin(words, test));
    }

    /**
     * Records the answers of an extractor.
     *
     * @param extractor asked for what is missing; in a replay it is not asked at all
     * @return an extractor that answers from fixtures; reading throws a {@link SyntheticException} if an answer is missing
     *     and may not be asked for, or two different extractors are recorded under one name
     */
    public Extractor<T> of(Extractor<T> extractor) {
        Supplier<Map<String, String>> description =
                extractor instanceof DescribedExtractor<T> described ? described::description : Map::of;
        return recorded(() -> extractor, description);
    }

    /**
     * Records the answers of an extractor that is made at the first missing answer, and so never in a replay. What it says of
     * itself cannot be compared then: name it by its model, and change {@link #version(String)} with its prompt.
     *
     * @param extractor makes the extractor; it is asked once
     * @return an extractor that answers from fixtures, as by {@link #of(Extractor)}
     */
    public Extractor<T> lazily(Supplier<? extends Extractor<T>> extractor) {
        return recorded(extractor, Map::of);
    }

    private Extractor<T> recorded(
            Supplier<? extends Extractor<T>> extractor, Supplier<Map<String, String>> description) {
        var words = origin == null ? new RequestOrigin("SyntheticData.recorded(\"" + name + "\")", null) : origin;
        return new RecordedExtractor<>(
                answers, new ExtractorIdentity(type, several, name, version), binder, extractor, description, words);
    }
}

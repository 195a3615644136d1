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
 * Builds an extractor whose answers are fixtures: recorded once, then replayed without a model.
 *
 * <pre>{@code
 * Extractor<MedicalBilling> small = SyntheticData.configured()
 *         .recorded("gpt-small", MedicalBilling.class)
 *         .of(ChatModelExtractors.structured(() -> model(), MedicalBilling.class));
 * }</pre>
 *
 * <p>An answer is keyed by the text, the extractor's name and version, the type's schema, and the extractor's {@linkplain
 * DescribedExtractor#description() description}, such as its prompt and model. If any of these changes, the answer is
 * requested again where the mode allows it, and replaces the old one; a replay fails and names what has changed. A failed
 * call is not recorded. An answer that cannot be read is recorded, and fails again when it is replayed.
 *
 * @param <T> the extracted type: a record, or a list of records
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
     * Sets the version of an extractor that has no description, such as a lambda. Change it when you change the code.
     *
     * @param text any text. Defaults to none
     * @return a builder with that version
     */
    public RecordedExtractorBuilder<T> version(String text) {
        return new RecordedExtractorBuilder<>(answers, type, binder, several, name, text, origin);
    }

    /**
     * Makes the extractor return all records of a text.
     *
     * @return a builder for lists
     */
    public RecordedExtractorBuilder<List<T>> forSeveral() {
        if (several) {
            throw new ConfigurationException("""
                    SyntheticData.recorded("%s", %s.class) calls forSeveral() twice
                     -> remove one of the calls""".formatted(name, type.getSimpleName()));
        }
        return new RecordedExtractorBuilder<>(answers, type, binder.forSeveral(), true, name, version, origin);
    }

    /** Sets the test that is named in messages and rerun commands. */
    RecordedExtractorBuilder<T> askedBy(String words, @Nullable String test) {
        return new RecordedExtractorBuilder<>(
                answers, type, binder, several, name, version, new RequestOrigin(words, test));
    }

    /**
     * Records the answers of an extractor.
     *
     * @param extractor called for missing answers; never called in a replay
     * @return an extractor that answers from fixtures; reading throws a {@link SyntheticException} if an answer is missing
     *     and may not be requested, or if two different extractors are recorded under one name
     */
    public Extractor<T> of(Extractor<T> extractor) {
        Supplier<Map<String, String>> description =
                extractor instanceof DescribedExtractor<T> described ? described::description : Map::of;
        return recorded(() -> extractor, description);
    }

    /**
     * Records the answers of an extractor that is created for the first missing answer, and never in a replay. Its description
     * is not compared: use the model as its name, and change {@link #version(String)} with the prompt.
     *
     * @param extractor creates the extractor; called at most once
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

package io.github.syntheticsource;

import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.internal.run.DocumentRequestBuilder;
import io.github.syntheticsource.internal.run.ProjectRun;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * A request for documents: texts written from records of one type, together with those records, which are the ground truth
 * of an extraction. It is built step by step and run by {@link #get()}.
 *
 * <p>The records are given, or replayed and generated like those of a {@link RecordQuery}. The texts are stored next to them
 * in {@code <Type>/<set>.text.json}. If a record changes, only its text is written again.
 *
 * <p>Not thread-safe.
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public final class DocumentQuery<T> {

    private final ProjectRun run;
    private final DocumentRequestBuilder<T> builder;

    DocumentQuery(ProjectRun run, DocumentRequestBuilder<T> builder) {
        this.run = run;
        this.builder = builder;
    }

    /**
     * Sets the records to write texts from, instead of generated ones.
     *
     * @param all at least one
     * @return this
     * @throws ConfigurationException if there is no record
     */
    public DocumentQuery<T> records(Collection<? extends T> all) {
        builder.given(all);
        return this;
    }

    /**
     * Sets the records to write texts from, instead of generated ones.
     *
     * @param resource a class path resource: a JSON array of records
     * @return this
     * @throws ConfigurationException if there is no such resource, or it contains anything but records of the type
     */
    public DocumentQuery<T> recordsFrom(String resource) {
        builder.givenBy(resource);
        return this;
    }

    /**
     * Sets the number of texts.
     *
     * @param texts at least 1. Defaults to 10, or to as many as the given records fill
     * @return this
     * @throws ConfigurationException if the number is less than 1
     */
    public DocumentQuery<T> count(int texts) {
        builder.count(texts);
        return this;
    }

    /**
     * Sets the number of records that each text states.
     *
     * @param number at least 1. Defaults to 1
     * @return this
     * @throws ConfigurationException if the number is less than 1
     */
    public DocumentQuery<T> recordsPerText(int number) {
        builder.recordsPerText(number);
        return this;
    }

    /**
     * Sets the style of the texts.
     *
     * @param words such as {@code informal}
     * @return this
     */
    public DocumentQuery<T> style(String words) {
        return prefer("style", words);
    }

    /**
     * Sets the minimum length of each text.
     *
     * @param length in characters, or in the unit set by {@link #unit(LengthUnit)}
     * @return this
     * @throws ConfigurationException if it is negative or above the maximum
     */
    public DocumentQuery<T> minLength(int length) {
        return prefer("minLength", length);
    }

    /**
     * Sets the maximum length of each text.
     *
     * @param length in characters, or in the unit set by {@link #unit(LengthUnit)}
     * @return this
     * @throws ConfigurationException if it is negative or below the minimum
     */
    public DocumentQuery<T> maxLength(int length) {
        return prefer("maxLength", length);
    }

    /**
     * Sets the unit of the lengths.
     *
     * @param unit the unit. Defaults to {@link LengthUnit#CHARACTERS}
     * @return this
     */
    public DocumentQuery<T> unit(LengthUnit unit) {
        return prefer("unit", unit.key());
    }

    /**
     * Sets the language of the texts. It is checked for {@code en}, {@code fr}, {@code es}, {@code ko} and {@code zh}; the
     * values are not translated.
     *
     * @param tag a language tag
     * @return this
     * @throws ConfigurationException if it is not a language tag
     */
    public DocumentQuery<T> language(String tag) {
        return prefer("language", tag);
    }

    /**
     * Adds a preference.
     *
     * @param name the name of the preference, such as {@code audience}
     * @param value free text, or a number
     * @return this
     * @throws ConfigurationException if the value is not valid for that name
     */
    public DocumentQuery<T> prefer(String name, Object value) {
        builder.prefer(name, value);
        return this;
    }

    /**
     * Adds preferences.
     *
     * @param more the preferences; they replace earlier ones of the same name
     * @return this
     * @throws ConfigurationException if they contradict earlier ones
     */
    public DocumentQuery<T> preferences(Preferences more) {
        more.values().forEach(this::prefer);
        return this;
    }

    /**
     * Sets the name of the set, for records and texts. Defaults to the subject, or to {@code default} without one.
     *
     * @param name any text; it becomes a file name
     * @return this
     */
    public DocumentQuery<T> set(String name) {
        builder.set(name);
        return this;
    }

    /**
     * Sets the subject of generated records.
     *
     * @param words such as {@code film actors}
     * @return this
     */
    public DocumentQuery<T> subject(String words) {
        builder.subject(words);
        return this;
    }

    /**
     * Configures the query for the generated records. Count, set and subject are set by the methods of this class, not here.
     *
     * @param more called once, immediately
     * @return this
     */
    public DocumentQuery<T> recordsBy(Consumer<RecordQuery<T>> more) {
        more.accept(new RecordQuery<>(run, builder.records()));
        return this;
    }

    /**
     * Pins the generator of records and texts; it becomes part of the recipe.
     *
     * @param name {@code openai}, {@code builtin} or a class name
     * @return this
     */
    public DocumentQuery<T> generator(String name) {
        builder.generator(name);
        return this;
    }

    /**
     * Pins the model of records and texts; it becomes part of the recipe.
     *
     * @param name the model's name at the endpoint
     * @return this
     */
    public DocumentQuery<T> model(String name) {
        builder.model(name);
        return this;
    }

    /**
     * Pins the temperature of records and texts; it becomes part of the recipe.
     *
     * @param value between 0 and 2
     * @return this
     * @throws ConfigurationException if it is out of range
     */
    public DocumentQuery<T> temperature(double value) {
        builder.temperature(value);
        return this;
    }

    /**
     * Returns the documents.
     *
     * @return an unmodifiable list; generated records are fresh instances
     * @throws SyntheticException if they cannot be replayed or generated
     */
    public List<SyntheticDocument<T>> get() {
        return run.documents(builder.build()).stream()
                .map(SyntheticRecord::value)
                .toList();
    }
}

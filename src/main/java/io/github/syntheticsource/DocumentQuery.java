package io.github.syntheticsource;

import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.internal.run.DocumentRequestBuilder;
import io.github.syntheticsource.internal.run.ProjectRun;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for texts that state records of one type, together with those records: the ground truth of an extraction. It is
 * filled in step by step and answered by {@link #get()}.
 *
 * <p>The records are given, or replayed and made like those of a {@link RecordQuery}. The texts are kept beside them in
 * {@code <Type>/<set>.text.json}, each filed under the records that it states: if one of these changes, its text alone is
 * written anew.
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
     * Gives the records that the texts state, in place of generated ones.
     *
     * @param all at least one
     * @return this
     * @throws ConfigurationException if there is none
     */
    public DocumentQuery<T> records(Collection<? extends T> all) {
        builder.given(all);
        return this;
    }

    /**
     * Gives the records that the texts state, in place of generated ones.
     *
     * @param resource a class path resource: a JSON array of records
     * @return this
     * @throws ConfigurationException if there is no such resource, or it holds anything but records of the type
     */
    public DocumentQuery<T> recordsFrom(String resource) {
        builder.givenBy(resource);
        return this;
    }

    /**
     * Says how many texts are wanted.
     *
     * @param texts at least 1. Defaults to 10, or to as many as the given records fill
     * @return this
     * @throws ConfigurationException if it is less
     */
    public DocumentQuery<T> count(int texts) {
        builder.count(texts);
        return this;
    }

    /**
     * Says how many records each text states.
     *
     * @param number at least 1. Defaults to 1
     * @return this
     * @throws ConfigurationException if it is less
     */
    public DocumentQuery<T> recordsPerText(int number) {
        builder.recordsPerText(number);
        return this;
    }

    /**
     * Says how the texts sound.
     *
     * @param words such as {@code informal}
     * @return this
     */
    public DocumentQuery<T> style(String words) {
        return prefer("style", words);
    }

    /**
     * Says how long each text is at least.
     *
     * @param length in characters, or in the unit that {@link #unit(LengthUnit)} says
     * @return this
     * @throws ConfigurationException if it is negative or above the maximum
     */
    public DocumentQuery<T> minLength(int length) {
        return prefer("minLength", length);
    }

    /**
     * Says how long each text is at most.
     *
     * @param length in characters, or in the unit that {@link #unit(LengthUnit)} says
     * @return this
     * @throws ConfigurationException if it is negative or below the minimum
     */
    public DocumentQuery<T> maxLength(int length) {
        return prefer("maxLength", length);
    }

    /**
     * Says what lengths are counted in.
     *
     * @param wanted {@link LengthUnit#CHARACTERS} unless said
     * @return this
     */
    public DocumentQuery<T> unit(LengthUnit wanted) {
        return prefer("unit", wanted.key());
    }

    /**
     * Says the language of the texts. It is checked for {@code en}, {@code fr}, {@code es}, {@code ko} and {@code zh}; the
     * values stay as they are.
     *
     * @param tag a language tag
     * @return this
     * @throws ConfigurationException if it is none
     */
    public DocumentQuery<T> language(String tag) {
        return prefer("language", tag);
    }

    /**
     * Adds a preference.
     *
     * @param name what it is about
     * @param value the wish in free words, or a number
     * @return this
     * @throws ConfigurationException if the value is none that is known by that name
     */
    public DocumentQuery<T> prefer(String name, Object value) {
        builder.prefer(name, value);
        return this;
    }

    /**
     * Adds preferences.
     *
     * @param more preferences; those with the name of one that is there take its place
     * @return this
     * @throws ConfigurationException if they contradict those that are there
     */
    public DocumentQuery<T> preferences(Preferences more) {
        more.values().forEach(this::prefer);
        return this;
    }

    /**
     * Names the set, of records and of texts. Defaults to the subject's words, else {@code default}.
     *
     * @param name any text; it becomes a file name
     * @return this
     */
    public DocumentQuery<T> set(String name) {
        builder.set(name);
        return this;
    }

    /**
     * Says what generated records are about.
     *
     * @param words such as {@code film actors}
     * @return this
     */
    public DocumentQuery<T> subject(String words) {
        builder.subject(words);
        return this;
    }

    /**
     * Says more of generated records, all that a {@link RecordQuery} can say but count and set.
     *
     * @param more is called once, now
     * @return this
     */
    public DocumentQuery<T> recordsBy(Consumer<RecordQuery<T>> more) {
        more.accept(new RecordQuery<>(run, builder.records()));
        return this;
    }

    /**
     * Pins who makes records and texts; it becomes part of what is asked.
     *
     * @param name {@code openai}, {@code builtin} or a class name
     * @return this
     */
    public DocumentQuery<T> generator(String name) {
        builder.generator(name);
        return this;
    }

    /**
     * Pins the model of records and texts; it becomes part of what is asked.
     *
     * @param name the model's name at the endpoint
     * @return this
     */
    public DocumentQuery<T> model(String name) {
        builder.model(name);
        return this;
    }

    /**
     * Pins the temperature of records and texts; it becomes part of what is asked.
     *
     * @param value between 0 and 2
     * @return this
     * @throws ConfigurationException if it is not
     */
    public DocumentQuery<T> temperature(double value) {
        builder.temperature(value);
        return this;
    }

    /**
     * Answers with the documents.
     *
     * @return an unmodifiable list; generated records are fresh instances
     * @throws SyntheticException if they cannot be replayed or made
     */
    public List<SyntheticDocument<T>> get() {
        return run.documents(builder.build()).stream()
                .map(SyntheticRecord::value)
                .toList();
    }
}

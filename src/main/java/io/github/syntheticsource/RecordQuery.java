package io.github.syntheticsource;

import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
import java.util.Collection;
import java.util.List;

/**
 * A request for records of one type, built step by step and run by {@link #get()} or {@link #dataset()}.
 *
 * <p>Options that are not set are left to the generator. Not thread-safe.
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public final class RecordQuery<T> {

    private final ProjectRun run;
    private final SetRequestBuilder builder;

    RecordQuery(ProjectRun run, SetRequestBuilder builder) {
        this.run = run;
        this.builder = builder;
    }

    /**
     * Sets the number of records. Defaults to 10.
     *
     * @param records at least 1
     * @return this
     * @throws ConfigurationException if the number is less than 1
     */
    public RecordQuery<T> count(int records) {
        builder.count(records);
        return this;
    }

    /**
     * Sets the name of the set. Defaults to the subject, or to {@code default} without one.
     *
     * @param name any text; it becomes a file name
     * @return this
     */
    public RecordQuery<T> set(String name) {
        builder.set(name);
        return this;
    }

    /**
     * Sets the subject of the records.
     *
     * @param words such as {@code medical billing}
     * @return this
     */
    public RecordQuery<T> subject(String words) {
        builder.subject(words);
        return this;
    }

    /**
     * Sets further instructions, as free text.
     *
     * @param words such as {@code make the name one you would not normally choose}
     * @return this
     */
    public RecordQuery<T> instructions(String words) {
        builder.instructions(words);
        return this;
    }

    /**
     * Adds few-shot examples.
     *
     * @param texts each a record in free text, or as a JSON object
     * @return this
     */
    public RecordQuery<T> examples(String... texts) {
        builder.examples(texts);
        return this;
    }

    /**
     * Adds few-shot examples.
     *
     * @param records instances of the type
     * @return this
     */
    public RecordQuery<T> examples(Collection<? extends T> records) {
        builder.exampleRecords(records);
        return this;
    }

    /**
     * Adds few-shot examples from a class path resource.
     *
     * @param resource a JSON array of records, or plain text with a blank line between two examples
     * @return this
     * @throws ConfigurationException if there is no such resource, or its JSON is invalid
     */
    public RecordQuery<T> examplesFrom(String resource) {
        builder.examplesFrom(resource);
        return this;
    }

    /**
     * Replaces the built-in prompt.
     *
     * @param resource a class path resource with the placeholders of {@link
     *     io.github.syntheticsource.junit.SyntheticSource#prompt()}
     * @return this
     * @throws ConfigurationException if there is no such resource
     */
    public RecordQuery<T> prompt(String resource) {
        builder.prompt(resource);
        return this;
    }

    /**
     * Sets the language and region of the values.
     *
     * @param tag a language tag such as {@code fr} or {@code zh-CN}
     * @return this
     * @throws ConfigurationException if it is not a language tag
     */
    public RecordQuery<T> locale(String tag) {
        builder.locale(tag);
        return this;
    }

    /**
     * Sets the components whose values must be unique within the set.
     *
     * @param components names as in JSON
     * @return this
     */
    public RecordQuery<T> unique(String... components) {
        builder.unique(components);
        return this;
    }

    /**
     * Sets the variety plan. {@link VarietyPlan#NONE} becomes part of the recipe.
     *
     * @param plan the plan. Defaults to {@link VarietyPlan#SPREAD}
     * @return this
     */
    public RecordQuery<T> plan(VarietyPlan plan) {
        builder.plan(plan);
        return this;
    }

    /**
     * Pins the generator; it becomes part of the recipe.
     *
     * @param name {@code openai}, {@code builtin} or a class name
     * @return this
     */
    public RecordQuery<T> generator(String name) {
        builder.generator(name);
        return this;
    }

    /**
     * Pins the model; it becomes part of the recipe.
     *
     * @param name the model's name at the endpoint
     * @return this
     */
    public RecordQuery<T> model(String name) {
        builder.model(name);
        return this;
    }

    /**
     * Pins the temperature; it becomes part of the recipe.
     *
     * @param value between 0 and 2
     * @return this
     * @throws ConfigurationException if it is out of range
     */
    public RecordQuery<T> temperature(double value) {
        builder.temperature(value);
        return this;
    }

    /**
     * Returns all records.
     *
     * @return an unmodifiable list of {@code count} fresh instances
     * @throws SyntheticException if the set cannot be replayed or generated
     */
    public List<T> get() {
        return dataset().toList();
    }

    /**
     * Returns the set, whose records are bound on access.
     *
     * @return {@code count} records, with the set's name and origin
     * @throws SyntheticException if the set cannot be replayed or generated
     */
    public SyntheticDataset<T> dataset() {
        return run.dataset(builder.build());
    }
}

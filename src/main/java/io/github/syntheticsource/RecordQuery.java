package io.github.syntheticsource;

import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
import java.util.Collection;
import java.util.List;

/**
 * Asks for records of one type. It is filled in step by step and answered by {@link #get()} or {@link #dataset()}.
 *
 * <p>Not thread-safe. What is not said is left to the generator.
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
     * Says how many records are wanted. Defaults to 10.
     *
     * @param records at least 1
     * @return this
     * @throws ConfigurationException if it is less
     */
    public RecordQuery<T> count(int records) {
        builder.count(records);
        return this;
    }

    /**
     * Names the set. Defaults to the subject's words, else {@code default}.
     *
     * @param name any text; it becomes a file name
     * @return this
     */
    public RecordQuery<T> set(String name) {
        builder.set(name);
        return this;
    }

    /**
     * Says what the records are about.
     *
     * @param words such as {@code medical billing}
     * @return this
     */
    public RecordQuery<T> subject(String words) {
        builder.subject(words);
        return this;
    }

    /**
     * Says further wishes in free words.
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
     * @throws ConfigurationException if there is no such resource, or it is a broken array
     */
    public RecordQuery<T> examplesFrom(String resource) {
        builder.examplesFrom(resource);
        return this;
    }

    /**
     * Replaces the built-in prompt.
     *
     * @param resource a class path resource with the placeholders <code>{{subject}} {{instructions}} {{examples}} {{count}}
     *     {{schema}}</code>
     * @return this
     * @throws ConfigurationException if there is no such resource
     */
    public RecordQuery<T> prompt(String resource) {
        builder.prompt(resource);
        return this;
    }

    /**
     * Says the language and region of the values.
     *
     * @param tag a language tag such as {@code fr} or {@code zh-CN}
     * @return this
     * @throws ConfigurationException if it is no language tag
     */
    public RecordQuery<T> locale(String tag) {
        builder.locale(tag);
        return this;
    }

    /**
     * Names components whose values must not repeat within the set.
     *
     * @param components names as in JSON
     * @return this
     */
    public RecordQuery<T> unique(String... components) {
        builder.unique(components);
        return this;
    }

    /**
     * Says whether a plan spreads what models cluster; {@link VarietyPlan#NONE} becomes part of what is asked.
     *
     * @param wanted {@link VarietyPlan#SPREAD} unless said
     * @return this
     */
    public RecordQuery<T> plan(VarietyPlan wanted) {
        builder.plan(wanted);
        return this;
    }

    /**
     * Pins the generator; it becomes part of what is asked.
     *
     * @param name {@code openai}, {@code builtin} or a class name
     * @return this
     */
    public RecordQuery<T> generator(String name) {
        builder.generator(name);
        return this;
    }

    /**
     * Pins the model; it becomes part of what is asked.
     *
     * @param name the model's name at the endpoint
     * @return this
     */
    public RecordQuery<T> model(String name) {
        builder.model(name);
        return this;
    }

    /**
     * Pins the temperature; it becomes part of what is asked.
     *
     * @param value between 0 and 2
     * @return this
     * @throws ConfigurationException if it is not
     */
    public RecordQuery<T> temperature(double value) {
        builder.temperature(value);
        return this;
    }

    /**
     * Answers with all records, bound now.
     *
     * @return an unmodifiable list of {@code count} fresh instances
     * @throws SyntheticException if the set cannot be replayed or made
     */
    public List<T> get() {
        return dataset().toList();
    }

    /**
     * Answers with the set, whose records are bound as they are asked for.
     *
     * @return {@code count} records with the set's name and origin
     * @throws SyntheticException if the set cannot be replayed or made
     */
    public SyntheticDataset<T> dataset() {
        return run.dataset(builder.build());
    }
}

package io.github.syntheticsource;

import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.json.JsonBinder;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Asker;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.schema.ObjectSchema;
import io.github.syntheticsource.schema.SchemaException;
import io.github.syntheticsource.schema.TypeSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for records of one type. It is filled in step by step and answered by {@link #get()} or {@link #dataset()}.
 *
 * <p>Not thread-safe. What is not said is left to the generator.
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public final class RecordQuery<T> {

    private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*\\R");

    private final SyntheticData data;
    private final Type type;
    private Asker asker;
    private String set = "";
    private int count = 10;
    private String subject = "";
    private String instructions = "";
    private final List<String> examples = new ArrayList<>();
    private @Nullable String prompt;
    private @Nullable String locale;
    private List<String> unique = List.of();
    private VarietyPlan plan = VarietyPlan.SPREAD;
    private @Nullable String generator;
    private @Nullable String model;
    private @Nullable Double temperature;

    RecordQuery(SyntheticData data, Type type) {
        this.data = data;
        this.type = type;
        this.asker = new Asker("SyntheticData.records(" + type.getTypeName() + ")", null);
    }

    /**
     * Says who asks, for messages and rerun commands. Internal.
     *
     * @param words such as {@code @SyntheticSource on BillingTest.claims}
     * @param test {@code Class#method}, or null
     * @return this
     */
    public RecordQuery<T> askedBy(String words, @Nullable String test) {
        asker = new Asker(words, test);
        return this;
    }

    /**
     * Says how many records are wanted. Defaults to 10.
     *
     * @param records at least 1
     * @return this
     * @throws ConfigurationException if it is less
     */
    public RecordQuery<T> count(int records) {
        if (records < 1) {
            throw wrong("count", "be at least 1 but was " + records, "write count = 10, or leave it out");
        }
        count = records;
        return this;
    }

    /**
     * Names the set. Defaults to the subject's words, else {@code default}.
     *
     * @param name any text; it becomes a file name
     * @return this
     */
    public RecordQuery<T> set(String name) {
        set = name;
        return this;
    }

    /**
     * Says what the records are about.
     *
     * @param words such as {@code medical billing}
     * @return this
     */
    public RecordQuery<T> subject(String words) {
        subject = words;
        return this;
    }

    /**
     * Says further wishes in free words.
     *
     * @param words such as {@code make the name one you would not normally choose}
     * @return this
     */
    public RecordQuery<T> instructions(String words) {
        instructions = words;
        return this;
    }

    /**
     * Adds few-shot examples.
     *
     * @param texts each a record in free text, or as a JSON object
     * @return this
     */
    public RecordQuery<T> examples(String... texts) {
        examples.addAll(List.of(texts));
        return this;
    }

    /**
     * Adds few-shot examples.
     *
     * @param records instances of the type
     * @return this
     */
    public RecordQuery<T> examples(Collection<? extends T> records) {
        records.forEach(example -> examples.add(JsonBinder.shared().write(example)));
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
        var text = resource("examplesFrom", resource);
        if (text.stripLeading().startsWith("[")) {
            examples.addAll(arrayOf(resource, text));
        } else {
            BLANK_LINES
                    .splitAsStream(text)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .forEach(examples::add);
        }
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
        prompt = resource("prompt", resource);
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
        if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            throw wrong(
                    "locale", "be a language tag but was [" + tag + "]", "write locale = \"fr\", \"ko\", \"zh-CN\", …");
        }
        locale = Locale.forLanguageTag(tag).toLanguageTag();
        return this;
    }

    /**
     * Names components whose values must not repeat within the set.
     *
     * @param components names as in JSON
     * @return this
     */
    public RecordQuery<T> unique(String... components) {
        unique = List.of(components);
        return this;
    }

    /**
     * Says whether a plan spreads what models cluster; {@link VarietyPlan#NONE} becomes part of what is asked.
     *
     * @param wanted {@link VarietyPlan#SPREAD} unless said
     * @return this
     */
    public RecordQuery<T> plan(VarietyPlan wanted) {
        plan = wanted;
        return this;
    }

    /**
     * Pins the generator; it becomes part of what is asked.
     *
     * @param name {@code openai}, {@code builtin} or a class name
     * @return this
     */
    public RecordQuery<T> generator(String name) {
        generator = name;
        return this;
    }

    /**
     * Pins the model; it becomes part of what is asked.
     *
     * @param name the model's name at the endpoint
     * @return this
     */
    public RecordQuery<T> model(String name) {
        model = name;
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
        if (!(value >= 0 && value <= 2)) {
            throw wrong("temperature", "be between 0 and 2 but was " + value, "leave it out for the model's own");
        }
        temperature = value;
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
        return data.resolve(this);
    }

    Recipe recipe() {
        return new Recipe(
                schema(),
                subject,
                instructions,
                examples,
                prompt,
                locale,
                unique,
                plan == VarietyPlan.SPREAD ? null : plan.name(),
                generator,
                model,
                temperature);
    }

    SetName setName(Recipe recipe) {
        return SetName.of(recipe.schema().name(), set, subject);
    }

    SyntheticData data() {
        return data;
    }

    Type type() {
        return type;
    }

    int count() {
        return count;
    }

    Asker asker() {
        return asker;
    }

    private TypeSchema schema() {
        try {
            var schema = TypeSchema.of(type);
            for (var component : unique) {
                if (schema.resolve(schema.root()) instanceof ObjectSchema object
                        && object.property(component) == null) {
                    throw wrong(
                            "unique",
                            "name components but [" + component + "] is none",
                            "choose from "
                                    + object.properties().stream()
                                            .map(property -> property.name())
                                            .toList());
                }
            }
            return schema;
        } catch (SchemaException e) {
            throw new ConfigurationException(
                    asker.words() + " asks for a type that cannot be generated.\n" + e.getMessage(), e);
        }
    }

    String resource(String attribute, String name) {
        var path = name.startsWith("/") ? name.substring(1) : name;
        var loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), RecordQuery.class.getClassLoader());
        try (var stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw wrong(
                        attribute,
                        "name a class path resource but there is no [" + name + "]",
                        "put the file under src/test/resources");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arrayOf(String resource, String text) {
        try {
            return JsonTree.parse(text) instanceof List<?> items
                    ? items.stream().map(JsonTree::write).toList()
                    : List.of();
        } catch (JsonException e) {
            throw wrong(
                    "examplesFrom",
                    "name a JSON array or plain text but [" + resource + "] is broken: " + e.getMessage(),
                    "mend the file");
        }
    }

    private ConfigurationException wrong(String attribute, String demand, String mend) {
        return new ConfigurationException(
                asker.words() + " requires that `" + attribute + "` " + demand + "\n -> " + mend);
    }
}

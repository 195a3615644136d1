package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.VarietyPlan;
import io.github.syntheticsource.internal.fixture.SetRequest;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.RequestOrigin;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
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
 * Builds the request for a set of records, for queries and annotations alike. An invalid value is rejected immediately with a
 * {@link ConfigurationException} that names the attribute.
 */
public final class SetRequestBuilder {

    private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*\\R");

    private final Type type;
    private final RequestOrigin origin;
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

    /**
     * Starts a request.
     *
     * @param type the records' type
     * @param words the requesting element, for messages: {@code @SyntheticSource on BillTest.claims}
     * @param test {@code Class#method} as a build tool selects it, or null
     */
    public SetRequestBuilder(Type type, String words, @Nullable String test) {
        this(type, new RequestOrigin(words, test));
    }

    SetRequestBuilder(Type type, RequestOrigin origin) {
        this.type = type;
        this.origin = origin;
    }

    public SetRequestBuilder count(int records) {
        if (records < 1) {
            throw wrong(origin, "count", "be at least 1 but was " + records, "set count = 10, or remove it");
        }
        count = records;
        return this;
    }

    public SetRequestBuilder set(String name) {
        set = name;
        return this;
    }

    public SetRequestBuilder subject(String words) {
        subject = words;
        return this;
    }

    public SetRequestBuilder instructions(String words) {
        instructions = words;
        return this;
    }

    public SetRequestBuilder examples(String... texts) {
        examples.addAll(List.of(texts));
        return this;
    }

    public SetRequestBuilder exampleRecords(Collection<?> records) {
        records.forEach(example -> examples.add(JsonBinder.shared().write(example)));
        return this;
    }

    public SetRequestBuilder examplesFrom(String resource) {
        var text = resource(origin, "examplesFrom", resource);
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

    public SetRequestBuilder prompt(String resource) {
        prompt = resource(origin, "prompt", resource);
        return this;
    }

    public SetRequestBuilder locale(String tag) {
        if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            throw wrong(
                    origin,
                    "locale",
                    "be a language tag but was [" + tag + "]",
                    "set locale = \"fr\", \"ko\", \"zh-CN\", …");
        }
        locale = Locale.forLanguageTag(tag).toLanguageTag();
        return this;
    }

    public SetRequestBuilder unique(String... components) {
        unique = List.of(components);
        return this;
    }

    public SetRequestBuilder plan(VarietyPlan varietyPlan) {
        plan = varietyPlan;
        return this;
    }

    public SetRequestBuilder generator(String name) {
        generator = name;
        return this;
    }

    public SetRequestBuilder model(String name) {
        model = name;
        return this;
    }

    public SetRequestBuilder temperature(double value) {
        if (!(value >= 0 && value <= 2)) {
            throw wrong(
                    origin,
                    "temperature",
                    "be between 0 and 2 but was " + value,
                    "remove it to use the model's default");
        }
        temperature = value;
        return this;
    }

    /**
     * Returns the request.
     *
     * @throws ConfigurationException if the type cannot be generated, or has no such component to be unique
     */
    public SetRequest build() {
        var recipe = new Recipe(
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
        return new SetRequest(setName(recipe.schema().name()), type.getTypeName(), recipe, count, origin);
    }

    /** Returns the name of the set for a simple type name. */
    SetName setName(String typeName) {
        return SetName.of(typeName, set, subject);
    }

    private TypeSchema schema() {
        try {
            var schema = SchemaDeriver.derive(type);
            for (var component : unique) {
                if (schema.resolve(schema.root()) instanceof ObjectSchema object
                        && object.property(component) == null) {
                    throw wrong(
                            origin,
                            "unique",
                            "name components but there is no [" + component + "]",
                            "choose from "
                                    + object.properties().stream()
                                            .map(property -> property.name())
                                            .toList());
                }
            }
            return schema;
        } catch (SchemaException e) {
            throw new ConfigurationException(
                    origin.words() + " requests a type that cannot be generated.\n" + e.getMessage(), e);
        }
    }

    private List<String> arrayOf(String resource, String text) {
        try {
            return JsonValues.parse(text) instanceof List<?> items
                    ? items.stream().map(JsonValues::write).toList()
                    : List.of();
        } catch (JsonException e) {
            throw wrong(
                    origin,
                    "examplesFrom",
                    "name a JSON array or plain text but [" + resource + "] is invalid: " + e.getMessage(),
                    "fix the file");
        }
    }

    /** Returns the text of a class path resource. */
    static String resource(RequestOrigin origin, String attribute, String name) {
        var path = name.startsWith("/") ? name.substring(1) : name;
        var loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), SetRequestBuilder.class.getClassLoader());
        try (var stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw wrong(
                        origin,
                        attribute,
                        "name a class path resource but there is no [" + name + "]",
                        "put the file under src/test/resources");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ConfigurationException wrong(RequestOrigin origin, String attribute, String requirement, String fix) {
        return new ConfigurationException(
                origin.words() + " requires that `" + attribute + "` " + requirement + "\n -> " + fix);
    }
}

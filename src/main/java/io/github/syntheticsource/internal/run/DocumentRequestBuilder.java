package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.internal.fixture.SetRequest;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.recipe.RequestOrigin;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds a request for texts and their records. They share set and subject; generator, model and temperature can differ.
 */
public final class DocumentRequestBuilder<T> {

    private static final int DEFAULT_COUNT = 10;

    private final Type type;
    private final RequestOrigin origin;
    private final SetRequestBuilder records;
    private @Nullable DocumentRecords<T> given;
    private Preferences preferences = Preferences.none();
    private int recordsPerText = 1;
    private int count;
    private DocumentRequest.Pins pins = DocumentRequest.Pins.NONE;

    /**
     * Starts a request.
     *
     * @param type the records' type
     * @param words the requesting element, for messages: {@code @SyntheticDocumentSource on ActorTest.reads}
     * @param test {@code Class#method} as a build tool selects it, or null
     */
    public DocumentRequestBuilder(Type type, String words, @Nullable String test) {
        this.type = type;
        this.origin = new RequestOrigin(words, test);
        this.records = new SetRequestBuilder(type, origin);
    }

    /**
     * Returns the record type of a document.
     *
     * @param parameter the type of a parameter
     * @return the argument of {@code SyntheticDocument<…>}, or null for any other type
     */
    public static @Nullable Type recordType(Type parameter) {
        return parameter instanceof ParameterizedType generic && generic.getRawType() == SyntheticDocument.class
                ? generic.getActualTypeArguments()[0]
                : null;
    }

    /** Returns the request for the records. Their number is derived from the number of texts. */
    public SetRequestBuilder records() {
        return records;
    }

    /** Returns the request for the generated records, or empty if the records are given. */
    public Optional<SetRequestBuilder> generated() {
        var texts = count == 0 ? DEFAULT_COUNT : count;
        return given == null ? Optional.of(records.count(Math.multiplyExact(texts, recordsPerText))) : Optional.empty();
    }

    public DocumentRequestBuilder<T> given(Collection<? extends T> all) {
        if (all.isEmpty()) {
            throw wrong("records", "contain at least one record", "give one, or remove it to generate records");
        }
        given = DocumentRecords.of(all);
        return this;
    }

    public DocumentRequestBuilder<T> givenBy(String resource) {
        given = DocumentRecords.read(
                SetRequestBuilder.resource(origin, "records", resource),
                type,
                why -> wrong(
                        "records",
                        "name a JSON array of records but [" + resource + "] is invalid: " + why,
                        "fix the file"));
        return this;
    }

    public DocumentRequestBuilder<T> count(int texts) {
        if (texts < 1) {
            throw wrong("count", "be at least 1 but was " + texts, "set count = 10, or remove it");
        }
        count = texts;
        return this;
    }

    public DocumentRequestBuilder<T> recordsPerText(int number) {
        if (number < 1) {
            throw wrong("recordsPerText", "be at least 1 but was " + number, "set recordsPerText = 1, or remove it");
        }
        recordsPerText = number;
        return this;
    }

    public DocumentRequestBuilder<T> prefer(String name, Object value) {
        try {
            preferences = preferences.and(name, value);
            return this;
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(origin.words() + ": " + e.getMessage() + "\n -> fix it, or remove it", e);
        }
    }

    public DocumentRequestBuilder<T> set(String name) {
        records.set(name);
        return this;
    }

    public DocumentRequestBuilder<T> subject(String words) {
        records.subject(words);
        return this;
    }

    /** Pins the generator of the records and texts. */
    public DocumentRequestBuilder<T> generator(String name) {
        records.generator(name);
        pins = new DocumentRequest.Pins(name, pins.model(), pins.temperature());
        return this;
    }

    /** Pins the model of the records and of the texts. */
    public DocumentRequestBuilder<T> model(String name) {
        records.model(name);
        pins = new DocumentRequest.Pins(pins.generator(), name, pins.temperature());
        return this;
    }

    /** Pins the temperature of the records and of the texts. */
    public DocumentRequestBuilder<T> temperature(double value) {
        records.temperature(value);
        pins = new DocumentRequest.Pins(pins.generator(), pins.model(), value);
        return this;
    }

    /**
     * Returns the request.
     *
     * @throws ConfigurationException if the type cannot be generated, or there are too few given records
     */
    public DocumentRequest<T> build() {
        var givenRecords = given == null ? null : firstOf(given);
        var generated = generated().map(SetRequestBuilder::build).orElse(null);
        var typeName = typeName(generated);
        var recordSet = records.setName(typeName);
        return new DocumentRequest<>(
                new SetName(recordSet.folder(), recordSet.name() + ".text"),
                type,
                typeName,
                givenRecords,
                generated,
                recordsPerText,
                preferences,
                pins,
                origin);
    }

    private String typeName(@Nullable SetRequest generated) {
        if (generated == null && type instanceof Class<?> plain) {
            return plain.getSimpleName();
        }
        return (generated == null ? records.build() : generated)
                .recipe()
                .schema()
                .name();
    }

    private DocumentRecords<T> firstOf(DocumentRecords<T> all) {
        var most = (all.size() + recordsPerText - 1) / recordsPerText;
        if (count > most) {
            throw wrong(
                    "count",
                    "be at most " + most + ", because there are " + all.size() + " records and each text states "
                            + recordsPerText + ", but was " + count,
                    "give more records, or remove `count`");
        }
        return count == 0 ? all : all.first(count * recordsPerText);
    }

    private ConfigurationException wrong(String attribute, String demand, String fix) {
        return SetRequestBuilder.wrong(origin, attribute, demand, fix);
    }
}

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
 * Builds the request for texts and the records that they state. Set and subject are kept once, with the records; generator,
 * model and temperature can differ between the records and the texts.
 */
public final class DocumentRequestBuilder<T> {

    private static final int USUAL_COUNT = 10;

    private final Type type;
    private final RequestOrigin origin;
    private final SetRequestBuilder records;
    private @Nullable DocumentRecords<T> given;
    private Preferences preferences = Preferences.none();
    private int recordsPerText = 1;
    private int count;
    private DocumentRequest.Pins pins = DocumentRequest.Pins.NONE;

    /**
     * Begins a request.
     *
     * @param type the records' type
     * @param words who requests them, for messages: {@code @SyntheticDocumentSource on ActorTest.reads}
     * @param test {@code Class#method} as a build tool selects it, or null
     */
    public DocumentRequestBuilder(Type type, String words, @Nullable String test) {
        this.type = type;
        this.origin = new RequestOrigin(words, test);
        this.records = new SetRequestBuilder(type, origin);
    }

    /**
     * The type of the records of a document.
     *
     * @param parameter the type of a parameter
     * @return the argument of {@code SyntheticDocument<…>}, or null for any other type
     */
    public static @Nullable Type recordType(Type parameter) {
        return parameter instanceof ParameterizedType generic && generic.getRawType() == SyntheticDocument.class
                ? generic.getActualTypeArguments()[0]
                : null;
    }

    /** The request for the records, as far as it was stated; their number follows from the number of texts. */
    public SetRequestBuilder records() {
        return records;
    }

    /** The request for the records, as many as the texts state; empty if they are given. */
    public Optional<SetRequestBuilder> generated() {
        var wanted = count == 0 ? USUAL_COUNT : count;
        return given == null
                ? Optional.of(records.count(Math.multiplyExact(wanted, recordsPerText)))
                : Optional.empty();
    }

    public DocumentRequestBuilder<T> given(Collection<? extends T> all) {
        if (all.isEmpty()) {
            throw wrong("records", "hold at least one record", "give one, or leave it out to have records made");
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
                        "name a JSON array of records but [" + resource + "] is none: " + why,
                        "mend the file"));
        return this;
    }

    public DocumentRequestBuilder<T> count(int texts) {
        if (texts < 1) {
            throw wrong("count", "be at least 1 but was " + texts, "write count = 10, or leave it out");
        }
        count = texts;
        return this;
    }

    public DocumentRequestBuilder<T> recordsPerText(int number) {
        if (number < 1) {
            throw wrong(
                    "recordsPerText", "be at least 1 but was " + number, "write recordsPerText = 1, or leave it out");
        }
        recordsPerText = number;
        return this;
    }

    public DocumentRequestBuilder<T> prefer(String name, Object value) {
        try {
            preferences = preferences.and(name, value);
            return this;
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    origin.words() + ": " + e.getMessage() + "\n -> mend it, or leave it out", e);
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

    /** Pins who makes the records and writes the texts. */
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
     * The request.
     *
     * @throws ConfigurationException if the type cannot be generated, or more texts are requested than given records fill
     */
    public DocumentRequest<T> build() {
        var own = given == null ? null : wanted(given);
        var generated = generated().map(SetRequestBuilder::build).orElse(null);
        var typeName = typeName(generated);
        var ofRecords = records.setName(typeName);
        return new DocumentRequest<>(
                new SetName(ofRecords.folder(), ofRecords.name() + ".text"),
                type,
                typeName,
                own,
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

    private DocumentRecords<T> wanted(DocumentRecords<T> own) {
        var filled = (own.size() + recordsPerText - 1) / recordsPerText;
        if (count > filled) {
            throw wrong(
                    "count",
                    "be at most " + filled + ", for there are " + own.size() + " records and each text states "
                            + recordsPerText + ", but was " + count,
                    "give more records, or leave `count` out");
        }
        return count == 0 ? own : own.first(count * recordsPerText);
    }

    private ConfigurationException wrong(String attribute, String demand, String fix) {
        return SetRequestBuilder.wrong(origin, attribute, demand, fix);
    }
}

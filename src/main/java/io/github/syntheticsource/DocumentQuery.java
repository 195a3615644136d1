package io.github.syntheticsource;

import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.generation.LengthUnit;
import io.github.syntheticsource.generation.Preferences;
import io.github.syntheticsource.recipe.Asker;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    private static final int USUAL_COUNT = 10;

    private final SyntheticData data;
    private final Type type;
    private final RecordQuery<T> records;
    private Asker asker;
    private @Nullable GivenRecords<T> given;
    private Preferences preferences = Preferences.none();
    private int recordsPerText = 1;
    private int count;
    private String set = "";
    private String subject = "";
    private @Nullable String generator;
    private @Nullable String model;
    private @Nullable Double temperature;

    DocumentQuery(SyntheticData data, Type type) {
        this.data = data;
        this.type = type;
        this.records = new RecordQuery<>(data, type);
        this.asker = new Asker("SyntheticData.documents(" + type.getTypeName() + ")", null);
        records.askedBy(asker.words(), null);
    }

    /**
     * Says who asks, for messages and rerun commands. Internal.
     *
     * @param words such as {@code @SyntheticDocumentSource on ActorTest.reads}
     * @param test {@code Class#method}, or null
     * @return this
     */
    public DocumentQuery<T> askedBy(String words, @Nullable String test) {
        asker = new Asker(words, test);
        records.askedBy(words, test);
        return this;
    }

    /**
     * Gives the records that the texts state, in place of generated ones.
     *
     * @param all at least one
     * @return this
     * @throws ConfigurationException if there is none
     */
    public DocumentQuery<T> records(Collection<? extends T> all) {
        if (all.isEmpty()) {
            throw wrong("records", "hold at least one record", "give one, or leave it out to have records made");
        }
        given = GivenRecords.of(all);
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
        given = GivenRecords.read(
                records.resource("records", resource),
                type,
                why -> wrong(
                        "records",
                        "name a JSON array of records but [" + resource + "] is none: " + why,
                        "mend the file"));
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
        if (texts < 1) {
            throw wrong("count", "be at least 1 but was " + texts, "write count = 10, or leave it out");
        }
        count = texts;
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
        if (number < 1) {
            throw wrong(
                    "recordsPerText", "be at least 1 but was " + number, "write recordsPerText = 1, or leave it out");
        }
        recordsPerText = number;
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
        try {
            preferences = preferences.and(name, value);
            return this;
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    asker.words() + ": " + e.getMessage() + "\n -> mend it, or leave it out", e);
        }
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
        set = name;
        records.set(name);
        return this;
    }

    /**
     * Says what generated records are about.
     *
     * @param words such as {@code film actors}
     * @return this
     */
    public DocumentQuery<T> subject(String words) {
        subject = words;
        records.subject(words);
        return this;
    }

    /**
     * Says more of generated records, all that a {@link RecordQuery} can say but count and set.
     *
     * @param more is called once, now
     * @return this
     */
    public DocumentQuery<T> recordsBy(Consumer<RecordQuery<T>> more) {
        more.accept(records);
        return this;
    }

    /**
     * Pins who makes records and texts; it becomes part of what is asked.
     *
     * @param name {@code openai}, {@code builtin} or a class name
     * @return this
     */
    public DocumentQuery<T> generator(String name) {
        generator = name;
        records.generator(name);
        return this;
    }

    /**
     * Pins the model of records and texts; it becomes part of what is asked.
     *
     * @param name the model's name at the endpoint
     * @return this
     */
    public DocumentQuery<T> model(String name) {
        model = name;
        records.model(name);
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
        records.temperature(value);
        temperature = value;
        return this;
    }

    /**
     * Answers with the documents.
     *
     * @return an unmodifiable list; generated records are fresh instances
     * @throws SyntheticException if they cannot be replayed or made
     */
    public List<SyntheticDocument<T>> get() {
        return entries().stream().map(SyntheticRecord::value).toList();
    }

    /**
     * Answers with the documents and their places. Internal.
     *
     * @return an unmodifiable list in the order of the records
     * @throws SyntheticException if they cannot be replayed or made
     */
    public List<SyntheticRecord<SyntheticDocument<T>>> entries() {
        return data.documents(this);
    }

    /**
     * The type of the records of a document. Internal.
     *
     * @param parameter the type of a parameter
     * @return the argument of {@code SyntheticDocument<…>}, or null for any other type
     */
    public static @Nullable Type recordType(Type parameter) {
        return parameter instanceof ParameterizedType generic && generic.getRawType() == SyntheticDocument.class
                ? generic.getActualTypeArguments()[0]
                : null;
    }

    /**
     * Whether something is a document. Internal.
     *
     * @param value what a test was given
     * @return true for a {@link SyntheticDocument}
     */
    public static boolean isDocument(@Nullable Object value) {
        return value instanceof SyntheticDocument;
    }

    /**
     * The query for the records, as many as the texts take, where they are not given. Internal.
     *
     * @return empty if the records are given
     */
    public Optional<RecordQuery<T>> generated() {
        if (given != null) {
            return Optional.empty();
        }
        var wanted = count == 0 ? USUAL_COUNT : count;
        return Optional.of(records.count(Math.multiplyExact(wanted, recordsPerText)));
    }

    /** The given records, or as many generated ones as the texts take. */
    RecordsOfTexts<T> resolveRecords() {
        var own = given;
        if (own == null) {
            return RecordsOfTexts.of(data.resolve(generated().orElseThrow()));
        }
        var filled = (own.trees().size() + recordsPerText - 1) / recordsPerText;
        if (count > filled) {
            throw wrong(
                    "count",
                    "be at most " + filled + ", for there are " + own.trees().size() + " records and each text states "
                            + recordsPerText + ", but was " + count,
                    "give more records, or leave `count` out");
        }
        return RecordsOfTexts.of(own, count == 0 ? own.trees().size() : count * recordsPerText);
    }

    SetName setName() {
        var ofRecords = SetName.of(typeName(), set, subject);
        return new SetName(ofRecords.folder(), ofRecords.name() + ".text");
    }

    String typeName() {
        if (given != null && type instanceof Class<?> plain) {
            return plain.getSimpleName();
        }
        return records.recipe().schema().name();
    }

    /** What all texts of the set have in common. */
    Map<String, @Nullable Object> recipe() {
        var recipe = new java.util.LinkedHashMap<String, @Nullable Object>();
        if (!preferences.values().isEmpty()) {
            recipe.put("preferences", preferences.toJson());
        }
        if (recordsPerText > 1) {
            recipe.put("recordsPerText", recordsPerText);
        }
        if (generator != null) {
            recipe.put("generator", generator);
        }
        if (model != null) {
            recipe.put("model", model);
        }
        if (temperature != null) {
            recipe.put("temperature", temperature);
        }
        return recipe;
    }

    LazyWriting.Pins pins() {
        return new LazyWriting.Pins(generator, model, temperature);
    }

    Preferences preferences() {
        return preferences;
    }

    int recordsPerText() {
        return recordsPerText;
    }

    Type type() {
        return type;
    }

    Asker asker() {
        return asker;
    }

    private ConfigurationException wrong(String attribute, String demand, String mend) {
        return new ConfigurationException(
                asker.words() + " requires that `" + attribute + "` " + demand + "\n -> " + mend);
    }
}

package io.github.syntheticsource.extraction;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.internal.extraction.field.MessageValues;
import io.github.syntheticsource.internal.extraction.field.RecordTypeNames;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text and the record, or the records, that it was written from: the ground truth of an extraction.
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public final class SyntheticDocument<T> {

    private final List<T> records;
    private final boolean several;
    private final Type type;
    private final String text;
    private final Preferences preferences;
    private final @Nullable DocumentOrigin origin;
    private final @Nullable Map<String, List<Span>> spans;

    private SyntheticDocument(Builder<T> builder) {
        this.records = builder.records;
        this.several = builder.several;
        this.type = builder.type;
        this.text = builder.text;
        this.preferences = builder.preferences;
        this.origin = builder.origin;
        this.spans = builder.spans;
    }

    /**
     * A text that states one record.
     *
     * @param <T> the record's type
     * @param record the record
     * @param text the text, from wherever it comes
     * @return the document
     */
    public static <T> SyntheticDocument<T> of(T record, String text) {
        return builder(record, text).build();
    }

    /**
     * A text that states several records.
     *
     * @param <T> the records' type
     * @param records the records, at least one
     * @param text the text, from wherever it comes
     * @return the document
     * @throws IllegalArgumentException if there is no record
     */
    public static <T> SyntheticDocument<T> of(List<T> records, String text) {
        return builder(records, text).build();
    }

    /**
     * Starts a document of one record with all there is to say of it.
     *
     * @param <T> the record's type
     * @param record the record
     * @param text the text
     * @return a builder
     */
    public static <T> Builder<T> builder(T record, String text) {
        return new Builder<>(List.of(record), false, text);
    }

    /**
     * Starts a document of several records with all there is to say of it.
     *
     * @param <T> the records' type
     * @param records the records, at least one
     * @param text the text
     * @return a builder
     * @throws IllegalArgumentException if there is no record
     */
    public static <T> Builder<T> builder(List<T> records, String text) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a document must state at least one record but was given none");
        }
        return new Builder<>(records, true, text);
    }

    /**
     * The record that the text states.
     *
     * @return the record
     * @throws ExtractionException if the text states several
     */
    public T record() {
        if (records.size() > 1) {
            throw new ExtractionException("""
                    %s states %d records, so there is no single one
                     -> text: %s
                    Ask it for `records()`, and have them read by `allExtractedBy(extractor)`.""".formatted(label(), records.size(), MessageValues.excerpt(text)));
        }
        return records.get(0);
    }

    /**
     * The records that the text states.
     *
     * @return an unmodifiable list of at least one
     */
    public List<T> records() {
        return records;
    }

    /**
     * The text.
     *
     * @return the text as it was written
     */
    public String text() {
        return text;
    }

    /**
     * How the text was to be written.
     *
     * @return the preferences; {@link Preferences#none()} for a text from elsewhere
     */
    public Preferences preferences() {
        return preferences;
    }

    /**
     * Where the document comes from.
     *
     * @return the origin, or null for a text from elsewhere
     */
    public @Nullable DocumentOrigin origin() {
        return origin;
    }

    /**
     * A name for this document in messages.
     *
     * @return such as {@code Actor #3 (7f3a9c)}, or {@code the text of an Actor}
     */
    public String label() {
        return origin == null ? "The text of " + RecordTypeNames.of(type) : origin.label();
    }

    /**
     * The Java type of the records.
     *
     * @return the type, generics included where they were given
     */
    public Type type() {
        return type;
    }

    /**
     * Where each value was found in the text, which makes a set of documents a gold set for entity tests.
     *
     * @return places by path ({@code lines[0].code}; {@code [1].name} where the document was made of a list); a value that was
     *     not found is not in it
     */
    public Map<String, List<Span>> spans() {
        if (spans != null) {
            return spans;
        }
        var found = new LinkedHashMap<String, List<Span>>();
        for (var field : grounding()) {
            if (!field.spans().isEmpty()) {
                found.put(field.path(), field.spans());
            }
        }
        return found;
    }

    /**
     * Whether the text states each value of the records.
     *
     * @return one entry for each value that is not null, in the order of the components
     */
    public List<FieldGrounding> grounding() {
        return grounding(Comparison.standard());
    }

    /**
     * Whether the text states each value of the records, with what a comparison knows of fields: aliases, date formats,
     * locale, ignored fields.
     *
     * @param comparison what is known of fields
     * @return one entry for each value that is not null and not ignored, in the order of the components
     */
    public List<FieldGrounding> grounding(Comparison comparison) {
        var grounder = Grounder.with(comparison);
        if (!several) {
            return grounder.ground(type, records.get(0), text);
        }
        return grounder.groundAll(type, records, text);
    }

    /**
     * Has the text read by an extractor of one record. It is called once, now.
     *
     * @param extractor the extractor under test
     * @return what it extracted, beside what it should have
     * @throws ExtractionException if the text states several records
     */
    public Extraction<T> extractedBy(Extractor<T> extractor) {
        var single = record();
        return new Extraction<>(this, List.of(single), false, extractor.read(text));
    }

    /**
     * Has the text read by an extractor of all its records. It is called once, now.
     *
     * @param extractor the extractor under test
     * @return what it extracted, beside what it should have
     */
    public Extraction<List<T>> allExtractedBy(Extractor<List<T>> extractor) {
        return new Extraction<>(this, records, true, extractor.read(text));
    }

    /** The label and the text's beginning. */
    @Override
    public String toString() {
        return label() + " " + MessageValues.excerpt(text);
    }

    /**
     * Gathers what there is to say of a document.
     *
     * @param <T> the records' type
     * @since 0.1.0
     */
    public static final class Builder<T> {

        private final List<T> records;
        private final boolean several;
        private final String text;
        private Type type;
        private Preferences preferences = Preferences.none();
        private @Nullable DocumentOrigin origin;
        private @Nullable Map<String, List<Span>> spans;

        private Builder(List<T> records, boolean several, String text) {
            this.records = List.copyOf(records);
            this.several = several;
            this.text = java.util.Objects.requireNonNull(text, "text");
            this.type = RecordTypeNames.common(this.records);
        }

        /**
         * The type that the records are read by, where their class does not tell: a generic or a sealed type.
         *
         * @param type the records' type
         * @return this
         */
        public Builder<T> type(Type type) {
            this.type = type;
            return this;
        }

        /**
         * How the text was to be written.
         *
         * @param preferences the preferences. Defaults to none
         * @return this
         */
        public Builder<T> preferences(Preferences preferences) {
            this.preferences = preferences;
            return this;
        }

        /**
         * Where the document comes from.
         *
         * @param origin the origin. Defaults to none
         * @return this
         */
        public Builder<T> origin(DocumentOrigin origin) {
            this.origin = origin;
            return this;
        }

        /**
         * Where each value stands in the text, if that is known already.
         *
         * @param spans places by path. Defaults to what is found
         * @return this
         */
        public Builder<T> spans(Map<String, List<Span>> spans) {
            var copy = new LinkedHashMap<String, List<Span>>();
            spans.forEach((path, places) -> copy.put(path, List.copyOf(new ArrayList<>(places))));
            this.spans = java.util.Collections.unmodifiableMap(copy);
            return this;
        }

        /**
         * The document.
         *
         * @return a new document
         */
        public SyntheticDocument<T> build() {
            return new SyntheticDocument<>(this);
        }
    }
}

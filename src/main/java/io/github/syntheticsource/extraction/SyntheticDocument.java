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
 * A text together with the record or records that it was written from, which are the ground truth of an extraction.
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
     * Creates a document from a text that states one record.
     *
     * @param <T> the record's type
     * @param record the record
     * @param text the text, from any source
     * @return the document
     */
    public static <T> SyntheticDocument<T> of(T record, String text) {
        return builder(record, text).build();
    }

    /**
     * Creates a document from a text that states several records.
     *
     * @param <T> the records' type
     * @param records the records, at least one
     * @param text the text, from any source
     * @return the document
     * @throws IllegalArgumentException if there is no record
     */
    public static <T> SyntheticDocument<T> of(List<T> records, String text) {
        return builder(records, text).build();
    }

    /**
     * Starts a document of one record with optional attributes.
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
     * Starts a document of several records with optional attributes.
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
     * Returns the record that the text states.
     *
     * @return the record
     * @throws ExtractionException if the text states several
     */
    public T record() {
        if (records.size() > 1) {
            throw new ExtractionException("""
                    %s states %d records, but exactly one is required
                     -> text: %s
                    Use `records()`, and run the extractor with `allExtractedBy(extractor)`.""".formatted(label(), records.size(), MessageValues.excerpt(text)));
        }
        return records.get(0);
    }

    /**
     * Returns the records that the text states.
     *
     * @return an unmodifiable list of at least one record
     */
    public List<T> records() {
        return records;
    }

    /**
     * Returns the text.
     *
     * @return the text as it was written
     */
    public String text() {
        return text;
    }

    /**
     * Returns the preferences that the text was requested with.
     *
     * @return the preferences; {@link Preferences#none()} for a text from elsewhere
     */
    public Preferences preferences() {
        return preferences;
    }

    /**
     * Returns the origin of the document.
     *
     * @return the origin, or null for a text from elsewhere
     */
    public @Nullable DocumentOrigin origin() {
        return origin;
    }

    /**
     * Returns the name of this document in messages.
     *
     * @return such as {@code Actor #3 (7f3a9c)}, or {@code the text of an Actor}
     */
    public String label() {
        return origin == null ? "The text of " + RecordTypeNames.of(type) : origin.label();
    }

    /**
     * Returns the Java type of the records.
     *
     * @return the type, including type arguments if they are known
     */
    public Type type() {
        return type;
    }

    /**
     * Returns where each value was found in the text. With the spans, a set of documents can serve as a gold standard
     * for entity recognition.
     *
     * @return spans by path ({@code lines[0].code}; {@code [1].name} if the document was created from a list); values
     *     that were not found are absent
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
     * Returns whether the text states each value of the records.
     *
     * @return one entry for each value that is not null, in the order of the components
     */
    public List<FieldGrounding> grounding() {
        return grounding(Comparison.standard());
    }

    /**
     * Returns whether the text states each value of the records, using the aliases, date formats, locale and ignored
     * fields of a comparison.
     *
     * @param comparison the rules for fields
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
     * Runs an extractor of one record on the text. The extractor is called once, immediately.
     *
     * @param extractor the extractor under test
     * @return the extraction together with the expected record
     * @throws ExtractionException if the text states several records
     */
    public Extraction<T> extractedBy(Extractor<T> extractor) {
        var single = record();
        return new Extraction<>(this, List.of(single), false, extractor.read(text));
    }

    /**
     * Runs an extractor of several records on the text. The extractor is called once, immediately.
     *
     * @param extractor the extractor under test
     * @return the extraction together with the expected records
     */
    public Extraction<List<T>> allExtractedBy(Extractor<List<T>> extractor) {
        return new Extraction<>(this, records, true, extractor.read(text));
    }

    /** Returns the label and the beginning of the text. */
    @Override
    public String toString() {
        return label() + " " + MessageValues.excerpt(text);
    }

    /**
     * Builds a document.
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
         * Sets the records' type, needed if it is not their class: a generic or a sealed type.
         *
         * @param type the records' type
         * @return this
         */
        public Builder<T> type(Type type) {
            this.type = type;
            return this;
        }

        /**
         * Sets the preferences that the text was requested with.
         *
         * @param preferences the preferences. Defaults to none
         * @return this
         */
        public Builder<T> preferences(Preferences preferences) {
            this.preferences = preferences;
            return this;
        }

        /**
         * Sets the origin of the document.
         *
         * @param origin the origin. Defaults to none
         * @return this
         */
        public Builder<T> origin(DocumentOrigin origin) {
            this.origin = origin;
            return this;
        }

        /**
         * Sets where the text states each value, if that is already known.
         *
         * @param spans spans by path. Defaults to a search of the text
         * @return this
         */
        public Builder<T> spans(Map<String, List<Span>> spans) {
            var copy = new LinkedHashMap<String, List<Span>>();
            spans.forEach((path, places) -> copy.put(path, List.copyOf(new ArrayList<>(places))));
            this.spans = java.util.Collections.unmodifiableMap(copy);
            return this;
        }

        /**
         * Builds the document.
         * @return a new document
         */
        public SyntheticDocument<T> build() {
            return new SyntheticDocument<>(this);
        }
    }
}

package io.github.syntheticsource.extraction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor got out of one text: a value, the raw JSON where there is one, or the failure.
 *
 * <p>Where there is raw JSON, that is scored and not the value: {@code {"name": "Ada"}} has no {@code age}, but the record
 * that is bound from it may have {@code age = 0}.
 *
 * @param <T> what is extracted
 * @since 0.1.0
 */
public final class ExtractorResult<T> {

    private final @Nullable T value;
    private final @Nullable String json;
    private final @Nullable Throwable failure;
    private final @Nullable ModelUsage usage;

    private ExtractorResult(@Nullable T value, @Nullable String json, @Nullable Throwable failure) {
        this(value, json, failure, null);
    }

    private ExtractorResult(
            @Nullable T value, @Nullable String json, @Nullable Throwable failure, @Nullable ModelUsage use) {
        this.value = value;
        this.json = json;
        this.failure = failure;
        this.usage = use;
    }

    /**
     * A value without its JSON.
     *
     * @param <T> what is extracted
     * @param value the value, or null if nothing was found
     * @return what was extracted
     */
    public static <T> ExtractorResult<T> of(@Nullable T value) {
        return new ExtractorResult<>(value, null, null);
    }

    /**
     * A value with the JSON it was bound from.
     *
     * @param <T> what is extracted
     * @param value the value, or null if nothing was found
     * @param json the JSON as the extractor got it; it is what is scored
     * @return what was extracted
     */
    public static <T> ExtractorResult<T> ofJson(@Nullable T value, String json) {
        return new ExtractorResult<>(value, Objects.requireNonNull(json, "json"), null);
    }

    /**
     * A failure that left nothing to score.
     *
     * @param <T> what was to be extracted
     * @param failure why
     * @return what was extracted: nothing
     */
    public static <T> ExtractorResult<T> failed(Throwable failure) {
        return new ExtractorResult<>(null, null, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * An answer that was refused, for one because it does not fit the type; what it holds is scored all the same.
     *
     * @param <T> what was to be extracted
     * @param failure why it was refused
     * @param json the answer as the extractor got it, JSON or not
     * @return what was extracted
     */
    public static <T> ExtractorResult<T> invalid(Throwable failure, String json) {
        return new ExtractorResult<>(
                null, Objects.requireNonNull(json, "json"), Objects.requireNonNull(failure, "failure"));
    }

    /**
     * The value.
     *
     * @return the value; null if nothing was found or the extraction failed
     */
    public @Nullable T value() {
        return value;
    }

    /**
     * The raw JSON.
     *
     * @return the JSON as the extractor got it, or null if it has none
     */
    public @Nullable String json() {
        return json;
    }

    /**
     * Why the extraction failed.
     *
     * @return the failure, or null if there was none
     */
    public @Nullable Throwable failure() {
        return failure;
    }

    /**
     * The same, saying what it took of a model.
     *
     * @param taken calls and tokens
     * @return a copy that says so
     */
    public ExtractorResult<T> withUsage(ModelUsage taken) {
        return new ExtractorResult<>(value, json, failure, taken);
    }

    /**
     * What the extraction took of a model.
     *
     * @return calls and tokens, or null if that is not known
     */
    public @Nullable ModelUsage usage() {
        return usage;
    }

    /** The value, the JSON or the failure. */
    @Override
    public String toString() {
        if (failure != null) {
            return "failed: " + failure;
        }
        return json == null ? String.valueOf(value) : json;
    }
}

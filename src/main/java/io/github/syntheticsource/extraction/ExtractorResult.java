package io.github.syntheticsource.extraction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of running an extractor on one text: a value, the raw JSON if available, or the failure.
 *
 * <p>If there is raw JSON, it is scored instead of the value: {@code {"name": "Ada"}} has no {@code age}, but the
 * record bound from it may have {@code age = 0}.
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
     * Creates a result from a value without its JSON.
     *
     * @param <T> what is extracted
     * @param value the value, or null if nothing was found
     * @return the result
     */
    public static <T> ExtractorResult<T> of(@Nullable T value) {
        return new ExtractorResult<>(value, null, null);
    }

    /**
     * Creates a result from a value and the JSON that it was bound from.
     *
     * @param <T> what is extracted
     * @param value the value, or null if nothing was found
     * @param json the JSON as the extractor received it; it is scored instead of the value
     * @return the result
     */
    public static <T> ExtractorResult<T> ofJson(@Nullable T value, String json) {
        return new ExtractorResult<>(value, Objects.requireNonNull(json, "json"), null);
    }

    /**
     * Creates a result from a failure that left nothing to score.
     *
     * @param <T> the extracted type
     * @param failure the cause
     * @return the result
     */
    public static <T> ExtractorResult<T> failed(Throwable failure) {
        return new ExtractorResult<>(null, null, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Creates a result from an answer that was rejected, for example because it does not fit the type. Its content is
     * still scored.
     *
     * @param <T> the extracted type
     * @param failure why it was rejected
     * @param json the answer as the extractor received it, JSON or not
     * @return the result
     */
    public static <T> ExtractorResult<T> invalid(Throwable failure, String json) {
        return new ExtractorResult<>(
                null, Objects.requireNonNull(json, "json"), Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Returns the value.
     *
     * @return the value; null if nothing was found or the extraction failed
     */
    public @Nullable T value() {
        return value;
    }

    /**
     * Returns the raw JSON.
     *
     * @return the JSON as the extractor received it, or null if there is none
     */
    public @Nullable String json() {
        return json;
    }

    /**
     * Returns why the extraction failed.
     *
     * @return the failure, or null if there was none
     */
    public @Nullable Throwable failure() {
        return failure;
    }

    /**
     * Returns a copy with the model usage.
     *
     * @param modelUsage calls and tokens
     * @return a copy with the usage
     */
    public ExtractorResult<T> withUsage(ModelUsage modelUsage) {
        return new ExtractorResult<>(value, json, failure, modelUsage);
    }

    /**
     * Returns the model usage of the extraction.
     *
     * @return calls and tokens, or null if that is not known
     */
    public @Nullable ModelUsage usage() {
        return usage;
    }

    /** Returns the value, the JSON or the failure. */
    @Override
    public String toString() {
        if (failure != null) {
            return "failed: " + failure;
        }
        return json == null ? String.valueOf(value) : json;
    }
}

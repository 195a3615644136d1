package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.generation.ChatException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a model call, before it becomes a message for the user. It must not leave this package, because it may
 * quote the key or the prompt.
 */
final class ModelCallFailure extends SyntheticException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String what;
    private final String why;
    private final boolean passing;
    private final @Nullable String retryAfter;

    private ModelCallFailure(Kind kind, String what, String why, boolean passing, @Nullable String retryAfter) {
        super(kind.name());
        this.kind = kind;
        this.what = what;
        this.why = why;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    /** Creates a permanent failure: {@code what} is a phrase that follows the server's name, {@code why} is a sentence. */
    static ModelCallFailure of(Kind kind, String what, String why) {
        return new ModelCallFailure(kind, what, why, false, null);
    }

    /** Creates the failure of an interrupted thread. The caller must have restored the interrupt flag. */
    static ModelCallFailure interrupted() {
        return of(Kind.INTERRUPTED, phrase(Kind.INTERRUPTED), "");
    }

    /** Returns this failure as a temporary one, with the pause that the server requests. */
    ModelCallFailure passing(@Nullable String retryAfterHeader) {
        return new ModelCallFailure(kind, what, why, true, retryAfterHeader);
    }

    /** Returns this failure with the number of attempts. */
    ModelCallFailure afterAttempts(int attempts) {
        return attempts == 1
                ? this
                : new ModelCallFailure(kind, what + ", in " + attempts + " attempts", why, false, null);
    }

    /** Returns this failure with one more sentence. */
    ModelCallFailure because(String more) {
        return new ModelCallFailure(kind, what, why.isEmpty() ? more : why + " " + more, passing, retryAfter);
    }

    Kind kind() {
        return kind;
    }

    String what() {
        return what;
    }

    String why() {
        return why;
    }

    boolean isPassing() {
        return passing;
    }

    @Nullable
    String retryAfter() {
        return retryAfter;
    }

    /** Returns the phrase for a kind of failure, which follows the server's name. */
    static String phrase(Kind kind) {
        return switch (kind) {
            case AUTHENTICATION -> "rejected the key";
            case NOT_FOUND -> "has no such model or endpoint";
            case INVALID_REQUEST -> "rejected the request";
            case REFUSED -> "refused to answer";
            case RATE_LIMITED -> "is limiting the rate of requests";
            case TIMEOUT -> "sent no complete response in time";
            case UNAVAILABLE -> "failed";
            case MALFORMED -> "sent a response that is not a chat completion";
            case INTERRUPTED -> "did not respond before the thread was interrupted";
        };
    }
}

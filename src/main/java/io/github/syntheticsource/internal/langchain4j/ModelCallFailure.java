package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.generation.ChatException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What kept an answer away, before it is put into a message for the user. It never leaves this room: what it holds may
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

    /** One that will not pass by itself: {@code what} goes on after the name of the server, {@code why} is a sentence. */
    static ModelCallFailure of(Kind kind, String what, String why) {
        return new ModelCallFailure(kind, what, why, false, null);
    }

    /** The one of a thread that was interrupted; whoever throws it has restored the flag. */
    static ModelCallFailure interrupted() {
        return of(Kind.INTERRUPTED, phrase(Kind.INTERRUPTED), "");
    }

    /** The same, but sending the request again may help, after so long as the server asks for. */
    ModelCallFailure passing(@Nullable String retryAfterHeader) {
        return new ModelCallFailure(kind, what, why, true, retryAfterHeader);
    }

    /** The same after so many attempts. */
    ModelCallFailure afterAttempts(int attempts) {
        return attempts == 1
                ? this
                : new ModelCallFailure(kind, what + ", in " + attempts + " attempts", why, false, null);
    }

    /** The same with one more sentence. */
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

    /** How a fault of that kind goes on after the name of the server. */
    static String phrase(Kind kind) {
        return switch (kind) {
            case AUTHENTICATION -> "refused the key";
            case NOT_FOUND -> "has no such model or endpoint";
            case INVALID_REQUEST -> "refused the request";
            case REFUSED -> "refused to answer";
            case RATE_LIMITED -> "lets no more requests through for now";
            case TIMEOUT -> "gave no whole answer in time";
            case UNAVAILABLE -> "failed";
            case MALFORMED -> "answered with what is no chat completion";
            case INTERRUPTED -> "was left while it answered, since the thread was interrupted";
        };
    }
}

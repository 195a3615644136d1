package io.github.syntheticsource.internal.langchain4j;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ChatException.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps exceptions of a langchain4j model to a kind of failure and a message. */
final class FailureClassifier {

    private record Rule(Class<? extends Throwable> type, Kind kind) {}

    /** Ordered from specific to general types. */
    private static final List<Rule> RULES = List.of(
            new Rule(AuthenticationException.class, Kind.AUTHENTICATION),
            new Rule(ModelNotFoundException.class, Kind.NOT_FOUND),
            new Rule(UnresolvedModelServerException.class, Kind.NOT_FOUND),
            new Rule(RateLimitException.class, Kind.RATE_LIMITED),
            new Rule(TimeoutException.class, Kind.TIMEOUT),
            new Rule(ContentFilteredException.class, Kind.REFUSED),
            new Rule(InvalidRequestException.class, Kind.INVALID_REQUEST),
            new Rule(UnsupportedFeatureException.class, Kind.INVALID_REQUEST),
            new Rule(IllegalArgumentException.class, Kind.INVALID_REQUEST));

    private final List<Throwable> causes;
    private final Kind otherwise;
    private final ModelCallFailure failure;

    /** Creates a classifier with a kind for exceptions without a rule. */
    FailureClassifier(Throwable thrown, Kind otherwise) {
        this.causes = CauseChain.of(thrown);
        this.otherwise = otherwise;
        this.failure = first(ModelCallFailure.class)
                .orElseGet(() -> ModelCallFailure.of(byRule(), ModelCallFailure.phrase(byRule()), why()));
    }

    Kind kind() {
        return failure.kind();
    }

    /**
     * Returns an exception with the message for the user. A foreign cause is attached without its message.
     *
     * @param redactor redacts the server's message, or null to omit it
     */
    ChatException toChatException(String server, String fix, @Nullable SecretRedactor redactor) {
        var why = redactor == null || failure.why().isEmpty() ? "" : "\n -> " + redactor.redacted(failure.why());
        var message = "%s %s.%s\nTo fix it: %s".formatted(server, failure.what(), why, fix);
        return new ChatException(kind(), message, causes.contains(failure) ? null : RedactedCause.of(causes.get(0)));
    }

    private Kind byRule() {
        return RULES.stream()
                .filter(rule -> first(rule.type()).isPresent())
                .map(Rule::kind)
                .findFirst()
                .orElse(isUnreadable() ? Kind.MALFORMED : otherwise);
    }

    private String why() {
        var outermost = causes.get(0);
        var root = causes.get(causes.size() - 1);
        var message = outermost.getMessage() == null ? "" : outermost.getMessage();
        var http = first(HttpException.class);
        if (http.isPresent()) {
            var body = http.get().getMessage() == null ? "" : http.get().getMessage();
            return "Status " + http.get().statusCode() + ". " + new ErrorBody(body).sentence();
        } else if (isUnreadable() || (!isLangChain() && byRule() == Kind.MALFORMED)) {
            return "It could not be read (" + root.getClass().getSimpleName() + ").";
        } else {
            return isLangChain() ? message : outermost.getClass().getSimpleName() + ": " + message;
        }
    }

    private boolean isLangChain() {
        return causes.get(0) instanceof LangChain4jException;
    }

    /** Returns whether Jackson failed. Its classes are not available in this package, and its messages quote the response. */
    private boolean isUnreadable() {
        return causes.stream().anyMatch(cause -> cause.getClass().getName().startsWith("com.fasterxml.jackson."));
    }

    private <T extends Throwable> Optional<T> first(Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}

package io.github.syntheticsource.internal.langchain4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.syntheticsource.generation.ChatException.Kind;
import java.net.http.HttpResponse;

/** Maps HTTP statuses other than 2xx to failures. */
final class HttpStatusFailure {

    private final HttpResponse<byte[]> response;
    private final int status;
    private final String body;
    /** OpenAI returns 429 for this too, although waiting does not help; other servers return 402. */
    private final boolean quotaIsUsedUp;

    private HttpStatusFailure(HttpResponse<byte[]> response) {
        this.response = response;
        this.status = response.statusCode();
        this.body = new String(response.body(), UTF_8);
        this.quotaIsUsedUp = status == 402 || (status == 429 && body.contains("insufficient_quota"));
    }

    static ModelCallFailure of(HttpResponse<byte[]> response) {
        return new HttpStatusFailure(response).toFailure();
    }

    private ModelCallFailure toFailure() {
        var failure = ModelCallFailure.of(kind(), what() + " (" + status + ")", why());
        return RetryPolicy.retries(status, quotaIsUsedUp)
                ? failure.passing(response.headers().firstValue("Retry-After").orElse(null))
                : failure;
    }

    private Kind kind() {
        return switch (status) {
            case 401, 402, 403 -> Kind.AUTHENTICATION;
            case 404 -> Kind.NOT_FOUND;
            case 407 -> Kind.UNAVAILABLE;
            case 408 -> Kind.TIMEOUT;
            case 429 -> quotaIsUsedUp ? Kind.AUTHENTICATION : Kind.RATE_LIMITED;
            default -> status < 400 ? Kind.NOT_FOUND : status < 500 ? Kind.INVALID_REQUEST : Kind.UNAVAILABLE;
        };
    }

    private String what() {
        if (status < 400) {
            return "redirects, which is not followed because the key would be sent along";
        } else if (status == 407) {
            return "was not reached: the proxy requires authentication";
        } else if (quotaIsUsedUp) {
            return "has no quota left for this key";
        } else if (kind() == Kind.AUTHENTICATION && !hadKey()) {
            return "requires a key but got none";
        } else {
            return ModelCallFailure.phrase(kind());
        }
    }

    private boolean hadKey() {
        return response.request().headers().firstValue("Authorization").isPresent();
    }

    private String why() {
        var location = response.headers().firstValue("Location");
        return status < 400 && location.isPresent()
                ? "It redirects to " + BaseUrl.of(location.get()) + "."
                : new ErrorBody(body).sentence();
    }
}

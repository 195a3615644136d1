package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.langchain4j.ChatModelProvider;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chat client for a langchain4j model that is built once, at the first request.
 *
 * <p>Until then no class of langchain4j or {@code java.net.http} is loaded, so this class must not use any.
 */
public final class ChatModelClient implements ChatClient {

    private final Supplier<ChatClient> recipe;
    private volatile @Nullable ChatClient chat;

    private ChatModelClient(Supplier<ChatClient> recipe) {
        this.recipe = recipe;
    }

    /** Creates a client for an OpenAI-compatible server. */
    public static ChatModelClient openAi(OpenAiOptions options, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit) {
        return new ChatModelClient(
                () -> new OpenAiChatClient(options, RetryPolicy.of(options), adaptiveConcurrencyLimit));
    }

    /** Creates a client for a custom model, with a timeout for each call. */
    public static ChatModelClient of(
            ChatModelProvider provider, Duration timeout, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit) {
        return new ChatModelClient(() -> ProviderChatClient.of(provider, timeout, adaptiveConcurrencyLimit));
    }

    @Override
    public ModelResponse send(ModelRequest request) {
        var built = chat;
        return (built == null ? build() : built).send(request);
    }

    private synchronized ChatClient build() {
        var built = chat;
        if (built == null) {
            built = recipe.get();
            chat = built;
        }
        return built;
    }
}

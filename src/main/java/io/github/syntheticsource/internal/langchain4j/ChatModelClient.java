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
 * Internal. A chat client over a langchain4j model that is built at the first question, once, by whichever thread comes
 * first.
 *
 * <p>Until then not a class of langchain4j or {@code java.net.http} is loaded: this class may name none.
 */
public final class ChatModelClient implements ChatClient {

    private final Supplier<ChatClient> recipe;
    private volatile @Nullable ChatClient chat;

    private ChatModelClient(Supplier<ChatClient> recipe) {
        this.recipe = recipe;
    }

    /** For a server that speaks OpenAI's protocol. */
    public static ChatModelClient openAi(OpenAiOptions options, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit) {
        return new ChatModelClient(
                () -> new OpenAiChatClient(options, RetryState.Policy.of(options), adaptiveConcurrencyLimit));
    }

    /** For a model of the user's own, each call of which may take so long. */
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

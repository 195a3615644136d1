package io.github.syntheticsource.langchain4j;

import io.github.syntheticsource.generation.ChatAnswer;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatQuestion;
import io.github.syntheticsource.generation.Throttle;
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
    public static ChatModelClient openAi(ModelOptions options, Throttle throttle) {
        return new ChatModelClient(() -> new OpenAiChat(options, Retries.Policy.of(options), throttle));
    }

    /** For a model of the user's own, each call of which may take so long. */
    public static ChatModelClient of(ChatModelProvider provider, Duration timeout, Throttle throttle) {
        return new ChatModelClient(() -> ProvidedChat.of(provider, timeout, throttle));
    }

    @Override
    public ChatAnswer ask(ChatQuestion question) {
        var built = chat;
        return (built == null ? build() : built).ask(question);
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

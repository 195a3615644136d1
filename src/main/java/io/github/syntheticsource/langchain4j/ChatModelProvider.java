package io.github.syntheticsource.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import java.util.Locale;

/**
 * Supplies the langchain4j model that makes records, of whatever provider, in place of the OpenAI-compatible one.
 *
 * <p>It is asked once, at the first record that is missing, and never by a replay. An implementation needs a public
 * constructor without parameters. Each call is bounded by {@code synthetic.timeout}, whatever the model's own is; the
 * model retries as it was built to.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ChatModelProvider {

    /**
     * The model to ask, from several threads at once.
     *
     * @return a model that is ready to be asked
     */
    ChatModel chatModel();

    /**
     * The name that the fixture's provenance shows. Defaults to the class's simple name in kebab case: {@code
     * LocalLlama} is {@code local-llama}.
     *
     * @return a short name, the same on every machine
     */
    default String name() {
        var simpleName = getClass().isHidden() ? "" : getClass().getSimpleName();
        return simpleName.isEmpty()
                ? "chat-model"
                : simpleName
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                        .toLowerCase(Locale.ROOT);
    }
}

package io.github.syntheticsource.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import java.util.Locale;

/**
 * Supplies a langchain4j model of any provider for generation, instead of the OpenAI-compatible client.
 *
 * <p>An implementation needs a public no-argument constructor. Several instances may be created. {@link #chatModel()} is
 * called when the first record is missing, and again when the first text is missing, but never by a replay. Each call of
 * the model is limited by {@code synthetic.timeout}, in addition to the model's own timeout. Retries are those of the model.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ChatModelProvider {

    /**
     * Returns the model, which must be thread-safe.
     *
     * @return a model that is ready for use
     */
    ChatModel chatModel();

    /**
     * Returns the name of the generator, which is recorded in the provenance of the fixture. Defaults to the simple name of
     * the class in kebab case: {@code LocalLlama} becomes {@code local-llama}.
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

package io.github.syntheticsource.generation;

/**
 * Asks a chat model one question. The model, its protocol and its client are somebody else's business.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ChatClient {

    /**
     * Asks and waits for the whole answer.
     *
     * @return the answer, whatever its finish
     * @throws ChatException if no answer came
     */
    ModelResponse send(ModelRequest request);
}

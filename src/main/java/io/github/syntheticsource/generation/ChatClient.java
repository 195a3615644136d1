package io.github.syntheticsource.generation;

/**
 * A client for a chat model. The implementation chooses the model, the protocol and the HTTP client.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ChatClient {

    /**
     * Sends a request and waits for the complete response.
     *
     * @param request the messages, and the schema of the response
     * @return the response, including one that was cut off or filtered
     * @throws ChatException if there is no response
     */
    ModelResponse send(ModelRequest request);
}

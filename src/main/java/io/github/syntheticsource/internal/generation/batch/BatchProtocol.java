package io.github.syntheticsource.internal.generation.batch;

import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;

/** Writes request bodies and reads response bodies without a server. */
public interface BatchProtocol {

    /**
     * Returns the body that a client would send for the request.
     *
     * @return a JSON object
     */
    String body(ModelRequest request);

    /**
     * Parses the body of a response.
     *
     * @param body the body of a response with status 200
     * @throws ChatException if it is not a chat completion
     */
    ModelResponse answer(String body);
}

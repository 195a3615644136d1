package io.github.syntheticsource.internal.generation.batch;

import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;

/** Internal. How a chat is written down where no server is asked: the body of a request, and that of a response. */
public interface BatchProtocol {

    /**
     * What a client would send for the question.
     *
     * @return a JSON object
     */
    String body(ModelRequest request);

    /**
     * Reads what a server answered.
     *
     * @param body the body of a response of status 200
     * @throws ChatException if it holds no answer
     */
    ModelResponse answer(String body);
}

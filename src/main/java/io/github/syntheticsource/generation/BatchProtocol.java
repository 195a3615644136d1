package io.github.syntheticsource.generation;

/** Internal. How a chat is written down where no server is asked: the body of a request, and that of a response. */
public interface BatchProtocol {

    /**
     * What a client would send for the question.
     *
     * @return a JSON object
     */
    String body(ChatQuestion question);

    /**
     * Reads what a server answered.
     *
     * @param body the body of a response of status 200
     * @throws ChatException if it holds no answer
     */
    ChatAnswer answer(String body);
}

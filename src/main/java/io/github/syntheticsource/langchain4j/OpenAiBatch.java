package io.github.syntheticsource.langchain4j;

import io.github.syntheticsource.generation.BatchProtocol;
import io.github.syntheticsource.generation.ChatAnswer;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatQuestion;

/**
 * Internal. OpenAI's protocol on paper. The bodies are written and read by the client that live calls go through, so both
 * say and understand the same; its connection alone is replaced by one that leads nowhere.
 */
public final class OpenAiBatch implements BatchProtocol {

    private static final ChatQuestion NONE = new ChatQuestion("", "-", "none", "{\"type\":\"object\"}", null, null, 0);
    private static final String WHATEVER = "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"-\"}}]}";

    private final PaperHttp paper = new PaperHttp(WHATEVER);
    private final ChatClient chat;
    private final String address;

    /** With the model and the temperature of these options; a key in them is not used. */
    public OpenAiBatch(ModelOptions options) {
        var keyless =
                new ModelOptions(options.baseUrl(), null, options.model(), options.temperature(), options.timeout(), 0);
        this.chat = new OpenAiChat(keyless, new PaperHttp.Builder(paper));
        this.address = BaseUrl.of(options.baseUrl()).toString();
    }

    /** The address that files are uploaded to, without its last part, and without a user or a password. */
    public String address() {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    @Override
    public synchronized String body(ChatQuestion question) {
        paper.answersWith(WHATEVER);
        chat.ask(question);
        return paper.written();
    }

    @Override
    public synchronized ChatAnswer answer(String body) {
        paper.answersWith(body);
        return chat.ask(NONE);
    }
}

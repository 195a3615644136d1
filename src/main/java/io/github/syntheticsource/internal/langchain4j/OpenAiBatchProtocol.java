package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.internal.generation.batch.BatchProtocol;

/**
 * Internal. OpenAI's protocol on paper. The bodies are written and read by the client that live calls go through, so both
 * say and understand the same; its connection alone is replaced by one that leads nowhere.
 */
public final class OpenAiBatchProtocol implements BatchProtocol {

    private static final ModelRequest NONE = new ModelRequest("", "-", "none", "{\"type\":\"object\"}", null, null, 0);
    private static final String WHATEVER = "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"-\"}}]}";

    private final OfflineHttpClient paper = new OfflineHttpClient(WHATEVER);
    private final ChatClient chat;
    private final String address;

    /** With the model and the temperature of these options; a key in them is not used. */
    public OpenAiBatchProtocol(OpenAiOptions options) {
        var keyless = new OpenAiOptions(
                options.baseUrl(), null, options.model(), options.temperature(), options.timeout(), 0);
        this.chat = new OpenAiChatClient(keyless, new OfflineHttpClient.Builder(paper));
        this.address = BaseUrl.of(options.baseUrl()).toString();
    }

    /** The address that files are uploaded to, without its last part, and without a user or a password. */
    public String address() {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    @Override
    public synchronized String body(ModelRequest request) {
        paper.answersWith(WHATEVER);
        chat.send(request);
        return paper.written();
    }

    @Override
    public synchronized ModelResponse answer(String body) {
        paper.answersWith(body);
        return chat.send(NONE);
    }
}

package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.internal.generation.batch.BatchProtocol;

/**
 * The bodies of OpenAI's protocol, for batch files. They are written and read by the client for live calls, with its HTTP
 * client replaced by one without a network.
 */
public final class OpenAiBatchProtocol implements BatchProtocol {

    private static final ModelRequest NONE = new ModelRequest("", "-", "none", "{\"type\":\"object\"}", null, null, 0);
    private static final String WHATEVER = "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"-\"}}]}";

    private final OfflineHttpClient paper = new OfflineHttpClient(WHATEVER);
    private final ChatClient chat;
    private final String address;

    /** Creates a protocol with the model and temperature of the options. The key is not used. */
    public OpenAiBatchProtocol(OpenAiOptions options) {
        var keyless = new OpenAiOptions(
                options.baseUrl(), null, options.model(), options.temperature(), options.timeout(), 0);
        this.chat = new OpenAiChatClient(keyless, new OfflineHttpClient.Builder(paper));
        this.address = BaseUrl.of(options.baseUrl()).toString();
    }

    /** Returns the base URL for uploads, without user and password. */
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

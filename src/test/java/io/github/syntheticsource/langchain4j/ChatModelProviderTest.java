package io.github.syntheticsource.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import org.junit.jupiter.api.Test;

class ChatModelProviderTest {

    private static class LocalLlama implements ChatModelProvider {

        @Override
        public ChatModel chatModel() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class MyAI2Models extends LocalLlama {}

    @Test
    void isNamedAfterItsClass() {
        assertThat(new LocalLlama().name()).isEqualTo("local-llama");
        assertThat(new MyAI2Models().name()).isEqualTo("my-ai2-models");
    }

    @Test
    void hasTheSameNameOnEveryMachineWhereItsClassHasNone() {
        ChatModelProvider lambda = () -> new ChatModel() {};
        var anonymous = new LocalLlama() {};

        assertThat(lambda.name()).isEqualTo("chat-model");
        assertThat(anonymous.name()).isEqualTo("chat-model");
    }
}

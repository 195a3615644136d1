package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorBodyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'error':{'message':'No model','type':'x'}}      | The server says: No model",
                "{'error':'model not found, try pulling it'}      | The server says: model not found, try pulling it",
                "[{'error':{'code':400,'message':'Bad'}}]         | The server says: Bad",
                "{'object':'error','message':'Too long'}          | The server says: Too long",
                "{'detail':'Not Found'}                           | The server says: Not Found",
                "{'detail':[{'loc':['body'],'msg':'Missing'}]}    | The server says: Missing",
                "{'message':'a \\'b\\' \\u00e9\\nc \\\\ $1'}      | The server says: a 'b' é c \\ $1",
                "{'message':'cut of                               | The server says: cut of",
                "{'code':7}                                       | The body is JSON, but does not have the expected structure.",
                "upstream is gone                                 | The server says: upstream is gone",
                "<html><TITLE> 502 Bad Gateway </TITLE></html>    | The body is a page titled [502 Bad Gateway].",
                "``                                               | The body is empty.",
            })
    void findsWhatTheServerSays(String body, String sentence) {
        assertThat(new ErrorBody(body.replace('\'', '"')).sentence().replace('"', '\''))
                .isEqualTo(sentence);
    }

    @Test
    void readsALongMessageOfEscapes() {
        var escapes = "{\"message\":\"" + "\\\"".repeat(100_000) + "\"}";

        assertThat(new ErrorBody(escapes).sentence())
                .startsWith("The server says: \"\"\"")
                .hasSizeLessThan(4_000);
    }
}

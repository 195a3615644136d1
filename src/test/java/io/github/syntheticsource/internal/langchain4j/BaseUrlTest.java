package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://host:1/v1             | http://host:1/v1   | http://host:1/v1   | ''",
                "http://bob:pw@host/v1        | http://host/v1     | http://host/v1     | ''",
                "http://host/v1?key=abc#x     | http://host/v1     | http://host/v1     | ?key=abc",
                "http://host/@cf/v1           | http://host/@cf/v1 | http://cf/v1       | ''",
                "http://bob:p/w@host/v1       | http://bob:p/w@host/v1 | http://host/v1 | ''",
                "http://bob:p?w@host/v1       | http://bob:p       | http://host/v1     | ?w@host/v1",
                "bob:pw@host/v1               | bob:pw@host/v1     | host/v1            | ''",
            })
    void sendsAndShowsWhatItMay(String url, String sent, String shown, String query) {
        var baseUrl = BaseUrl.of(url);

        assertThat(baseUrl.withoutQuery()).isEqualTo(sent);
        assertThat(baseUrl).hasToString(shown);
        assertThat(baseUrl.query()).isEqualTo(query);
    }

    @Test
    void isThatOfOpenAiUnlessAnotherIsGiven() {
        assertThat(BaseUrl.of(null)).hasToString("https://api.openai.com/v1");
    }
}

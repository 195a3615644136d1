package io.github.syntheticsource.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvFileTest {

    @TempDir
    private Path root;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    NAME=value           ~ value
                    NAME="two words"     ~ two words
                    NAME=a=b             ~ a=b
                    NAME=https://x:1/v1  ~ https://x:1/v1
                    NAME=Zoë             ~ Zoë
                    NAME=                ~ ``
                    """)
    void readsALine(String line, String value) throws IOException {
        Files.writeString(root.resolve(".env"), "# a comment\n\n" + line + "\r\nOTHER=1\n");

        assertThat(DotEnvFile.read(root)).isEqualTo(Map.of("NAME", value, "OTHER", "1"));
    }

    @Test
    void withoutAFileThereIsNothing() throws IOException {
        assertThat(DotEnvFile.read(root)).isEmpty();

        Files.createDirectory(root.resolve(".env"));
        assertThat(DotEnvFile.read(root)).isEmpty();
    }

    @Test
    void theEnvironmentIsNoPartOfIt() throws IOException {
        Files.writeString(root.resolve(".env"), "PATH=of-the-file\n");

        assertThat(DotEnvFile.read(root)).isEqualTo(Map.of("PATH", "of-the-file"));
    }

    @Test
    void aBrokenFileIsNamedAndItsContentsAreNot() throws IOException {
        Files.writeString(root.resolve(".env"), "OPENAI_API_KEY sk-secret\n");

        assertThatThrownBy(() -> DotEnvFile.read(root))
                .isInstanceOf(SettingsException.class)
                .hasMessage("""
                        The file %s cannot be read: it has a line that is not NAME=value
                         -> fix that line, or comment it out with #""".formatted(root.resolve(".env")))
                .hasNoCause();
    }
}

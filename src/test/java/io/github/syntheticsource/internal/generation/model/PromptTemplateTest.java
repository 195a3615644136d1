package io.github.syntheticsource.internal.generation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.GenerationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "{{a}}|A",
                "{{a}}{{b}}{{a}}|ABA",
                "{{ a }}|A",
                "{a} {{}} {{a b}} {{\"a\":1}} $1 \\ %s|{a} {{}} {{a b}} {{\"a\":1}} $1 \\ %s",
                "{{none}}.|.",
                "x{{#a}}({{a}}){{/a}}y|x(A)y",
                "x{{#none}}({{a}}){{/none}}y|xy",
            })
    void fillsPlaceholders(String template, String filled) {
        assertThat(PromptTemplate.of(template).fill(Map.of("a", "A", "b", "B"))).isEqualTo(filled);
    }

    @Test
    void aSectionOnLinesOfItsOwnLeavesNoBlankLines() {
        var template = PromptTemplate.of("first\n{{#a}}\na is {{a}}\n{{/a}}\nlast\n");

        assertThat(template.fill(Map.of("a", "A"))).isEqualTo("first\na is A\nlast\n");
        assertThat(template.fill(Map.of())).isEqualTo("first\nlast\n");
    }

    @Test
    void sectionsStandAlone() {
        var template = PromptTemplate.of("intro {{b}}\n{{#a}}\na is {{a}}\n{{/a}}\noutro\n");

        assertThat(template.sections().fill(Map.of("a", "A", "b", "B"))).isEqualTo("a is A\n");
        assertThat(template.names()).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{a}}", "{{#a}}", "{{/a}}\n", "{}", "%s %n", "$1 \\1", "\"\\u0041\"", "\r\n\t", "😀 שלום"})
    void valuesAreNeverRead(String value) {
        assertThat(PromptTemplate.of("<{{a}}>{{#b}}<{{b}}>{{/b}}").fill(Map.of("a", value, "b", value)))
                .isEqualTo("<" + value + "><" + value + ">");
    }

    @Test
    void aSectionThatDoesNotMatchIsAnError() {
        assertThatThrownBy(() -> PromptTemplate.of("a {{#examples}} b"))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        The text of `prompt` contains an unbalanced section: {{#examples}}
                         -> a section begins with {{#name}}, ends with {{/name}} and contains no other section""");
        assertThatThrownBy(() -> PromptTemplate.of("a {{/b}}"))
                .hasMessageContaining("contains an unbalanced section: {{/b}}");
        assertThatThrownBy(() -> PromptTemplate.of("{{#a}}{{#b}}{{/b}}{{/a}}"))
                .hasMessageContaining("contains an unbalanced section: {{#b}} inside {{#a}}");
        assertThatThrownBy(() -> PromptTemplate.of("{{#a}}{{/b}}"))
                .hasMessageContaining("contains an unbalanced section: {{/b}} inside {{#a}}");
    }
}

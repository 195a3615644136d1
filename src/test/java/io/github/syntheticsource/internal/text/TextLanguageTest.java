package io.github.syntheticsource.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH    | the report was sent to the office by the clerk
            FRENCH     | le rapport est dans le bureau et il est lu par les gens
            SPANISH    | el informe fue enviado por la oficina
            GERMAN     | der bericht wurde von dem amt verschickt
            KOREAN     | zoe müller 환자의 보고서는 사무실로 보내졌습니다
            CHINESE    | 报告已经送到办公室
            JAPANESE   | 報告は事務所に送られました
            UNKNOWN    | zoe müller
            """)
    void aTextTellsItsLanguage(TextLanguage language, String text) {
        assertThat(TextLanguage.of(text, null)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"fr, FRENCH", "zh-TW, CHINESE", "sv, UNKNOWN"})
    void aLocaleTellsItBetter(String tag, TextLanguage language) {
        assertThat(TextLanguage.of("the and of", Locale.forLanguageTag(tag))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Отчёт отправлен в контору",
        "fr, the report was sent to the office by the clerk",
        "ko, the report",
        "zh, 보고서는 사무실로"
    })
    void whatIsSurelyInAnotherLanguageIsTold(String code, String text) {
        assertThat(TextLanguage.isSurelyNot(code, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv", ""})
    void ofOtherLanguagesNothingIsSure(String code) {
        assertThat(TextLanguage.isSurelyNot(code, "the report was sent to the office by the clerk and was read"))
                .isFalse();
    }
}

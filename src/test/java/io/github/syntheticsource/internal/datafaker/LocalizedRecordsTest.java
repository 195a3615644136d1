package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.GenerationException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedRecordsTest {

    record Customer(
            String name,
            String firstName,
            String lastName,
            String gender,
            String email,
            String phone,
            String street,
            String city,
            String state,
            String zipCode,
            String country,
            String company,
            String jobTitle,
            String currency,
            BigDecimal totalAmount,
            String comment) {}

    private static final String HANGUL = "[가-힣]+";
    private static final String HAN = "\\p{IsHan}+";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en    ; [A-Z][a-z]+ [A-Z]\\p{L}*'?\\p{L}+   ; [A-Z][A-Za-z ]+        ; United States   ; USD
            en-GB ; [A-Z][a-z]+ [A-Z]\\p{L}*'?\\p{L}+   ; [A-Z][A-Za-z ]+        ; United Kingdom  ; GBP
            fr    ; \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+       ; \\p{Lu}[\\p{L}-]+      ; France          ; EUR
            es    ; \\p{Lu}\\p{L}+( \\p{Lu}\\p{L}+){2}  ; \\p{Lu}[\\p{L} ]+      ; España          ; EUR
            ko    ; [가-힣]{3,4}                         ; [가-힣]+[시구]           ; 대한민국          ; KRW
            zh-CN ; \\p{IsHan}{2,3}                     ; \\p{IsHan}+市           ; 中国             ; CNY
            zh    ; \\p{IsHan}{2,3}                     ; \\p{IsHan}+市           ; 中国             ; CNY
            de    ; \\p{Lu}.+ \\p{Lu}.+                 ; \\p{Lu}[\\p{L} ]+      ; Deutschland     ; EUR
            ja    ; [\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々]+ [\\p{IsHan}々]+ ; \\p{IsHan}+市 ; 日本 ; JPY
            ru    ; \\p{IsCyrillic}+ \\p{IsCyrillic}+   ; [\\p{IsCyrillic} -]+   ; Россия          ; RUB
            pt-BR ; \\p{Lu}.+ \\p{Lu}.+                 ; \\p{Lu}.+              ; Brasil          ; BRL
            it    ; \\p{Lu}.+ \\p{Lu}.+                 ; \\p{Lu}.+              ; Italia          ; EUR
            """)
    void namesAndPlacesAreThoseOfTheCountry(String locale, String name, String city, String country, String currency) {
        var customers = BuiltinRequest.of(Customer.class).locale(locale).records(Customer.class, 30);

        assertThat(customers).allSatisfy(customer -> {
            assertThat(customer.name()).matches(name);
            assertThat(customer.city()).matches(city);
            assertThat(customer.country()).isEqualTo(country);
            assertThat(customer.currency()).isEqualTo(currency);
            assertThat(customer.email()).matches("[a-z0-9.]+@example\\.(com|org|net)");
            assertThat(customer.phone()).isNotBlank();
            assertThat(customer.zipCode()).isNotBlank();
        });
    }

    @Test
    void koreanRecordsAreKorean() {
        var customers = BuiltinRequest.of(Customer.class).locale("ko").records(Customer.class, 30);

        assertThat(customers).allSatisfy(customer -> {
            assertThat(customer.name()).isEqualTo(customer.lastName() + customer.firstName());
            assertThat(customer.state()).matches(HANGUL);
            assertThat(customer.street()).matches("[가-힣]+ \\d+");
            assertThat(customer.phone()).matches("0\\d{1,2}-0\\d\\d-\\d{4}");
            assertThat(customer.zipCode()).matches("\\d{5}");
            assertThat(customer.company()).containsPattern(HANGUL);
            assertThat(customer.jobTitle()).containsPattern(HANGUL);
            assertThat(customer.gender()).isIn("남성", "여성");
            assertThat(customer.comment()).containsPattern(HANGUL);
            assertThat(customer.totalAmount()).hasScaleOf(0);
            assertThat(customer.totalAmount().remainder(BigDecimal.valueOf(100)))
                    .isZero();
        });
    }

    @Test
    void chineseRecordsAreChinese() {
        var customers = BuiltinRequest.of(Customer.class).locale("zh-CN").records(Customer.class, 30);

        assertThat(customers).allSatisfy(customer -> {
            assertThat(customer.name()).isEqualTo(customer.lastName() + customer.firstName());
            assertThat(customer.company()).matches(HAN);
            assertThat(customer.comment()).containsPattern(HAN);
            assertThat(customer.email()).doesNotStartWith("user");
        });
    }

    @Test
    void accentsAreKept() {
        assertThat(List.of("fr", "es"))
                .allSatisfy(locale -> assertThat(
                                BuiltinRequest.of(Customer.class).locale(locale).records(Customer.class, 50))
                        .extracting(Customer::name)
                        .anyMatch(name -> name.matches(".*[áéíóúèêëïçñôÉ].*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "french", "en_US", "fr-XX", "-", "klingon-KL"})
    void anUnknownLocaleIsRefusedWithSomeThatAreKnown(String locale) {
        assertThatThrownBy(
                        () -> BuiltinRequest.of(Customer.class).locale(locale).trees(1))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        The built-in generator has no names and places for the locale [%s].
                         -> `locale` is a language tag of a known language, with or without a country
                        To fix it: use for example en, en-GB, fr, es, ko, zh-CN, de, it, ja or pt-BR, \
                        or let a model write the records: synthetic.generator=openai""".formatted(locale));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-AU", "en-CA", "en-IN", "fr-CA", "fr-BE", "es-MX", "es-AR", "de-AT", "nl", "pl", "tr", "sv", "da",
                "fi", "nb", "cs", "hu", "uk", "bg", "el", "ar", "he", "th", "vi", "id", "fa", "zh-TW", "pt", "ro-MD",
                "ka", "hy"
            })
    void everyLocaleOfDatafakerWorks(String locale) {
        assertThat(BuiltinRequest.of(Customer.class).locale(locale).records(Customer.class, 10))
                .allSatisfy(customer -> {
                    assertThat(customer.name()).isNotBlank().doesNotContain("#", "null");
                    assertThat(customer.city()).isNotBlank().doesNotContain("#", "null");
                    assertThat(customer.zipCode()).isNotBlank().doesNotContain("#", "null");
                    assertThat(customer.company()).isNotBlank().doesNotContain("#", "null");
                    assertThat(customer.street()).isNotBlank().doesNotContain("#", "null");
                });
    }
}

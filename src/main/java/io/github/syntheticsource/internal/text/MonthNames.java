package io.github.syntheticsource.internal.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Normalized month names in the supported languages. */
final class MonthNames {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.FRENCH,
            Locale.forLanguageTag("es"),
            Locale.GERMAN,
            Locale.ITALIAN,
            Locale.forLanguageTag("pt"),
            Locale.forLanguageTag("nl"));

    private static final Map<String, Integer> NUMBERS = numbers();

    /** All names as alternatives of a regular expression, longest first. */
    static final String ALTERNATIVES = alternatives(NUMBERS.keySet());

    /** The unabbreviated names; abbreviations may be other words. */
    static final String FULL_ALTERNATIVES = alternatives(LANGUAGES.stream()
            .flatMap(language -> Arrays.stream(Month.values()).map(month -> name(month, TextStyle.FULL, language)))
            .collect(Collectors.toSet()));

    private MonthNames() {}

    /** Returns the number of a month, from 1. */
    static int number(String name) {
        return Objects.requireNonNull(
                NUMBERS.get(name.endsWith(".") ? name.substring(0, name.length() - 1) : name), name);
    }

    private static String alternatives(Set<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static String name(Month month, TextStyle style, Locale language) {
        return NormalizedText.normal(month.getDisplayName(style, language)).replace(".", "");
    }

    private static Map<String, Integer> numbers() {
        var numbers = new LinkedHashMap<String, Integer>();
        for (var language : LANGUAGES) {
            for (var month : Month.values()) {
                for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    var name = name(month, style, language);
                    if (name.length() > 2 && name.chars().noneMatch(Character::isDigit)) {
                        numbers.putIfAbsent(name, month.getValue());
                        numbers.putIfAbsent(NormalizedText.unaccented(name), month.getValue());
                    }
                }
            }
        }
        numbers.putIfAbsent("sept", 9);
        return numbers;
    }
}

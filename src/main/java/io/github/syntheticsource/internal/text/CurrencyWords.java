package io.github.syntheticsource.internal.text;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Currency words and symbols. */
final class CurrencyWords {

    private static final Set<String> WORDS = Stream.concat(
                    Currency.getAvailableCurrencies().stream()
                            .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT)),
                    Stream.of(
                            "dollar", "dollars", "dólar", "dólares", "dolares", "euro", "euros", "pound", "pounds",
                            "livre", "livres", "libra", "libras", "cent", "cents", "yen", "yuan", "won", "peso",
                            "pesos", "franc", "francs", "franken", "rupee", "rupees", "bucks", "quid", "rmb"))
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyWords() {}

    static boolean isWord(String lowercase) {
        return WORDS.contains(lowercase);
    }
}

package io.github.syntheticsource.generation;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a text is surely not in a language: by its script for Korean and Chinese, by small words that no other of
 * them has for English, French and Spanish. Of other languages it knows nothing.
 */
final class LanguageGuess {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
            words("the and of to was is that it with for as are his her they this be from at by which were their has"),
            "fr",
            words("le les des est et une dans du pour qui pas sur avec il elle ce cette ont sont aux par au ses mais"),
            "es",
            words("el los las una y del por con para es fue se su sus al como más pero este esta ha lo"));

    private static final Map<String, UnicodeScript> SCRIPTS =
            Map.of("ko", UnicodeScript.HANGUL, "zh", UnicodeScript.HAN);

    /** Fewer small words than this tell nothing. */
    private static final int ENOUGH = 4;

    private LanguageGuess() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }

    /** Whether the text, from which the values should be taken away before, is surely in another language. */
    static boolean isSurelyNot(String language, String text) {
        var script = SCRIPTS.get(language);
        if (script == null && !SMALL_WORDS.containsKey(language)) {
            return false;
        }
        var letters = letters(text);
        var all = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (script != null) {
            return all >= ENOUGH && letters.getOrDefault(script, 0) * 3 < all;
        }
        if (all >= ENOUGH && letters.getOrDefault(UnicodeScript.LATIN, 0) * 2 < all) {
            return true;
        }
        var hits = smallWords(text);
        var own = hits.getOrDefault(language, 0);
        return hits.values().stream().anyMatch(count -> count >= ENOUGH && count > 2 * own);
    }

    private static Map<UnicodeScript, Integer> letters(String text) {
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return letters;
    }

    private static Map<String, Integer> smallWords(String text) {
        var hits = new HashMap<String, Integer>();
        NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .forEach(word -> SMALL_WORDS.forEach((language, words) -> {
                    if (words.contains(word)) {
                        hits.merge(language, 1, Integer::sum);
                    }
                }));
        return hits;
    }
}

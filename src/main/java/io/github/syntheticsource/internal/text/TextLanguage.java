package io.github.syntheticsource.internal.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language of a text, as far as it matters for reading numbers, months and number words. */
public enum TextLanguage {
    ENGLISH(
            "en",
            '.',
            "the of and to in is was for with that on at by from he she his her it this has had were are be an who"),
    FRENCH(
            "fr",
            ',',
            "le la les des du un une et est dans pour que qui avec sur au aux par ce cette il elle son sa ses été dont ils elles ont sont à d l qu ne pas plus nous vous"),
    SPANISH(
            "es",
            ',',
            "el la los las del un una y es en para que con por su se al como fue lo sus este esta ha tiene tienen son más pero muy sin sobre entre"),
    GERMAN(
            "de",
            ',',
            "der die das und ist in den von zu mit dem des ein eine für auf wurde im nicht sich am als bei hat er sie"),
    ITALIAN("it", ',', "il lo gli di che è per con del della una un nel sono da al ha dei si le alla"),
    PORTUGUESE("pt", ',', "o os as da do em um uma para com não que por no na foi dos das ao é se"),
    DUTCH("nl", ',', "de het een van en is op te voor met dat die aan niet zijn was bij door heeft"),
    KOREAN("ko", '.', ""),
    CHINESE("zh", '.', ""),
    JAPANESE("ja", '.', ""),
    UNKNOWN("", '.', "");

    /** Words that open a sentence before a name. */
    private static final String OPENINGS =
            " yesterday today tomorrow then when while after before later since patient doctor meet dear actor actress director"
                    + " author said our my your their this if because although but so yet only even both every each please call ask"
                    + " contact ms mr mrs dr professor president king queen saint film movie invoice record january february march april"
                    + " may june july august september october november december monday tuesday wednesday thursday friday saturday"
                    + " sunday ";

    private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final String code;
    private final char point;
    private final String commonWords;

    TextLanguage(String code, char point, String commonWords) {
        this.code = code;
        this.point = point;
        this.commonWords = " " + commonWords + " ";
    }

    /** The decimal point that numbers are written with. */
    char point() {
        return point;
    }

    /** Whether 03/04/2024 can only be the third of April. */
    boolean writesDayFirst() {
        return point == ',';
    }

    /** Whether a word is one of those that stand in every text. */
    static boolean isCommon(String word) {
        return Arrays.stream(values()).anyMatch(language -> language.commonWords.contains(" " + word + " "))
                || OPENINGS.contains(" " + word + " ");
    }

    /** The language of a normal text, or of a locale where one is given. */
    static TextLanguage of(String normal, @Nullable Locale locale) {
        if (locale != null) {
            return Arrays.stream(values())
                    .filter(language -> language.code.equals(locale.getLanguage()))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
        var byScript = byScript(normal);
        return byScript == null ? byWords(normal) : byScript;
    }

    private static @Nullable TextLanguage byScript(String normal) {
        var letters = new int[4];
        normal.codePoints()
                .filter(Character::isLetter)
                .forEach(point -> letters[
                        switch (WritingSystem.of(point)) {
                            case HANGUL -> 1;
                            case HAN -> 2;
                            case KANA -> 3;
                            default -> 0;
                        }]++);
        var most = 4 * (letters[1] + letters[2] + letters[3]);
        if (most <= letters[0]) {
            return null;
        }
        if (letters[1] > letters[2] + letters[3]) {
            return KOREAN;
        }
        return letters[3] > 0 ? JAPANESE : CHINESE;
    }

    private static TextLanguage byWords(String normal) {
        var words = SPACE.splitAsStream(normal).filter(word -> !word.isEmpty()).toList();
        var best = UNKNOWN;
        var most = 0L;
        for (var language : values()) {
            var count = words.stream()
                    .filter(word -> language.commonWords.contains(" " + word + " "))
                    .count();
            if (count > most) {
                most = count;
                best = language;
            }
        }
        return best;
    }
}

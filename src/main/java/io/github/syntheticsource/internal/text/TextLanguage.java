package io.github.syntheticsource.internal.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language of a text, needed to read numbers, months and number words. */
public enum TextLanguage {
    ENGLISH(
            "en",
            '.',
            "the of and to in is was for with that on at by from he she his her it this has had were are be an who",
            "the and of to was is that it with for as are his her they this be from at by which were their has"),
    FRENCH(
            "fr",
            ',',
            "le la les des du un une et est dans pour que qui avec sur au aux par ce cette il elle son sa ses été dont ils elles ont sont à d l qu ne pas plus nous vous",
            "le les des est et une dans du pour qui pas sur avec il elle ce cette ont sont aux par au ses mais"),
    SPANISH(
            "es",
            ',',
            "el la los las del un una y es en para que con por su se al como fue lo sus este esta ha tiene tienen son más pero muy sin sobre entre",
            "el los las una y del por con para es fue se su sus al como más pero este esta ha lo"),
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

    /** Words that start a sentence before a name. */
    private static final String OPENINGS =
            " yesterday today tomorrow then when while after before later since patient doctor meet dear actor actress director"
                    + " author said our my your their this if because although but so yet only even both every each please call ask"
                    + " contact ms mr mrs dr professor president king queen saint film movie invoice record january february march april"
                    + " may june july august september october november december monday tuesday wednesday thursday friday saturday"
                    + " sunday ";

    /** With fewer letters or function words than this, the language is unknown. */
    private static final int ENOUGH = 4;

    private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final String code;
    private final char point;
    private final String commonWords;

    /** Function words that occur in no other language with such a list. */
    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<String> ownWords;

    TextLanguage(String code, char point, String commonWords) {
        this(code, point, commonWords, "");
    }

    TextLanguage(String code, char point, String commonWords, String ownWords) {
        this.code = code;
        this.point = point;
        this.commonWords = " " + commonWords + " ";
        this.ownWords = ownWords.isEmpty() ? Set.of() : Set.of(ownWords.split(" ", -1));
    }

    /** Returns the decimal separator. */
    char point() {
        return point;
    }

    /** Whether 03/04/2024 can only be the third of April. */
    boolean writesDayFirst() {
        return point == ',';
    }

    /** Whether a word is common in every text. */
    static boolean isCommon(String word) {
        return Arrays.stream(values()).anyMatch(language -> language.commonWords.contains(" " + word + " "))
                || OPENINGS.contains(" " + word + " ");
    }

    /** Returns the language of a normalized text, or of the locale if given. */
    static TextLanguage of(String normal, @Nullable Locale locale) {
        if (locale != null) {
            return of(locale.getLanguage());
        }
        var byScript = byScript(letters(normal));
        return byScript == null ? byWords(normal) : byScript;
    }

    private static TextLanguage of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /**
     * Whether a text is certainly not in a language, judged by script for Korean and Chinese, and by function words for
     * English, French and Spanish. Other languages are never ruled out. Names and values should be removed from the
     * text first.
     *
     * @param code such as {@code en}
     */
    public static boolean isSurelyNot(String code, String text) {
        var letters = letters(text);
        var all = sum(letters);
        return switch (of(code)) {
            case KOREAN -> all >= ENOUGH && count(letters, UnicodeScript.HANGUL) * 3 < all;
            case CHINESE -> all >= ENOUGH && count(letters, UnicodeScript.HAN) * 3 < all;
            case ENGLISH, FRENCH, SPANISH ->
                (all >= ENOUGH && count(letters, UnicodeScript.LATIN) * 2 < all) || of(code).isOutnumbered(text);
            default -> false;
        };
    }

    private boolean isOutnumbered(String text) {
        var words = SPACE.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
        var own = words.stream().filter(ownWords::contains).count();
        return Arrays.stream(values())
                .mapToLong(language ->
                        words.stream().filter(language.ownWords::contains).count())
                .anyMatch(count -> count >= ENOUGH && count > 2 * own);
    }

    private static Map<UnicodeScript, Integer> letters(String text) {
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return letters;
    }

    private static int count(Map<UnicodeScript, Integer> letters, UnicodeScript... scripts) {
        return Arrays.stream(scripts)
                .mapToInt(script -> letters.getOrDefault(script, 0))
                .sum();
    }

    private static @Nullable TextLanguage byScript(Map<UnicodeScript, Integer> letters) {
        var hangul = count(letters, UnicodeScript.HANGUL);
        var kana = count(letters, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
        var hanAndKana = count(letters, UnicodeScript.HAN) + kana;
        if (5 * (hangul + hanAndKana) <= sum(letters)) {
            return null;
        }
        if (hangul > hanAndKana) {
            return KOREAN;
        }
        return kana > 0 ? JAPANESE : CHINESE;
    }

    private static int sum(Map<UnicodeScript, Integer> letters) {
        return letters.values().stream().mapToInt(Integer::intValue).sum();
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

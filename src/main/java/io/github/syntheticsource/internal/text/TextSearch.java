package io.github.syntheticsource.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds words and phrases in one text, whole words only. */
public final class TextSearch {

    /** Particles that may follow a Korean noun without a space. */
    private static final Set<String> PARTICLES = Set.of(
            "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "께", "께서", "와", "과", "도", "만", "로", "으로", "부터", "까지",
            "씨", "님", "씨는", "씨가", "씨의", "님은", "님이", "님의", "님께서", "씨와", "이고", "고", "이다", "다", "입니다", "이며", "며", "라는",
            "이라는", "라고", "이라고", "이었다", "였다", "이었습니다", "였습니다", "인", "에는", "에서는", "에도", "으로는", "로는", "하고", "랑", "이랑",
            "처럼", "보다", "마다", "조차", "밖에", "에게서", "한테", "으로서", "로서", "으로써", "로써", "이나", "나", "든지", "군", "양", "이에요", "예요",
            "죠", "이죠");

    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "without", "denies", "denied", "neither", "nor", "non", "isn", "wasn", "aren",
            "weren", "didn", "doesn", "don", "hasn", "hadn", "haven", "cannot", "none", "except", "rather", "instead",
            "ne", "n", "pas", "sans", "aucun", "aucune", "jamais", "ni", "sin", "nunca", "ningún", "ninguna", "tampoco",
            "nicht", "kein", "keine", "keinen", "ohne", "nie", "não", "sem", "niet", "geen", "zonder", "senza");

    private static final Pattern NEGATION_AFTER = Pattern.compile("^.{0,8}?(?:않|없|아니|못)|^(?:은|는|이|가|을|를)? ?(?:안) ");
    private static final Pattern NEGATION_BEFORE = Pattern.compile("(?:不|没有|没|無|无|未|非|否认|并非)[\\p{L}]{0,3}$");
    private static final Pattern DENIED_LATER = Pattern.compile("^[^，。,.]{0,3}?(?:不|没|無|无|未|非)");
    private static final Pattern LONGER_NAME = Pattern.compile("^ (?:[0-9]{1,2}|ii|iii|iv|jr|sr)(?![\\p{L}0-9])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ \\-'\".,:;&/()·・#]{1,3}");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "inc", "ltd", "co", "corp", "jr", "sr", "vs", "no", "ave", "rd",
            "mt");

    /** A run of letters and digits; each Chinese character is a separate word. */
    public record Word(int start, int end, String text) {}

    private final NormalizedText normal;
    private final String text;
    private final TextLanguage language;
    private final List<Word> words;
    private final Set<String> vocabulary = new HashSet<>();
    private @Nullable String compact;
    private int[] compactPlaces = {};

    /**
     * Prepares a text for searching.
     *
     * @param locale the locale that the text is written in, or null to detect its language
     */
    public TextSearch(String original, @Nullable Locale locale) {
        this.normal = NormalizedText.of(original);
        this.text = normal.text();
        this.language = TextLanguage.of(text, locale);
        this.words = words(text);
        words.forEach(word -> vocabulary.add(word.text));
    }

    public TextLanguage language() {
        return language;
    }

    public String text() {
        return text;
    }

    public List<Word> words() {
        return words;
    }

    public boolean hasWord(String normalWord) {
        return vocabulary.contains(normalWord);
    }

    /** Returns the start index of a match in the original, in UTF-16 units. */
    public int originalStart(TextMatch match) {
        return normal.originalStart(match.start());
    }

    /** Returns the exclusive end index of a match in the original. */
    public int originalEnd(TextMatch match) {
        return normal.originalEnd(match.end());
    }

    /** Returns the original text of a match. */
    public String original(TextMatch match) {
        return normal.original().substring(originalStart(match), originalEnd(match));
    }

    /** Returns every match of a normalized text as whole words. */
    public List<TextMatch> find(String value) {
        var found = new ArrayList<TextMatch>();
        if (value.isEmpty()) {
            return found;
        }
        for (var at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            var mention = bounded(at, at + value.length());
            if (mention != null) {
                found.add(mention);
            }
        }
        return found;
    }

    /** Returns every match of consecutive words, regardless of the separators. */
    public List<TextMatch> phrase(List<String> phrase) {
        var found = new ArrayList<TextMatch>();
        for (var first = 0; !phrase.isEmpty() && first + phrase.size() <= words.size(); first++) {
            var matches = true;
            for (var i = 0; matches && i < phrase.size(); i++) {
                matches = words.get(first + i).text.equals(phrase.get(i))
                        && (i == 0 || areNeighbors(words.get(first + i - 1), words.get(first + i)));
            }
            if (matches) {
                found.add(new TextMatch(words.get(first).start, words.get(first + phrase.size() - 1).end, true));
            }
        }
        return found;
    }

    /** Returns every match of adjacent words in any order. */
    public List<TextMatch> anyOrder(List<String> phrase) {
        var found = new ArrayList<TextMatch>();
        var expected = phrase.stream().sorted().toList();
        for (var first = 0; !phrase.isEmpty() && first + phrase.size() <= words.size(); first++) {
            var window = words.subList(first, first + phrase.size());
            var together = true;
            for (var i = 1; together && i < window.size(); i++) {
                together = areNeighbors(window.get(i - 1), window.get(i));
            }
            if (together && window.stream().map(Word::text).sorted().toList().equals(expected)) {
                found.add(new TextMatch(window.get(0).start, window.get(window.size() - 1).end, true));
            }
        }
        return found;
    }

    /** Returns every match of a run of letters and digits, regardless of the separators. */
    public List<TextMatch> compact(String lettersAndDigits) {
        var all = compactText();
        var found = new ArrayList<TextMatch>();
        for (var at = all.indexOf(lettersAndDigits); at >= 0; at = all.indexOf(lettersAndDigits, at + 1)) {
            var start = compactPlaces[at];
            var end = compactPlaces[at + lettersAndDigits.length() - 1] + 1;
            var mention = bounded(start, end);
            if (mention != null && !text.substring(start, end).contains(". ")) {
                found.add(mention);
            }
        }
        return found;
    }

    /** Whether the match is negated. */
    public boolean isDenied(TextMatch mention, int wordsBefore) {
        var rest = text.substring(mention.end(), Math.min(text.length(), mention.end() + 12));
        if (language == TextLanguage.KOREAN && NEGATION_AFTER.matcher(rest).find()) {
            return true;
        }
        var before = text.substring(Math.max(0, mention.start() - 8), mention.start());
        if (language == TextLanguage.CHINESE
                && (NEGATION_BEFORE.matcher(before).find()
                        || DENIED_LATER.matcher(rest).find())) {
            return true;
        }
        var index = wordBefore(mention.start());
        for (var i = index; i >= 0 && i > index - wordsBefore; i--) {
            if (isClauseEnd(words.get(i).end, i + 1 < words.size() ? words.get(i + 1).start : text.length())) {
                return false;
            }
            if (NEGATIONS.contains(words.get(i).text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the match is the start of a longer name: {@code Toy Story} in {@code Toy Story 2}. */
    public boolean isStartOfLongerName(TextMatch mention) {
        return LONGER_NAME
                .matcher(text.substring(mention.end(), Math.min(text.length(), mention.end() + 8)))
                .find();
    }

    /**
     * Whether a capitalized word, which may belong to another name and is not one of the given words, is right before
     * or after a match.
     */
    public boolean isNextToName(TextMatch mention, boolean before, Collection<String> others) {
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var gap = before ? gap(word.end, mention.start()) : gap(mention.end(), word.start);
            if (gap) {
                return !others.contains(word.text)
                        && !TextLanguage.isCommon(word.text)
                        && Character.isUpperCase(original(new TextMatch(word.start, word.end, true))
                                .codePointAt(0));
            }
        }
        return false;
    }

    private boolean gap(int from, int to) {
        return from + 1 == to && (text.charAt(from) == ' ' || text.charAt(from) == '-');
    }

    /** Returns the words of the sentence around a range. */
    public List<String> sentence(int start, int end) {
        var from = start;
        while (from > 0 && !isSentenceEnd(from - 1)) {
            from--;
        }
        var to = end;
        while (to < text.length() && !isSentenceEnd(to)) {
            to++;
        }
        var last = to;
        var first = from;
        return words.stream()
                .filter(word -> word.start >= first && word.end <= last)
                .map(Word::text)
                .toList();
    }

    private boolean isSentenceEnd(int at) {
        var unit = text.charAt(at);
        return "!?;。！？".indexOf(unit) >= 0 || (unit == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' '));
    }

    private boolean isClauseEnd(int from, int to) {
        for (var at = from; at < to; at++) {
            if (",;:!?".indexOf(text.charAt(at)) >= 0 || isSentenceEnd(at)) {
                return true;
            }
        }
        return false;
    }

    private int wordBefore(int place) {
        var index = words.size() - 1;
        while (index >= 0 && words.get(index).end > place) {
            index--;
        }
        return index;
    }

    private boolean areNeighbors(Word one, Word other) {
        if (one.end == other.start) {
            return true;
        }
        var between = text.substring(one.end, other.start);
        return BETWEEN_WORDS.matcher(between).matches()
                && (!between.contains(". ") || one.text.length() == 1 || ABBREVIATIONS.contains(one.text));
    }

    /** Returns the match if it consists of whole words, uncertain if it may be part of a longer word, or null. */
    private @Nullable TextMatch bounded(int start, int end) {
        if (start > 0 && joins(text.codePointBefore(start), text.codePointAt(start))) {
            return null;
        }
        if (end == text.length() || !joins(text.codePointBefore(end), text.codePointAt(end))) {
            return new TextMatch(start, end, true);
        }
        var last = WritingSystem.of(text.codePointBefore(end));
        var rest = end;
        while (rest < text.length() && WritingSystem.of(text.codePointAt(rest)) == last) {
            rest += Character.charCount(text.codePointAt(rest));
        }
        var ending = text.substring(end, rest);
        if (last == WritingSystem.HANGUL) {
            return new TextMatch(start, end, PARTICLES.contains(ending));
        }
        var isPlural = last == WritingSystem.LETTER && end - start > 3 && (ending.equals("s") || ending.equals("es"));
        return isPlural ? new TextMatch(start, end, true) : null;
    }

    private static boolean joins(int one, int other) {
        var script = WritingSystem.of(one);
        return WritingSystem.join(script, WritingSystem.of(other)) && !script.isUnspaced();
    }

    private String compactText() {
        if (compact == null) {
            var letters = new StringBuilder();
            compactPlaces = new int[text.length()];
            for (var at = 0; at < text.length(); at++) {
                if (Character.isLetterOrDigit(text.charAt(at)) || Character.isSurrogate(text.charAt(at))) {
                    compactPlaces[letters.length()] = at;
                    letters.append(text.charAt(at));
                }
            }
            compact = letters.toString();
        }
        return compact;
    }

    /** Returns the words of a normalized text. */
    public static List<Word> words(String normal) {
        var words = new ArrayList<Word>();
        for (var at = 0; at < normal.length(); ) {
            var script = WritingSystem.of(normal.codePointAt(at));
            var end = at + Character.charCount(normal.codePointAt(at));
            if (script != WritingSystem.NONE) {
                while (end < normal.length()
                        && joins(normal.codePointBefore(end), normal.codePointAt(end))
                        && !script.isUnspaced()) {
                    end += Character.charCount(normal.codePointAt(end));
                }
                words.add(new Word(at, end, normal.substring(at, end)));
            }
            at = end;
        }
        return words;
    }
}

package io.github.syntheticsource.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks names, ids, words and prose up in a text. */
final class PhraseGrounder {

    private static final int SHORT = 3;
    private static final int DENYING_WORDS = 3;
    private static final int LONG_ENOUGH_TO_JOIN = 5;
    private static final int PHONE_DIGITS = 7;
    private static final int LONGEST_NAME = 6;

    /** What a name may have or lack. */
    private static final Set<String> TITLES = Set.of(
            "dr",
            "mr",
            "mrs",
            "ms",
            "prof",
            "jr",
            "sr",
            "inc",
            "ltd",
            "llc",
            "gmbh",
            "corp",
            "co",
            "plc",
            "ag",
            "sa",
            "the",
            "mx",
            "md",
            "phd",
            "esq",
            "ii",
            "iii",
            "company",
            "corporation",
            "limited");

    private static final Pattern ID = Pattern.compile("(?=\\S*\\p{Nd})\\S+|[\\p{Nd}\\s()+./-]{5,}");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://)?(?:www\\.)?|/$");
    private static final Pattern NO_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final TextSearch search;

    PhraseGrounder(TextSearch search) {
        this.search = search;
    }

    /** Whether an enum's constant is stated; only declared aliases make it literal. */
    ValueGrounding constant(String value, List<String> aliases) {
        var ways = new ArrayList<String>(List.of(ValueMatcher.constant(NormalText.normal(value))));
        aliases.forEach(alias -> ways.add(ValueMatcher.constant(NormalText.normal(alias))));
        var sure = new ArrayList<Mention>();
        var unsure = new ArrayList<Mention>();
        for (var way : ways) {
            var mentions = new ArrayList<>(search.find(way));
            mentions.addAll(search.phrase(words(way)));
            for (var mention : mentions) {
                (isSure(mention) && isLong(way) ? sure : unsure).add(mention);
            }
        }
        return verdict(sure, unsure, !aliases.isEmpty());
    }

    /** Whether the text has the value in these very words. */
    ValueGrounding verbatim(String value) {
        var normal = NormalText.normal(value);
        return verdict(isLong(normal) ? search.find(normal) : List.of(), search.find(normal), false);
    }

    /**
     * Whether a text is stated.
     *
     * @param literal whether it cannot be paraphrased, whatever it looks like
     */
    ValueGrounding ground(FieldWords field, String value, List<String> aliases, boolean literal) {
        var sure = new ArrayList<Mention>();
        var unsure = new ArrayList<Mention>();
        look(field, value, sure, unsure);
        aliases.forEach(alias -> look(field, alias, sure, unsure));
        if (sure.isEmpty() && unsure.isEmpty()) {
            loosely(field, value, unsure);
        }
        return verdict(sure, unsure, literal || !aliases.isEmpty() || isLiteral(field, value));
    }

    private ValueGrounding verdict(List<Mention> sure, List<Mention> unsure, boolean literal) {
        if (!sure.isEmpty()) {
            return ValueGrounding.stated(spans(sure));
        }
        return unsure.isEmpty() && literal ? ValueGrounding.NOT_STATED : ValueGrounding.unsure(spans(unsure));
    }

    private List<Span> spans(List<Mention> mentions) {
        return mentions.stream().map(search::span).distinct().sorted().toList();
    }

    private void look(FieldWords field, String value, List<Mention> sure, List<Mention> unsure) {
        var normal = NormalText.normal(value);
        var words = words(normal);
        var mentions = new ArrayList<>(search.find(normal));
        if (mentions.isEmpty() && words.size() > 1) {
            mentions.addAll(search.phrase(words));
        }
        var compact = NO_ALPHANUMERIC.matcher(normal).replaceAll("");
        if (mentions.isEmpty() && compact.length() >= LONG_ENOUGH_TO_JOIN && !words.isEmpty()) {
            mentions.addAll(search.compact(compact));
        }
        if (mentions.isEmpty() && field.areName() && words.size() > 1 && words.size() <= LONGEST_NAME) {
            mentions.addAll(search.anyOrder(words));
            var bare = words.stream().filter(word -> !TITLES.contains(word)).toList();
            if (mentions.isEmpty() && !bare.isEmpty() && bare.size() < words.size()) {
                mentions.addAll(search.phrase(bare));
                mentions.addAll(search.anyOrder(bare));
            }
        }
        var isLong = isLong(normal);
        for (var mention : mentions) {
            var isSure =
                    isSure(mention) && isLong && !search.goesOn(mention) && !isCommonNoun(field, value, words, mention);
            (isSure ? sure : unsure).add(mention);
        }
    }

    private boolean isSure(Mention mention) {
        return mention.certain() && !search.isDenied(mention, DENYING_WORDS);
    }

    /** {@code Rose} is no {@code rose}. */
    private boolean isCommonNoun(FieldWords field, String value, List<String> words, Mention mention) {
        return words.size() == 1
                && field.areName()
                && Character.isUpperCase(value.strip().codePointAt(0))
                && Character.isLowerCase(search.original(mention).codePointAt(0));
    }

    /** Chinese characters and Korean syllables count twice. */
    private static boolean isLong(String normal) {
        var length = normal.codePoints()
                .map(point -> switch (Script.of(point)) {
                    case HAN, KANA, HANGUL -> 2;
                    default -> 1;
                })
                .sum();
        return length > SHORT;
    }

    /** Traces of a value that is not there as it is: they keep it from being called missing. */
    private void loosely(FieldWords field, String value, List<Mention> unsure) {
        var normal = NormalText.normal(value);
        var words = words(normal);
        var plain = NormalText.unaccented(normal);
        var wanted = words(plain);
        var there = search.words().stream()
                .map(word -> new TextSearch.Word(word.start(), word.end(), NormalText.unaccented(word.text())))
                .toList();
        var missing = wanted.stream()
                .filter(word -> there.stream().noneMatch(other -> isForm(other.text(), word)))
                .toList();
        var decisive = missing.stream()
                .filter(word -> !TITLES.contains(word))
                .filter(word -> !hasInitial(there, word))
                .toList();
        var isId = ID.matcher(normal).matches();
        if ((!words.isEmpty() && decisive.isEmpty() && !isId) || hasPart(normal, isId) || isAcronym(field, words)) {
            there.stream()
                    .filter(word -> wanted.stream().anyMatch(other -> isForm(word.text(), other)))
                    .forEach(word -> unsure.add(new Mention(word.start(), word.end(), false)));
            if (unsure.isEmpty()) {
                there.stream().limit(1).forEach(word -> unsure.add(new Mention(word.start(), word.end(), false)));
            }
        }
    }

    /** A word, or the same with an ending. */
    private static boolean isForm(String inText, String word) {
        return inText.equals(word) || (word.length() > SHORT && inText.startsWith(word));
    }

    private static boolean hasInitial(List<TextSearch.Word> there, String word) {
        return there.stream()
                .anyMatch(other -> other.text().length() == 1
                        && word.startsWith(other.text())
                        && !other.text().equals("a")
                        && !other.text().equals("s"));
    }

    /** A phone number without its country, an address without its scheme. */
    private boolean hasPart(String normal, boolean isId) {
        var digits = normal.replaceAll("[^0-9]", "");
        if (isId && digits.length() > PHONE_DIGITS && normal.codePoints().noneMatch(Character::isLetter)) {
            return !search.compact(digits.substring(digits.length() - PHONE_DIGITS))
                            .isEmpty()
                    || search.text()
                            .replaceAll("[^0-9]", "")
                            .contains(digits.substring(digits.length() - PHONE_DIGITS));
        }
        var bare = ADDRESS.matcher(normal).replaceAll("");
        return !bare.equals(normal) && !bare.isEmpty() && !search.find(bare).isEmpty();
    }

    private boolean isAcronym(FieldWords field, List<String> words) {
        var initials = new StringBuilder();
        words.stream().filter(word -> !TITLES.contains(word)).forEach(word -> initials.append(word.charAt(0)));
        return words.size() > 1
                && initials.length() > 1
                && (search.hasWord(initials.toString())
                        || (field.arePlace()
                                && search.hasWord(initials.append('c').toString())));
    }

    /** Whether a value that is not found is missing for sure: ids and names, if they are in the script of the text. */
    private boolean isLiteral(FieldWords field, String value) {
        var normal = NormalText.normal(value);
        if (!isLong(normal)) {
            return false;
        }
        if (ID.matcher(normal).matches()) {
            return true;
        }
        if (!isOfTheTextsScript(normal) || words(normal).size() > LONGEST_NAME) {
            return false;
        }
        if (field.areTitle() || field.arePlace()) {
            return search.language() == Language.ENGLISH && isCapitalized(value);
        }
        return field.areName() && isCapitalized(value);
    }

    private static boolean isCapitalized(String value) {
        var first = value.strip().codePointAt(0);
        return !Character.isLowerCase(first);
    }

    private boolean isOfTheTextsScript(String normal) {
        var script = normal.codePoints()
                .mapToObj(Script::of)
                .filter(other -> other != Script.NONE && other != Script.DIGIT)
                .findFirst()
                .orElse(Script.NONE);
        return switch (search.language()) {
            case KOREAN -> script == Script.HANGUL;
            case CHINESE -> script == Script.HAN;
            case JAPANESE -> false;
            default -> script == Script.LETTER;
        };
    }

    private static List<String> words(String normal) {
        return TextSearch.words(normal.toLowerCase(Locale.ROOT)).stream()
                .map(TextSearch.Word::text)
                .toList();
    }
}

package io.github.syntheticsource.internal.extraction.grounding;

import io.github.syntheticsource.extraction.Span;
import io.github.syntheticsource.internal.extraction.comparison.ValueMatcher;
import io.github.syntheticsource.internal.extraction.field.FieldNameHints;
import io.github.syntheticsource.internal.text.NormalizedText;
import io.github.syntheticsource.internal.text.TextMatch;
import io.github.syntheticsource.internal.text.TextSearch;
import io.github.syntheticsource.internal.text.WritingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks up names, ids, words and prose in a text. */
final class PhraseGrounder {

    /** Words that a name may have or lack. */
    private static final Set<String> TITLES =
            Set.copyOf(List.of(("dr mr mrs ms prof jr sr inc ltd llc gmbh corp co plc ag sa the mx md phd esq"
                            + " ii iii company corporation limited doctor professor mister miss madam sir lady lord nurse captain señor señora"
                            + " sra don doña monsieur madame mme mlle herr frau sgt capt rev father mother sister brother uncle aunt king queen"
                            + " president judge agent coach senator governor chief")
                    .split(" ", -1)));

    private static final List<String> EAST_ASIAN_TITLES =
            List.of("先生", "女士", "小姐", "太太", "医生", "总", "老师", " 씨", "씨", " 선생", " 박사", "모 씨");

    private static final Pattern ID =
            Pattern.compile("(?=\\S*\\p{Nd})\\S+|[\\p{Nd}\\s()+./-]{5,}|[^\\s@]+@[^\\s@]+|(?:https?://|www\\.)\\S+");
    /** {@code 90min}, {@code 5%}, {@code 14:05}: values with other notations. */
    private static final Pattern QUANTITY =
            Pattern.compile("[0-9.,]+\\s?(?:[\\p{L}%°]{1,8}[0-9]?)|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:[ap]m)?");

    private static final List<String> AND = List.of("and", "et", "y", "und");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://)?(?:www\\.)?|/$");
    private static final Pattern NO_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final TextSearch search;

    PhraseGrounder(TextSearch search) {
        this.search = search;
    }

    /** Returns whether an enum's constant is stated; it is literal only if it has declared aliases. */
    ValueGrounding constant(String value, List<String> aliases) {
        var ways = new ArrayList<String>(List.of(ValueMatcher.constant(NormalizedText.normal(value))));
        aliases.forEach(alias -> ways.add(ValueMatcher.constant(NormalizedText.normal(alias))));
        var sure = new ArrayList<TextMatch>();
        var unsure = new ArrayList<TextMatch>();
        for (var way : ways) {
            var mentions = new ArrayList<>(search.find(way));
            mentions.addAll(search.phrase(words(way)));
            for (var mention : mentions) {
                (isSure(mention) && isLong(way) ? sure : unsure).add(mention);
            }
        }
        return verdict(sure, unsure, !aliases.isEmpty());
    }

    /** Returns whether the text contains the value verbatim. */
    ValueGrounding verbatim(String value) {
        var normal = NormalizedText.normal(value);
        return verdict(isLong(normal) ? search.find(normal) : List.of(), search.find(normal), false);
    }

    /**
     * Returns whether a text is stated.
     *
     * @param literal whether it cannot be paraphrased, regardless of its form
     */
    ValueGrounding ground(FieldNameHints field, String value, List<String> aliases, boolean literal) {
        var sure = new ArrayList<TextMatch>();
        var unsure = new ArrayList<TextMatch>();
        look(field, value, sure, unsure);
        aliases.forEach(alias -> look(field, alias, sure, unsure));
        if (sure.isEmpty() && unsure.isEmpty()) {
            loosely(field, value, unsure);
        }
        return verdict(sure, unsure, literal || !aliases.isEmpty() || isLiteral(field, value));
    }

    private ValueGrounding verdict(List<TextMatch> sure, List<TextMatch> unsure, boolean literal) {
        if (!sure.isEmpty()) {
            return ValueGrounding.stated(spans(sure));
        }
        return unsure.isEmpty() && literal ? ValueGrounding.NOT_STATED : ValueGrounding.unsure(spans(unsure));
    }

    private List<Span> spans(List<TextMatch> mentions) {
        return mentions.stream()
                .map(mention -> ValueGrounding.span(search, mention))
                .distinct()
                .sorted()
                .toList();
    }

    private void look(FieldNameHints field, String value, List<TextMatch> sure, List<TextMatch> unsure) {
        var normal = NormalizedText.normal(value);
        var words = words(normal);
        var mentions = new ArrayList<>(search.find(normal));
        if (mentions.isEmpty() && words.size() > 1) {
            mentions.addAll(search.phrase(words));
        }
        if (mentions.isEmpty() && normal.contains("&")) {
            AND.forEach(and -> mentions.addAll(search.phrase(words(normal.replace("&", " " + and + " ")))));
        } else if (mentions.isEmpty()) {
            AND.stream()
                    .filter(words::contains)
                    .forEach(and -> mentions.addAll(search.phrase(
                            words.stream().filter(word -> !word.equals(and)).toList())));
        }
        var compact = NO_ALPHANUMERIC.matcher(normal).replaceAll("");
        if (mentions.isEmpty() && compact.length() >= GroundingThresholds.SHORT_VALUE && !words.isEmpty()) {
            var isEnough = compact.length() >= GroundingThresholds.JOINED_VALUE;
            search.compact(compact).forEach(mention -> mentions.add(isEnough ? mention : mention.doubtful()));
        }
        if (mentions.isEmpty()
                && field.isPersonName()
                && words.size() > 1
                && words.size() <= GroundingThresholds.WORDS_OF_A_NAME) {
            mentions.addAll(search.anyOrder(words));
            var bare = words.stream().filter(word -> !TITLES.contains(word)).toList();
            if (mentions.isEmpty() && !bare.isEmpty() && bare.size() < words.size()) {
                mentions.addAll(search.phrase(bare));
                mentions.addAll(search.anyOrder(bare));
            }
        }
        var isLong = isLong(normal);
        for (var mention : mentions) {
            var isSure = isSure(mention)
                    && isLong
                    && !search.isStartOfLongerName(mention)
                    && !isCommonNoun(field, value, words, mention)
                    && !(field.isPlace() && search.isNextToName(mention, true, TITLES));
            (isSure ? sure : unsure).add(mention);
        }
    }

    private boolean isSure(TextMatch mention) {
        return mention.certain() && !search.isDenied(mention, GroundingThresholds.WORDS_THAT_DENY);
    }

    /** The name {@code Rose} differs from the noun {@code rose}. */
    private boolean isCommonNoun(FieldNameHints field, String value, List<String> words, TextMatch mention) {
        return words.size() == 1
                && field.isPersonName()
                && Character.isUpperCase(value.strip().codePointAt(0))
                && Character.isLowerCase(search.original(mention).codePointAt(0));
    }

    /** Chinese characters and Korean syllables count twice. */
    private static boolean isLong(String normal) {
        var length = normal.codePoints()
                .map(point -> switch (WritingSystem.of(point)) {
                    case HAN, KANA, HANGUL -> 2;
                    default -> 1;
                })
                .sum();
        return length > GroundingThresholds.SHORT_VALUE;
    }

    /** Collects partial matches of a value that is not in the text verbatim; they make it unsure instead of missing. */
    private void loosely(FieldNameHints field, String value, List<TextMatch> unsure) {
        var normal = NormalizedText.normal(value);
        var words = words(normal);
        var plain = NormalizedText.unaccented(normal);
        var expected = words(plain);
        var present = search.words().stream()
                .map(word -> new TextSearch.Word(word.start(), word.end(), NormalizedText.unaccented(word.text())))
                .toList();
        var missing = expected.stream()
                .filter(word -> present.stream().noneMatch(other -> isForm(other.text(), word)))
                .toList();
        var decisive = missing.stream()
                .filter(word -> !TITLES.contains(word))
                .filter(word -> !hasInitial(present, word))
                .toList();
        var isId = ID.matcher(normal).matches();
        var isThereInParts = !words.isEmpty() && decisive.isEmpty() && !isId;
        if (isThereInParts
                || hasPart(normal, isId)
                || isAcronym(field, words)
                || (!isId && isShortened(present, expected, decisive))
                || isShortenedEastAsian(normal)) {
            present.stream()
                    .filter(word -> expected.stream().anyMatch(other -> isForm(word.text(), other)))
                    .forEach(word -> unsure.add(new TextMatch(word.start(), word.end(), false)));
            if (unsure.isEmpty()) {
                present.stream().limit(1).forEach(word -> unsure.add(new TextMatch(word.start(), word.end(), false)));
            }
        }
    }

    /** Whether a part of a name stands alone, as {@code Mr Smith} for {@code John Smith}, and not in another name. */
    private boolean isShortened(List<TextSearch.Word> present, List<String> expected, List<String> missing) {
        if (missing.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isDigit))) {
            return false;
        }
        for (var word : present) {
            var place = expected.indexOf(word.text());
            if (place < 0 || word.text().length() < GroundingThresholds.SHORT_VALUE || TITLES.contains(word.text())) {
                continue;
            }
            var mention = new TextMatch(word.start(), word.end(), true);
            var known = new ArrayList<>(expected);
            known.addAll(TITLES);
            var isBefore = missing.stream().anyMatch(other -> expected.indexOf(other) < place);
            var isAfter = missing.stream().anyMatch(other -> expected.indexOf(other) > place);
            if (Character.isUpperCase(search.original(mention).codePointAt(0))
                    && !(isBefore && search.isNextToName(mention, true, known))
                    && !(isAfter && search.isNextToName(mention, false, known))) {
                return true;
            }
        }
        return false;
    }

    /** {@code 小明} or {@code 王先生} for {@code 王小明}, {@code 北京} for {@code 北京市}. */
    private boolean isShortenedEastAsian(String normal) {
        var script = normal.isEmpty() ? WritingSystem.NONE : WritingSystem.of(normal.codePointAt(0));
        if ((script != WritingSystem.HAN && script != WritingSystem.HANGUL)
                || normal.length() < GroundingThresholds.SHORT_VALUE
                || normal.contains(" ")) {
            return false;
        }
        var given = normal.substring(1);
        var text = search.text();
        for (var at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + 1)) {
            if (at == 0 || WritingSystem.of(text.codePointBefore(at)) != script) {
                return true;
            }
        }
        return text.contains(normal.substring(0, normal.length() - 1))
                || EAST_ASIAN_TITLES.stream().anyMatch(title -> text.contains(normal.charAt(0) + title));
    }

    /** Whether the text's word is the given one, possibly with an ending. */
    private static boolean isForm(String inText, String word) {
        return inText.equals(word) || (word.length() > GroundingThresholds.SHORT_VALUE && inText.startsWith(word));
    }

    private static boolean hasInitial(List<TextSearch.Word> present, String word) {
        return present.stream()
                .anyMatch(other -> other.text().length() == 1
                        && word.startsWith(other.text())
                        && !other.text().equals("a")
                        && !other.text().equals("s"));
    }

    /** A phone number without its country, an address without its scheme. */
    private boolean hasPart(String normal, boolean isId) {
        var digits = normal.replaceAll("[^0-9]", "");
        if (isId
                && digits.length() > GroundingThresholds.PHONE_DIGITS
                && normal.codePoints().noneMatch(Character::isLetter)) {
            return !search.compact(digits.substring(digits.length() - GroundingThresholds.PHONE_DIGITS))
                            .isEmpty()
                    || search.text()
                            .replaceAll("[^0-9]", "")
                            .contains(digits.substring(digits.length() - GroundingThresholds.PHONE_DIGITS));
        }
        var bare = ADDRESS.matcher(normal).replaceAll("");
        return !bare.equals(normal) && !bare.isEmpty() && !search.find(bare).isEmpty();
    }

    private boolean isAcronym(FieldNameHints field, List<String> words) {
        var initials = new StringBuilder();
        words.stream().filter(word -> !TITLES.contains(word)).forEach(word -> initials.append(word.charAt(0)));
        return words.size() > 1
                && initials.length() > 1
                && (search.hasWord(initials.toString())
                        || (field.isPlace()
                                && search.hasWord(initials.append('c').toString())));
    }

    /** Whether a value that is not found is certainly missing: ids, and names in the script of the text. */
    private boolean isLiteral(FieldNameHints field, String value) {
        var normal = NormalizedText.normal(value);
        if (!isLong(normal)) {
            return false;
        }
        if (ID.matcher(normal).matches()) {
            return !QUANTITY.matcher(normal).matches();
        }
        if (!isInScriptOfText(normal) || words(normal).size() > GroundingThresholds.WORDS_OF_A_NAME) {
            return false;
        }
        if (field.isTitle() || field.isPlace()) {
            return switch (search.language()) {
                case ENGLISH, KOREAN, CHINESE -> isCapitalized(value);
                default -> false;
            };
        }
        return field.isPersonName() && isCapitalized(value);
    }

    private static boolean isCapitalized(String value) {
        var first = value.strip().codePointAt(0);
        return !Character.isLowerCase(first);
    }

    private boolean isInScriptOfText(String normal) {
        var script = normal.codePoints()
                .mapToObj(WritingSystem::of)
                .filter(other -> other != WritingSystem.NONE && other != WritingSystem.DIGIT)
                .findFirst()
                .orElse(WritingSystem.NONE);
        return switch (search.language()) {
            case KOREAN -> script == WritingSystem.HANGUL;
            case CHINESE -> script == WritingSystem.HAN;
            case JAPANESE -> false;
            default -> script == WritingSystem.LETTER;
        };
    }

    private static List<String> words(String normal) {
        return TextSearch.words(normal.toLowerCase(Locale.ROOT)).stream()
                .map(TextSearch.Word::text)
                .toList();
    }
}

package io.github.syntheticsource.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses numbers written as words: {@code twelve hundred and fifty}, {@code quatre-vingt-dix}, {@code 三百二十}. */
public final class NumberWordParser {

    /**
     * A number in words.
     *
     * @param value its value
     */
    record Spelled(TextMatch mention, BigDecimal value) {}

    private static final Set<String> CONNECTORS = Set.of("and", "et", "y", "und");
    private static final Pattern HAN = Pattern.compile("[零〇一二两兩三四五六七八九十百千万萬亿億]+");
    private static final Pattern HANGUL = Pattern.compile(
            "(?<![\\p{L}])[영일이삼사오육칠팔구십백천만억]*[십백천만억][영일이삼사오육칠팔구십백천만억]*|(?<![\\p{L}])"
                    + "(?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)?(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?(?= ?(?:명|개|번|살|마리|권|대|장|편|시|시간|달|가지|곳|채|벌))");
    private static final Map<TextLanguage, Map<String, Long>> WORDS = new EnumMap<>(TextLanguage.class);

    static {
        WORDS.put(TextLanguage.ENGLISH, english());
        WORDS.put(TextLanguage.FRENCH, french());
        WORDS.put(TextLanguage.SPANISH, spanish());
        WORDS.put(TextLanguage.GERMAN, german());
    }

    /** The parser for a text in an unknown language. */
    private static final Map<String, Long> ALL = new HashMap<>();

    static {
        WORDS.values().forEach(words -> words.forEach(ALL::putIfAbsent));
    }

    private static final Set<String> MINUS = Set.of("minus", "negative", "moins", "menos");

    private NumberWordParser() {}

    /** Whether this language's number words are known. */
    public static boolean knows(TextLanguage language) {
        return WORDS.containsKey(language);
    }

    static List<Spelled> of(TextSearch search) {
        return switch (search.language()) {
            case CHINESE, JAPANESE -> unspaced(search, HAN);
            case KOREAN -> unspaced(search, HANGUL);
            default -> spaced(search, WORDS.getOrDefault(search.language(), ALL));
        };
    }

    private static List<Spelled> spaced(TextSearch search, Map<String, Long> values) {
        var found = new ArrayList<Spelled>();
        var words = search.words();
        for (var i = 0; i < words.size(); i++) {
            if (!values.containsKey(words.get(i).text())) {
                continue;
            }
            var run = new ArrayList<Long>();
            var last = i;
            for (var j = i; j < words.size(); j++) {
                var value = values.get(words.get(j).text());
                if (value != null && (j == last || isClose(search, words.get(last), words.get(j)))) {
                    run.add(value);
                    last = j;
                } else if (j == last + 1
                        && CONNECTORS.contains(words.get(j).text())
                        && j + 1 < words.size()
                        && values.containsKey(words.get(j + 1).text())
                        && isBigEnough(run)) {
                    last = j;
                } else {
                    break;
                }
            }
            for (var j = 1; j < run.size(); j++) {
                // nineteen ninety-nine, twelve fifty
                if (run.get(j) >= 10 && run.get(j) < 100 && run.get(j - 1) >= 10 && run.get(j - 1) < 100) {
                    var pair = BigDecimal.valueOf(100 * sum(run.subList(0, j)) + sum(run.subList(j, run.size())));
                    var place =
                            new TextMatch(words.get(i).start(), words.get(last).end(), false);
                    found.add(new Spelled(place, pair));
                    found.add(new Spelled(place, pair.movePointLeft(2)));
                }
            }
            var isNegative = i > 0 && MINUS.contains(words.get(i - 1).text());
            var value = BigDecimal.valueOf(sum(run));
            found.add(new Spelled(
                    new TextMatch(
                            words.get(isNegative ? i - 1 : i).start(),
                            words.get(last).end(),
                            true),
                    isNegative ? value.negate() : value));
            i = last;
        }
        return found;
    }

    /** {@code two and three} are two numbers, {@code two hundred and three} is one. */
    private static boolean isBigEnough(List<Long> run) {
        return run.get(run.size() - 1) >= 20;
    }

    private static boolean isClose(TextSearch search, TextSearch.Word one, TextSearch.Word other) {
        var between = search.text().substring(one.end(), other.start());
        return between.equals(" ") || between.equals("-");
    }

    private static long sum(List<Long> run) {
        var total = 0L;
        var current = 0L;
        for (var value : run) {
            if (value >= 1000) {
                total += Math.max(1, current) * value;
                current = 0;
            } else if (value == 100 || (value == 20 && current == 4)) {
                current = Math.max(1, current) * value;
            } else {
                current += value;
            }
        }
        return total + current;
    }

    private static List<Spelled> unspaced(TextSearch search, Pattern pattern) {
        var found = new ArrayList<Spelled>();
        var match = pattern.matcher(search.text());
        while (match.find()) {
            if (!match.group().isEmpty()) {
                var certain = match.end() - match.start() > 1 || pattern == HANGUL;
                found.add(new Spelled(
                        new TextMatch(match.start(), match.end(), certain),
                        BigDecimal.valueOf(eastAsian(match.group()))));
            }
        }
        return found;
    }

    /** Reads digits before tens, hundreds and thousands, and these before ten thousand and a hundred million. */
    private static long eastAsian(String written) {
        var natives = nativeKorean(written);
        if (natives > 0) {
            return natives;
        }
        var total = 0L;
        var section = 0L;
        var digit = 0L;
        for (var i = 0; i < written.length(); i++) {
            var unit = written.charAt(i);
            var value = "零〇영".indexOf(unit) >= 0 ? 0 : digit(unit);
            switch (unit) {
                case '十', '십' -> {
                    section += Math.max(1, digit) * 10;
                    digit = 0;
                }
                case '百', '백' -> {
                    section += Math.max(1, digit) * 100;
                    digit = 0;
                }
                case '千', '천' -> {
                    section += Math.max(1, digit) * 1000;
                    digit = 0;
                }
                case '万', '萬', '만' -> {
                    total += Math.max(1, section + digit) * 10_000;
                    section = 0;
                    digit = 0;
                }
                case '亿', '億', '억' -> {
                    total = (total + Math.max(1, section + digit)) * 100_000_000;
                    section = 0;
                    digit = 0;
                }
                default -> digit = value;
            }
        }
        return total + section + digit;
    }

    private static long digit(char unit) {
        var han = "一二三四五六七八九".indexOf(unit);
        if (han >= 0) {
            return han + 1L;
        }
        return unit == '两' || unit == '兩' ? 2 : "일이삼사오육칠팔구".indexOf(unit) + 1L;
    }

    private static long nativeKorean(String written) {
        var tens = List.of("열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔");
        var ones = List.of("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉");
        var short1 = List.of("한", "두", "세", "네");
        var rest = written;
        var value = 0L;
        for (var i = 0; i < tens.size(); i++) {
            if (rest.startsWith(tens.get(i)) || (i == 1 && rest.startsWith("스무"))) {
                value = 10L * (i + 1);
                rest = rest.substring(i == 1 ? 2 : tens.get(i).length());
                break;
            }
        }
        for (var i = 0; i < ones.size(); i++) {
            if (rest.equals(ones.get(i)) || (i < short1.size() && rest.equals(short1.get(i)))) {
                return value + i + 1;
            }
        }
        return rest.isEmpty() ? value : 0;
    }

    private static Map<String, Long> english() {
        var words = new HashMap<String, Long>();
        put(
                words,
                0,
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen");
        tens(words, "twenty thirty forty fifty sixty seventy eighty ninety");
        words.put("dozen", 12L);
        scales(words, "hundred", "thousand", "million");
        return words;
    }

    private static Map<String, Long> french() {
        var words = new HashMap<String, Long>();
        put(words, 0, "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize");
        words.put("une", 1L);
        tens(words, "vingt trente quarante cinquante soixante septante huitante nonante");
        words.put("vingts", 20L);
        words.put("octante", 80L);
        words.put("cents", 100L);
        words.put("millions", 1_000_000L);
        scales(words, "cent", "mille", "million");
        return words;
    }

    private static Map<String, Long> spanish() {
        var words = new HashMap<String, Long>();
        put(
                words,
                0,
                "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
                        + " diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis"
                        + " veintisiete veintiocho veintinueve");
        words.put("una", 1L);
        words.put("un", 1L);
        put(words, 16, "dieciseis");
        tens(words, "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");
        words.put("ciento", 100L);
        var hundreds = "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
                .split(" ", -1);
        for (var i = 0; i < hundreds.length; i++) {
            words.put(hundreds[i], 200L + 100L * i);
            words.put(hundreds[i].replace("os", "as"), 200L + 100L * i);
        }
        words.put("millones", 1_000_000L);
        scales(words, "cien", "mil", "millón");
        return words;
    }

    private static Map<String, Long> german() {
        var small =
                ("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
                                + " siebzehn achtzehn neunzehn")
                        .split(" ", -1);
        var tens = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ", -1);
        var words = new HashMap<String, Long>();
        for (var value = 0; value < 1000; value++) {
            var hundreds = value / 100;
            var rest = value % 100;
            var below =
                    rest < 20 ? small[rest] : (rest % 10 == 0 ? "" : small[rest % 10] + "und") + tens[rest / 10 - 2];
            var word = hundreds == 0 ? below : small[hundreds] + "hundert" + (rest == 0 ? "" : below);
            words.put(NormalizedText.normal(word), (long) value);
        }
        words.put("eins", 1L);
        words.put("eine", 1L);
        words.put("dutzend", 12L);
        scales(words, "hundert", "tausend", "million");
        words.put("millionen", 1_000_000L);
        return words;
    }

    private static void put(Map<String, Long> words, long from, String list) {
        var value = from;
        for (var word : list.split(" ", -1)) {
            words.put(word, value++);
        }
    }

    private static void tens(Map<String, Long> words, String list) {
        var value = 20L;
        for (var word : list.split(" ", -1)) {
            words.put(word, value);
            value += 10;
        }
    }

    private static void scales(Map<String, Long> words, String hundred, String thousand, String million) {
        words.put(hundred, 100L);
        words.put(thousand, 1000L);
        words.put(million, 1_000_000L);
    }
}

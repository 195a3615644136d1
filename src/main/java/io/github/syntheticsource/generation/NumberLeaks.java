package io.github.syntheticsource.generation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers and months in a text that belong to no value. It keeps still where there is doubt: whole numbers up to
 * twelve may be counts, parts of dates, times and codes may stand alone, and a number may be grouped, shortened to thousands
 * or millions, or a percentage.
 */
final class NumberLeaks {

    private static final int LARGEST_COUNT = 12;
    private static final int MOST_NAMED = 5;

    /** So many digits in a row are no chance hit in a longer code. */
    private static final int LONG_RUN = 4;

    /** English months that are verbs where they are not capitalized. */
    private static final Set<String> VERBS = Set.of("may", "march");

    /** Digits, with what may stand between the digits of one number. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?U)(?<!\\d)(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,'’\\u00a0\\u202f]\\d+)*)");

    private static final Pattern NO_DIGIT = Pattern.compile("(?U)\\D+");
    private static final Pattern IDIOM = Pattern.compile("\\b24/7\\b|\\b100\\s?%");
    private static final Pattern PERCENT =
            Pattern.compile("(?iu)^\\s?(?:%|％|percent|per cent|pour cent|por ciento|퍼센트|프로)");

    /** What makes a number larger, right after it. */
    private static final Map<Pattern, BigDecimal> SCALES = Map.of(
            Pattern.compile("(?iu)^\\s?(?:k\\b|thousand|mille|mil\\b|천|千)"), BigDecimal.valueOf(1_000),
            Pattern.compile("(?iu)^\\s?(?:만|万|萬)"), BigDecimal.valueOf(10_000),
            Pattern.compile("(?iu)^\\s?(?:m\\b|million|millón|millones)"), BigDecimal.valueOf(1_000_000),
            Pattern.compile("(?iu)^\\s?(?:억|亿|億)"), BigDecimal.valueOf(100_000_000),
            Pattern.compile("(?iu)^\\s?(?:bn\\b|billion|milliard)"), BigDecimal.valueOf(1_000_000_000));

    private static final Pattern ISO_DATE = Pattern.compile("^(\\d{4})-(\\d{2})(?:-(\\d{2})|$)");
    private static final Pattern MONTH_NUMBER = Pattern.compile("(?U)(?<!\\d)(\\d{1,2})\\s?[월月]");
    private static final Map<String, Month> MONTHS = months();
    private static final Pattern MONTH_NAME = monthName();

    private final Set<BigDecimal> numbers = new HashSet<>();
    private final Set<BigDecimal> parts = new HashSet<>();
    private final List<String> digits = new ArrayList<>();
    private final Set<Month> months = new HashSet<>();

    NumberLeaks(Facts facts) {
        facts.leaves().forEach(leaf -> {
            learn(leaf.value());
            if (leaf.name().chars().anyMatch(Character::isDigit)) {
                learn(leaf.name());
            }
        });
        count(facts.tree());
    }

    private void learn(Object value) {
        if (value instanceof BigDecimal number) {
            numbers.add(canonical(number));
            return;
        }
        var text = value.toString();
        var run = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digit -> run.append(Character.digit(digit, 10)));
        if (run.length() > 1) {
            digits.add(run.toString());
        }
        var number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.addAll(readings(number.group()));
        }
        NO_DIGIT.splitAsStream(text).filter(part -> !part.isEmpty()).forEach(part -> {
            parts.add(canonical(plain(part)));
            if (part.length() == 4) {
                parts.add(canonical(plain(part.substring(2)))); // a year is often shortened
            }
        });
        learnTime(text);
    }

    private void learnTime(String text) {
        var date = ISO_DATE.matcher(text);
        if (date.find()) {
            var month = Integer.parseInt(date.group(2));
            if (month >= 1 && month <= 12) {
                months.add(Month.of(month));
            }
        }
        var named = MONTH_NAME.matcher(text);
        while (named.find()) {
            months.add(month(named.group("name1"), named.group("name2")));
        }
        if (text.startsWith("P")) {
            try {
                var duration = Duration.parse(text);
                for (var whole :
                        List.of(duration.toSeconds(), duration.toMinutes(), duration.toHours(), duration.toDays())) {
                    parts.add(canonical(BigDecimal.valueOf(whole)));
                }
                numbers.add(canonical(BigDecimal.valueOf(duration.toMinutes() / 60.0)));
                parts.add(BigDecimal.valueOf(duration.toMinutesPart()));
                parts.add(BigDecimal.valueOf(duration.toSecondsPart()));
                parts.add(BigDecimal.valueOf(duration.toHoursPart()));
            } catch (DateTimeException noDuration) {
                // a word with a P
            }
        }
    }

    /** How many there are of something may be said. */
    private void count(@Nullable Object tree) {
        if (tree instanceof List<?> items) {
            numbers.add(canonical(BigDecimal.valueOf(items.size())));
            items.forEach(this::count);
        } else if (tree instanceof Map<?, ?> members) {
            members.values().forEach(this::count);
        }
    }

    /**
     * One sentence if there are any, else none.
     *
     * @param stated the places of the text that state a value
     */
    List<String> in(String text, BitSet stated) {
        var strange = new ArrayList<String>();
        var free = (BitSet) stated.clone();
        var idiom = IDIOM.matcher(text);
        while (idiom.find()) {
            free.set(idiom.start(), idiom.end());
        }
        var number = NUMBER.matcher(text);
        while (number.find()) {
            if (!covers(free, number.start(), number.end())
                    && !belongs(
                            number.group(), text.substring(number.end(), Math.min(text.length(), number.end() + 12)))) {
                strange.add(number.group());
            }
        }
        strange.addAll(strangeMonths(text, free));
        var named = strange.stream().distinct().limit(MOST_NAMED).collect(Collectors.joining("], [", "[", "]"));
        return strange.isEmpty()
                ? List.of()
                : List.of("it holds a number or date that is no value of the fields: " + named
                        + "; state nothing that is not among them");
    }

    private static boolean covers(BitSet stated, int start, int end) {
        return stated.nextClearBit(start) >= end;
    }

    private boolean belongs(String written, String after) {
        var readings = readings(written);
        if (readings.stream().anyMatch(reading -> isKnown(reading, after))) {
            return true;
        }
        var run = NO_DIGIT.matcher(written).replaceAll("");
        if (run.length() >= LONG_RUN && digits.stream().anyMatch(known -> known.contains(ascii(run)))) {
            return true;
        }
        var separate =
                NO_DIGIT.splitAsStream(written).filter(part -> !part.isEmpty()).toList();
        if (separate.size() > 1 && separate.stream().allMatch(part -> parts.contains(canonical(plain(part))))) {
            return true;
        }
        // two numbers side by side look like one with a blank in it
        var blanks = written.split("[ \\u00a0\\u202f]");
        return blanks.length > 1 && Arrays.stream(blanks).allMatch(part -> belongs(part, ""));
    }

    private boolean isKnown(BigDecimal reading, String after) {
        if (numbers.contains(reading) || parts.contains(reading)) {
            return true;
        }
        if (reading.scale() <= 0 && reading.compareTo(BigDecimal.valueOf(LARGEST_COUNT)) <= 0) {
            return true;
        }
        if (PERCENT.matcher(after).find() && numbers.contains(canonical(reading.movePointLeft(2)))) {
            return true;
        }
        return SCALES.entrySet().stream()
                .anyMatch(scale -> scale.getKey().matcher(after).find()
                        && numbers.contains(canonical(reading.multiply(scale.getValue()))));
    }

    /** What a written number may be: its last separator before the fraction, or all of them between groups. */
    private static List<BigDecimal> readings(String written) {
        var readings = new ArrayList<BigDecimal>();
        var all = NO_DIGIT.matcher(written).replaceAll("");
        readings.add(canonical(plain(all)));
        var last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        if (last > 0) {
            var whole = NO_DIGIT.matcher(written.substring(0, last)).replaceAll("");
            readings.add(canonical(new BigDecimal(ascii(whole) + "." + ascii(written.substring(last + 1)))));
        }
        return readings;
    }

    private static BigDecimal plain(String digits) {
        return new BigDecimal(ascii(digits));
    }

    private static String ascii(String digits) {
        var plain = new StringBuilder(digits.length());
        digits.codePoints().forEach(digit -> plain.append(Math.max(0, Character.digit(digit, 10))));
        return plain.toString();
    }

    private static BigDecimal canonical(BigDecimal number) {
        var stripped = number.abs().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private List<String> strangeMonths(String text, BitSet stated) {
        var strange = new ArrayList<String>();
        var named = MONTH_NAME.matcher(text);
        while (named.find()) {
            var month = month(named.group("name1"), named.group("name2"));
            var isVerb = VERBS.contains(Objects.requireNonNullElse(named.group("name1"), named.group("name2")));
            if (!isVerb && !months.contains(month) && !covers(stated, named.start(), named.end())) {
                strange.add(named.group().strip());
            }
        }
        var numbered = MONTH_NUMBER.matcher(text);
        while (numbered.find()) {
            var month = plain(numbered.group(1)).intValue();
            if (month >= 1
                    && month <= 12
                    && !months.contains(Month.of(month))
                    && !parts.contains(BigDecimal.valueOf(month))
                    && !numbers.contains(BigDecimal.valueOf(month))) {
                strange.add(numbered.group());
            }
        }
        return strange;
    }

    private static Month month(@Nullable String one, @Nullable String other) {
        var name = one == null ? other : one;
        return MONTHS.getOrDefault(name == null ? "" : name.toLowerCase(Locale.ROOT), Month.JANUARY);
    }

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (var month : Month.values()) {
            for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"))) {
                months.put(month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT), month);
            }
        }
        return months;
    }

    /** A month beside a number; alone it may be a name, and {@code may} a verb. */
    private static Pattern monthName() {
        var names = MONTHS.keySet().stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?iu)\\b(?<name1>" + names
                + ")\\s+\\d{1,4}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s+"
                + "(?:of\\s+|de\\s+)?(?<name2>" + names + ")\\b");
    }
}

package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.internal.text.MonthFinder;
import io.github.syntheticsource.internal.text.NumberFinder;
import io.github.syntheticsource.internal.text.TextSearch;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers and months that a text may state because of its values: whole, in parts, or as a number of items. */
final class StatedNumbers {

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern ISO_MONTH = Pattern.compile("^[0-9]{4}-(0[1-9]|1[0-2])(?:-[0-9]{2}|$)");

    private final Set<BigDecimal> numbers = new HashSet<>();
    private final Set<BigDecimal> parts = new HashSet<>();
    private final List<String> digits = new ArrayList<>();
    private final Set<Integer> months = new HashSet<>();

    StatedNumbers(TextContent content) {
        content.leaves().forEach(leaf -> {
            if (leaf.value() instanceof BigDecimal number) {
                numbers.add(canonical(number));
            } else {
                learn(leaf.value().toString());
            }
            if (leaf.name().chars().anyMatch(Character::isDigit)) {
                learn(leaf.name());
            }
        });
        learnCounts(content.tree());
    }

    private void learn(String value) {
        var search = new TextSearch(value, null);
        var finder = new NumberFinder(search, null, List.of());
        for (var run : finder.runs()) {
            finder.readings(run).forEach(reading -> numbers.add(canonical(reading)));
        }
        digits.add(String.join("", separate(search.text())));
        for (var part : separate(search.text())) {
            addPart(new BigDecimal(part));
            if (part.length() == 4) {
                addPart(new BigDecimal(part.substring(2))); // years are often shortened to two digits
            }
        }
        var date = ISO_MONTH.matcher(value);
        if (date.find()) {
            months.add(Integer.parseInt(date.group(1)));
        }
        MonthFinder.named(search).forEach(month -> months.add(month.number()));
        if (value.startsWith("P")) {
            learnDuration(value);
        }
    }

    private void learnDuration(String value) {
        try {
            var duration = Duration.parse(value);
            List.of(duration.toDays(), duration.toHours(), duration.toMinutes(), duration.toSeconds())
                    .forEach(whole -> addPart(BigDecimal.valueOf(whole)));
            List.of(duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart())
                    .forEach(rest -> addPart(BigDecimal.valueOf(rest)));
            numbers.add(canonical(BigDecimal.valueOf(duration.toMinutes() / 60.0)));
        } catch (DateTimeException noDuration) {
            // not a duration but a word with a P
        }
    }

    private void learnCounts(@Nullable Object tree) {
        if (tree instanceof List<?> items) {
            numbers.add(canonical(BigDecimal.valueOf(items.size())));
            items.forEach(this::learnCounts);
        } else if (tree instanceof Map<?, ?> members) {
            members.values().forEach(this::learnCounts);
        }
    }

    private void addPart(BigDecimal part) {
        parts.add(canonical(part));
    }

    /** Returns whether a number is a value or a part of a value. */
    boolean has(BigDecimal number) {
        return numbers.contains(canonical(number)) || hasPart(number);
    }

    /** Returns whether a whole number is a part of a value, such as the day of a date or the digits of a code. */
    boolean hasPart(BigDecimal number) {
        return parts.contains(canonical(number));
    }

    /** Returns whether the concatenated digits of a value contain these. */
    boolean hasDigits(String run) {
        return digits.stream().anyMatch(known -> known.contains(run));
    }

    boolean hasMonth(int number) {
        return months.contains(number);
    }

    /** Returns the runs of digits in a normalized text. */
    static List<String> separate(String normal) {
        return NO_DIGITS.splitAsStream(normal).filter(part -> !part.isEmpty()).toList();
    }

    private static BigDecimal canonical(BigDecimal number) {
        var stripped = number.abs().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package io.github.syntheticsource.internal.datafaker.example;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Detects the format of dates in examples. */
final class DateFormatDetector {

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-MM-dd",
                    "uuuu-MM-dd'T'HH:mm:ss",
                    "uuuu-MM-dd'T'HH:mm:ss'Z'",
                    "uuuu-MM-dd HH:mm:ss",
                    "uuuu-MM-dd HH:mm",
                    "MM/dd/uuuu",
                    "M/d/uuuu",
                    "dd/MM/uuuu",
                    "dd.MM.uuuu",
                    "d.M.uuuu",
                    "dd-MM-uuuu",
                    "uuuu/MM/dd",
                    "uuuu.MM.dd",
                    "uuuuMMdd",
                    "MMMM d, uuuu",
                    "MMM d, uuuu",
                    "d MMMM uuuu",
                    "d MMM uuuu",
                    "dd-MMM-uuuu",
                    "uuuu年M月d日",
                    "uuuu년 M월 d일",
                    "MM/yy",
                    "HH:mm",
                    "HH:mm:ss")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH))
            .toList();

    private DateFormatDetector() {}

    /** Returns the format of all texts, or null if there is none. */
    static @Nullable DateTimeFormatter of(List<String> texts) {
        return FORMS.stream()
                .filter(form -> texts.stream().allMatch(text -> reads(form, text)))
                .findFirst()
                .orElse(null);
    }

    private static boolean reads(DateTimeFormatter form, String text) {
        try {
            var read = form.parse(text);
            return !read.isSupported(ChronoField.YEAR) || Math.abs(read.get(ChronoField.YEAR) - 2000) < 150;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

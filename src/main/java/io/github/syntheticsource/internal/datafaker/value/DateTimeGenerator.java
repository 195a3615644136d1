package io.github.syntheticsource.internal.datafaker.value;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.field.EventDates;
import io.github.syntheticsource.internal.datafaker.random.BalancedChoices;
import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Generates dates and times in the format of their type, in the past or future as the constraints require. */
final class DateTimeGenerator {

    private static final List<String> DURATIONS =
            List.of("PT15M", "PT30M", "PT45M", "PT1H", "PT1H15M", "PT1H30M", "PT2H", "PT2H45M", "PT4H", "PT8H");
    private static final List<String> PERIODS =
            List.of("P7D", "P14D", "P30D", "P1M", "P3M", "P6M", "P1Y", "P1Y6M", "P2Y");

    private DateTimeGenerator() {}

    static String write(FieldRequest request, StringSchema schema) {
        if (schema.kind() == StringFormat.DURATION) {
            return BalancedChoices.one(DURATIONS, request.position());
        }
        if (schema.kind() == StringFormat.PERIOD) {
            return BalancedChoices.one(PERIODS, request.position());
        }
        return written(EventDates.side(EventDates.time(request), schema), schema, request);
    }

    private static String written(LocalDateTime at, StringSchema schema, FieldRequest request) {
        var zone = request.context().place("").zone();
        return schema.datePattern() == null
                ? iso(at, schema.kind(), zone)
                : form(schema.datePattern())
                        .format(at.atZone(schema.kind() == StringFormat.INSTANT ? ZoneOffset.UTC : zone));
    }

    private static String iso(LocalDateTime at, StringFormat kind, ZoneId zone) {
        return switch (kind) {
            case DATE -> form("uuuu-MM-dd").format(at);
            case TIME -> form("HH:mm:ss").format(at);
            case OFFSET_TIME -> form("HH:mm:ssxxx").format(at.atZone(zone));
            case DATE_TIME -> form("uuuu-MM-dd'T'HH:mm:ss").format(at);
            case OFFSET_DATE_TIME -> form("uuuu-MM-dd'T'HH:mm:ssxxx").format(at.atZone(zone));
            case YEAR_MONTH -> form("uuuu-MM").format(at);
            case MONTH_DAY -> form("--MM-dd").format(at);
            default -> form("uuuu-MM-dd'T'HH:mm:ss'Z'").format(at);
        };
    }

    /** Formats a time for a text component: the date, or with minutes if the name refers to a time. */
    static String text(LocalDateTime at, FieldRequest request) {
        if (request.match().rule().is("card")) {
            return form("MM/yy").format(at);
        }
        var words = NameTokenizer.split(request.position().path());
        var last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return switch (last) {
            case "time" -> at.toLocalTime().toString();
            case "at", "timestamp", "datetime", "instant" -> at + (at.getSecond() == 0 ? ":00Z" : "Z");
            default -> at.toLocalDate().toString();
        };
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}

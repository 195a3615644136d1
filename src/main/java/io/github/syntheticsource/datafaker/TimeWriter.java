package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.StringSchema;
import io.github.syntheticsource.schema.TextKind;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes dates and times in the form of their type, on the side of the present that it demands. */
final class TimeWriter {

    private static final List<String> DURATIONS =
            List.of("PT15M", "PT30M", "PT45M", "PT1H", "PT1H15M", "PT1H30M", "PT2H", "PT2H45M", "PT4H", "PT8H");
    private static final List<String> PERIODS =
            List.of("P7D", "P14D", "P30D", "P1M", "P3M", "P6M", "P1Y", "P1Y6M", "P2Y");

    private TimeWriter() {}

    static String write(Ask ask, StringSchema schema) {
        if (schema.kind() == TextKind.DURATION) {
            return Turns.one(DURATIONS, ask.spot());
        }
        if (schema.kind() == TextKind.PERIOD) {
            return Turns.one(PERIODS, ask.spot());
        }
        return written(Timeline.side(Timeline.time(ask), schema), schema, ask);
    }

    private static String written(LocalDateTime at, StringSchema schema, Ask ask) {
        var zone = ask.scene().place("").zone();
        return schema.datePattern() == null
                ? iso(at, schema.kind(), zone)
                : form(schema.datePattern())
                        .format(at.atZone(schema.kind() == TextKind.INSTANT ? ZoneOffset.UTC : zone));
    }

    private static String iso(LocalDateTime at, TextKind kind, ZoneId zone) {
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

    /** A time as a text component shows it: the day, or the minute if the name speaks of a time. */
    static String text(LocalDateTime at, Ask ask) {
        if (ask.match().row().is("card")) {
            return form("MM/yy").format(at);
        }
        var words = Vocabulary.split(ask.spot().path());
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

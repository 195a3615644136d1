package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.StringSchema;
import java.time.LocalDateTime;
import java.util.List;

/** Puts the events of an object in order: what comes later in the story bears a later date. */
final class Timeline {

    /** No date that must lie in the past comes after this one. */
    private static final LocalDateTime LAST_PAST = LocalDateTime.of(2025, 6, 30, 18, 0);

    private static final int FIRST_FUTURE = 2090;
    private static final int FUTURE_SHIFT = 75;
    private static final Maker ANY_DAY = maker(List.of("0"));

    private Timeline() {}

    /** The maker of a row such as {@code time 4..5 at 8..11}. */
    static Maker maker(List<String> arguments) {
        var days = Bounds.of(arguments.get(0));
        var hours = arguments.size() > 2 ? Bounds.of(arguments.get(2)) : new Bounds(8, 18);
        return ask -> {
            var draw = ask.draw();
            var day = ask.scene().firstDay().plusDays(draw.between(days.lowest(), days.highest()));
            var time = day.atTime(draw.between(hours.lowest(), hours.highest() - 1), draw.between(0, 11) * 5);
            return new Material.Moment(isFuture(ask, days.lowest()) ? time.plusYears(FUTURE_SHIFT) : time);
        };
    }

    /** The time of a component: what its rule says, or any day of the object's story. */
    static LocalDateTime time(Ask ask) {
        var row = ask.match().row();
        var made = (row.isTime() ? Makers.of(row) : ANY_DAY).make(ask);
        return made instanceof Material.Moment moment
                ? moment.at()
                : ask.scene().firstDay().atTime(9, 0);
    }

    /** The same day of a year on the side of the present that the schema demands. */
    static LocalDateTime side(LocalDateTime at, StringSchema schema) {
        var when = schema.when();
        if (when == null) {
            return at;
        }
        return switch (when) {
            case FUTURE, FUTURE_OR_PRESENT ->
                at.getYear() >= FIRST_FUTURE ? at : at.withYear(FIRST_FUTURE + at.getYear() % 10);
            case PAST, PAST_OR_PRESENT ->
                at.isBefore(LAST_PAST) ? at : at.minusYears(at.getYear() - LAST_PAST.getYear() + 1L);
        };
    }

    /** Whether an event at or before that one must lie in the future: then all that follow do. */
    private static boolean isFuture(Ask ask, int day) {
        for (var property : ask.scene().object().properties()) {
            if (property.schema() instanceof StringSchema text && text.when() != null && isFuture(text.when())) {
                var row = ask.scene().match(property).row();
                if (row.is("time") && Bounds.of(row.arguments().get(0)).lowest() <= day) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFuture(StringSchema.When when) {
        return when == StringSchema.When.FUTURE || when == StringSchema.When.FUTURE_OR_PRESENT;
    }
}

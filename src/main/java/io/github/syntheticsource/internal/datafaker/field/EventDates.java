package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.random.IntRange;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.time.LocalDateTime;
import java.util.List;

/** Generates the dates of the events of an object in chronological order. */
public final class EventDates {

    /** The latest date for events in the past. */
    private static final LocalDateTime LAST_PAST = LocalDateTime.of(2025, 6, 30, 18, 0);

    private static final int FIRST_FUTURE = 2090;
    private static final int FUTURE_SHIFT = 75;
    private static final FieldGenerator ANY_DAY = generator(List.of("0"));

    private EventDates() {}

    /** Returns the generator for a rule such as {@code time 4..5 at 8..11}. */
    static FieldGenerator generator(List<String> arguments) {
        var days = IntRange.of(arguments.get(0));
        var hours = arguments.size() > 2 ? IntRange.of(arguments.get(2)) : new IntRange(8, 18);
        return request -> {
            var random = request.random();
            var day = request.context().firstDay().plusDays(random.between(days.lowest(), days.highest()));
            var time = day.atTime(random.between(hours.lowest(), hours.highest() - 1), random.between(0, 11) * 5);
            return new FieldValue.Moment(isFuture(request, days.lowest()) ? time.plusYears(FUTURE_SHIFT) : time);
        };
    }

    /** Returns the time of a component: by its rule, or any day of the events of the object. */
    public static LocalDateTime time(FieldRequest request) {
        var rule = request.match().rule();
        var value = (rule.isTime() ? FieldGenerators.of(rule) : ANY_DAY).make(request);
        return value instanceof FieldValue.Moment moment
                ? moment.at()
                : request.context().firstDay().atTime(9, 0);
    }

    /** Moves a day by years so that it is in the past or future as the schema requires. */
    public static LocalDateTime side(LocalDateTime at, StringSchema schema) {
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

    /** Returns whether an event at or before this one must be in the future, so that all later ones are too. */
    private static boolean isFuture(FieldRequest request, int day) {
        for (var property : request.context().object().properties()) {
            if (property.schema() instanceof StringSchema text && text.when() != null && isFuture(text.when())) {
                var rule = request.context().match(property).rule();
                if (rule.is("time") && IntRange.of(rule.arguments().get(0)).lowest() <= day) {
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

package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.context.ObjectContext;
import io.github.syntheticsource.internal.datafaker.random.IntRange;
import io.github.syntheticsource.internal.datafaker.word.CountryProfile;
import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.schema.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generates amounts that are parts of a total, such as the claim of a charge or the tax of a total. */
final class PartialAmounts {

    private static final BigDecimal SOME_WHOLE = BigDecimal.valueOf(200);

    private PartialAmounts() {}

    /** Returns a part of the total: between two percentages, or as large as in the examples. */
    static BigDecimal partOf(FieldRequest request, IntRange percents) {
        var path = wholePath(request.context());
        var learned = path == null
                ? List.<BigDecimal>of()
                : request.recipeContext()
                        .exampleValues()
                        .ratios(request.position().path(), path);
        var whole = whole(request.context(), request.recipeContext().profile());
        var random = request.random();
        var step = request.recipeContext().profile().step();
        if (learned.isEmpty()) {
            return rounded(
                    AmountGenerators.percent(whole, random.between(percents.lowest(), percents.highest())), step);
        }
        var low = learned.get(0).doubleValue();
        var high = learned.get(learned.size() - 1).doubleValue();
        var part = whole.multiply(BigDecimal.valueOf(low + (high - low) * random.nextDouble()));
        var habit = request.recipeContext()
                .exampleValues()
                .lesson(request.position().path())
                .habit();
        return rounded(part, habit == null || habit.step().compareTo(part) > 0 ? step : habit.step());
    }

    /** Returns the total cost of the object: the sum of its lines, else its total, else that of the containing object. */
    static BigDecimal whole(ObjectContext context, CountryProfile profile) {
        for (var current = context; current != null; current = current.parent()) {
            var lines = InvoiceTotals.linesOf(current.values());
            if (lines != null) {
                return lines;
            }
            var property = wholeProperty(current);
            if (property != null && current.values().get(property.name()) instanceof BigDecimal amount) {
                return amount;
            }
        }
        return profile.local(SOME_WHOLE);
    }

    private static @Nullable String wholePath(ObjectContext context) {
        var property = wholeProperty(context);
        return property == null
                ? null
                : context.position().child(property.name()).path();
    }

    /** Returns the component for the total: an amount with such a name, else the first amount. */
    private static Schema.@Nullable Property wholeProperty(ObjectContext context) {
        Schema.Property first = null;
        for (var property : context.object().properties()) {
            if (context.match(property).rule().isAmount()) {
                if (NameTokenizer.split(property.name()).contains("total")) {
                    return property;
                }
                first = first == null ? property : first;
            }
        }
        return first;
    }

    private static BigDecimal rounded(BigDecimal part, BigDecimal step) {
        return part.divide(step, 0, RoundingMode.FLOOR)
                .multiply(step)
                .setScale(Math.max(0, step.scale()), RoundingMode.FLOOR);
    }
}

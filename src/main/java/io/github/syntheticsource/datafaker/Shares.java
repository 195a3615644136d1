package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes parts of what an object costs in all: the claim of a charge, the tax of a total. */
final class Shares {

    private static final BigDecimal SOME_WHOLE = BigDecimal.valueOf(200);

    private Shares() {}

    /** A part of the whole: between those percents, or as large as the parts in the examples are. */
    static BigDecimal partOf(Ask ask, Bounds percents) {
        var path = wholePath(ask.scene());
        var learned = path == null
                ? List.<BigDecimal>of()
                : ask.studio().examples().ratios(ask.spot().path(), path);
        var whole = whole(ask.scene(), ask.studio().region());
        var draw = ask.draw();
        var step = ask.studio().region().step();
        if (learned.isEmpty()) {
            return rounded(AmountMakers.percent(whole, draw.between(percents.lowest(), percents.highest())), step);
        }
        var low = learned.get(0).doubleValue();
        var high = learned.get(learned.size() - 1).doubleValue();
        var part = whole.multiply(BigDecimal.valueOf(low + (high - low) * draw.nextDouble()));
        var habit = ask.studio().examples().lesson(ask.spot().path()).habit();
        return rounded(part, habit == null || habit.step().compareTo(part) > 0 ? step : habit.step());
    }

    /** What the object costs in all: what its lines add up to, else its total, else the whole of what holds it. */
    static BigDecimal whole(Scene scene, Region region) {
        for (var current = scene; current != null; current = current.parent()) {
            var lines = Totals.linesOf(current.values());
            if (lines != null) {
                return lines;
            }
            var property = wholeProperty(current);
            if (property != null && current.values().get(property.name()) instanceof BigDecimal amount) {
                return amount;
            }
        }
        return region.local(SOME_WHOLE);
    }

    private static @Nullable String wholePath(Scene scene) {
        var property = wholeProperty(scene);
        return property == null ? null : scene.spot().child(property.name()).path();
    }

    /** The component that others are parts of: an amount called a total, else the first amount. */
    private static Schema.@Nullable Property wholeProperty(Scene scene) {
        Schema.Property first = null;
        for (var property : scene.object().properties()) {
            if (scene.match(property).row().isAmount()) {
                if (Vocabulary.split(property.name()).contains("total")) {
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

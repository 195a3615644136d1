package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.NumberSchema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Writes numbers: of the examples' size, else of the name's usual range, always within the bounds of the type. */
final class NumberWriter {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final NumberRange SOME_WHOLE = new NumberRange(BigDecimal.ONE, HUNDRED, BigDecimal.ONE);
    private static final NumberRange SOME_DECIMAL = new NumberRange(BigDecimal.ONE, HUNDRED, new BigDecimal("0.01"));

    private static final int MOST_DIGITS = 18;

    private NumberWriter() {}

    static BigDecimal write(Ask ask, NumberSchema schema) {
        var bounds = NumberBounds.of(schema, ask.spot().path());
        var row = ask.match().row();
        var lesson = ask.studio().examples().lesson(ask.spot().path());
        var habit = lesson.habit();
        if (row.is("id") && schema.integer()) {
            return habit == null ? identifier(ask, bounds) : shaped(ask, bounds, lesson.shapes());
        }
        if (habit != null && !row.is("share")) {
            return sampled(ask, bounds, habit, lesson.numbers());
        }
        return made(ask, bounds, Makers.make(ask));
    }

    private static BigDecimal identifier(Ask ask, NumberBounds bounds) {
        return Identifier.number(ask.spot(), bounds.around(SOME_WHOLE.between(BigDecimal.ONE, BigDecimal.ONE)));
    }

    /** As many digits as the examples have, and as the position's own as they allow. */
    private static BigDecimal shaped(Ask ask, NumberBounds bounds, List<Shape> shapes) {
        var shape = shapes.get(ask.spot().balancedIndex("shape", shapes.size()));
        var value = AmountText.numberIn(shape.at(ask.spot().spreadNumber(shape.size())));
        return value.size() == 1 && bounds.holds(value.get(0))
                ? value.get(0).setScale(0, RoundingMode.UNNECESSARY)
                : identifier(ask, bounds);
    }

    private static BigDecimal sampled(Ask ask, NumberBounds bounds, AmountHabit habit, List<BigDecimal> samples) {
        var learned = habit.range();
        var usual = Makers.make(ask);
        if (usual instanceof Material.AnyOf any
                && !ask.match().row().isAmount()
                && samples.stream().allMatch(any.range()::holds)) {
            learned = learned.between(any.range().low(), any.range().high());
        }
        return bounds.draw(learned, ask.draw());
    }

    private static BigDecimal made(Ask ask, NumberBounds bounds, Material material) {
        var range = bounds.isInteger() ? SOME_WHOLE : SOME_DECIMAL;
        if (material instanceof Material.AnyOf any) {
            return isFilling(ask)
                            || ask.match().row().is("low")
                            || ask.match().row().is("high")
                    ? half(ask, bounds, any.range())
                    : bounds.draw(any.range(), ask.draw());
        }
        if (material instanceof Material.Exact exact) {
            return bounds.near(exact.value(), ask.draw());
        }
        if (material instanceof Material.Moment moment) {
            return bounds.near(BigDecimal.valueOf(moment.at().toEpochSecond(java.time.ZoneOffset.UTC)), ask.draw());
        }
        if (material instanceof Material.Text text) {
            return digits(ask, bounds, text.value(), range);
        }
        return bounds.draw(range, ask.draw());
    }

    /** A minimum lies in the lower half of the bounds, a maximum in the upper one, a rating anywhere. */
    private static BigDecimal half(Ask ask, NumberBounds bounds, NumberRange usual) {
        if (!bounds.isClosed()) {
            return bounds.draw(usual, ask.draw());
        }
        var range = bounds.around(usual);
        var middle = range.low().add(range.high()).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        var row = ask.match().row();
        var low = row.is("high") ? middle : range.low();
        var high = row.is("low") ? middle : range.high();
        return bounds.draw(new NumberRange(low, high, range.step()), ask.draw());
    }

    private static boolean isFilling(Ask ask) {
        return Vocabulary.isListed("filling", Vocabulary.split(ask.spot().path()));
    }

    private static BigDecimal digits(Ask ask, NumberBounds bounds, String text, NumberRange otherwise) {
        var digits = text.matches("-?\\d+\\.\\d+") ? text : text.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            return bounds.draw(otherwise, ask.draw());
        }
        var isPhone = ask.match().row().is("person");
        var kept = digits.length() > 9 && isPhone ? digits.substring(digits.length() - 7) : digits;
        return bounds.near(new BigDecimal(kept.substring(0, Math.min(kept.length(), MOST_DIGITS))), ask.draw());
    }
}

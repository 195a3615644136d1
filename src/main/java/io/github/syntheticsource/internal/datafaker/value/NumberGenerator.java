package io.github.syntheticsource.internal.datafaker.value;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.example.CodePattern;
import io.github.syntheticsource.internal.datafaker.example.FormattedNumber;
import io.github.syntheticsource.internal.datafaker.example.LearnedNumberRange;
import io.github.syntheticsource.internal.datafaker.field.FieldGenerators;
import io.github.syntheticsource.internal.datafaker.field.FieldValue;
import io.github.syntheticsource.internal.datafaker.field.IdentifierGenerator;
import io.github.syntheticsource.internal.datafaker.random.NumberBounds;
import io.github.syntheticsource.internal.datafaker.random.NumberRange;
import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.schema.NumberSchema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Generates numbers like the examples, else in the typical range for the name, within the bounds of the schema. */
public final class NumberGenerator {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final NumberRange SOME_WHOLE = new NumberRange(BigDecimal.ONE, HUNDRED, BigDecimal.ONE);
    private static final NumberRange SOME_DECIMAL = new NumberRange(BigDecimal.ONE, HUNDRED, new BigDecimal("0.01"));

    private static final int MOST_DIGITS = 18;

    private NumberGenerator() {}

    public static BigDecimal write(FieldRequest request, NumberSchema schema) {
        var bounds = NumberBounds.of(schema, request.position().path());
        var rule = request.match().rule();
        var lesson = request.recipeContext()
                .exampleValues()
                .lesson(request.position().path());
        var habit = lesson.habit();
        if (rule.is("id") && schema.integer()) {
            return habit == null ? identifier(request, bounds) : shaped(request, bounds, lesson.shapes());
        }
        if (habit != null && !rule.is("share")) {
            return sampled(request, bounds, habit, lesson.numbers());
        }
        return number(request, bounds, FieldGenerators.make(request));
    }

    private static BigDecimal identifier(FieldRequest request, NumberBounds bounds) {
        return IdentifierGenerator.number(
                request.position(), bounds.around(SOME_WHOLE.between(BigDecimal.ONE, BigDecimal.ONE)));
    }

    /** Returns an identifier with as many digits as in the examples, unique per position if possible. */
    private static BigDecimal shaped(FieldRequest request, NumberBounds bounds, List<CodePattern> shapes) {
        var pattern = shapes.get(request.position().balancedIndex("shape", shapes.size()));
        var value = FormattedNumber.numberIn(pattern.at(request.position().spreadNumber(pattern.size())));
        return value.size() == 1 && bounds.holds(value.get(0))
                ? value.get(0).setScale(0, RoundingMode.UNNECESSARY)
                : identifier(request, bounds);
    }

    private static BigDecimal sampled(
            FieldRequest request, NumberBounds bounds, LearnedNumberRange habit, List<BigDecimal> samples) {
        var learned = habit.range();
        var usual = FieldGenerators.make(request);
        if (usual instanceof FieldValue.AnyOf any
                && !request.match().rule().isAmount()
                && samples.stream().allMatch(any.range()::holds)) {
            learned = learned.between(any.range().low(), any.range().high());
        }
        return bounds.draw(learned, request.random());
    }

    private static BigDecimal number(FieldRequest request, NumberBounds bounds, FieldValue fieldValue) {
        var range = bounds.isInteger() ? SOME_WHOLE : SOME_DECIMAL;
        if (fieldValue instanceof FieldValue.AnyOf any) {
            return isFilling(request)
                            || request.match().rule().is("low")
                            || request.match().rule().is("high")
                    ? half(request, bounds, any.range())
                    : bounds.draw(any.range(), request.random());
        }
        if (fieldValue instanceof FieldValue.Exact exact) {
            return bounds.near(exact.value(), request.random());
        }
        if (fieldValue instanceof FieldValue.Moment moment) {
            return bounds.near(
                    BigDecimal.valueOf(moment.at().toEpochSecond(java.time.ZoneOffset.UTC)), request.random());
        }
        if (fieldValue instanceof FieldValue.Text text) {
            return digits(request, bounds, text.value(), range);
        }
        return bounds.draw(range, request.random());
    }

    /** Returns the lower half of the bounds for a minimum, the upper half for a maximum, all for a rating. */
    private static BigDecimal half(FieldRequest request, NumberBounds bounds, NumberRange usual) {
        if (!bounds.isClosed()) {
            return bounds.draw(usual, request.random());
        }
        var range = bounds.around(usual);
        var middle = range.low().add(range.high()).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        var rule = request.match().rule();
        var low = rule.is("high") ? middle : range.low();
        var high = rule.is("low") ? middle : range.high();
        return bounds.draw(new NumberRange(low, high, range.step()), request.random());
    }

    private static boolean isFilling(FieldRequest request) {
        return NameTokenizer.isListed(
                "filling", NameTokenizer.split(request.position().path()));
    }

    private static BigDecimal digits(FieldRequest request, NumberBounds bounds, String text, NumberRange otherwise) {
        var digits = text.matches("-?\\d+\\.\\d+") ? text : text.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            return bounds.draw(otherwise, request.random());
        }
        var isPhone = request.match().rule().is("person");
        var kept = digits.length() > 9 && isPhone ? digits.substring(digits.length() - 7) : digits;
        return bounds.near(new BigDecimal(kept.substring(0, Math.min(kept.length(), MOST_DIGITS))), request.random());
    }
}

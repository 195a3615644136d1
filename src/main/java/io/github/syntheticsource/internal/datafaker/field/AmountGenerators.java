package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.random.IntRange;
import io.github.syntheticsource.internal.datafaker.random.NumberRange;
import io.github.syntheticsource.internal.datafaker.word.CountryProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Generators of numbers and amounts of money. */
final class AmountGenerators {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> PRICE_ENDINGS = List.of("0.99", "0.99", "0.95", "0.50", "0.49", "0.00");

    private AmountGenerators() {}

    /** Parses a range such as {@code 1..5} or, with decimal places, {@code 0.2..24 1}. */
    static FieldGenerator number(List<String> arguments) {
        var scale = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 0;
        var range = range(arguments.get(0), BigDecimal.ONE.movePointLeft(scale));
        return request -> new FieldValue.AnyOf(range);
    }

    /** Returns an amount in a range of dollars, converted to the currency of the country. */
    static FieldGenerator money(String dollars) {
        var range = range(dollars, BigDecimal.ONE);
        var low = range.low().intValue();
        var step = low >= 10_000 ? "500" : low >= 2_000 ? "50" : "0.01";
        return request ->
                new FieldValue.AnyOf(local(request.recipeContext().profile(), range.low(), range.high(), step));
    }

    /** Returns the typical cost of the procedure or other topic of the object. */
    static FieldGenerator priced(String section) {
        return request -> {
            var table = request.table(section);
            var row = request.context().topic(section, "", table.rows().size());
            var low = new BigDecimal(table.cell(row, "low"));
            var high = new BigDecimal(table.cell(row, "high"));
            return new FieldValue.AnyOf(
                    local(request.recipeContext().profile(), low, high, low.intValue() >= 50 ? "5" : "1"));
        };
    }

    /** Returns the price of a product, with a typical ending. */
    static FieldGenerator price() {
        var priced = priced("product");
        return request -> {
            var any = ((FieldValue.AnyOf) priced.make(request)).range();
            var profile = request.recipeContext().profile();
            if (profile.scale() == 0) {
                return new FieldValue.AnyOf(any);
            }
            var ending = new BigDecimal(request.position().draw("ending").oneOf(PRICE_ENDINGS));
            var whole = any.draw(request.random()).setScale(0, RoundingMode.FLOOR);
            return new FieldValue.Exact(whole.add(ending));
        };
    }

    /** Returns a percentage of the total cost of the object. */
    static FieldGenerator share(String percents) {
        var bounds = IntRange.of(percents);
        return request -> new FieldValue.Exact(PartialAmounts.partOf(request, bounds));
    }

    /** Returns a result in the usual range of the medical test of the object. */
    static FieldGenerator reading() {
        return request -> {
            var table = request.table("test");
            var row = request.context().topic("test", "", table.rows().size());
            return new FieldValue.AnyOf(
                    range(table.cell(row, "low") + ".." + table.cell(row, "high"), new BigDecimal("0.1")));
        };
    }

    /** Returns the position of the object in its list, from 1. */
    static FieldGenerator ordinal() {
        return request -> new FieldValue.Exact(BigDecimal.valueOf(
                request.position().path().contains("[]")
                        ? request.position().item() % 16 + 1L
                        : request.position().position() + 1L));
    }

    static BigDecimal percent(BigDecimal whole, double percent) {
        return whole.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 6, RoundingMode.HALF_UP);
    }

    private static NumberRange local(CountryProfile profile, BigDecimal low, BigDecimal high, String step) {
        return new NumberRange(profile.local(low), profile.local(high), profile.stepOf(new BigDecimal(step)));
    }

    private static NumberRange range(String text, BigDecimal step) {
        var dots = text.indexOf("..");
        return new NumberRange(new BigDecimal(text.substring(0, dots)), new BigDecimal(text.substring(dots + 2)), step);
    }
}

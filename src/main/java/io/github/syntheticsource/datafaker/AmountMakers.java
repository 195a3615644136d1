package io.github.syntheticsource.datafaker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Generators of numbers and amounts of money. */
final class AmountMakers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> PRICE_ENDINGS = List.of("0.99", "0.99", "0.95", "0.50", "0.49", "0.00");

    private AmountMakers() {}

    /** {@code 1..5} or, with digits after the point, {@code 0.2..24 1}. */
    static Maker number(List<String> arguments) {
        var scale = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 0;
        var range = range(arguments.get(0), BigDecimal.ONE.movePointLeft(scale));
        return ask -> new Material.AnyOf(range);
    }

    /** An amount of that range of dollars, in the currency of the country. */
    static Maker money(String dollars) {
        var range = range(dollars, BigDecimal.ONE);
        var low = range.low().intValue();
        var step = low >= 10_000 ? "500" : low >= 2_000 ? "50" : "0.01";
        return ask -> new Material.AnyOf(local(ask.studio().region(), range.low(), range.high(), step));
    }

    /** What the procedure, or whatever the object speaks of, usually costs. */
    static Maker priced(String section) {
        return ask -> {
            var table = ask.table(section);
            var row = ask.scene().topic(section, "", table.rows().size());
            var low = new BigDecimal(table.cell(row, "low"));
            var high = new BigDecimal(table.cell(row, "high"));
            return new Material.AnyOf(local(ask.studio().region(), low, high, low.intValue() >= 50 ? "5" : "1"));
        };
    }

    /** The price of the product, ending as prices do. */
    static Maker price() {
        var priced = priced("product");
        return ask -> {
            var any = ((Material.AnyOf) priced.make(ask)).range();
            var region = ask.studio().region();
            if (region.scale() == 0) {
                return new Material.AnyOf(any);
            }
            var ending = new BigDecimal(ask.spot().draw("ending").oneOf(PRICE_ENDINGS));
            var whole = any.draw(ask.draw()).setScale(0, RoundingMode.FLOOR);
            return new Material.Exact(whole.add(ending));
        };
    }

    /** That percentage of what the object costs in all. */
    static Maker share(String percents) {
        var bounds = Bounds.of(percents);
        return ask -> new Material.Exact(Shares.partOf(ask, bounds));
    }

    /** A result in the usual range of the test that the object speaks of. */
    static Maker reading() {
        return ask -> {
            var table = ask.table("test");
            var row = ask.scene().topic("test", "", table.rows().size());
            return new Material.AnyOf(
                    range(table.cell(row, "low") + ".." + table.cell(row, "high"), new BigDecimal("0.1")));
        };
    }

    /** The place in the list that holds the object, from 1. */
    static Maker ordinal() {
        return ask -> new Material.Exact(BigDecimal.valueOf(
                ask.spot().path().contains("[]")
                        ? ask.spot().item() % 16 + 1L
                        : ask.spot().position() + 1L));
    }

    static BigDecimal percent(BigDecimal whole, double percent) {
        return whole.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 6, RoundingMode.HALF_UP);
    }

    private static NumberRange local(Region region, BigDecimal low, BigDecimal high, String step) {
        return new NumberRange(region.local(low), region.local(high), region.stepOf(new BigDecimal(step)));
    }

    private static NumberRange range(String text, BigDecimal step) {
        var dots = text.indexOf("..");
        return new NumberRange(new BigDecimal(text.substring(0, dots)), new BigDecimal(text.substring(dots + 2)), step);
    }
}

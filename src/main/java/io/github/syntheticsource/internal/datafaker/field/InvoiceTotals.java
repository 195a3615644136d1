package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.component.AmountRole;
import io.github.syntheticsource.internal.datafaker.random.NumberBounds;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes sums come out: lines are quantity times price, totals are lines with tax and without discount. */
public final class InvoiceTotals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ObjectSchema object;
    private final Map<String, @Nullable Object> made;

    private InvoiceTotals(ObjectSchema object, Map<String, @Nullable Object> made) {
        this.object = object;
        this.made = made;
    }

    /** Corrects the amounts of an object whose parts are all made; what its bounds forbid stays. */
    public static void settle(ObjectSchema object, Map<String, @Nullable Object> made) {
        var invoiceTotals = new InvoiceTotals(object, made);
        invoiceTotals.settleLine();
        invoiceTotals.settleSum();
        invoiceTotals.settleBalance();
    }

    /** What the lines in the object's list add up to, or null if it has none. */
    static @Nullable BigDecimal linesOf(Map<String, @Nullable Object> made) {
        for (var value : made.values()) {
            if (value instanceof List<?> items && !items.isEmpty()) {
                var sum = sum(items);
                if (sum != null) {
                    return sum;
                }
            }
        }
        return null;
    }

    private static @Nullable BigDecimal sum(List<?> items) {
        var sum = BigDecimal.ZERO;
        for (var item : items) {
            var amount = item instanceof Map<?, ?> line ? lineAmount(line) : null;
            if (amount == null) {
                return null;
            }
            sum = sum.add(amount);
        }
        return sum;
    }

    private static @Nullable BigDecimal lineAmount(Map<?, ?> line) {
        var total = AmountRole.LINE.in(line);
        var quantity = AmountRole.QUANTITY.in(line);
        var price = AmountRole.PRICE.in(line);
        if (total != null) {
            return total;
        }
        return price == null || quantity == null ? null : price.multiply(quantity);
    }

    private void settleLine() {
        var quantity = AmountRole.QUANTITY.in(made);
        var price = AmountRole.PRICE.in(made);
        if (quantity != null && price != null) {
            put(AmountRole.LINE, price.multiply(quantity));
        }
    }

    private void settleSum() {
        var lines = linesOf(made);
        if (lines != null) {
            put(AmountRole.SUBTOTAL, lines);
        }
        var subtotal = AmountRole.SUBTOTAL.in(made);
        var base = subtotal != null ? subtotal : lines;
        if (base == null) {
            return;
        }
        settleTax(base);
        var sum = base.add(all(AmountRole.TAX)).add(all(AmountRole.EXTRA)).subtract(all(AmountRole.DISCOUNT));
        put(AmountRole.TOTAL, sum);
    }

    private void settleTax(BigDecimal base) {
        var rate = AmountRole.RATE.in(made);
        if (rate != null) {
            var fraction = rate.compareTo(BigDecimal.ONE) < 0 ? rate : rate.divide(HUNDRED, MathContext.DECIMAL64);
            put(AmountRole.TAX, base.multiply(fraction).setScale(Math.max(0, base.scale()), RoundingMode.HALF_UP));
        }
    }

    private void settleBalance() {
        var total = AmountRole.TOTAL.in(made);
        var paid = AmountRole.PAID.in(made);
        if (total != null && paid != null) {
            var capped = paid.min(total);
            put(AmountRole.PAID, capped);
            put(AmountRole.BALANCE, total.subtract(capped));
        }
    }

    private BigDecimal all(AmountRole role) {
        return role.allIn(made).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void put(AmountRole role, BigDecimal amount) {
        for (var property : object.properties()) {
            if (role.isOf(property.name())
                    && property.schema() instanceof NumberSchema schema
                    && made.get(property.name()) instanceof BigDecimal) {
                if (NumberBounds.of(schema, property.name()).holds(amount)) {
                    made.put(property.name(), schema.integer() ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount);
                }
                return;
            }
        }
    }
}

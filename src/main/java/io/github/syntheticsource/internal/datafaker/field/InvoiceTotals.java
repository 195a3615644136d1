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

/** Corrects amounts so that they add up: lines are quantity times price, totals are lines plus tax minus discount. */
public final class InvoiceTotals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ObjectSchema object;
    private final Map<String, @Nullable Object> values;

    private InvoiceTotals(ObjectSchema object, Map<String, @Nullable Object> values) {
        this.object = object;
        this.values = values;
    }

    /** Corrects the amounts of a complete object, as far as its constraints allow. */
    public static void settle(ObjectSchema object, Map<String, @Nullable Object> values) {
        var invoiceTotals = new InvoiceTotals(object, values);
        invoiceTotals.settleLine();
        invoiceTotals.settleSum();
        invoiceTotals.settleBalance();
    }

    /** Returns the sum of the lines in the object's list, or null if there is none. */
    static @Nullable BigDecimal linesOf(Map<String, @Nullable Object> values) {
        for (var value : values.values()) {
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
        var quantity = AmountRole.QUANTITY.in(values);
        var price = AmountRole.PRICE.in(values);
        if (quantity != null && price != null) {
            put(AmountRole.LINE, price.multiply(quantity));
        }
    }

    private void settleSum() {
        var lines = linesOf(values);
        if (lines != null) {
            put(AmountRole.SUBTOTAL, lines);
        }
        var subtotal = AmountRole.SUBTOTAL.in(values);
        var base = subtotal != null ? subtotal : lines;
        if (base == null) {
            return;
        }
        settleTax(base);
        var sum = base.add(all(AmountRole.TAX)).add(all(AmountRole.EXTRA)).subtract(all(AmountRole.DISCOUNT));
        put(AmountRole.TOTAL, sum);
    }

    private void settleTax(BigDecimal base) {
        var rate = AmountRole.RATE.in(values);
        if (rate != null) {
            var fraction = rate.compareTo(BigDecimal.ONE) < 0 ? rate : rate.divide(HUNDRED, MathContext.DECIMAL64);
            put(AmountRole.TAX, base.multiply(fraction).setScale(Math.max(0, base.scale()), RoundingMode.HALF_UP));
        }
    }

    private void settleBalance() {
        var total = AmountRole.TOTAL.in(values);
        var paid = AmountRole.PAID.in(values);
        if (total != null && paid != null) {
            var capped = paid.min(total);
            put(AmountRole.PAID, capped);
            put(AmountRole.BALANCE, total.subtract(capped));
        }
    }

    private BigDecimal all(AmountRole role) {
        return role.allIn(values).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void put(AmountRole role, BigDecimal amount) {
        for (var property : object.properties()) {
            if (role.isOf(property.name())
                    && property.schema() instanceof NumberSchema schema
                    && values.get(property.name()) instanceof BigDecimal) {
                if (NumberBounds.of(schema, property.name()).holds(amount)) {
                    values.put(
                            property.name(), schema.integer() ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount);
                }
                return;
            }
        }
    }
}

package io.github.syntheticsource.internal.datafaker.component;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The role of an amount in a bill. The names for each role are in {@code vocabulary.txt}. */
public enum AmountRole {
    QUANTITY,
    PRICE,
    LINE,
    SUBTOTAL,
    RATE,
    TAX,
    EXTRA,
    DISCOUNT,
    TOTAL,
    PAID,
    BALANCE;

    public boolean isOf(String component) {
        return NameTokenizer.isListed(
                "amount " + name().toLowerCase(Locale.ROOT), String.join(" ", NameTokenizer.read(component)));
    }

    /** Returns the amount in this role, or null. */
    public @Nullable BigDecimal in(Map<?, ?> values) {
        var all = allIn(values);
        return all.isEmpty() ? null : all.get(0);
    }

    public List<BigDecimal> allIn(Map<?, ?> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof BigDecimal && isOf(String.valueOf(entry.getKey())))
                .map(entry -> (BigDecimal) entry.getValue())
                .toList();
    }
}

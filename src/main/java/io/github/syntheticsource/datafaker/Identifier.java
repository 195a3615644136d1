package io.github.syntheticsource.datafaker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Identifiers: six digits that no other record of the set has, after a prefix where they are text. */
final class Identifier {

    private static final BigInteger FIRST = BigInteger.valueOf(100_000);
    private static final BigInteger LAST = BigInteger.valueOf(999_999);
    private static final int PREFIX_LENGTH = 3;

    private Identifier() {}

    static Material text(Ask ask) {
        var number = number(ask.spot(), FIRST, LAST);
        var prefix = prefix(ask);
        return Material.text(prefix.isEmpty() ? number.toString() : prefix + "-" + number);
    }

    /** A number from {@code low} to {@code high} that is the position's own while there are enough of them. */
    static BigInteger number(Spot spot, BigInteger low, BigInteger high) {
        return low.add(spot.spreadNumber(high.subtract(low).add(BigInteger.ONE)));
    }

    /** Six digits, or as many as fit between the bounds. */
    static BigDecimal number(Spot spot, NumberRange bounds) {
        var six = bounds.between(new BigDecimal(FIRST), new BigDecimal(LAST));
        var range = six.isEmpty() ? bounds : six;
        return new BigDecimal(
                number(spot, range.low().toBigInteger(), range.high().toBigInteger()));
    }

    private static String prefix(Ask ask) {
        if (!ask.match().row().arguments().isEmpty()) {
            return ask.match().row().argument();
        }
        var before = ask.match().before();
        var nouns = ask.scene().nouns();
        var noun =
                before.isEmpty() ? nouns.isEmpty() ? "" : nouns.get(nouns.size() - 1) : before.get(before.size() - 1);
        var latin = Latin.of(noun).toUpperCase(Locale.ROOT);
        return latin.length() <= PREFIX_LENGTH ? latin : latin.substring(0, PREFIX_LENGTH);
    }
}

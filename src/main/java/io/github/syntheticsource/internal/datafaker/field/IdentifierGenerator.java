package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.random.NumberRange;
import io.github.syntheticsource.internal.datafaker.random.ValuePosition;
import io.github.syntheticsource.internal.datafaker.word.Romanizer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Generates identifiers: six digits that are unique in the set, with a prefix if they are text. */
public final class IdentifierGenerator {

    private static final BigInteger FIRST = BigInteger.valueOf(100_000);
    private static final BigInteger LAST = BigInteger.valueOf(999_999);
    private static final int PREFIX_LENGTH = 3;

    private IdentifierGenerator() {}

    static FieldValue text(FieldRequest request) {
        var number = number(request.position(), FIRST, LAST);
        var prefix = prefix(request);
        return FieldValue.text(prefix.isEmpty() ? number.toString() : prefix + "-" + number);
    }

    /** Returns a number from {@code low} to {@code high}, unique per position while there are enough. */
    static BigInteger number(ValuePosition position, BigInteger low, BigInteger high) {
        return low.add(position.spreadNumber(high.subtract(low).add(BigInteger.ONE)));
    }

    /** Returns the range of numbers with six digits, or with as many as fit between the bounds. */
    public static BigDecimal number(ValuePosition position, NumberRange bounds) {
        var six = bounds.between(new BigDecimal(FIRST), new BigDecimal(LAST));
        var range = six.isEmpty() ? bounds : six;
        return new BigDecimal(
                number(position, range.low().toBigInteger(), range.high().toBigInteger()));
    }

    private static String prefix(FieldRequest request) {
        if (!request.match().rule().arguments().isEmpty()) {
            return request.match().rule().argument();
        }
        var before = request.match().before();
        var nouns = request.context().nouns();
        var noun =
                before.isEmpty() ? nouns.isEmpty() ? "" : nouns.get(nouns.size() - 1) : before.get(before.size() - 1);
        var latin = Romanizer.of(noun).toUpperCase(Locale.ROOT);
        return latin.length() <= PREFIX_LENGTH ? latin : latin.substring(0, PREFIX_LENGTH);
    }
}

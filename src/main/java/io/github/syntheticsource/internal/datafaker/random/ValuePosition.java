package io.github.syntheticsource.internal.datafaker.random;

import java.math.BigInteger;
import java.util.Random;

/**
 * The position of a value in a set of records. It is the source of all randomness, so a value depends only on its position
 * and not on earlier values.
 *
 * @param set the seed of the recipe
 * @param position the position of the record in the set
 * @param round how often this position was requested before, by the caller or by this generator
 * @param path the component, such as {@code lines[].code}; empty for the record
 * @param item the index of the list item that it belongs to
 * @param attempt how many values for this component have been discarded
 */
public record ValuePosition(long set, int position, int round, String path, int item, int attempt) {

    private static final int ITEMS = 16;
    private static final int OFFSET_BITS = 62;
    /** Lists up to this size do not share choices with lists of neighboring records. */
    private static final int USUAL_ITEMS = 3;
    /** The distance between the choices of a variation and those of neighboring positions. */
    private static final long FAR = 104_729;

    public ValuePosition child(String component) {
        return new ValuePosition(
                set, position, round, path.isEmpty() ? component : path + "." + component, item, attempt);
    }

    public ValuePosition item(int index) {
        return new ValuePosition(set, position, round, path + "[]", item * ITEMS + index, attempt);
    }

    public ValuePosition retry(int times) {
        return new ValuePosition(set, position, round, path, item, attempt + times);
    }

    /** Returns a random generator for this position and use. */
    public SeededRandom draw(String use) {
        var seed = SeedHash.hash(SeedHash.hash(set, SeedHash.hash(path + "/" + use)), position);
        return new SeededRandom(SeedHash.hash(SeedHash.hash(SeedHash.hash(seed, round), item), attempt));
    }

    /**
     * Returns the index of one of several choices. The order is shuffled so that each choice occurs once among as many
     * neighboring positions as there are choices.
     */
    public int balancedIndex(String use, int choices) {
        var turn = (long) position * (path.contains("[]") ? USUAL_ITEMS : 1) + item + attempt + round * FAR;
        var order = new Random(SeedHash.hash(SeedHash.hash(set, SeedHash.hash(path + "/" + use)), turn / choices));
        var shuffled = new int[choices];
        for (var i = 0; i < choices; i++) {
            var other = order.nextInt(i + 1);
            shuffled[i] = shuffled[other];
            shuffled[other] = i;
        }
        return shuffled[(int) (turn % choices)];
    }

    /** Returns a number below the bound that is unique per position until all numbers are used up. */
    public BigInteger spreadNumber(BigInteger bound) {
        var seed = SeedHash.hash(set, SeedHash.hash(path + "/scattered"));
        var offset = new BigInteger(OFFSET_BITS, new Random(seed));
        var stride = bound.multiply(BigInteger.valueOf(618 + Math.floorMod(seed, 31)))
                .divide(BigInteger.valueOf(1000))
                .add(offset.multiply(bound).shiftRight(OFFSET_BITS + 10))
                .max(BigInteger.ONE);
        while (!stride.gcd(bound).equals(BigInteger.ONE)) {
            stride = stride.add(BigInteger.ONE);
        }
        return BigInteger.valueOf(sequence()).multiply(stride).add(offset).mod(bound);
    }

    /** Returns the number of this value: by position, then item, then round, with large distances. */
    private long sequence() {
        return position * (path.contains("[]") ? (long) ITEMS : 1L) + item + (round + attempt) * 7_919_003L;
    }
}

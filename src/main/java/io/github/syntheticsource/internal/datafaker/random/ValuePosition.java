package io.github.syntheticsource.internal.datafaker.random;

import java.math.BigInteger;
import java.util.Random;

/**
 * A place in a set of records. Everything random is drawn from it, so a value depends on where it stands and on nothing
 * that was made before.
 *
 * @param set the seed of the recipe
 * @param position where in the set the record stands
 * @param round how often this position was requested before, by the caller or by this generator
 * @param path the component, such as {@code lines[].code}; empty for the record
 * @param item which item of a list it belongs to
 * @param attempt how often a value for this component was given up
 */
public record ValuePosition(long set, int position, int round, String path, int item, int attempt) {

    private static final int ITEMS = 16;
    private static final int OFFSET_BITS = 62;
    /** Neighboring lists that are no longer than this share no turn. */
    private static final int USUAL_ITEMS = 3;
    /** How far a variation's turns lie from those of the positions around it. */
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

    /** Chance of its own for this place and this use of it. */
    public SeededRandom draw(String use) {
        var seed = SeedHash.hash(SeedHash.hash(set, SeedHash.hash(path + "/" + use)), position);
        return new SeededRandom(SeedHash.hash(SeedHash.hash(SeedHash.hash(seed, round), item), attempt));
    }

    /**
     * One of {@code choices} choices, by number. Positions take turns in a shuffled order, so as many neighbors as there
     * are choices take each of them once.
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

    /** A number below the bound that no other position gets until all are used up. */
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

    /** Numbers the values of a component: positions first, then items, then rounds, far from one another. */
    private long sequence() {
        return position * (path.contains("[]") ? (long) ITEMS : 1L) + item + (round + attempt) * 7_919_003L;
    }
}

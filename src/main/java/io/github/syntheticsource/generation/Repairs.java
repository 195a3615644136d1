package io.github.syntheticsource.generation;

/**
 * What it took to get valid records, a step of the ladder each.
 *
 * @param coerced records that were bent towards the schema without loss
 * @param mended records that came when a refused one was asked for again with the reason
 * @param replaced records that came in later rounds, in place of those that fell twice
 * @since 0.1.0
 */
public record Repairs(int coerced, int mended, int replaced) {

    /** Nothing had to be repaired. */
    public static final Repairs NONE = new Repairs(0, 0, 0);

    /**
     * Adds two.
     *
     * @return the sum
     */
    public Repairs plus(Repairs other) {
        return new Repairs(coerced + other.coerced, mended + other.mended, replaced + other.replaced);
    }
}

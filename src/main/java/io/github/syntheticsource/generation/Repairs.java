package io.github.syntheticsource.generation;

/**
 * How many records were coerced, retried or replaced.
 *
 * @param coerced records that were converted to fit the schema, without loss
 * @param retried records that were valid when they were requested again with the reason for the rejection
 * @param replaced records that were generated in later rounds, in place of those that were rejected twice
 * @since 0.1.0
 */
public record Repairs(int coerced, int retried, int replaced) {

    /** No repairs. */
    public static final Repairs NONE = new Repairs(0, 0, 0);

    /**
     * Returns the sum of this and another.
     *
     * @param other the repairs to add
     * @return the sum
     */
    public Repairs plus(Repairs other) {
        return new Repairs(coerced + other.coerced, retried + other.retried, replaced + other.replaced);
    }
}

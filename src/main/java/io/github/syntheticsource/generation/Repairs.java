package io.github.syntheticsource.generation;

/**
 * How many records were coerced, requested again or replaced.
 *
 * @param coerced records that were converted to fit the schema without loss
 * @param retried records that came when a rejected one was requested again with the reason
 * @param replaced records that came in later rounds, in place of those that were rejected twice
 * @since 0.1.0
 */
public record Repairs(int coerced, int retried, int replaced) {

    /** Nothing had to be repaired. */
    public static final Repairs NONE = new Repairs(0, 0, 0);

    /**
     * Adds two.
     *
     * @return the sum
     */
    public Repairs plus(Repairs other) {
        return new Repairs(coerced + other.coerced, retried + other.retried, replaced + other.replaced);
    }
}

package io.github.syntheticsource.extraction;

/**
 * How strictly two values match, strictest first.
 *
 * @since 0.1.0
 */
public enum MatchKind {
    /** The same value in the same notation. */
    EXACT,
    /** The same value in another notation: case, spaces, {@code $1,250.00}, another date format, an alias. */
    NORMALIZED,
    /** Numbers within the tolerance that the comparison allows. */
    TOLERANCE,
    /** Texts whose similarity reaches the minimum of the comparison. */
    SIMILARITY,
    /** Values that a user-defined predicate accepts. */
    CUSTOM
}

package io.github.syntheticsource.extraction;

/**
 * How strictly two values are the same, strictest first.
 *
 * @since 0.1.0
 */
public enum MatchKind {
    /** The same value, written in the same way. */
    EXACT,
    /** The same value, written in another way: case, spaces, {@code $1,250.00}, another date format, an alias. */
    NORMALIZED,
    /** Numbers within the tolerance that the comparison allows. */
    TOLERANCE,
    /** Texts as similar as the comparison asks for. */
    SIMILARITY,
    /** The same by a rule of the user's own. */
    CUSTOM
}

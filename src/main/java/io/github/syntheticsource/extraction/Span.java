package io.github.syntheticsource.extraction;

/**
 * A place in a text, in UTF-16 units as {@link String#substring(int, int)} takes them.
 *
 * @param start where it begins, from 0
 * @param end where it ends, exclusive
 * @since 0.1.0
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** Refuses what is no place. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span must have 0 <= start <= end but was " + start + " to " + end);
        }
    }

    /**
     * What stands there.
     *
     * @param text the text that this span was found in
     * @return the part of the text
     * @throws IndexOutOfBoundsException if the text ends before this span does
     */
    public String of(String text) {
        return text.substring(start, end);
    }

    /**
     * Whether two places share a character.
     *
     * @param other another place in the same text
     * @return whether they overlap
     */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /**
     * Whether another place lies within this one.
     *
     * @param other another place in the same text
     * @return whether it neither begins before nor ends after this one
     */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Orders by where they begin, then by where they end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}

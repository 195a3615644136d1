package io.github.syntheticsource.extraction;

/**
 * A range of a text, in UTF-16 units like the arguments of {@link String#substring(int, int)}.
 *
 * @param start the start index, from 0
 * @param end the end index, exclusive
 * @since 0.1.0
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** Validates the indices. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span must have 0 <= start <= end but was " + start + " to " + end);
        }
    }

    /**
     * Returns the part of the text in this span.
     *
     * @param text the text that this span refers to
     * @return the part of the text
     * @throws IndexOutOfBoundsException if the text ends before this span does
     */
    public String of(String text) {
        return text.substring(start, end);
    }

    /**
     * Returns whether two spans share a character.
     *
     * @param other another span of the same text
     * @return whether they overlap
     */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /**
     * Returns whether another span lies within this one.
     *
     * @param other another span of the same text
     * @return whether it neither starts before nor ends after this one
     */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}

package io.github.syntheticsource.internal.text;

/**
 * A match in a normalized text.
 *
 * @param start the start index in the normalized text
 * @param end the end index, exclusive
 * @param certain whether it has no other reading
 */
public record TextMatch(int start, int end, boolean certain) {

    /** Returns the same match as uncertain. */
    public TextMatch doubtful() {
        return new TextMatch(start, end, false);
    }

    /** Whether it shares a character with a range. */
    public boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }
}

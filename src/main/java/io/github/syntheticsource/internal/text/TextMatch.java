package io.github.syntheticsource.internal.text;

/**
 * A place in normal text where something stands.
 *
 * @param start where it begins in the normal text
 * @param end where it ends, exclusive
 * @param certain whether it can be nothing else
 */
public record TextMatch(int start, int end, boolean certain) {

    /** The same place, with doubt. */
    public TextMatch doubtful() {
        return new TextMatch(start, end, false);
    }

    /** Whether it shares a character with another place. */
    public boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }
}

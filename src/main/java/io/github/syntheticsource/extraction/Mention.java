package io.github.syntheticsource.extraction;

/**
 * A place in normal text where something stands.
 *
 * @param start where it begins in the normal text
 * @param end where it ends, exclusive
 * @param certain whether it can be nothing else
 */
record Mention(int start, int end, boolean certain) {

    Mention doubtful() {
        return new Mention(start, end, false);
    }

    boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }
}

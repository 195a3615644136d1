package io.github.syntheticsource.internal.json;

/** Leaves the fast path; it carries nothing, since the parser that looks next finds what is wrong and the words for it. */
public final class NotPlain extends Exception {

    private static final long serialVersionUID = 1L;

    /** One for all: neither message nor stack trace would be read. */
    public NotPlain() {
        super(null, null, false, false);
    }
}

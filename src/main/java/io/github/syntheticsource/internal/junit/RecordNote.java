package io.github.syntheticsource.internal.junit;

/** Names the record under a failed test. It is a suppressed exception, since Surefire prints those and no display name. */
final class RecordNote extends Exception {

    private static final long serialVersionUID = 1L;

    RecordNote(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence alone, without the name of this class. */
    @Override
    @SuppressWarnings(
            "OverrideThrowableToString") // a stack trace begins with toString, and a reader needs no class name
    public String toString() {
        return String.valueOf(getMessage());
    }
}

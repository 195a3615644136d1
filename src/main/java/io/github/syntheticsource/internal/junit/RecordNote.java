package io.github.syntheticsource.internal.junit;

/** Names the record of a failed test. It is a suppressed exception because Surefire prints those, but no display names. */
final class RecordNote extends Exception {

    private static final long serialVersionUID = 1L;

    RecordNote(String sentence) {
        super(sentence, null, false, false);
    }

    /** Returns the sentence without the class name. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // a stack trace starts with toString; the class name would be noise
    public String toString() {
        return String.valueOf(getMessage());
    }
}

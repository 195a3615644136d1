package io.github.syntheticsource.assertj;

import org.opentest4j.AssertionFailedError;

/**
 * Creates errors whose expected and actual values an IDE shows as a diff.
 *
 * <p>AssertJ's {@code failureWithActualExpected} formats a message twice, which turns every {@code %n} in the data into
 * a line break; its {@code failure} formats it once but takes no values.
 */
final class DiffableError {

    private DiffableError() {}

    static AssertionError of(AssertionError failure, Object expected, Object actual) {
        var error = new AssertionFailedError(failure.getMessage(), expected, actual);
        error.setStackTrace(failure.getStackTrace());
        return error;
    }
}

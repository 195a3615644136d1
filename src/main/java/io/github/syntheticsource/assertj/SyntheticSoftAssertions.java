package io.github.syntheticsource.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * Soft assertions for AssertJ's types and those of this library. A failing assertion does not end the test;
 * {@link #assertAll()} reports all failures.
 *
 * <p>AssertJ's {@code SoftAssertionsExtension} can inject them.
 *
 * @since 0.1.0
 */
public class SyntheticSoftAssertions extends AbstractSoftAssertions
        implements StandardSoftAssertionsProvider, SyntheticSoftAssertionsProvider {

    /** Creates soft assertions without failures. */
    public SyntheticSoftAssertions() {}

    /**
     * Runs assertions, then reports all failures.
     *
     * @param assertions the assertions to run
     * @throws AssertionError if any failed
     */
    public static void assertSoftly(Consumer<SyntheticSoftAssertions> assertions) {
        var soft = new SyntheticSoftAssertions();
        assertions.accept(soft);
        soft.assertAll();
    }
}

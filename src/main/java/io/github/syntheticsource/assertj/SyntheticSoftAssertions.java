package io.github.syntheticsource.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * Soft assertions that know both AssertJ's types and those of this library. A failing assertion does not end the test;
 * {@link #assertAll()} reports all that failed.
 *
 * <p>AssertJ's {@code SoftAssertionsExtension} injects it like its own.
 *
 * @since 0.1.0
 */
public class SyntheticSoftAssertions extends AbstractSoftAssertions
        implements StandardSoftAssertionsProvider, SyntheticSoftAssertionsProvider {

    /** Creates assertions of which none has failed. */
    public SyntheticSoftAssertions() {}

    /**
     * Runs assertions and then reports all that failed.
     *
     * @param assertions what to assert
     * @throws AssertionError if any failed
     */
    public static void assertSoftly(Consumer<SyntheticSoftAssertions> assertions) {
        var soft = new SyntheticSoftAssertions();
        assertions.accept(soft);
        soft.assertAll();
    }
}

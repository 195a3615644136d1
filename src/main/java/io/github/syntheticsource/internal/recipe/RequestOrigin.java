package io.github.syntheticsource.internal.recipe;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for a set, for messages.
 *
 * @param words such as {@code @SyntheticSource on BillingTest.claims}
 * @param test {@code Class#method} as a build tool selects it, or null
 */
public record RequestOrigin(String words, @Nullable String test) {}

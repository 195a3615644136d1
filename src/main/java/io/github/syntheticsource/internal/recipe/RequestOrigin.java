package io.github.syntheticsource.internal.recipe;

import org.jspecify.annotations.Nullable;

/**
 * The origin of a request for a set, for messages.
 *
 * @param words such as {@code @SyntheticSource on BillingTest.claims}
 * @param test {@code Class#method}, as build tools select it, or null
 */
public record RequestOrigin(String words, @Nullable String test) {}

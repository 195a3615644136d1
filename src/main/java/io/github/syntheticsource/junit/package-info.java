/**
 * The annotations for JUnit: {@link io.github.syntheticsource.junit.SyntheticSource}, {@link
 * io.github.syntheticsource.junit.SyntheticDocumentSource} and {@link io.github.syntheticsource.junit.Synthetic}.
 */
@NullMarked
package io.github.syntheticsource.junit;

import org.jspecify.annotations.NullMarked;

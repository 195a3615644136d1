/** What users write: these tests use the public API only, and the README quotes them. */
package io.github.syntheticsource.samples;

package io.github.syntheticsource;

/**
 * Whether each record of a set gets its own variety plan. The plan is sent to the model, because models tend to repeat the
 * same values: most amounts round, every flag true, no list empty.
 *
 * @since 0.1.0
 */
public enum VarietyPlan {
    /**
     * Enum constants, booleans, nulls, list sizes and parts of bounded ranges are assigned to each record, so that
     * neighboring records cover them. The default.
     */
    SPREAD,
    /** No plan: the model is free. */
    NONE
}

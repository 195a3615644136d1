package io.github.syntheticsource;

/**
 * Whether the records of a set are spread by a plan. It is told to a model, which else clusters: most amounts round,
 * every flag true, no list empty.
 *
 * @since 0.1.0
 */
public enum VarietyPlan {
    /**
     * Constants of enums, booleans, nulls, sizes of lists and parts of bounded ranges are assigned record by record, so
     * that neighboring records cover them. The default.
     */
    SPREAD,
    /** The model is free. */
    NONE
}

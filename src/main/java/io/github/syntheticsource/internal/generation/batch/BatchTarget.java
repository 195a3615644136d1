package io.github.syntheticsource.internal.generation.batch;

import java.util.List;

/** Internal. Where the calls of one set are written, where answers are found, and how a user is told of both. */
public interface BatchTarget {

    /** The set, as messages show it. */
    String set();

    /**
     * Puts the calls in the place of all that was written for the set before.
     *
     * @param lines one JSON object a call
     * @return the files that hold them, as messages show them
     */
    List<String> write(List<String> lines);

    /** Everything that came back so far, for whatever set. */
    BatchResults answers();

    /**
     * How many records the set shall hold in the end: the most that anyone has asked for in this run.
     *
     * @param wanted how many are asked for now
     */
    int target(int wanted);

    /** Says something once a run. */
    void report(String sentence);

    /** The folder, as messages show it. */
    String folder();

    /** The address before {@code /files} and {@code /batches}. */
    String address();

    /** The command that reads the answers. */
    String importing();
}

package io.github.syntheticsource.internal.generation.batch;

import java.util.List;

/** The files of one set's batch calls and of all answers, and their names in messages. */
public interface BatchTarget {

    /** Returns the set as shown in messages. */
    String set();

    /**
     * Writes the calls, replacing all calls written for the set before.
     *
     * @param lines one JSON object per call
     * @return the files with the calls, as shown in messages
     */
    List<String> write(List<String> lines);

    /** Reads all answers received so far, for all sets. */
    BatchResults answers();

    /**
     * Returns how many records the set needs: the largest number requested in this run.
     *
     * @param requested the number that is requested now
     */
    int target(int requested);

    /** Prints a message, once per run. */
    void report(String sentence);

    /** Returns the folder as shown in messages. */
    String folder();

    /** Returns the base URL, to which {@code /files} and {@code /batches} are appended. */
    String address();

    /** Returns the command that imports the answers. */
    String importing();
}

package io.github.syntheticsource;

import java.nio.file.Path;

/**
 * One record of a set, with its position.
 *
 * @param <T> the record's type
 * @param id the stable id, as in the fixture file and in messages
 * @param number the position in the set, from 1
 * @param type the simple name of the type
 * @param set the set's name
 * @param file the fixture file
 * @param line the line in that file, from 1
 * @param value a fresh instance
 * @since 0.1.0
 */
public record SyntheticRecord<T>(String id, int number, String type, String set, Path file, int line, T value) {

    /**
     * Returns a name for this record in reports: type, number and id, and the set unless it is {@code default}.
     *
     * @return such as {@code MedicalBilling #3 (7f3a9c)}
     */
    public String label() {
        return type + (set.equals("default") ? "" : "/" + set) + " #" + number + " (" + id + ")";
    }
}

package io.github.syntheticsource.internal.datafaker.context;

import java.time.LocalDate;

/**
 * One invented person; everything said about them fits together.
 *
 * @param gender the row of the language's table of genders: 0 for a woman, 1 for a man
 * @param full the whole name as the language writes it
 * @param domain the domain of their e-mail address
 * @param handle the name in small Latin letters, such as {@code jane.doe}
 */
public record Person(
        int gender,
        String first,
        String middle,
        String last,
        String full,
        String handle,
        String domain,
        LocalDate birth) {

    /** The day on which ages are counted: fixed, so that a record is the same in every year. */
    public static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

    public int age() {
        return birth.until(TODAY).getYears();
    }
}

package io.github.syntheticsource.internal.datafaker.context;

import java.time.LocalDate;

/**
 * An invented person with consistent properties.
 *
 * @param gender the row in the language's table of genders: 0 for a woman, 1 for a man
 * @param full the full name as written in the language
 * @param domain the domain of the e-mail address
 * @param handle the name in lower-case Latin letters, such as {@code jane.doe}
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

    /** The reference date for ages, which is fixed so that records are the same in every year. */
    public static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

    public int age() {
        return birth.until(TODAY).getYears();
    }
}

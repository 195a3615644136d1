package io.github.syntheticsource.internal.text;

/** Formats numbers with their nouns. */
public final class Plural {

    private Plural() {}

    /** {@code 1 record}, {@code 2 records}. */
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /** {@code 1 retry}, {@code 2 retries}. */
    public static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}

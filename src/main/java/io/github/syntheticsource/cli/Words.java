package io.github.syntheticsource.cli;

/** Numbers with their nouns. */
final class Words {

    private Words() {}

    /** {@code 1 record}, {@code 2 records}. */
    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

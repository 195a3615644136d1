package io.github.syntheticsource.internal.generation.batch;

import io.github.syntheticsource.internal.json.ValueDigest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a call in a batch file: at most 64 letters, digits, dashes and underscores, such as
 * {@code MedicalBilling-default-0a1b2c3d4e5f-11-20}.
 *
 * @param set the set, as named by {@link #set(String, String)}
 * @param recipe the first digits of the recipe's fingerprint
 * @param first the number of the first requested record, from 1
 * @param last the number of the last requested record
 */
public record BatchId(String set, String recipe, int first, int last) {

    private static final int LONGEST_SET = 33;
    private static final int DIGITS = 12;
    private static final Pattern FORM =
            Pattern.compile("(?<set>[A-Za-z0-9_-]{1,33})-(?<recipe>[0-9a-f]{12})-(?<first>\\d{1,7})-(?<last>\\d{1,7})");

    /** Creates the id of a call for records of a set. */
    static BatchId of(String set, String fingerprint, int first, int last) {
        return new BatchId(set, recipe(fingerprint), first, last);
    }

    /** Parses an id; returns null if the text is not one. */
    public static @Nullable BatchId parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? new BatchId(
                        form.group("set"),
                        form.group("recipe"),
                        Integer.parseInt(form.group("first")),
                        Integer.parseInt(form.group("last")))
                : null;
    }

    /**
     * Returns the name of a set in ids, with a digest if it could clash with another set.
     *
     * @param type the folder of the set
     * @param name its name in that folder
     */
    public static String set(String type, String name) {
        var plain = (type + "-" + name).replaceAll("[^A-Za-z0-9_-]", "_");
        if (plain.equals(type + "-" + name) && plain.length() <= LONGEST_SET && !type.contains("-")) {
            return plain;
        }
        var digest = new ValueDigest().add(type).add(name).hex().substring(0, 8);
        return plain.substring(0, Math.min(plain.length(), LONGEST_SET - 9)) + "-" + digest;
    }

    /** Returns the part of a fingerprint that ids contain. */
    static String recipe(String fingerprint) {
        var digits = fingerprint.substring(fingerprint.indexOf(':') + 1);
        return digits.substring(0, DIGITS);
    }

    /** Returns how many records the call requests. */
    int count() {
        return last - first + 1;
    }

    /** Returns the id as it is written in a batch file. */
    String text() {
        return set + "-" + recipe + "-" + first + "-" + last;
    }
}

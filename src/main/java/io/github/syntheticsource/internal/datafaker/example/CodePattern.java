package io.github.syntheticsource.internal.datafaker.example;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;

/**
 * The shape of a code: which letters and digits vary and which are fixed.
 *
 * @param model a value of this shape
 * @param kept how many characters at the beginning are fixed
 */
public record CodePattern(String model, int kept) {

    private static final int SHORTEST_PREFIX = 2;

    /** Returns the distinct shapes of the values. */
    static List<CodePattern> of(List<String> values) {
        var common = commonPrefix(values);
        var forms = new HashSet<String>();
        return values.stream()
                .map(value -> new CodePattern(value, Math.min(common, value.length())))
                .filter(pattern -> forms.add(pattern.form()))
                .toList();
    }

    /** Returns the value with the given number among all values of this shape. */
    public String at(BigInteger number) {
        var rest = number;
        var text = new StringBuilder(model);
        for (var i = model.length() - 1; i >= kept; i--) {
            var first = first(i);
            if (first != 0) {
                var choices = BigInteger.valueOf(choices(i));
                text.setCharAt(i, (char) (first + rest.mod(choices).intValue()));
                rest = rest.divide(choices);
            }
        }
        return text.toString();
    }

    /** Returns the number of values of this shape. */
    public BigInteger size() {
        var size = BigInteger.ONE;
        for (var i = kept; i < model.length(); i++) {
            size = size.multiply(BigInteger.valueOf(first(i) == 0 ? 1 : choices(i)));
        }
        return size;
    }

    public boolean fits(String text) {
        return form().equals(new CodePattern(text, Math.min(kept, text.length())).form())
                && text.startsWith(model.substring(0, kept));
    }

    /** Returns the shape as text: {@code A00.0} for {@code J20.9}. */
    String form() {
        var form = new StringBuilder(model);
        for (var i = 0; i < model.length(); i++) {
            var c = model.charAt(i);
            form.setCharAt(
                    i, Character.isDigit(c) ? '0' : Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : c);
        }
        return form.toString();
    }

    /** Returns the first character of the range at this index, or 0 if the character is fixed. */
    private char first(int index) {
        var c = model.charAt(index);
        if (c >= '0' && c <= '9') {
            return isLeading(index) ? '1' : '0';
        }
        return c >= 'A' && c <= 'Z' ? 'A' : c >= 'a' && c <= 'z' ? 'a' : 0;
    }

    private int choices(int index) {
        return Character.isDigit(model.charAt(index)) ? isLeading(index) ? 9 : 10 : 26;
    }

    /** Returns whether the index starts a number that must not begin with 0. */
    private boolean isLeading(int index) {
        return model.charAt(index) != '0' && (index == 0 || index == kept) && !isPadded();
    }

    private boolean isPadded() {
        return kept > 0 && Character.isDigit(model.charAt(kept - 1));
    }

    /** Returns the common prefix: up to the last separator, or the letters of a single value with its year. */
    private static int commonPrefix(List<String> values) {
        var first = values.get(0);
        if (values.size() == 1) {
            return single(first);
        }
        var length = 0;
        while (length < first.length() && all(values, first.substring(0, length + 1))) {
            length++;
        }
        var mark = length;
        while (mark > 0 && Character.isLetterOrDigit(first.charAt(mark - 1))) {
            mark--;
        }
        var isLongEnough = values.size() > 2 && length >= SHORTEST_PREFIX && length < first.length() - 1;
        return mark == 0 && isLongEnough ? length : mark;
    }

    private static int single(String value) {
        var matcher = java.util.regex.Pattern.compile("^[A-Za-z]{2,}[-_/#.: ](?:(?:19|20)\\d\\d[-_/.])?")
                .matcher(value);
        return matcher.find() ? matcher.end() : 0;
    }

    private static boolean all(List<String> values, String prefix) {
        return values.stream().allMatch(value -> value.startsWith(prefix));
    }
}

package io.github.syntheticsource.internal.extraction.field;

import java.util.regex.Pattern;

/**
 * Paths into records: {@code lines[0].code} is the path of a value, {@code lines.code} the field that it belongs to.
 */
public final class FieldPaths {

    private static final Pattern INDEX = Pattern.compile("\\[[0-9*→]*]");

    private FieldPaths() {}

    /** Returns the path without list indices. */
    public static String field(String path) {
        if (path.indexOf('[') < 0) {
            return path;
        }
        var field = INDEX.matcher(path).replaceAll("");
        return field.startsWith(".") ? field.substring(1) : field;
    }

    public static String member(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public static String item(String path, int index) {
        return path + "[" + index + "]";
    }

    /** Returns the path of a pair: {@code lines[0→1]}, or {@code lines[0]} if both have the same index. */
    public static String pair(String path, int expected, int actual) {
        return expected == actual ? item(path, expected) : path + "[" + expected + "→" + actual + "]";
    }

    /** Returns the path of an item that only the extraction has. */
    public static String invented(String path, int actual) {
        return path + "[→" + actual + "]";
    }
}

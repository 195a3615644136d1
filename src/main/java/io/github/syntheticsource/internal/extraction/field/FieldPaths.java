package io.github.syntheticsource.internal.extraction.field;

import java.util.regex.Pattern;

/** Paths into records: {@code lines[0].code} is a place, {@code lines.code} the field it belongs to. */
public final class FieldPaths {

    private static final Pattern INDEX = Pattern.compile("\\[[0-9*→]*]");

    private FieldPaths() {}

    /** The path without places in lists. */
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

    /** The place of a pair: {@code lines[0→1]}, or {@code lines[0]} where both stand at the same place. */
    public static String pair(String path, int expected, int actual) {
        return expected == actual ? item(path, expected) : path + "[" + expected + "→" + actual + "]";
    }

    /** The place of an item that only the extraction has. */
    public static String invented(String path, int actual) {
        return path + "[→" + actual + "]";
    }
}

package io.github.syntheticsource.internal.generation.model;

/**
 * Finds where JSON values end in a text that may be cut anywhere. It looks at strings and brackets alone, so what it
 * finds has still to be read.
 */
final class PartialJson {

    /** Returned where a value does not end within the text. */
    static final int NO_END = -1;

    private final String text;

    PartialJson(String text) {
        this.text = text;
    }

    /** The index after the value that begins there, or {@link #NO_END}. */
    int end(int from) {
        return switch (at(from)) {
            case '"' -> stringEnd(from);
            case '{', '[' -> nestedEnd(from);
            default -> scalarEnd(from);
        };
    }

    /** The first index, from there on, that holds none of these characters; it may be the length of the text. */
    int skip(int from, String characters) {
        var index = from;
        while (index < text.length() && characters.indexOf(text.charAt(index)) >= 0) {
            index++;
        }
        return index;
    }

    /** The index after that character, if it is what stands there, else {@link #NO_END}. */
    int after(int index, char expected) {
        return at(index) == expected ? index + 1 : NO_END;
    }

    /** The character there, or NUL behind the end. */
    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    private int stringEnd(int from) {
        for (var i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                return i + 1;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return NO_END;
    }

    private int nestedEnd(int from) {
        var closing = new StringBuilder();
        for (var i = from; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '"') {
                var end = stringEnd(i);
                if (end == NO_END) {
                    return NO_END;
                }
                i = end - 1;
            } else if (character == '{' || character == '[') {
                closing.append(character == '{' ? '}' : ']');
            } else if (character == '}' || character == ']') {
                var last = closing.length() - 1;
                if (closing.charAt(last) != character) {
                    return NO_END;
                }
                closing.setLength(last);
                if (last == 0) {
                    return i + 1;
                }
            }
        }
        return NO_END;
    }

    /** Something ends here for sure only where another character follows. */
    private int scalarEnd(int from) {
        var index = from;
        while (index < text.length() && ",]} \t\r\n".indexOf(text.charAt(index)) < 0) {
            index++;
        }
        return index == from || index == text.length() ? NO_END : index;
    }
}

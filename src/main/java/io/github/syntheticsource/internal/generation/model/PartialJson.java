package io.github.syntheticsource.internal.generation.model;

/**
 * Finds where JSON values end in a text that may be cut off anywhere. It only checks strings and brackets, so a value that
 * it finds may still be invalid.
 */
final class PartialJson {

    /** Returned if a value does not end within the text. */
    static final int NO_END = -1;

    private final String text;

    PartialJson(String text) {
        this.text = text;
    }

    /** Returns the index after the value that begins at this index, or {@link #NO_END}. */
    int end(int from) {
        return switch (at(from)) {
            case '"' -> stringEnd(from);
            case '{', '[' -> nestedEnd(from);
            default -> scalarEnd(from);
        };
    }

    /** Returns the first index, from this one on, with none of these characters; it may be the length of the text. */
    int skip(int from, String characters) {
        var index = from;
        while (index < text.length() && characters.indexOf(text.charAt(index)) >= 0) {
            index++;
        }
        return index;
    }

    /** Returns the index after the expected character, or {@link #NO_END} if there is another one. */
    int after(int index, char expected) {
        return at(index) == expected ? index + 1 : NO_END;
    }

    /** Returns the character at this index, or NUL outside of the text. */
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

    /** Returns the index after a number or literal, which is complete only if another character follows. */
    private int scalarEnd(int from) {
        var index = from;
        while (index < text.length() && ",]} \t\r\n".indexOf(text.charAt(index)) < 0) {
            index++;
        }
        return index == from || index == text.length() ? NO_END : index;
    }
}

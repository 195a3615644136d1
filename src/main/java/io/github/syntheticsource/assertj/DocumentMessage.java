package io.github.syntheticsource.assertj;

import static java.util.stream.Collectors.joining;

import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.internal.text.Plural;
import io.github.syntheticsource.internal.text.TextExcerpt;

/**
 * Builds a message about a document: its name first, then its record, and at the end its text and the command to rerun
 * the test.
 */
final class DocumentMessage {

    private static final int WIDEST_RECORD = 300;
    private static final int MOST_RECORDS = 5;
    private static final int LONGEST_TEXT = 1500;

    private final SyntheticDocument<?> document;
    private final StringBuilder message = new StringBuilder("\n");

    DocumentMessage(SyntheticDocument<?> document) {
        this.document = document;
        if (document.origin() != null) {
            message.append('[').append(document.label()).append("]\n");
        }
    }

    /** Adds a line. */
    DocumentMessage line(String text) {
        message.append(text).append('\n');
        return this;
    }

    /** Adds the record or records below the expectation. */
    DocumentMessage records() {
        document.records().stream()
                .limit(MOST_RECORDS)
                .forEach(record -> line("  " + oneLine(String.valueOf(record), WIDEST_RECORD)));
        var more = document.records().size() - MOST_RECORDS;
        return more > 0 ? line("  … and " + more + " more") : this;
    }

    /** Completes the message with the text and the command, and returns it. */
    String withText() {
        var text = document.text();
        line("Text (" + Plural.of(text.length(), "character") + "):");
        message.append(("\"" + TextExcerpt.withRest(text, LONGEST_TEXT) + "\"")
                .lines()
                .map(line -> "  " + line)
                .collect(joining("\n")));
        var origin = document.origin();
        if (origin != null && origin.rerun() != null) {
            message.append("\n\nTo run it again:\n  ").append(origin.rerun());
        }
        return message.toString();
    }

    /** Returns where to fix the text. */
    String place() {
        var origin = document.origin();
        return origin == null || origin.place() == null ? "" : " in " + origin.place();
    }

    static String oneLine(String text, int most) {
        return TextExcerpt.of(text.replaceAll("\\R", "⏎"), most);
    }

    static String number(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}

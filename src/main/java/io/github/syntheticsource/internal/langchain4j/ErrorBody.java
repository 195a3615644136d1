package io.github.syntheticsource.internal.langchain4j;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of an error response, which may have any structure. */
record ErrorBody(String body) {

    /** The maximum length of a body that is examined. */
    private static final int HEAD = 4_000;

    private static final Pattern FIELD = Pattern.compile(
            "\"(?:message|error|error_message|detail|msg)\"\\s*:\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>([^<]*)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    ErrorBody {
        body = body.strip();
        body = body.substring(0, Math.min(HEAD, body.length()));
    }

    /** Returns a sentence that quotes the server; it must be redacted before it is shown. */
    String sentence() {
        var field = FIELD.matcher(body);
        if (field.find()) {
            return "The server says: " + unescaped(field.group(1));
        }
        return isText() ? "The server says: " + body : structure();
    }

    /** Returns a sentence about the body, which is quoted only if it reports an error. */
    String sentenceForSuccess() {
        return body.contains("\"error\"") ? sentence() : structure();
    }

    private String structure() {
        var title = TITLE.matcher(body);
        if (body.isEmpty()) {
            return "The body is empty.";
        } else if (body.startsWith("<")) {
            return title.find() ? "The body is a page titled [" + title.group(1).strip() + "]." : "The body is a page.";
        } else {
            return isText() ? "The body is not JSON." : "The body is JSON, but does not have the expected structure.";
        }
    }

    private boolean isText() {
        return !body.isEmpty() && "{[<\"".indexOf(body.charAt(0)) < 0;
    }

    private static String unescaped(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> {
            var code = escape.group(1);
            var character = code == null ? plain(escape.group(2)) : String.valueOf((char) Integer.parseInt(code, 16));
            return Matcher.quoteReplacement(character);
        });
    }

    private static String plain(String escaped) {
        return "nrtbf".contains(escaped) ? " " : escaped;
    }
}

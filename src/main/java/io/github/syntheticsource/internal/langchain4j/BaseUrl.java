package io.github.syntheticsource.internal.langchain4j;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The base URL before {@code /chat/completions}, and the form in which it may be shown.
 *
 * <p>User and password are neither sent nor shown. A query such as {@code ?api-version=…} is sent but not shown.
 */
record BaseUrl(String text) {

    private static final String OPENAI = "https://api.openai.com/v1";
    private static final Pattern USER_INFO = Pattern.compile("^([^/?#]*//)[^/?#]*@");
    private static final Pattern UP_TO_LAST_AT = Pattern.compile("^([^/?#]*//)?.*@", Pattern.DOTALL);

    static BaseUrl of(@Nullable String text) {
        return new BaseUrl(text == null ? OPENAI : text);
    }

    String withoutQuery() {
        return USER_INFO.matcher(text).replaceFirst("$1").replaceFirst("[?#].*", "");
    }

    /** Returns the query with its question mark, or an empty string. */
    String query() {
        var start = text.indexOf('?');
        return start < 0 ? "" : text.substring(start).replaceFirst("#.*", "");
    }

    /** Returns the URL for messages. Everything up to the last @ is removed, since a password may contain a slash. */
    @Override
    public String toString() {
        return UP_TO_LAST_AT.matcher(text).replaceFirst("$1").replaceFirst("[?#].*", "");
    }
}

package io.github.syntheticsource.internal.langchain4j;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address before {@code /chat/completions}: what is sent of it, and what may be shown.
 *
 * <p>A user and password in it are neither sent nor shown. A query, such as {@code ?api-version=…}, is sent but not
 * shown.
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

    /** The query with its question mark, or nothing. */
    String query() {
        var start = text.indexOf('?');
        return start < 0 ? "" : text.substring(start).replaceFirst("#.*", "");
    }

    /** Safe to show: a password with a slash or a question mark in it would not parse, so all up to the last @ goes. */
    @Override
    public String toString() {
        return UP_TO_LAST_AT.matcher(text).replaceFirst("$1").replaceFirst("[?#].*", "");
    }
}

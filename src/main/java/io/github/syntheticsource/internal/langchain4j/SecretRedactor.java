package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ModelRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Redacts foreign text for messages: without the key, even if only its ends are shown, without the content of the request,
 * on one line and short.
 */
final class SecretRedactor {

    private static final int SHOWN = 500;
    /** The maximum length that is examined, more than is shown, since masked text gets shorter. */
    private static final int READ = 4 * SHOWN;

    /** A shorter key is a dummy for a server that requires none. */
    private static final int SECRET = 4;

    private static final int PIECE_OF_KEY = 8;
    /** The length of a quote that is masked: names of parameters are shorter, records are longer. */
    private static final int PIECE_OF_PROMPT = 24;

    private static final String ELISION = "(?:\\*{2,}|\\.{2,}|…+|•{2,}|x{4,}|X{4,})";
    private static final Pattern LOOKS_LIKE_A_KEY = Pattern.compile(
            "(?<![A-Za-z0-9])(?:(?:sk|pk|rk|gsk|hf|xai|pplx)[-_]|AIza)[\\w.*…•-]{3,}|[\\w.-]*\\*{3,}[\\w.*-]*");
    /** Looks like a key: long, with digits and letters in upper and lower case, or very long. */
    private static final Pattern RANDOM = Pattern.compile(
            "(?<![\\w-])(?=[\\w-]*\\d)(?:(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])[\\w-]{20,}|(?=[\\w-]*[A-Za-z])\\w{32,})(?![\\w-])");

    private static final Pattern BEARER = Pattern.compile("(?i)\\b(Bearer|Basic)\\s+[^\\s\"',;]+");
    private static final Pattern USER_INFO = Pattern.compile("//[^/\\s]+@");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final @Nullable String key;
    private final String prompt;

    private SecretRedactor(@Nullable String key, String prompt) {
        this.key = key == null || key.length() < SECRET ? null : key;
        this.prompt = onOneLine(prompt);
    }

    /** Creates a redactor for a key, which is null if it is unknown. */
    static SecretRedactor forSecrets(@Nullable String key) {
        return new SecretRedactor(key, "");
    }

    /** Creates a redactor for a key, which is null if it is unknown, and a request. */
    static SecretRedactor forSecrets(@Nullable String key, ModelRequest request) {
        return new SecretRedactor(key, request.system() + "\n" + request.user());
    }

    /** Redacts our own address, in which a dummy key that is also the host name is kept. */
    String ofAddress(String address) {
        return key == null || key.length() < PIECE_OF_KEY ? address : address.replace(key, "[key]");
    }

    String redacted(String text) {
        var line = onOneLine(text);
        var read = withoutKey(line.substring(0, Math.min(READ, line.length())));
        var safe = without(prompt, PIECE_OF_PROMPT, "[prompt]", read);
        return safe.length() <= SHOWN ? safe : safe.substring(0, SHOWN) + "…";
    }

    private String withoutKey(String text) {
        var masked = text;
        if (key != null) {
            masked = without(key, Math.min(PIECE_OF_KEY, key.length()), "[key]", masked);
            masked = elided(key).matcher(masked).replaceAll("[key]");
        }
        if (key == null) {
            masked = RANDOM.matcher(masked).replaceAll("[key]");
        }
        masked = LOOKS_LIKE_A_KEY.matcher(masked).replaceAll("[key]");
        masked = BEARER.matcher(masked).replaceAll("$1 [key]");
        return USER_INFO.matcher(masked).replaceAll("//");
    }

    /** Matches abbreviated keys such as {@code my-k…3f9a}, which start with its first two or end with its last two characters. */
    private static Pattern elided(String key) {
        var start = Pattern.quote(key.substring(0, 2));
        var end = Pattern.quote(key.substring(key.length() - 2));
        return Pattern.compile("(?<![A-Za-z0-9])%s[\\w-]*%s[\\w-]*|[\\w-]*%s[\\w-]*%s(?![A-Za-z0-9])"
                .formatted(start, ELISION, ELISION, end));
    }

    /** Replaces each run of at least the given length that the source contains too. */
    private static String without(String source, int atLeast, String mark, String text) {
        var kept = new StringBuilder();
        var at = 0;
        while (at < text.length()) {
            var end = at + atLeast;
            if (end > text.length() || !source.contains(text.substring(at, end))) {
                kept.append(text.charAt(at++));
                continue;
            }
            while (end < text.length() && source.contains(text.substring(at, end + 1))) {
                end++;
            }
            kept.append(mark);
            at = end;
        }
        return kept.toString();
    }

    private static String onOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}

package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ModelRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a text of a stranger fit for a message: without the key, also where only its ends are shown, without what was
 * sent, on one line and short.
 */
final class SecretRedactor {

    private static final int SHOWN = 500;
    /** What is read of a long text. More than is shown, since what is masked gets shorter. */
    private static final int READ = 4 * SHOWN;

    /** A shorter key is a dummy for a server that wants none. */
    private static final int SECRET = 4;

    private static final int PIECE_OF_KEY = 8;
    /** Long enough for a name or a parameter that a server objects to, too short for a record. */
    private static final int PIECE_OF_PROMPT = 24;

    private static final String ELISION = "(?:\\*{2,}|\\.{2,}|…+|•{2,}|x{4,}|X{4,})";
    private static final Pattern LOOKS_LIKE_A_KEY = Pattern.compile(
            "(?<![A-Za-z0-9])(?:(?:sk|pk|rk|gsk|hf|xai|pplx)[-_]|AIza)[\\w.*…•-]{3,}|[\\w.-]*\\*{3,}[\\w.*-]*");
    /** Long, with a digit and a letter, in both cases or very long: a model's name is neither. */
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

    /** For a key, or null if it is not known. */
    static SecretRedactor forSecrets(@Nullable String key) {
        return new SecretRedactor(key, "");
    }

    /** For a key, or null if it is not known, and what was asked. */
    static SecretRedactor forSecrets(@Nullable String key, ModelRequest request) {
        return new SecretRedactor(key, request.system() + "\n" + request.user());
    }

    /** An address is ours, so a dummy key that is also a host's name may stay in it. */
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

    /** Such as {@code my-k…3f9a}: the first two characters and what follows, or the last two and what goes before. */
    private static Pattern elided(String key) {
        var start = Pattern.quote(key.substring(0, 2));
        var end = Pattern.quote(key.substring(key.length() - 2));
        return Pattern.compile("(?<![A-Za-z0-9])%s[\\w-]*%s[\\w-]*|[\\w-]*%s[\\w-]*%s(?![A-Za-z0-9])"
                .formatted(start, ELISION, ELISION, end));
    }

    /** Replaces each run of at least so many characters that the source holds too. */
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

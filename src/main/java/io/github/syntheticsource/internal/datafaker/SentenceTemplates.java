package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.internal.datafaker.word.SectionedResource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The sentence templates of a language, by use and, where it matters, by tone. */
final class SentenceTemplates {

    static final List<String> LANGUAGES = List.of("en", "es", "fr", "ko", "zh");

    private static final Map<String, SentenceTemplates> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, List<String>> sections;
    private final String stop;
    private final String blank;
    private final String comma;

    private SentenceTemplates(Map<String, List<String>> sections, boolean isChinese) {
        this.sections = sections;
        this.stop = isChinese ? "。" : ".";
        this.blank = isChinese ? "" : " ";
        this.comma = isChinese ? " 、" : ", ";
    }

    static SentenceTemplates of(String language) {
        return KNOWN.computeIfAbsent(language, SentenceTemplates::read);
    }

    private static SentenceTemplates read(String language) {
        return new SentenceTemplates(SectionedResource.lines("prose/" + language + ".txt"), language.equals("zh"));
    }

    /** Returns the lines for a use and a tone, or those without a tone if there are none. */
    List<String> lines(String use, Tone tone) {
        var own = sections.get(use + tone.suffix());
        return own == null ? line(use) : own;
    }

    List<String> line(String use) {
        return Objects.requireNonNull(sections.get(use), use);
    }

    /** Returns the end of a sentence. */
    String stop() {
        return stop;
    }

    /** Returns the separator between two sentences. */
    String blank() {
        return blank;
    }

    /** Joins items to an enumeration, such as {@code a, b and c}. */
    String list(List<String> items) {
        var last = items.size() - 1;
        return last == 0
                ? items.get(0)
                : fill(
                        line("and").get(0),
                        Map.of("one", String.join(comma, items.subList(0, last)), "other", items.get(last)));
    }

    /** Replaces the placeholders of a sentence with the values, which are not parsed. */
    static String fill(String sentence, Map<String, String> values) {
        var filled = new StringBuilder();
        var from = 0;
        for (var open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            var close = sentence.indexOf('}', open);
            filled.append(sentence, from, open);
            filled.append(Objects.requireNonNull(values.get(sentence.substring(open + 1, close)), sentence));
            from = close + 1;
        }
        return filled.append(sentence, from, sentence.length()).toString();
    }

    /** The tone of a text. */
    enum Tone {
        PLAIN(""),
        INFORMAL(" informal"),
        FORMAL(" formal");

        private static final List<String> INFORMAL_WORDS =
                List.of("informal", "casual", "gossip", "chat", "friend", "slang", "funny", "relaxed");
        private static final List<String> FORMAL_WORDS =
                List.of("formal", "official", "business", "legal", "solemn", "polite", "letter", "report");

        private final String suffix;

        Tone(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }

        /** Returns the tone closest to a preference in natural language. */
        static Tone of(String style) {
            var words = style.toLowerCase(java.util.Locale.ROOT);
            if (INFORMAL_WORDS.stream().anyMatch(words::contains)) {
                return INFORMAL;
            }
            return FORMAL_WORDS.stream().anyMatch(words::contains) ? FORMAL : PLAIN;
        }
    }
}

package io.github.syntheticsource.internal.datafaker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes every value of a tree as a sentence, with the names of components as words. */
final class SentenceWriter {

    private static final Pattern WORD_START =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[_\\-\\s]+");
    private static final String ENDS = ".!?。!?…";

    private final SentenceTemplates sentenceTemplates;
    private final @Nullable SplittableRandom random;
    private final List<String> sentences = new ArrayList<>();

    private SentenceWriter(SentenceTemplates sentenceTemplates, @Nullable SplittableRandom random) {
        this.sentenceTemplates = sentenceTemplates;
        this.random = random;
    }

    /**
     * Returns the sentences in the order of the values.
     *
     * @param random varies the sentences; null for the plainest and shortest ones
     */
    static List<String> of(Object tree, SentenceTemplates sentenceTemplates, @Nullable SplittableRandom random) {
        var writer = new SentenceWriter(sentenceTemplates, random);
        writer.add("", "", tree);
        return writer.sentences;
    }

    private void add(String name, String owner, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            var here = owned(name, owner);
            members.forEach((member, of) -> add(words(member.toString()), here, of));
        } else if (value instanceof List<?> items) {
            addItems(owned(name, owner), items);
        } else if (value instanceof Boolean flag) {
            say(flag ? "yes" : "no", owned(name, owner), "");
        } else if (value != null && !value.toString().isBlank()) {
            say("value", owned(name, owner), shown(value));
        }
    }

    /** Writes adjacent values in one sentence, and nested values in one sentence each. */
    private void addItems(String name, List<?> items) {
        var flat = items.stream()
                .filter(item -> !(item instanceof Map) && !(item instanceof List))
                .filter(item -> item != null && !item.toString().isBlank())
                .map(SentenceWriter::shown)
                .distinct()
                .toList();
        if (!flat.isEmpty()) {
            say(flat.size() == 1 ? "single" : "list", name, sentenceTemplates.list(flat));
        }
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map || items.get(i) instanceof List) {
                add(items.size() == 1 ? "" : nth(i, name), items.size() == 1 ? name : "", items.get(i));
            }
        }
    }

    private void say(String use, String name, String value) {
        var sentence = name.isEmpty()
                ? SentenceTemplates.fill(pick(sentenceTemplates.line("item")), Map.of("value", value))
                : SentenceTemplates.fill(pick(sentenceTemplates.line(use)), Map.of("name", name, "value", value));
        sentences.add(ended(capital(sentence)));
    }

    private String pick(List<String> lines) {
        return lines.get(random == null ? 0 : random.nextInt(lines.size()));
    }

    /** Adds a full stop unless the value already ends with one. */
    private static String ended(String sentence) {
        var last = sentence.length() - 1;
        return last > 0 && ENDS.indexOf(sentence.charAt(last)) >= 0 && ENDS.indexOf(sentence.charAt(last - 1)) >= 0
                ? sentence.substring(0, last)
                : sentence;
    }

    private String owned(String name, String owner) {
        if (name.isEmpty() || owner.isEmpty()) {
            return name.isEmpty() ? owner : name;
        }
        return SentenceTemplates.fill(sentenceTemplates.line("owned").get(0), Map.of("name", name, "owner", owner));
    }

    private String nth(int index, String name) {
        var ordinals = sentenceTemplates.line("ordinals");
        var ordinal = ordinals.get(Math.min(index, ordinals.size() - 1));
        return SentenceTemplates.fill(
                sentenceTemplates.line(name.isEmpty() ? "nth of all" : "nth").get(0),
                Map.of("ordinal", ordinal, "name", name));
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Returns {@code patientName} as {@code patient name}; words in capitals are unchanged. */
    private static String words(String name) {
        var words = WORD_START
                .splitAsStream(name.strip())
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                        ? word
                        : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? name : words;
    }

    /** Returns the sentence with its first letter capitalized. */
    static String capital(String sentence) {
        var first = sentence.codePointAt(0);
        return Character.isLowerCase(first)
                ? Character.toString(Character.toTitleCase(first)) + sentence.substring(Character.charCount(first))
                : sentence;
    }
}

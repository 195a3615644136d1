package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.generation.TextGenerator;
import io.github.syntheticsource.generation.TextRequest;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.datafaker.SentenceTemplates.Tone;
import io.github.syntheticsource.internal.datafaker.random.SeedHash;
import io.github.syntheticsource.internal.json.JsonValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The built-in generator of texts, which needs no key. It writes one plain sentence per value, in English, French, Spanish,
 * Korean or Chinese.
 *
 * <p>A text depends only on the fields and the preferences. The supported styles are informal and formal; other styles and
 * free-text preferences are ignored. Sentences without values are added to reach {@code minLength}, and texts are shortened
 * as far as possible for {@code maxLength}.
 */
public final class BuiltinTextGenerator implements TextGenerator {

    private static final int SENTENCES_A_PARAGRAPH = 6;

    @Override
    public String name() {
        return "builtin";
    }

    /** Returns 2: the second attempt is as plain as possible. */
    @Override
    public int maxAttempts() {
        return 2;
    }

    /**
     * Writes all texts.
     *
     * @throws GenerationException if the language is not supported
     */
    @Override
    public GeneratedRecords write(TextRequest request) {
        var language = request.preferences().language();
        if (!language.isEmpty() && !SentenceTemplates.LANGUAGES.contains(language)) {
            throw new GenerationException("""
                    the built-in generator supports the languages %s but `language` is [%s]
                    Use one of them, or let a model write the texts: set OPENAI_API_KEY, and OPENAI_BASE_URL for another endpoint""".formatted(
                            String.join(", ", SentenceTemplates.LANGUAGES),
                            request.preferences().values().get("language")));
        }
        var sentenceTemplates = SentenceTemplates.of(language.isEmpty() ? "en" : language);
        var texts = new ArrayList<@Nullable Object>();
        for (var content : request.facts()) {
            texts.add(new Draft(sentenceTemplates, content, request.preferences(), request.round()).text());
        }
        return new GeneratedRecords(texts, null, Usage.NONE);
    }

    /** A text that is being written. */
    private static final class Draft {

        private final SentenceTemplates sentenceTemplates;
        private final Preferences preferences;
        private final Tone tone;
        private final SplittableRandom random;
        private final List<String> facts;
        private final List<String> shortest;
        private final List<String> fillers;

        Draft(SentenceTemplates sentenceTemplates, TextContent content, Preferences preferences, int round) {
            this.sentenceTemplates = sentenceTemplates;
            this.preferences = preferences;
            this.tone = Tone.of(preferences.values().getOrDefault("style", ""));
            this.random = new SplittableRandom(SeedHash.hash(
                    JsonValues.canonical(content.tree()) + JsonValues.canonical(Map.copyOf(preferences.values()))));
            this.shortest = SentenceWriter.of(content.tree(), sentenceTemplates, null);
            this.facts = round == 0 ? SentenceWriter.of(content.tree(), sentenceTemplates, random) : shortest;
            this.fillers = fillers(wordsOf(content));
        }

        String text() {
            var opening = pick(sentenceTemplates.lines("opening", tone));
            var stated = facts;
            if (isTooLong(opening, stated)) {
                opening = "";
            }
            if (isTooLong(opening, stated)) {
                stated = shortest;
            }
            var more = 0;
            var text = laidOut(stretched(opening, stated, more));
            while (!fillers.isEmpty() && preferences.unit().length(text) < preferences.minLength()) {
                var needed = preferences.minLength() - preferences.unit().length(text);
                more += Math.max(1, needed / (2 * preferences.unit().length(fillers.get(0))));
                text = laidOut(stretched(opening, stated, more));
            }
            return text;
        }

        private boolean isTooLong(String opening, List<String> stated) {
            return preferences.unit().length(laidOut(stretched(opening, stated, 0))) > preferences.maxLength();
        }

        /** Returns the sentences with the given number of fillers, which state no values. */
        private List<String> stretched(String opening, List<String> stated, int more) {
            var sentences = new ArrayList<String>();
            if (!opening.isEmpty()) {
                sentences.add(opening);
            }
            var next = 0;
            for (var i = 0; i < stated.size(); i++) {
                sentences.add(stated.get(i));
                for (var end = (i + 1) * more / stated.size(); next < end; next++) {
                    sentences.add(fillers.get(next % fillers.size()));
                }
            }
            return sentences;
        }

        private String laidOut(List<String> sentences) {
            var text = new StringBuilder();
            for (var i = 0; i < sentences.size(); i++) {
                if (i > 0) {
                    text.append(i % SENTENCES_A_PARAGRAPH == 0 ? "\n" : sentenceTemplates.blank());
                }
                text.append(sentences.get(i));
            }
            return text.toString();
        }

        /** Returns all combinations of beginnings and clauses in random order, except those with a word of the facts. */
        private List<String> fillers(Set<String> excluded) {
            var clauses = sentenceTemplates.lines("clause", tone);
            var leads = sentenceTemplates.lines("lead", tone);
            var all = new ArrayList<String>();
            var shift = random.nextInt(clauses.size());
            for (var round = 0; round <= leads.size(); round++) {
                for (var i = 0; i < clauses.size(); i++) {
                    var clause = clauses.get((i + shift) % clauses.size());
                    var lead = (i + round) % (leads.size() + 1);
                    var sentence = lead == leads.size()
                            ? SentenceWriter.capital(clause)
                            : leads.get(lead) + sentenceTemplates.blank() + clause;
                    if (wordsOf(sentence).stream().noneMatch(excluded::contains)) {
                        all.add(sentence + sentenceTemplates.stop());
                    }
                }
            }
            return all;
        }

        private String pick(List<String> lines) {
            return lines.get(random.nextInt(lines.size()));
        }
    }

    /** Returns the longer words of the values: a filler with one of them would seem to state it. */
    private static Set<String> wordsOf(TextContent content) {
        var words = new HashSet<String>();
        content.leaves().forEach(leaf -> words.addAll(wordsOf(leaf.value().toString())));
        return words;
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("(?U)[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3)
                .toList();
    }
}

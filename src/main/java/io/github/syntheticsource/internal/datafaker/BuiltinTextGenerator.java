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
 * Internal. The writer that needs no key: one plain sentence a value, in English, French, Spanish, Korean or Chinese.
 *
 * <p>A text follows from the fields and the preferences alone. Of a {@code style} it knows informal and formal; any other is
 * written plainly, and so are preferences in free words. It reaches {@code minLength} by sentences that state nothing, and
 * leaves out all it can for {@code maxLength}.
 */
public final class BuiltinTextGenerator implements TextGenerator {

    private static final int SENTENCES_A_PARAGRAPH = 6;

    @Override
    public String name() {
        return "builtin";
    }

    /** Twice: the second time as plainly as can be. */
    @Override
    public int maxAttempts() {
        return 2;
    }

    /**
     * Writes them all.
     *
     * @throws GenerationException if it does not know the language
     */
    @Override
    public GeneratedRecords write(TextRequest request) {
        var language = request.preferences().language();
        if (!language.isEmpty() && !SentenceTemplates.LANGUAGES.contains(language)) {
            throw new GenerationException("""
                    the built-in writer knows the languages %s, but `language` is [%s]
                    Ask for one of them, or have a model write: set OPENAI_API_KEY, and OPENAI_BASE_URL for another endpoint""".formatted(
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

    /** One text in the making. */
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

        /** The sentences with so many among them that state nothing. */
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

        /** Every beginning with every clause, in an order of this text's own; none that holds a word of the facts. */
        private List<String> fillers(Set<String> taken) {
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
                    if (wordsOf(sentence).stream().noneMatch(taken::contains)) {
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

    /** The longer words of the values: a filler that holds one would seem to state it. */
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

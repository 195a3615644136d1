package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import io.github.syntheticsource.internal.datafaker.word.Romanizer;
import java.util.Locale;

/**
 * An invented company.
 *
 * @param host its host name below {@code example.com}
 */
public record Company(String name, String host) {

    static Company of(RecipeContext recipeContext, SeededRandom random) {
        var wordLists = recipeContext.wordLists();
        var isEnglish = recipeContext.locale().getLanguage().equals("en");
        if (!isEnglish && !wordLists.owns("company first")) {
            return named(recipeContext.faker().value("company.name", random), random);
        }
        var first = random.oneOf(wordLists.table("company first").words());
        var last = random.oneOf(wordLists.table("company last").words());
        var suffix = random.oneOf(wordLists.table("company suffix").words());
        var language = recipeContext.locale().getLanguage();
        return switch (language) {
            case "ko" -> named(suffix + " " + first + last, random);
            case "ja" -> named(suffix + first + last, random);
            case "zh" -> named(first + last + suffix, random);
            default ->
                named(first + " " + last + (random.withProbability(60) || !isEnglish ? " " + suffix : ""), random);
        };
    }

    private static Company named(String name, SeededRandom random) {
        var words = name.toLowerCase(Locale.ROOT).split("[\\s,.-]+", 3);
        var host = Romanizer.of(words.length > 1 ? words[0] + words[1] : words[0]);
        return new Company(name, host.isEmpty() ? random.digits("firm###") : host);
    }
}

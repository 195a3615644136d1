package io.github.syntheticsource.datafaker;

import java.util.Locale;

/**
 * One invented company.
 *
 * @param host its address on the web, below {@code example.com}
 */
record Firm(String name, String host) {

    static Firm of(Studio studio, Draw draw) {
        var words = studio.words();
        var isEnglish = studio.locale().getLanguage().equals("en");
        if (!isEnglish && !words.owns("company first")) {
            return named(studio.faker().value("company.name", draw), draw);
        }
        var first = draw.oneOf(words.table("company first").words());
        var last = draw.oneOf(words.table("company last").words());
        var suffix = draw.oneOf(words.table("company suffix").words());
        var language = studio.locale().getLanguage();
        return switch (language) {
            case "ko" -> named(suffix + " " + first + last, draw);
            case "ja" -> named(suffix + first + last, draw);
            case "zh" -> named(first + last + suffix, draw);
            default -> named(first + " " + last + (draw.withProbability(60) || !isEnglish ? " " + suffix : ""), draw);
        };
    }

    private static Firm named(String name, Draw draw) {
        var words = name.toLowerCase(Locale.ROOT).split("[\\s,.-]+", 3);
        var host = Latin.of(words.length > 1 ? words[0] + words[1] : words[0]);
        return new Firm(name, host.isEmpty() ? draw.digits("firm###") : host);
    }
}

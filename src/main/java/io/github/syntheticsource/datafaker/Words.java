package io.github.syntheticsource.datafaker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The word lists of a language, filled up with the English ones. */
final class Words {

    private static final LruCache<Locale, Words> KNOWN = new LruCache<>(16, Words::read);
    private static final String ENGLISH = "words/en.txt";

    private final Map<String, WordTable> tables;
    private final Set<String> own;

    private Words(Map<String, WordTable> tables, Set<String> own) {
        this.tables = tables;
        this.own = own;
    }

    static Words of(Locale locale) {
        return KNOWN.get(locale);
    }

    /** The rows of a section. */
    WordTable table(String section) {
        return Objects.requireNonNull(tables.get(section), section);
    }

    /** Whether this language has the section of its own. */
    boolean owns(String section) {
        return own.contains(section);
    }

    private static Words read(Locale locale) {
        var english = Sections.read(ENGLISH);
        var resource = "words/" + locale.toLanguageTag() + ".txt";
        if (!Sections.exist(resource)) {
            resource = "words/" + locale.getLanguage() + ".txt";
        }
        if (!Sections.exist(resource)) {
            return new Words(english, Set.of());
        }
        var own = Sections.read(resource);
        var tables = new HashMap<>(english);
        tables.putAll(own);
        return new Words(Map.copyOf(tables), own.keySet());
    }
}

package io.github.syntheticsource.internal.datafaker.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The word lists of a language, with English lists as a fallback. */
public final class WordLists {

    private static final LruCache<Locale, WordLists> KNOWN = new LruCache<>(16, WordLists::read);
    private static final String ENGLISH = "words/en.txt";

    private final Map<String, WordTable> tables;
    private final Set<String> own;

    private WordLists(Map<String, WordTable> tables, Set<String> own) {
        this.tables = tables;
        this.own = own;
    }

    public static WordLists of(Locale locale) {
        return KNOWN.get(locale);
    }

    /** Returns the rows of a section. */
    public WordTable table(String section) {
        return Objects.requireNonNull(tables.get(section), section);
    }

    /** Returns whether the language itself defines the section. */
    public boolean owns(String section) {
        return own.contains(section);
    }

    private static WordLists read(Locale locale) {
        var english = SectionedResource.read(ENGLISH);
        var resource = "words/" + locale.toLanguageTag() + ".txt";
        if (!SectionedResource.exist(resource)) {
            resource = "words/" + locale.getLanguage() + ".txt";
        }
        if (!SectionedResource.exist(resource)) {
            return new WordLists(english, Set.of());
        }
        var own = SectionedResource.read(resource);
        var tables = new HashMap<>(english);
        tables.putAll(own);
        return new WordLists(Map.copyOf(tables), own.keySet());
    }
}

package io.github.syntheticsource.internal.datafaker.component;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest row that matches the end of a name, or of the type's nouns and the name.
 *
 * @param rows the rows by their words
 * @param nouns the nouns of the type that contains the component
 */
record FieldNameMatcher(Map<String, ComponentRule> rows, List<String> nouns) {

    @Nullable
    ComponentRuleMatch of(List<String> written) {
        for (var from = 0; from < nouns.size(); from++) {
            var whole = new ArrayList<>(nouns.subList(from, nouns.size()));
            whole.addAll(written);
            var rule = row(NameTokenizer.words(whole));
            if (rule != null) {
                return new ComponentRuleMatch(rule, List.of());
            }
        }
        return ofOwn(NameTokenizer.words(written));
    }

    private @Nullable ComponentRuleMatch ofOwn(List<String> words) {
        for (var from = 0; from < words.size(); from++) {
            var tail = words.subList(from, words.size());
            var literal = rows.get(String.join(" ", tail));
            if (literal != null) {
                return new ComponentRuleMatch(literal, role(words.subList(0, from)));
            }
            var read = row(tail);
            if (read != null) {
                var isRole = tail.size() > 1 && !general(tail.get(0)).equals(tail.get(0));
                return new ComponentRuleMatch(read, role(words.subList(0, isRole ? from + 1 : from)));
            }
        }
        return null;
    }

    /** Returns the row for these words, for their singular, or for the person or company that they refer to. */
    private @Nullable ComponentRule row(List<String> words) {
        List<UnaryOperator<List<String>>> ways = List.of(
                same -> same,
                FieldNameMatcher::singulars,
                FieldNameMatcher::generals,
                same -> generals(singulars(same)));
        for (var way : ways) {
            var rule = rows.get(String.join(" ", way.apply(words)));
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }

    /** Returns the words before the row without the nouns of the type: {@code patientName} in a Patient has no role. */
    private List<String> role(List<String> before) {
        return before.stream().filter(word -> !nouns.contains(word)).toList();
    }

    private static List<String> singulars(List<String> words) {
        return words.stream().map(NameTokenizer::singular).toList();
    }

    private static List<String> generals(List<String> words) {
        var general = new ArrayList<>(words);
        general.set(0, general(words.get(0)));
        return general;
    }

    private static String general(String noun) {
        if (NameTokenizer.isPerson(noun)) {
            return "person";
        }
        return NameTokenizer.isCompany(noun) ? "company" : noun;
    }
}

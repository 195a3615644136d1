package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import java.util.List;

/**
 * The role of an object in the object that contains it.
 *
 * @param role its role, in words
 * @param placeRole the role whose address it has, or empty for the address of the containing object
 */
record NestedObjectRole(boolean isPerson, boolean isCompany, String role, String placeRole) {

    /** An independent object: the record, or an item of a list. */
    static final NestedObjectRole NONE = new NestedObjectRole(false, false, "", "");

    static NestedObjectRole of(String component, String typeName) {
        var nouns = NameTokenizer.nouns(typeName);
        var words = NameTokenizer.read(component).stream()
                .filter(word -> !NameTokenizer.isQualifier(word))
                .toList();
        var isPerson = words.stream().anyMatch(NameTokenizer::isPerson) || NameTokenizer.isPerson(last(nouns));
        var isCompany = words.stream().anyMatch(NameTokenizer::isCompany) || NameTokenizer.isCompany(last(nouns));
        var role = String.join(" ", words.isEmpty() ? nouns : words);
        var place = words.stream()
                .filter(word -> !NameTokenizer.isListed("place", word))
                .toList();
        return new NestedObjectRole(isPerson, isCompany, role, String.join(" ", place));
    }

    private static String last(List<String> nouns) {
        return nouns.isEmpty() ? "" : nouns.get(nouns.size() - 1);
    }
}

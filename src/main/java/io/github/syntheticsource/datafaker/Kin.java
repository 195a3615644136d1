package io.github.syntheticsource.datafaker;

import java.util.List;

/**
 * How an object belongs to the one that holds it.
 *
 * @param role who or which it is there, in words
 * @param placeRole whose address it has, or empty for the holder's
 */
record Kin(boolean isPerson, boolean isCompany, String role, String placeRole) {

    /** It stands for itself: the record, or an item of a list. */
    static final Kin NONE = new Kin(false, false, "", "");

    static Kin of(String component, String typeName) {
        var nouns = Vocabulary.nouns(typeName);
        var words = Vocabulary.read(component).stream()
                .filter(word -> !Vocabulary.isQualifier(word))
                .toList();
        var isPerson = words.stream().anyMatch(Vocabulary::isPerson) || Vocabulary.isPerson(last(nouns));
        var isCompany = words.stream().anyMatch(Vocabulary::isCompany) || Vocabulary.isCompany(last(nouns));
        var role = String.join(" ", words.isEmpty() ? nouns : words);
        var place = words.stream()
                .filter(word -> !Vocabulary.isListed("place", word))
                .toList();
        return new Kin(isPerson, isCompany, role, String.join(" ", place));
    }

    private static String last(List<String> nouns) {
        return nouns.isEmpty() ? "" : nouns.get(nouns.size() - 1);
    }
}

package io.github.syntheticsource.datafaker;

import java.util.List;
import java.util.Set;

/**
 * How an object belongs to the one that holds it.
 *
 * @param role who or which it is there, in words
 * @param placeRole whose address it has, or empty for the holder's
 */
record Kin(boolean isPerson, boolean isCompany, String role, String placeRole) {

    /** It stands for itself: the record, or an item of a list. */
    static final Kin NONE = new Kin(false, false, "", "");

    private static final Set<String> PLACE_WORDS =
            Set.of("address", "location", "place", "geo", "coordinate", "coordinates", "position", "info", "detail");

    static Kin of(String component, String typeName) {
        var nouns = Vocabulary.nouns(typeName);
        var words = Vocabulary.read(component).stream()
                .filter(word -> !Vocabulary.isQualifier(word))
                .toList();
        var isPerson = words.stream().anyMatch(Vocabulary::isPerson) || isLast(nouns, Vocabulary.isPerson(last(nouns)));
        var isCompany = words.stream().anyMatch(Vocabulary::isCompany) || Vocabulary.isCompany(last(nouns));
        var role = String.join(" ", words.isEmpty() ? nouns : words);
        var place = words.stream().filter(word -> !PLACE_WORDS.contains(word)).toList();
        var ownPlace = isPerson || isCompany ? place : words.isEmpty() ? List.<String>of() : place;
        return new Kin(isPerson, isCompany, role, String.join(" ", ownPlace));
    }

    private static boolean isLast(List<String> nouns, boolean known) {
        return !nouns.isEmpty() && known;
    }

    private static String last(List<String> nouns) {
        return nouns.isEmpty() ? "" : nouns.get(nouns.size() - 1);
    }
}

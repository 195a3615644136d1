package io.github.syntheticsource.datafaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Generators of words and sentences out of lists. */
final class WordMakers {

    private static final Set<String> OF_PEOPLE =
            Set.of("email", "phone", "mobile", "first", "last", "birth date", "age");

    private WordMakers() {}

    /** A word of a list; neighbors get different ones. */
    static Maker list(String section) {
        return Maker.text(ask -> inTurn(ask, section));
    }

    /** The word of a list whose turn it is. */
    static String inTurn(Ask ask, String section) {
        return Turns.one(ask.words(section), ask.spot());
    }

    /** A cell of the row that the object speaks of. */
    static Maker topic(List<String> arguments) {
        var column = arguments.get(arguments.size() - 1);
        var section = String.join(" ", arguments.subList(0, arguments.size() - 1));
        return Maker.text(ask -> cell(ask, section, column));
    }

    /** The cell of the row that the object speaks of, such as the name of its country. */
    static String cell(Ask ask, String section, String column) {
        var table = section.equals("country") ? Places.countries() : ask.table(section);
        return table.cell(row(ask, section, table.rows().size()), column);
    }

    /** Which row: attempts lead to others, so that a value that does not fit can be replaced. */
    private static int row(Ask ask, String section, int rows) {
        var role = ask.match().before().stream()
                .filter(word -> !word.equals("primary") && !Vocabulary.isPerson(word))
                .toList();
        var items = ask.spot().path().endsWith("[]") ? ask.spot().item() : 0;
        var row = ask.scene().topic(section, String.join(" ", role), rows);
        return ask.spot().attempt() == 0
                ? (row + items) % rows
                : ask.spot().draw("row").between(0, rows - 1);
    }

    /** Sentences, as many as the length allows. */
    static Maker prose(String section) {
        return ask -> new Material.Prose(sentences(ask, section));
    }

    static List<String> sentences(Ask ask, String section) {
        var lines = new ArrayList<>(ask.words(section));
        Collections.rotate(lines, -ask.spot().balancedIndex("value", lines.size()));
        return lines;
    }

    /** A name in general: of a person where the object is about one, else of what the subject speaks of. */
    static Maker named() {
        return ask -> {
            if (ask.match().before().isEmpty() && isAboutPerson(ask.scene())) {
                return Material.text(ask.scene().person("").full());
            }
            return subject(ask).make(ask);
        };
    }

    static Maker pattern(String regex) {
        var text = RegexText.of(regex);
        return Maker.text(ask -> text.draw(ask.draw(), 0));
    }

    private static Maker subject(Ask ask) {
        var recipe = ask.studio().recipe();
        for (var word : Vocabulary.split(recipe.subject() + " " + recipe.instructions())) {
            var match = ComponentTable.SHARED.match("name", List.of(Vocabulary.singular(word)), ask.schema());
            if (!match.row().is("named")) {
                return Makers.of(match.row());
            }
        }
        return list("name");
    }

    private static boolean isAboutPerson(Scene scene) {
        return scene.object().properties().stream()
                .map(scene::match)
                .anyMatch(match -> match.role().isEmpty()
                        && match.row().is("person")
                        && OF_PEOPLE.contains(match.row().argument()));
    }
}

package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.component.ComponentRules;
import io.github.syntheticsource.internal.datafaker.context.AddressFactory;
import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.context.ObjectContext;
import io.github.syntheticsource.internal.datafaker.random.BalancedChoices;
import io.github.syntheticsource.internal.datafaker.regex.RegexGenerator;
import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Generators of words and sentences from word lists. */
public final class WordGenerators {

    private static final Set<String> OF_PEOPLE =
            Set.of("email", "phone", "mobile", "first", "last", "birth date", "age");

    private WordGenerators() {}

    /** Returns a generator of words from a list; neighboring records get different ones. */
    static FieldGenerator list(String section) {
        return FieldGenerator.text(request -> inTurn(request, section));
    }

    /** Returns the word of a list for the position. */
    static String inTurn(FieldRequest request, String section) {
        return BalancedChoices.one(request.words(section), request.position());
    }

    /** Returns a generator of a cell in the row that the object shares. */
    static FieldGenerator topic(List<String> arguments) {
        var column = arguments.get(arguments.size() - 1);
        var section = String.join(" ", arguments.subList(0, arguments.size() - 1));
        return FieldGenerator.text(request -> cell(request, section, column));
    }

    /** Returns a cell in the row that the object shares, such as the name of its country. */
    static String cell(FieldRequest request, String section, String column) {
        var table = section.equals("country") ? AddressFactory.countries() : request.table(section);
        return table.cell(row(request, section, table.rows().size()), column);
    }

    /** Returns the row, which changes with each attempt, so that an unsuitable value can be replaced. */
    private static int row(FieldRequest request, String section, int rows) {
        var role = request.match().before().stream()
                .filter(word -> !word.equals("primary") && !NameTokenizer.isPerson(word))
                .toList();
        var items =
                request.position().path().endsWith("[]") ? request.position().item() : 0;
        var row = request.context().topic(section, String.join(" ", role), rows);
        return request.position().attempt() == 0
                ? (row + items) % rows
                : request.position().draw("row").between(0, rows - 1);
    }

    /** Returns as many sentences as the length allows. */
    static FieldGenerator prose(String section) {
        return request -> new FieldValue.Prose(sentences(request, section));
    }

    public static List<String> sentences(FieldRequest request, String section) {
        var lines = new ArrayList<>(request.words(section));
        Collections.rotate(lines, -request.position().balancedIndex("value", lines.size()));
        return lines;
    }

    /** Returns a name: of a person if the object is about one, else for the topic of the subject. */
    static FieldGenerator named() {
        return request -> {
            if (request.match().before().isEmpty() && isAboutPerson(request.context())) {
                return FieldValue.text(request.context().person("").full());
            }
            return subject(request).make(request);
        };
    }

    static FieldGenerator pattern(String regex) {
        var text = RegexGenerator.of(regex);
        return FieldGenerator.text(request -> text.draw(request.random(), 0));
    }

    private static FieldGenerator subject(FieldRequest request) {
        var recipe = request.recipeContext().recipe();
        for (var word : NameTokenizer.split(recipe.subject() + " " + recipe.instructions())) {
            var match = ComponentRules.SHARED.match("name", List.of(NameTokenizer.singular(word)), request.schema());
            if (!match.rule().is("named")) {
                return FieldGenerators.of(match.rule());
            }
        }
        return list("name");
    }

    private static boolean isAboutPerson(ObjectContext context) {
        return context.object().properties().stream()
                .map(context::match)
                .anyMatch(match -> match.role().isEmpty()
                        && match.rule().is("person")
                        && OF_PEOPLE.contains(match.rule().argument()));
    }
}

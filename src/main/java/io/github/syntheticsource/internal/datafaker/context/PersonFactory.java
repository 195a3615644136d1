package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.random.IntRange;
import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import io.github.syntheticsource.internal.datafaker.random.ValuePosition;
import io.github.syntheticsource.internal.datafaker.word.Romanizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates persons with names of a language. */
final class PersonFactory {

    private static final Set<String> FAMILY_FIRST = Set.of("ko", "zh", "ja", "hu", "vi");
    private static final Set<String> WITHOUT_SPACE = Set.of("ko", "zh");
    private static final List<String> GENDERS = List.of("female", "male");
    /** Domains reserved for examples by RFC 2606. */
    private static final List<String> DOMAINS = List.of("example.com", "example.com", "example.org", "example.net");

    private static final IntRange ADULT = new IntRange(21, 78);
    private static final Map<String, IntRange> AGES = Map.of(
            "baby", new IntRange(0, 1),
            "child", new IntRange(3, 12),
            "pupil", new IntRange(6, 17),
            "student", new IntRange(18, 25),
            "employee", new IntRange(23, 62),
            "player", new IntRange(18, 36),
            "driver", new IntRange(21, 66));

    private PersonFactory() {}

    /**
     * Creates a person.
     *
     * @param gender 0 for a woman, 1 for a man
     * @param nouns nouns for the person, such as {@code student}
     */
    static Person person(RecipeContext recipeContext, ValuePosition position, int gender, List<String> nouns) {
        var random = position.draw("person");
        var first = name(recipeContext, position.child("first"), "first", gender);
        var middle = name(recipeContext, position.child("middle"), "first", gender);
        var last = name(recipeContext, position.child("last"), "last", gender);
        var language = recipeContext.locale().getLanguage();
        var family = language.equals("es")
                ? last.text() + " "
                        + name(recipeContext, position.child("second"), "last", gender)
                                .text()
                : last.text();
        return new Person(
                gender,
                first.text(),
                middle.text(),
                family,
                full(language, first.text(), family),
                handle(first.latin(), last.latin(), random),
                random.oneOf(DOMAINS),
                birth(random, nouns));
    }

    private record NamePart(String text, String latin) {}

    private static NamePart name(RecipeContext recipeContext, ValuePosition position, String part, int gender) {
        var random = position.draw("name");
        var section = part.equals("first") ? "first " + GENDERS.get(gender) : part;
        if (recipeContext.wordLists().owns(section)
                || recipeContext.locale().getLanguage().equals("en")) {
            var rows = recipeContext.wordLists().table(section).rows();
            var row = rows.get(position.balancedIndex("name", rows.size()));
            return new NamePart(row.get(0), Romanizer.of(row.get(row.size() - 1)));
        }
        var key = part + "_name";
        var name = recipeContext.faker().own(List.of("name." + GENDERS.get(gender) + "_" + key, "name." + key), random);
        var known = name == null ? recipeContext.faker().value("name." + key, random) : name;
        return new NamePart(known, Romanizer.of(known));
    }

    private static String full(String language, String first, String last) {
        var between = WITHOUT_SPACE.contains(language) ? "" : " ";
        return FAMILY_FIRST.contains(language) ? last + between + first : first + between + last;
    }

    private static String handle(String first, String last, SeededRandom random) {
        if (first.isEmpty() || last.isEmpty()) {
            return random.digits("user####");
        }
        return switch (random.between(0, 3)) {
            case 0 -> first.charAt(0) + "." + last;
            case 1 -> first + "." + last + random.between(2, 98);
            default -> first + "." + last;
        };
    }

    private static LocalDate birth(SeededRandom random, List<String> nouns) {
        var ages = ADULT;
        for (var noun : nouns) {
            ages = AGES.getOrDefault(noun, ages);
        }
        var age = random.between(ages.lowest(), ages.highest());
        return Person.TODAY.minusYears(age).minusDays(random.between(1, 360));
    }
}

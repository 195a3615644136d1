package io.github.syntheticsource.datafaker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invents people of a language. */
final class People {

    private static final Set<String> FAMILY_FIRST = Set.of("ko", "zh", "ja", "hu", "vi");
    private static final Set<String> WITHOUT_SPACE = Set.of("ko", "zh");
    private static final List<String> GENDERS = List.of("female", "male");
    /** Domains that are kept for examples: nobody reads their mail. RFC 2606. */
    private static final List<String> DOMAINS = List.of("example.com", "example.com", "example.org", "example.net");

    private static final Bounds ADULT = new Bounds(21, 78);
    private static final Map<String, Bounds> AGES = Map.of(
            "baby", new Bounds(0, 1),
            "child", new Bounds(3, 12),
            "pupil", new Bounds(6, 17),
            "student", new Bounds(18, 25),
            "employee", new Bounds(23, 62),
            "player", new Bounds(18, 36),
            "driver", new Bounds(21, 66));

    private People() {}

    /**
     * Invents one.
     *
     * @param gender 0 for a woman, 1 for a man
     * @param nouns what is known of them, such as {@code student}
     */
    static Person person(Studio studio, Spot spot, int gender, List<String> nouns) {
        var draw = spot.draw("person");
        var first = name(studio, spot.child("first"), "first", gender);
        var middle = name(studio, spot.child("middle"), "first", gender);
        var last = name(studio, spot.child("last"), "last", gender);
        var language = studio.locale().getLanguage();
        var family = language.equals("es")
                ? last.text() + " "
                        + name(studio, spot.child("second"), "last", gender).text()
                : last.text();
        return new Person(
                gender,
                first.text(),
                middle.text(),
                family,
                full(language, first.text(), family),
                handle(first.latin(), last.latin(), draw),
                draw.oneOf(DOMAINS),
                birth(draw, nouns));
    }

    private record NamePart(String text, String latin) {}

    private static NamePart name(Studio studio, Spot spot, String part, int gender) {
        var draw = spot.draw("name");
        var section = part.equals("first") ? "first " + GENDERS.get(gender) : part;
        if (studio.words().owns(section) || studio.locale().getLanguage().equals("en")) {
            var rows = studio.words().table(section).rows();
            var row = rows.get(spot.balancedIndex("name", rows.size()));
            return new NamePart(row.get(0), Latin.of(row.get(row.size() - 1)));
        }
        var key = part + "_name";
        var name = studio.faker().own(List.of("name." + GENDERS.get(gender) + "_" + key, "name." + key), draw);
        var known = name == null ? studio.faker().value("name." + key, draw) : name;
        return new NamePart(known, Latin.of(known));
    }

    private static String full(String language, String first, String last) {
        var between = WITHOUT_SPACE.contains(language) ? "" : " ";
        return FAMILY_FIRST.contains(language) ? last + between + first : first + between + last;
    }

    private static String handle(String first, String last, Draw draw) {
        if (first.isEmpty() || last.isEmpty()) {
            return draw.digits("user####");
        }
        return switch (draw.between(0, 3)) {
            case 0 -> first.charAt(0) + "." + last;
            case 1 -> first + "." + last + draw.between(2, 98);
            default -> first + "." + last;
        };
    }

    private static LocalDate birth(Draw draw, List<String> nouns) {
        var ages = ADULT;
        for (var noun : nouns) {
            ages = AGES.getOrDefault(noun, ages);
        }
        var age = draw.between(ages.lowest(), ages.highest());
        return Person.TODAY.minusYears(age).minusDays(draw.between(1, 360));
    }
}

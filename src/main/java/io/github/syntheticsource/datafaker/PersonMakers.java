package io.github.syntheticsource.datafaker;

import java.math.BigDecimal;
import java.util.function.BiFunction;

/** Generators of what a person has: name, e-mail address, birthday. */
final class PersonMakers {

    private PersonMakers() {}

    static Maker of(String attribute) {
        return switch (attribute) {
            case "name" -> text((person, ask) -> person.full());
            case "first" -> text((person, ask) -> person.first());
            case "last" -> text((person, ask) -> person.last());
            case "middle" -> text((person, ask) -> person.middle());
            case "middle initial" -> text((person, ask) -> initial(person.middle()));
            case "initials" -> text((person, ask) -> initial(person.first()) + initial(person.last()));
            case "gender" -> text((person, ask) -> gender(person, ask, "name"));
            case "title" -> text((person, ask) -> gender(person, ask, "title"));
            case "email" -> text((person, ask) -> email(person, ask));
            case "username" -> text((person, ask) -> username(person.handle(), ask));
            case "handle" -> text((person, ask) -> "@" + username(person.handle(), ask));
            case "phone" ->
                text((person, ask) -> phone(ask, ask.studio().region().phone()));
            case "mobile" ->
                text((person, ask) -> phone(ask, ask.studio().region().mobile()));
            case "birth date" ->
                of((person, ask) -> new Material.Moment(person.birth().atTime(9, 30)));
            case "birth year" ->
                of((person, ask) ->
                        new Material.Exact(BigDecimal.valueOf(person.birth().getYear())));
            case "age" -> of((person, ask) -> new Material.Exact(BigDecimal.valueOf(person.age())));
            default -> throw Maker.unknown("person", attribute);
        };
    }

    /** The address of that person. */
    static String email(Person person, Ask ask) {
        var attempt = ask.spot().attempt();
        var handle = attempt == 0 ? person.handle() : person.handle() + attempt;
        return handle + "@" + person.domain();
    }

    static String phone(Ask ask, String template) {
        var area = ask.scene().place("").area();
        return ask.draw().digits(template.replace("{area}", area));
    }

    private static String username(String handle, Ask ask) {
        var plain = handle.replace(".", "");
        return ask.spot().attempt() == 0 ? plain : plain + ask.spot().attempt();
    }

    private static String gender(Person person, Ask ask, String column) {
        return ask.table("gender").cell(person.gender(), column);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "X" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static Maker text(BiFunction<Person, Ask, String> said) {
        return of((person, ask) -> Material.text(said.apply(person, ask)));
    }

    private static Maker of(BiFunction<Person, Ask, Material> said) {
        return ask -> said.apply(ask.scene().person(ask.match().role()), ask);
    }
}

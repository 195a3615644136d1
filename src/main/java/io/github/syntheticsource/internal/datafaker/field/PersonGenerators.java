package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.context.Person;
import java.math.BigDecimal;
import java.util.function.BiFunction;

/** Generators of the properties of a person: name, e-mail address, birthday. */
final class PersonGenerators {

    private PersonGenerators() {}

    static FieldGenerator of(String attribute) {
        return switch (attribute) {
            case "name" -> text((person, request) -> person.full());
            case "first" -> text((person, request) -> person.first());
            case "last" -> text((person, request) -> person.last());
            case "middle" -> text((person, request) -> person.middle());
            case "middle initial" -> text((person, request) -> initial(person.middle()));
            case "initials" -> text((person, request) -> initial(person.first()) + initial(person.last()));
            case "gender" -> text((person, request) -> gender(person, request, "name"));
            case "title" -> text((person, request) -> gender(person, request, "title"));
            case "email" -> text((person, request) -> email(person, request));
            case "username" -> text((person, request) -> username(person.handle(), request));
            case "handle" -> text((person, request) -> "@" + username(person.handle(), request));
            case "phone" ->
                text((person, request) ->
                        phone(request, request.recipeContext().profile().phone()));
            case "mobile" ->
                text((person, request) ->
                        phone(request, request.recipeContext().profile().mobile()));
            case "birth date" ->
                of((person, request) -> new FieldValue.Moment(person.birth().atTime(9, 30)));
            case "birth year" ->
                of((person, request) ->
                        new FieldValue.Exact(BigDecimal.valueOf(person.birth().getYear())));
            case "age" -> of((person, request) -> new FieldValue.Exact(BigDecimal.valueOf(person.age())));
            default -> throw FieldGenerator.unknown("person", attribute);
        };
    }

    /** Returns the e-mail address of a person. */
    static String email(Person person, FieldRequest request) {
        var attempt = request.position().attempt();
        var handle = attempt == 0 ? person.handle() : person.handle() + attempt;
        return handle + "@" + person.domain();
    }

    static String phone(FieldRequest request, String template) {
        var area = request.context().place("").area();
        return request.random().digits(template.replace("{area}", area));
    }

    private static String username(String handle, FieldRequest request) {
        var plain = handle.replace(".", "");
        return request.position().attempt() == 0
                ? plain
                : plain + request.position().attempt();
    }

    private static String gender(Person person, FieldRequest request, String column) {
        return request.table("gender").cell(person.gender(), column);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "X" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static FieldGenerator text(BiFunction<Person, FieldRequest, String> value) {
        return of((person, request) -> FieldValue.text(value.apply(person, request)));
    }

    private static FieldGenerator of(BiFunction<Person, FieldRequest, FieldValue> value) {
        return request -> value.apply(request.context().person(request.match().role()), request);
    }
}

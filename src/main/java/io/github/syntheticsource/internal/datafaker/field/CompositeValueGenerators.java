package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.random.SeededRandom;

/** Generators of composite values: flights, vehicles, hospitals. */
final class CompositeValueGenerators {

    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    /** The value of each letter from A to Z in ISO 3779; I, O and Q do not occur. */
    private static final String VIN_VALUES = "12345678.12345.7.923456789";

    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int VIN_CHECK = 8;

    private CompositeValueGenerators() {}

    static FieldGenerator of(String thing) {
        return switch (thing) {
            case "flight" ->
                FieldGenerator.text(request -> WordGenerators.cell(request, "airline", "code")
                        + request.random().between(100, 1999));
            case "vehicle" ->
                FieldGenerator.text(request -> WordGenerators.cell(request, "vehicle", "make") + " "
                        + WordGenerators.cell(request, "vehicle", "model"));
            case "hospital" -> FieldGenerator.text(CompositeValueGenerators::hospital);
            case "slug" -> FieldGenerator.text(CompositeValueGenerators::slug);
            case "isbn" -> FieldGenerator.text(CompositeValueGenerators::isbn);
            case "vin" -> FieldGenerator.text(request -> vin(request.random()));
            default -> throw FieldGenerator.unknown(thing, "");
        };
    }

    private static String hospital(FieldRequest request) {
        var kind = request.random().oneOf(request.words("hospital"));
        var city = request.context().place(request.match().role()).city();
        var language = request.recipeContext().locale().getLanguage();
        return switch (language) {
            case "zh" -> city + kind;
            case "fr", "es" -> kind.contains(" de") ? kind : kind + " de " + city;
            default -> city + " " + kind;
        };
    }

    private static String slug(FieldRequest request) {
        var words = request.words("word");
        var random = request.random();
        return random.oneOf(words) + "-" + random.oneOf(words) + "-" + random.between(2, 99);
    }

    /** Returns an ISBN; numbers that begin with 979-0 are for printed music. */
    private static String isbn(FieldRequest request) {
        var random = request.random();
        String isbn;
        do {
            isbn = request.recipeContext().faker().value("code.isbn13", random);
        } while (!isbn.startsWith("978"));
        return isbn;
    }

    /** Returns a vehicle number with a check digit and an unassigned manufacturer code. */
    private static String vin(SeededRandom random) {
        var vin = new StringBuilder("ZZZ");
        for (var i = 3; i < VIN_WEIGHTS.length; i++) {
            vin.append(i > 11 ? (char) ('0' + random.between(0, 9)) : VIN_LETTERS.charAt(random.between(0, 22)));
        }
        var sum = 0;
        for (var i = 0; i < VIN_WEIGHTS.length; i++) {
            var c = vin.charAt(i);
            sum += VIN_WEIGHTS[i] * (Character.isDigit(c) ? c - '0' : VIN_VALUES.charAt(c - 'A') - '0');
        }
        vin.setCharAt(VIN_CHECK, sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11));
        return vin.toString();
    }
}

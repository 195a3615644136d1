package io.github.syntheticsource.datafaker;

/** Generators of values that are put together: flights, vehicles, hospitals. */
final class ThingMakers {

    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    /** The value of each letter from A to Z in ISO 3779; I, O and Q do not occur. */
    private static final String VIN_VALUES = "12345678.12345.7.923456789";

    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int VIN_CHECK = 8;

    private ThingMakers() {}

    static Maker of(String thing) {
        return switch (thing) {
            case "flight" ->
                Maker.text(ask ->
                        WordMakers.cell(ask, "airline", "code") + ask.draw().between(100, 1999));
            case "vehicle" ->
                Maker.text(ask ->
                        WordMakers.cell(ask, "vehicle", "make") + " " + WordMakers.cell(ask, "vehicle", "model"));
            case "hospital" -> Maker.text(ThingMakers::hospital);
            case "slug" -> Maker.text(ThingMakers::slug);
            case "isbn" -> Maker.text(ThingMakers::isbn);
            case "vin" -> Maker.text(ask -> vin(ask.draw()));
            default -> throw Maker.unknown(thing, "");
        };
    }

    private static String hospital(Ask ask) {
        var kind = ask.draw().oneOf(ask.words("hospital"));
        var city = ask.scene().place(ask.match().role()).city();
        var language = ask.studio().locale().getLanguage();
        return switch (language) {
            case "zh" -> city + kind;
            case "fr", "es" -> kind.contains(" de") ? kind : kind + " de " + city;
            default -> city + " " + kind;
        };
    }

    private static String slug(Ask ask) {
        var words = ask.words("word");
        var draw = ask.draw();
        return draw.oneOf(words) + "-" + draw.oneOf(words) + "-" + draw.between(2, 99);
    }

    /** A book number; what begins with 979-0 is one of printed music. */
    private static String isbn(Ask ask) {
        var draw = ask.draw();
        String isbn;
        do {
            isbn = ask.studio().faker().value("code.isbn13", draw);
        } while (!isbn.startsWith("978"));
        return isbn;
    }

    /** A vehicle number with its check digit, of a manufacturer code that nobody has. */
    private static String vin(Draw draw) {
        var vin = new StringBuilder("ZZZ");
        for (var i = 3; i < VIN_WEIGHTS.length; i++) {
            vin.append(i > 11 ? (char) ('0' + draw.between(0, 9)) : VIN_LETTERS.charAt(draw.between(0, 22)));
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

package io.github.syntheticsource.datafaker;

/** Things whose parts are put together: flights, vehicles, hospitals. */
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
                ask -> Material.text(cell(ask, "airline", "code") + ask.draw().between(100, 1999));
            case "vehicle" -> ask -> Material.text(cell(ask, "vehicle", "make") + " " + cell(ask, "vehicle", "model"));
            case "hospital" -> ThingMakers::hospital;
            case "slug" -> ThingMakers::slug;
            case "isbn" -> ThingMakers::isbn;
            case "vin" -> ask -> Material.text(vin(ask.draw()));
            default -> throw Makers.unknown(thing, "");
        };
    }

    /** A column of the country that the object is about. */
    static String country(Ask ask, String column) {
        var table = Places.countries();
        var row = WordMakers.row(ask, "country", table.rows().size());
        return table.cell(row, column);
    }

    private static Material hospital(Ask ask) {
        var kind = ask.draw().pick(ask.studio().words().table("hospital").words());
        var city = ask.scene().place(ask.match().role()).city();
        var language = ask.studio().locale().getLanguage();
        return Material.text(
                switch (language) {
                    case "ko" -> city + " " + kind;
                    case "zh" -> city + kind;
                    case "fr", "es" -> kind.contains(" de") ? kind : kind + " de " + city;
                    default -> city + " " + kind;
                });
    }

    private static Material slug(Ask ask) {
        var words = ask.studio().words().table("word").words();
        var draw = ask.draw();
        return Material.text(draw.pick(words) + "-" + draw.pick(words) + "-" + draw.between(2, 99));
    }

    /** A book number; what begins with 979-0 is one of printed music. */
    private static Material isbn(Ask ask) {
        var draw = ask.draw();
        var isbn = ask.studio().faker().value("code.isbn13", draw);
        while (!isbn.startsWith("978")) {
            isbn = ask.studio().faker().value("code.isbn13", draw);
        }
        return Material.text(isbn);
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

    private static String cell(Ask ask, String section, String column) {
        var table = ask.studio().words().table(section);
        return table.cell(WordMakers.row(ask, section, table.rows().size()), column);
    }
}

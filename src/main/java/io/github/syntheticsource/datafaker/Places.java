package io.github.syntheticsource.datafaker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds addresses: real cities with their region, postal code and time zone, in streets and numbers made up. */
final class Places {

    private static final Map<String, WordTable> TABLES = Sections.read("places.txt");

    private Places() {}

    /** The countries of the world, of which there is a code, a capital, a currency, a population and a dial code. */
    static WordTable countries() {
        return Objects.requireNonNull(TABLES.get("country"));
    }

    /**
     * An address in the country of the locale.
     *
     * @param turn chooses the city, so that neighbors live in different ones
     */
    static Place place(Studio studio, Spot turn, Draw draw) {
        var table = TABLES.get(studio.region().country());
        return table == null
                ? unknown(studio, draw)
                : known(studio, table, turn.balancedIndex("city", table.rows().size()), draw);
    }

    private static Place known(Studio studio, WordTable table, int row, Draw draw) {
        var street = draw.oneOf(studio.words().table("street").words());
        var line = filled(studio.region().street(), draw, Map.of("street", street));
        var zip = draw.digits(table.cell(row, "zip"));
        return new Place(
                street,
                line,
                filled(studio.region().unit(), draw, Map.of()),
                table.cell(row, "city"),
                table.cell(row, "state"),
                table.cell(row, "code"),
                zip,
                table.cell(row, "area"),
                near(table.cell(row, "latitude"), draw),
                near(table.cell(row, "longitude"), draw),
                ZoneId.of(table.cell(row, "zone")),
                filled(
                        studio.region().address(),
                        draw,
                        Map.of(
                                "line", line,
                                "city", table.cell(row, "city"),
                                "state", table.cell(row, "state"),
                                "code", table.cell(row, "code"),
                                "zip", zip)));
    }

    /** Where no table is known, Datafaker invents the parts. */
    private static Place unknown(Studio studio, Draw draw) {
        var faker = studio.faker();
        var city = faker.value("address.city", draw);
        var line = faker.value("address.streetAddress", draw);
        var zip = zip(studio, draw);
        var state = own(faker.own(List.of("address.state"), draw), city);
        return new Place(
                faker.value("address.streetName", draw),
                line,
                draw.digits("##"),
                city,
                state,
                own(faker.own(List.of("address.state_abbr"), draw), state),
                zip,
                "",
                BigDecimal.valueOf(draw.between(-3500, 6000), 2),
                BigDecimal.valueOf(draw.between(-12000, 14000), 2),
                studio.region().zone(),
                line + ", " + zip + " " + city);
    }

    private static String own(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static String zip(Studio studio, Draw draw) {
        try {
            return studio.faker().value("address.zipCode", draw);
        } catch (RuntimeException noPattern) {
            return draw.digits("#####");
        }
    }

    private static BigDecimal near(String coordinate, Draw draw) {
        return new BigDecimal(coordinate)
                .add(BigDecimal.valueOf(draw.between(-400, 400), 4))
                .setScale(4, RoundingMode.HALF_UP);
    }

    private static String filled(String template, Draw draw, Map<String, String> words) {
        var text = template.replace("{number}", String.valueOf(draw.between(3, 240)))
                .replace("{small}", String.valueOf(draw.between(1, 48)));
        for (var word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }
}

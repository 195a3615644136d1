package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import io.github.syntheticsource.internal.datafaker.random.ValuePosition;
import io.github.syntheticsource.internal.datafaker.word.SectionedResource;
import io.github.syntheticsource.internal.datafaker.word.WordTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates addresses: real cities with region, postal code and time zone, and invented streets and numbers. */
public final class AddressFactory {

    private static final Map<String, WordTable> TABLES = SectionedResource.read("places.txt");

    private AddressFactory() {}

    /** The countries of the world with code, capital, currency, population and dial code. */
    public static WordTable countries() {
        return Objects.requireNonNull(TABLES.get("country"));
    }

    /**
     * Creates an address in the country of the locale.
     *
     * @param turn selects the city, so that neighboring records have different ones
     */
    static Address place(RecipeContext recipeContext, ValuePosition turn, SeededRandom random) {
        var table = TABLES.get(recipeContext.profile().country());
        return table == null
                ? unknown(recipeContext, random)
                : known(
                        recipeContext,
                        table,
                        turn.balancedIndex("city", table.rows().size()),
                        random);
    }

    private static Address known(RecipeContext recipeContext, WordTable table, int row, SeededRandom random) {
        var street = random.oneOf(recipeContext.wordLists().table("street").words());
        var line = filled(recipeContext.profile().street(), random, Map.of("street", street));
        var zip = random.digits(table.cell(row, "zip"));
        return new Address(
                street,
                line,
                filled(recipeContext.profile().unit(), random, Map.of()),
                table.cell(row, "city"),
                table.cell(row, "state"),
                table.cell(row, "code"),
                zip,
                table.cell(row, "area"),
                near(table.cell(row, "latitude"), random),
                near(table.cell(row, "longitude"), random),
                ZoneId.of(table.cell(row, "zone")),
                filled(
                        recipeContext.profile().address(),
                        random,
                        Map.of(
                                "line", line,
                                "city", table.cell(row, "city"),
                                "state", table.cell(row, "state"),
                                "code", table.cell(row, "code"),
                                "zip", zip)));
    }

    /** Creates an address with Datafaker, for countries without a table. */
    private static Address unknown(RecipeContext recipeContext, SeededRandom random) {
        var faker = recipeContext.faker();
        var city = faker.value("address.city", random);
        var line = faker.value("address.streetAddress", random);
        var zip = zip(recipeContext, random);
        var state = own(faker.own(List.of("address.state"), random), city);
        return new Address(
                faker.value("address.streetName", random),
                line,
                random.digits("##"),
                city,
                state,
                own(faker.own(List.of("address.state_abbr"), random), state),
                zip,
                "",
                BigDecimal.valueOf(random.between(-3500, 6000), 2),
                BigDecimal.valueOf(random.between(-12000, 14000), 2),
                recipeContext.profile().zone(),
                line + ", " + zip + " " + city);
    }

    private static String own(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static String zip(RecipeContext recipeContext, SeededRandom random) {
        try {
            return recipeContext.faker().value("address.zipCode", random);
        } catch (RuntimeException noPattern) {
            return random.digits("#####");
        }
    }

    private static BigDecimal near(String coordinate, SeededRandom random) {
        return new BigDecimal(coordinate)
                .add(BigDecimal.valueOf(random.between(-400, 400), 4))
                .setScale(4, RoundingMode.HALF_UP);
    }

    private static String filled(String template, SeededRandom random, Map<String, String> words) {
        var text = template.replace("{number}", String.valueOf(random.between(3, 240)))
                .replace("{small}", String.valueOf(random.between(1, 48)));
        for (var word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }
}

package io.github.syntheticsource.internal.datafaker.word;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The formats of money, addresses and telephone numbers in a country.
 *
 * @param rate the approximate exchange rate to the US dollar
 * @param step the smallest step between amounts
 * @param phone the template of a telephone number in a range without subscribers
 */
public record CountryProfile(
        String country,
        String currency,
        ZoneId zone,
        BigDecimal rate,
        BigDecimal step,
        String phone,
        String mobile,
        String street,
        String unit,
        String address) {

    private static final Map<String, WordTable> TABLES = SectionedResource.read("regions.txt");
    private static final String NO_SUBSCRIBER = "000 ### ####";

    public static CountryProfile of(Locale locale) {
        var home = row("home", "language", locale.getLanguage());
        var country = locale.getCountry().isEmpty() ? home.getOrDefault("country", "US") : locale.getCountry();
        var row = row("region", "country", country);
        return new CountryProfile(
                country,
                row.getOrDefault("currency", currency(country)),
                ZoneId.of(country.equals(home.get("country")) ? home.getOrDefault("zone", "UTC") : "UTC"),
                new BigDecimal(row.getOrDefault("rate", "1")),
                new BigDecimal(row.getOrDefault("step", "0.01")),
                row.getOrDefault("phone", NO_SUBSCRIBER),
                row.getOrDefault("mobile", NO_SUBSCRIBER),
                row.getOrDefault("street", "{street} {number}"),
                row.getOrDefault("unit", "{small}"),
                row.getOrDefault("address", "{line}, {zip} {city}"));
    }

    /** Converts an amount in US dollars to the currency of this country. */
    public BigDecimal local(BigDecimal dollars) {
        return dollars.multiply(rate);
    }

    /** Converts a step between amounts in dollars; it becomes a power of ten for currencies without cents. */
    public BigDecimal stepOf(BigDecimal dollars) {
        if (scale() > 0) {
            return dollars.setScale(Math.max(dollars.scale(), scale()));
        }
        var local = local(dollars);
        return BigDecimal.TEN
                .pow(Math.max(0, local.precision() - local.scale() - 1))
                .max(step);
    }

    public int scale() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    private static String currency(String country) {
        var currency =
                Currency.getInstance(new Locale.Builder().setRegion(country).build());
        return currency == null ? "EUR" : currency.getCurrencyCode();
    }

    private static Map<String, String> row(String section, String column, String value) {
        return Objects.requireNonNull(TABLES.get(section), section).row(column, value);
    }
}

package io.github.syntheticsource.internal.datafaker.word;

import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;
import org.jspecify.annotations.Nullable;

/**
 * Datafaker for one locale. It is expensive to create, so it is reused and reseeded for every value. Not thread-safe.
 */
public final class LocalizedFaker {

    private final Random random = new Random(0);
    private final Faker faker;
    private final Faker english = new Faker(Locale.ENGLISH, new Random(0));
    private final boolean isEnglish;

    public LocalizedFaker(Locale locale) {
        this.faker = new Faker(locale, random);
        this.isEnglish = locale.getLanguage().equals("en");
    }

    /** Returns the value of an expression such as {@code code.isbn13} or {@code company.name}. */
    public String value(String expression, SeededRandom draw) {
        random.setSeed(draw.random().nextLong());
        return faker.expression("#{" + expression + "}");
    }

    /** Returns an IBAN with valid check digits, of the country if it has IBANs, else a German one. */
    public String iban(String country, SeededRandom draw) {
        random.setSeed(draw.random().nextLong());
        var countries = net.datafaker.providers.base.Finance.ibanSupportedCountries();
        return faker.finance().iban(countries.contains(country) ? country : "DE");
    }

    /** Returns the value of the first key that the locale defines itself, or null. */
    public @Nullable String own(List<String> keys, SeededRandom draw) {
        for (var key : keys) {
            if (isEnglish || owns(key)) {
                return value(key, draw);
            }
        }
        return null;
    }

    private boolean owns(String key) {
        var values = faker.fakeValuesService();
        var own = values.fetchObject(key, faker.getContext());
        return own != null && !own.equals(values.fetchObject(key, english.getContext()));
    }
}

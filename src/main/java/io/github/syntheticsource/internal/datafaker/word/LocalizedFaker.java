package io.github.syntheticsource.internal.datafaker.word;

import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;
import org.jspecify.annotations.Nullable;

/**
 * Datafaker in one locale. It is expensive to create, so it is kept and seeded anew for every value. It is not
 * thread-safe.
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

    /** The value of an expression such as {@code code.isbn13} or {@code company.name}. */
    public String value(String expression, SeededRandom draw) {
        random.setSeed(draw.random().nextLong());
        return faker.expression("#{" + expression + "}");
    }

    /** An account number with valid check digits, of that country if it has such numbers, else a German one. */
    public String iban(String country, SeededRandom draw) {
        random.setSeed(draw.random().nextLong());
        var countries = net.datafaker.providers.base.Finance.ibanSupportedCountries();
        return faker.finance().iban(countries.contains(country) ? country : "DE");
    }

    /** The value of the first of these keys that the locale has of its own, or null. */
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

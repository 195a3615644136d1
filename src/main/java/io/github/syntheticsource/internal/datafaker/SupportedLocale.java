package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.generation.GenerationException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import net.datafaker.Faker;
import org.jspecify.annotations.Nullable;

/** Reads the recipe's locale and refuses one that no names and places are known for. */
public final class SupportedLocale {

    /** Languages that Datafaker has for one country only. */
    private static final List<String> ONE_COUNTRY = List.of("zh-CN", "da-DK", "el-GR", "fi-FI", "nb-NO", "no-NO");

    private SupportedLocale() {}

    /** The locale of the values: English as in the United States if the recipe names none. */
    public static Locale resolve(@Nullable String tag) {
        if (tag == null || tag.isEmpty()) {
            return Locale.US;
        }
        try {
            var asked = new Locale.Builder().setLanguageTag(tag).build();
            var locale = asked.getCountry().isEmpty() ? athome(asked) : asked;
            if (isKnown(locale)) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            throw rejected(tag, e);
        }
        throw rejected(tag, null);
    }

    private static Locale athome(Locale asked) {
        return ONE_COUNTRY.stream()
                .filter(tag -> tag.startsWith(asked.getLanguage() + "-"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(asked);
    }

    private static boolean isKnown(Locale locale) {
        var country = locale.getCountry();
        var countryExists =
                country.isEmpty() || List.of(Locale.getISOCountries()).contains(country);
        return countryExists && (hasFile(locale.getLanguage()) || hasFile(locale.getLanguage() + "-" + country));
    }

    private static boolean hasFile(String name) {
        return !name.isEmpty() && Faker.class.getResource("/" + name + ".yml") != null;
    }

    private static GenerationException rejected(String tag, @Nullable Throwable cause) {
        return new GenerationException("""
                The built-in generator has no names and places for the locale [%s].
                 -> `locale` is a language tag of a known language, with or without a country
                To fix it: write for instance en, en-GB, fr, es, ko, zh-CN, de, it, ja or pt-BR, \
                or let a model write the records: synthetic.generator=openai""".formatted(tag), cause);
    }
}

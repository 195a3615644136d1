package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.generation.GenerationException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import net.datafaker.Faker;
import org.jspecify.annotations.Nullable;

/** Parses the locale of a recipe, and rejects locales without names and places. */
public final class SupportedLocale {

    /** Languages that Datafaker supports for one country only. */
    private static final List<String> ONE_COUNTRY = List.of("zh-CN", "da-DK", "el-GR", "fi-FI", "nb-NO", "no-NO");

    private SupportedLocale() {}

    /** Returns the locale of the values, which is en-US if the recipe has none. */
    public static Locale resolve(@Nullable String tag) {
        if (tag == null || tag.isEmpty()) {
            return Locale.US;
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            var complete = locale.getCountry().isEmpty() ? withCountry(locale) : locale;
            if (isKnown(complete)) {
                return complete;
            }
        } catch (IllformedLocaleException e) {
            throw rejected(tag, e);
        }
        throw rejected(tag, null);
    }

    private static Locale withCountry(Locale locale) {
        return ONE_COUNTRY.stream()
                .filter(tag -> tag.startsWith(locale.getLanguage() + "-"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(locale);
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
                To fix it: use for example en, en-GB, fr, es, ko, zh-CN, de, it, ja or pt-BR, \
                or let a model write the records: synthetic.generator=openai""".formatted(tag), cause);
    }
}

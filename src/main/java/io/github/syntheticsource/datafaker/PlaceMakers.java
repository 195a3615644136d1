package io.github.syntheticsource.datafaker;

import java.util.Currency;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Generators of the parts of an address, and of what its country has. */
final class PlaceMakers {

    private PlaceMakers() {}

    static Maker of(String attribute) {
        return switch (attribute) {
            case "street" -> text(Place::street);
            case "line" -> text(Place::line);
            case "unit" -> text(Place::unit);
            case "address" -> text(Place::address);
            case "city" -> text(Place::city);
            case "state" -> text(Place::state);
            case "state code" -> text(Place::stateCode);
            case "city state" ->
                text(place -> place.city().equals(place.state()) ? place.city() : place.city() + ", " + place.state());
            case "zip" -> text(Place::zip);
            case "zone" -> text(place -> place.zone().getId());
            case "latitude" -> of((place, ask) -> new Material.Exact(place.latitude()));
            case "longitude" -> of((place, ask) -> new Material.Exact(place.longitude()));
            case "country" -> region((country, locale) -> country.getDisplayCountry(locale));
            case "nationality" -> PlaceMakers::nationality;
            case "country code" -> region((country, locale) -> country.getCountry());
            case "language" -> region((country, locale) -> locale.getLanguage());
            case "locale" -> region((country, locale) -> locale.getLanguage() + "-" + country.getCountry());
            case "currency" -> Maker.text(ask -> ask.studio().region().currency());
            case "currency name" -> currency(Currency::getDisplayName);
            case "currency symbol" -> currency(Currency::getSymbol);
            default -> throw Maker.unknown("place", attribute);
        };
    }

    private static Material nationality(Ask ask) {
        var isAmerican = ask.studio().region().country().equals("US");
        return isAmerican
                ? Material.text(ask.words("nationality").get(0))
                : of("country").make(ask);
    }

    private static Maker text(Function<Place, String> said) {
        return of((place, ask) -> Material.text(said.apply(place)));
    }

    private static Maker of(BiFunction<Place, Ask, Material> said) {
        return ask -> said.apply(ask.scene().place(ask.match().role()), ask);
    }

    private static Maker region(BiFunction<Locale, Locale, String> said) {
        return Maker.text(ask -> {
            var isCountry = ask.scene().nouns().contains("country");
            var code = isCountry
                    ? WordMakers.cell(ask, "country", "code")
                    : ask.studio().region().country();
            var country = new Locale.Builder().setRegion(code).build();
            return said.apply(country, ask.studio().locale());
        });
    }

    private static Maker currency(BiFunction<Currency, Locale, String> said) {
        return Maker.text(ask -> said.apply(
                Currency.getInstance(ask.studio().region().currency()),
                ask.studio().locale()));
    }
}

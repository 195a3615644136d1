package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.Address;
import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import java.util.Currency;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Generators of the parts of an address, and of properties of its country. */
final class AddressGenerators {

    private AddressGenerators() {}

    static FieldGenerator of(String attribute) {
        return switch (attribute) {
            case "street" -> text(Address::street);
            case "line" -> text(Address::line);
            case "unit" -> text(Address::unit);
            case "address" -> text(Address::address);
            case "city" -> text(Address::city);
            case "state" -> text(Address::state);
            case "state code" -> text(Address::stateCode);
            case "city state" ->
                text(address -> address.city().equals(address.state())
                        ? address.city()
                        : address.city() + ", " + address.state());
            case "zip" -> text(Address::zip);
            case "zone" -> text(address -> address.zone().getId());
            case "latitude" -> of((address, request) -> new FieldValue.Exact(address.latitude()));
            case "longitude" -> of((address, request) -> new FieldValue.Exact(address.longitude()));
            case "country" -> region((country, locale) -> country.getDisplayCountry(locale));
            case "nationality" -> AddressGenerators::nationality;
            case "country code" -> region((country, locale) -> country.getCountry());
            case "language" -> region((country, locale) -> locale.getLanguage());
            case "locale" -> region((country, locale) -> locale.getLanguage() + "-" + country.getCountry());
            case "currency" ->
                FieldGenerator.text(request -> request.recipeContext().profile().currency());
            case "currency name" -> currency(Currency::getDisplayName);
            case "currency symbol" -> currency(Currency::getSymbol);
            default -> throw FieldGenerator.unknown("place", attribute);
        };
    }

    private static FieldValue nationality(FieldRequest request) {
        var isAmerican = request.recipeContext().profile().country().equals("US");
        return isAmerican
                ? FieldValue.text(request.words("nationality").get(0))
                : of("country").make(request);
    }

    private static FieldGenerator text(Function<Address, String> value) {
        return of((address, request) -> FieldValue.text(value.apply(address)));
    }

    private static FieldGenerator of(BiFunction<Address, FieldRequest, FieldValue> value) {
        return request -> value.apply(request.context().place(request.match().role()), request);
    }

    private static FieldGenerator region(BiFunction<Locale, Locale, String> value) {
        return FieldGenerator.text(request -> {
            var isCountry = request.context().nouns().contains("country");
            var code = isCountry
                    ? WordGenerators.cell(request, "country", "code")
                    : request.recipeContext().profile().country();
            var country = new Locale.Builder().setRegion(code).build();
            return value.apply(country, request.recipeContext().locale());
        });
    }

    private static FieldGenerator currency(BiFunction<Currency, Locale, String> value) {
        return FieldGenerator.text(request -> value.apply(
                Currency.getInstance(request.recipeContext().profile().currency()),
                request.recipeContext().locale()));
    }
}

package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.Company;
import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import java.util.function.BiFunction;

/** Generators of the properties of a company. */
final class CompanyGenerators {

    private CompanyGenerators() {}

    static FieldGenerator of(String attribute) {
        return switch (attribute) {
            case "name" -> text((company, request) -> company.name());
            case "email" -> text((company, request) -> "info@" + company.host() + ".example.com");
            case "url" -> text((company, request) -> "https://www." + company.host() + ".example.com");
            case "phone" ->
                text((company, request) -> PersonGenerators.phone(
                        request, request.recipeContext().profile().phone()));
            default -> throw FieldGenerator.unknown("firm", attribute);
        };
    }

    private static FieldGenerator text(BiFunction<Company, FieldRequest, String> value) {
        return FieldGenerator.text(
                request -> value.apply(request.context().firm(request.match().role()), request));
    }
}

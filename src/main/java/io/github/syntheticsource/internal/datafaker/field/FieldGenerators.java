package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.component.ComponentRule;
import io.github.syntheticsource.internal.datafaker.component.ComponentRules;
import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The generators of all rules in {@code components.txt}. */
public final class FieldGenerators {

    private static final Map<ComponentRule, FieldGenerator> OF_TABLE = ComponentRules.SHARED.rows().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), FieldGenerators::created));

    private FieldGenerators() {}

    /** Returns the generator for a rule. */
    public static FieldGenerator of(ComponentRule rule) {
        var known = OF_TABLE.get(rule);
        return known == null ? created(rule) : known;
    }

    /** Generates a value by the rule of the component. */
    public static FieldValue make(FieldRequest request) {
        return of(request.match().rule()).make(request);
    }

    private static FieldGenerator created(ComponentRule rule) {
        var argument = rule.argument();
        return switch (rule.verb()) {
            case "unknown" -> request -> new FieldValue.Nothing();
            case "person" -> PersonGenerators.of(argument);
            case "place" -> AddressGenerators.of(argument);
            case "other" -> RelatedEntityGenerators.of(argument);
            case "firm" -> CompanyGenerators.of(argument);
            case "topic" -> WordGenerators.topic(rule.arguments());
            case "list" -> WordGenerators.list(argument);
            case "text" -> WordGenerators.prose(argument);
            case "named" -> WordGenerators.named();
            case "whole", "decimal" -> AmountGenerators.number(rule.arguments());
            case "low", "high", "money" -> AmountGenerators.money(argument);
            case "charge" -> AmountGenerators.priced("procedure");
            case "price" -> AmountGenerators.price();
            case "priced" -> AmountGenerators.priced(argument);
            case "share" -> AmountGenerators.share(argument);
            case "reading" -> AmountGenerators.reading();
            case "ordinal" -> AmountGenerators.ordinal();
            case "id", "code" -> IdentifierGenerator::text;
            case "time" -> EventDates.generator(rule.arguments());
            case "flag" -> request -> new FieldValue.Odds(Integer.parseInt(argument));
            case "pattern" -> WordGenerators.pattern(argument);
            case "faker" ->
                FieldGenerator.text(request -> request.recipeContext().faker().value(argument, request.random()));
            case "reserved" -> ReservedValueGenerators.of(argument);
            case "bank", "card" -> BankGenerators.of(argument);
            case "vin", "isbn", "flight", "vehicle", "hospital", "slug" -> CompositeValueGenerators.of(rule.verb());
            default -> throw new IllegalArgumentException("components.txt knows no [" + rule.verb() + "]");
        };
    }
}

package io.github.syntheticsource.datafaker;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The generators of all rules in {@code components.txt}. */
final class Makers {

    private static final Map<Row, Maker> OF_TABLE = ComponentTable.SHARED.rows().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Makers::created));

    private Makers() {}

    /** The generator that fills what the rule is about. */
    static Maker of(Row row) {
        var known = OF_TABLE.get(row);
        return known == null ? created(row) : known;
    }

    /** What the component's own rule fills it with. */
    static Material make(Ask ask) {
        return of(ask.match().row()).make(ask);
    }

    private static Maker created(Row row) {
        var argument = row.argument();
        return switch (row.verb()) {
            case "unknown" -> ask -> new Material.Nothing();
            case "person" -> PersonMakers.of(argument);
            case "place" -> PlaceMakers.of(argument);
            case "other" -> OtherMakers.of(argument);
            case "firm" -> FirmMakers.of(argument);
            case "topic" -> WordMakers.topic(row.arguments());
            case "list" -> WordMakers.list(argument);
            case "text" -> WordMakers.prose(argument);
            case "named" -> WordMakers.named();
            case "whole", "decimal" -> AmountMakers.number(row.arguments());
            case "low", "high", "money" -> AmountMakers.money(argument);
            case "charge" -> AmountMakers.priced("procedure");
            case "price" -> AmountMakers.price();
            case "priced" -> AmountMakers.priced(argument);
            case "share" -> AmountMakers.share(argument);
            case "reading" -> AmountMakers.reading();
            case "ordinal" -> AmountMakers.ordinal();
            case "id", "code" -> Identifier::text;
            case "time" -> Timeline.maker(row.arguments());
            case "flag" -> ask -> new Material.Odds(Integer.parseInt(argument));
            case "pattern" -> WordMakers.pattern(argument);
            case "faker" -> Maker.text(ask -> ask.studio().faker().value(argument, ask.draw()));
            case "reserved" -> ReservedMakers.of(argument);
            case "bank", "card" -> BankMakers.of(argument);
            case "vin", "isbn", "flight", "vehicle", "hospital", "slug" -> ThingMakers.of(row.verb());
            default -> throw new IllegalArgumentException("components.txt knows no [" + row.verb() + "]");
        };
    }
}

package io.github.syntheticsource.datafaker;

import java.util.List;

/** The verbs of {@code components.txt}. */
final class Makers {

    private Makers() {}

    static Maker of(String verb, List<String> arguments) {
        var argument = String.join(" ", arguments);
        return switch (verb) {
            case "person" -> PersonMakers.of(argument);
            case "place" -> PlaceMakers.of(argument);
            case "other" -> OtherMakers.of(argument);
            case "firm" -> FirmMakers.of(argument);
            case "topic" -> WordMakers.topic(arguments);
            case "list" -> WordMakers.list(argument);
            case "text" -> WordMakers.prose(argument);
            case "named" -> WordMakers.named();
            case "whole", "decimal" -> AmountMakers.number(arguments);
            case "low", "high", "money" -> AmountMakers.money(argument);
            case "charge" -> AmountMakers.priced("procedure");
            case "price" -> AmountMakers.price();
            case "priced" -> AmountMakers.priced(argument);
            case "share" -> AmountMakers.share(argument);
            case "reading" -> AmountMakers.reading();
            case "ordinal" -> AmountMakers.ordinal();
            case "id", "code" -> ask -> Identifier.text(ask);
            case "time" -> Timeline.maker(arguments);
            case "flag" -> ask -> new Material.Odds(Integer.parseInt(argument));
            case "pattern" -> WordMakers.pattern(argument);
            case "faker" -> ask -> Material.text(ask.studio().faker().value(argument, ask.draw()));
            case "reserved" -> ReservedMakers.of(argument);
            case "bank", "card" -> BankMakers.of(argument);
            case "vin", "isbn", "flight", "vehicle", "hospital", "slug" -> ThingMakers.of(verb);
            default -> throw new IllegalArgumentException("components.txt knows no [" + verb + "]");
        };
    }

    static IllegalArgumentException unknown(String verb, String argument) {
        return new IllegalArgumentException("components.txt knows no [" + verb + " " + argument + "]");
    }
}

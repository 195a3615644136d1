package io.github.syntheticsource.datafaker;

import java.util.function.BiFunction;

/** Generators of what a company has. */
final class FirmMakers {

    private FirmMakers() {}

    static Maker of(String attribute) {
        return switch (attribute) {
            case "name" -> text((firm, ask) -> firm.name());
            case "email" -> text((firm, ask) -> "info@" + firm.host() + ".example.com");
            case "url" -> text((firm, ask) -> "https://www." + firm.host() + ".example.com");
            case "phone" ->
                text((firm, ask) ->
                        PersonMakers.phone(ask, ask.studio().region().phone()));
            default -> throw Maker.unknown("firm", attribute);
        };
    }

    private static Maker text(BiFunction<Firm, Ask, String> said) {
        return Maker.text(ask -> said.apply(ask.scene().firm(ask.match().role()), ask));
    }
}

package io.github.syntheticsource.datafaker;

import java.util.List;

/** Generators of account and card numbers. Card numbers are those that payment services publish for tests. */
final class BankMakers {

    /** The prefix of Visa test cards; the account number behind it is made up, the last digit checks it. */
    private static final String TEST_PREFIX = "40000000";

    private BankMakers() {}

    static Maker of(String kind) {
        return switch (kind) {
            case "iban" ->
                Maker.text(
                        ask -> ask.studio().faker().iban(ask.studio().region().country(), ask.draw()));
            case "bic" -> Maker.text(BankMakers::bic);
            case "card" -> Maker.text(BankMakers::card);
            case "expiry" ->
                ask -> new Material.Moment(Person.TODAY
                        .plusMonths(ask.draw().between(20, 56))
                        .withDayOfMonth(1)
                        .atStartOfDay());
            default -> throw Maker.unknown("bank", kind);
        };
    }

    private static String bic(Ask ask) {
        var draw = ask.draw();
        var bank = draw.oneOf(List.of("TEST", "XMPL", "DEMO", "FAKE"));
        return bank + ask.studio().region().country() + draw.digits("##");
    }

    private static String card(Ask ask) {
        var isFirst = ask.spot().attempt() + ask.spot().round() == 0;
        return isFirst
                ? WordMakers.inTurn(ask, "test card")
                : checked(TEST_PREFIX + ask.draw().digits("#######"));
    }

    /** The digits with the check digit of Luhn's algorithm. */
    static String checked(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}

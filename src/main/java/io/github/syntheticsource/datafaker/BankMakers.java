package io.github.syntheticsource.datafaker;

import java.util.List;

/** Accounts and cards. Card numbers are those that payment services publish for tests. */
final class BankMakers {

    private static final List<String> TEST_CARDS = List.of(
            "4111111111111111",
            "4242424242424242",
            "4012888888881881",
            "4000056655665556",
            "5555555555554444",
            "5105105105105100",
            "2223003122003222",
            "378282246310005",
            "371449635398431",
            "6011111111111117",
            "6011000990139424",
            "3530111333300000",
            "3056930009020004",
            "30569309025904");
    /** The prefix of Visa test cards; the account number behind it is made up, the last digit checks it. */
    private static final String TEST_PREFIX = "40000000";

    private BankMakers() {}

    static Maker of(String kind) {
        return switch (kind) {
            case "iban" ->
                ask -> Material.text(
                        ask.studio().faker().iban(ask.studio().region().country(), ask.draw()));
            case "bic" -> BankMakers::bic;
            case "card" -> BankMakers::card;
            case "expiry" ->
                ask -> new Material.Moment(Person.TODAY
                        .plusMonths(ask.draw().between(20, 56))
                        .withDayOfMonth(1)
                        .atStartOfDay());
            default -> throw Makers.unknown("bank", kind);
        };
    }

    private static Material bic(Ask ask) {
        var draw = ask.draw();
        var bank = draw.pick(List.of("TEST", "XMPL", "DEMO", "FAKE"));
        return Material.text(bank + ask.studio().region().country() + draw.digits("##"));
    }

    private static Material card(Ask ask) {
        return Material.text(
                ask.spot().attempt() + ask.spot().round() == 0
                        ? TEST_CARDS.get(ask.spot().turn("value", TEST_CARDS.size()))
                        : checked(TEST_PREFIX + ask.draw().digits("#######")));
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

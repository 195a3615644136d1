package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.context.Person;
import java.util.List;

/** Generators of account and card numbers. Card numbers are test numbers published by payment services. */
public final class BankGenerators {

    /** The prefix of Visa test cards, followed by an invented account number and a check digit. */
    private static final String TEST_PREFIX = "40000000";

    private BankGenerators() {}

    static FieldGenerator of(String kind) {
        return switch (kind) {
            case "iban" ->
                FieldGenerator.text(request -> request.recipeContext()
                        .faker()
                        .iban(request.recipeContext().profile().country(), request.random()));
            case "bic" -> FieldGenerator.text(BankGenerators::bic);
            case "card" -> FieldGenerator.text(BankGenerators::card);
            case "expiry" ->
                request -> new FieldValue.Moment(Person.TODAY
                        .plusMonths(request.random().between(20, 56))
                        .withDayOfMonth(1)
                        .atStartOfDay());
            default -> throw FieldGenerator.unknown("bank", kind);
        };
    }

    private static String bic(FieldRequest request) {
        var random = request.random();
        var bank = random.oneOf(List.of("TEST", "XMPL", "DEMO", "FAKE"));
        return bank + request.recipeContext().profile().country() + random.digits("##");
    }

    private static String card(FieldRequest request) {
        var isFirst = request.position().attempt() + request.position().round() == 0;
        return isFirst
                ? WordGenerators.inTurn(request, "test card")
                : checked(TEST_PREFIX + request.random().digits("#######"));
    }

    /** Appends the check digit of Luhn's algorithm. */
    public static String checked(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}

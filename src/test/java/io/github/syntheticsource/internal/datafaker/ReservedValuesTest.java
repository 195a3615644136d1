package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.datafaker.field.BankGenerators;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that is made could reach a real person. */
class ReservedValuesTest {

    record Contact(
            String email,
            String phone,
            String mobile,
            String fax,
            String ssn,
            String cardNumber,
            String iban,
            String ipAddress,
            String ipv6,
            String macAddress,
            URI website,
            String companyEmail,
            String logoUrl,
            String hostName,
            String passport,
            String vin) {}

    private static final List<Contact> CONTACTS =
            BuiltinRequest.of(Contact.class).records(Contact.class, 200);

    @Test
    void mailAndWebStayAtDomainsKeptForExamples() {
        assertThat(CONTACTS).allSatisfy(contact -> {
            assertThat(contact.email()).matches(".+@example\\.(com|org|net)");
            assertThat(contact.companyEmail()).matches("info@[a-z0-9]+\\.example\\.com");
            assertThat(contact.website().getHost()).matches("(.+\\.)?example\\.com");
            assertThat(contact.logoUrl()).startsWith("https://www.example.com/");
            assertThat(contact.hostName()).endsWith(".example.com");
        });
    }

    @Test
    void telephoneNumbersAreFictional() {
        assertThat(CONTACTS)
                .allSatisfy(contact -> assertThat(List.of(contact.phone(), contact.mobile(), contact.fax()))
                        .allMatch(number -> number.matches("\\(\\d{3}\\) 555-01\\d\\d")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en-GB ; (020 7946 0\\d{3}|07700 900\\d{3})
            en-CA ; \\(\\d*\\) 555-01\\d\\d
            fr    ; (01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \\d\\d \\d\\d
            de    ; (030 23125|040 66969|089 99998|0221 4710|069 90009) \\d{3}|0171 39200\\d\\d
            es    ; 990 \\d{3} \\d{3}
            ko    ; (0\\d{1,2}-0\\d\\d-\\d{4}|010-0\\d{3}-\\d{4})
            zh-CN ; 0\\d{2,3}-0\\d{3} \\d{4}
            it    ; 000 \\d{3} \\d{4}
            """)
    void telephoneNumbersElsewhereReachNobody(String locale, String regex) {
        assertThat(BuiltinRequest.of(Contact.class).locale(locale).records(Contact.class, 30))
                .allSatisfy(contact -> assertThat(List.of(contact.phone(), contact.mobile()))
                        .allMatch(number -> number.matches(regex)));
    }

    @Test
    void numbersOfPeopleWereNeverIssued() {
        assertThat(CONTACTS).allSatisfy(contact -> {
            assertThat(contact.ssn()).matches("9\\d\\d-(0[1-9]|[1-4]\\d)-\\d{4}");
            assertThat(contact.passport()).startsWith("X0");
            assertThat(contact.vin()).startsWith("ZZZ");
        });
    }

    @Test
    void cardsAreTestCardsWithACheckDigit() {
        assertThat(CONTACTS).allSatisfy(contact -> {
            var digits = contact.cardNumber();
            assertThat(BankGenerators.checked(digits.substring(0, digits.length() - 1)))
                    .isEqualTo(digits);
        });
    }

    @Test
    void uniqueCardsAreTestCardsToo() {
        var cards = BuiltinRequest.of(Contact.class).unique("cardNumber").records(Contact.class, 60);

        assertThat(cards)
                .extracting(Contact::cardNumber)
                .doesNotHaveDuplicates()
                .allSatisfy(digits -> assertThat(BankGenerators.checked(digits.substring(0, digits.length() - 1)))
                        .isEqualTo(digits));
    }

    @Test
    void accountNumbersHaveTheirCheckDigits() {
        assertThat(CONTACTS).allSatisfy(contact -> {
            var iban = contact.iban();
            var digits = new StringBuilder();
            (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
            assertThat(new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)))
                    .isOne();
        });
    }

    @Test
    void networkAddressesAreThoseOfDocumentation() {
        assertThat(CONTACTS).allSatisfy(contact -> {
            assertThat(contact.ipAddress()).matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+");
            assertThat(contact.ipv6()).startsWith("2001:db8:");
            assertThat(contact.macAddress()).startsWith("00:00:5E:00:53:");
        });
    }
}

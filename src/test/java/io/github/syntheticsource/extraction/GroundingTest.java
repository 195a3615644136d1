package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundingTest {

    record Person(String name) {}

    record Code(String code) {}

    record Amount(BigDecimal total) {}

    record Day(LocalDate date) {}

    record Remark(String remark) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tom Hanks      | Tom Hanks plays the lead.                      | STATED
                    Tom Hanks      | TOM  HANKS plays the lead.                     | STATED
                    Tom Hanks      | Hanks, Tom: actor.                             | STATED
                    Müller         | Müller's house                                 | STATED
                    Müller         | Mu\u0308ller’s house                           | STATED
                    Zoe Müller     | Zoe Muller was here.                           | UNSURE
                    Ludwig van der Berg | The guest was Ludwig van der Berg.        | STATED
                    Jean-Luc Picard | Jean Luc Picard came.                         | STATED
                    J.R.R. Tolkien | J. R. R. Tolkien wrote it.                     | STATED
                    John Smith     | Dr. John Smith signed.                         | STATED
                    Dr. John Smith | John Smith signed.                             | STATED
                    Acme Inc.      | Acme was paid.                                 | STATED
                    John Smith     | Mr Smith signed.                               | UNSURE
                    John Smith     | Yesterday Smith signed.                        | UNSURE
                    John Smith     | Jane Smith signed.                             | NOT_STATED
                    Smith & Sons   | Smith and Sons delivered.                      | STATED
                    Cœur de Lion   | Richard Coeur de Lion                          | STATED
                    王小明           | 小明昨天来了。                                     | UNSURE
                    왕소명           | 왕 씨가 왔다.                                      | UNSURE
                    John Smith     | J. Smith signed.                               | UNSURE
                    John Smith     | John F. Smith signed.                          | UNSURE
                    John Smith     | Jon Smith signed.                              | NOT_STATED
                    John Smith     | Mary Jones signed.                             | NOT_STATED
                    Rose           | She picked a rose.                             | UNSURE
                    Rosemary       | Rosemary came.                                 | STATED
                    Anna           | Annabel came.                                  | UNSURE
                    김민수           | 김민수는 어제 병원에 갔다.                           | STATED
                    김민수           | 환자 김민수 씨                                    | STATED
                    김민수           | 박지성은 어제 병원에 갔다.                           | NOT_STATED
                    王小明           | 患者王小明昨天来了。                                | STATED
                    王小明           | 患者李大伟昨天来了。                                | NOT_STATED
                    Tom Hanks      | 由Tom Hanks主演的电影                             | STATED
                    Tom Hanks      | 由汤姆·汉克斯主演的电影                               | UNSURE
                    Tom Hanks      | The actor was not Tom Hanks.                   | UNSURE
                    שרה כהן        | המטופלת שרה כהן הגיעה                           | STATED
                    """)
    void ofNames(String name, String text, Grounding grounding) {
        assertThat(ground(new Person(name), text).grounding()).isEqualTo(grounding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MRN-10023       | Record MRN-10023 was opened.        | STATED
                    MRN-10023       | Record mrn 10023 was opened.        | STATED
                    MRN-10023       | Record MRN-10024 was opened.        | NOT_STATED
                    J20.9           | Diagnosis J20.9.                    | STATED
                    J20.9           | Diagnosis J20.91.                   | NOT_STATED
                    99213           | code 199213                         | NOT_STATED
                    A+              | Blood type A+.                      | UNSURE
                    +1 555 010 2345 | Call (555) 010-2345.                | UNSURE
                    +1 555 010 2345 | Call +1 (555) 010-2345.             | STATED
                    +1 555 010 2345 | Call +1 (555) 010-2346.             | NOT_STATED
                    DE89 3704 0044 0532 0130 00 | IBAN DE89370400440532013000 | STATED
                    ada@example.com | write to ada@example.com.           | STATED
                    ada@example.com | no address                          | NOT_STATED
                    ada99@example.com | no address                        | NOT_STATED
                    """)
    void ofIds(String code, String text, Grounding grounding) {
        assertThat(ground(new Code(code), text).grounding()).isEqualTo(grounding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1250.00 | The bill came to $1,250.00.                  | STATED
                    1250.00 | The bill came to $1,250.                     | STATED
                    1250.00 | The bill came to 1250 dollars.               | STATED
                    1250.00 | La facture s'élève à 1 250,00 € pour le mois.  | STATED
                    1250.00 | La factura es de 1.250,00 € en total.        | STATED
                    1250.00 | La factura es de 1.250 € en el mes.          | STATED
                    1250.00 | The bill came to 1.250 dollars in the end.   | UNSURE
                    1250.00 | twelve hundred and fifty dollars             | STATED
                    1250.00 | one thousand two hundred fifty dollars       | STATED
                    1250.00 | The bill came to $1,205.00.                  | NOT_STATED
                    1250.00 | The bill came to $11,250.00.                 | NOT_STATED
                    1250.00 | The bill came to $250.00.                    | NOT_STATED
                    1200000 | a budget of $1.2 million                     | STATED
                    1200000 | a budget of $1.2M                            | STATED
                    12000   | 总额为1.2万元                                    | STATED
                    320     | 总额是三百二十元                                   | STATED
                    320     | 총액은 삼백이십 원입니다                                | STATED
                    97      | Le total est de quatre-vingt-dix-sept euros. | STATED
                    45      | The total was $45.                           | STATED
                    45      | She is 45.                                   | UNSURE
                    45      | a total of forty-five                        | STATED
                    45      | The bill came to $46.                        | NOT_STATED
                    3       | three visits                                 | UNSURE
                    3       | a total of three                             | STATED
                    3       | The third time.                              | UNSURE
                    3       | Four of them.                                | NOT_STATED
                    1       | a visit                                      | UNSURE
                    -45.50  | a balance of -$45.50                         | STATED
                    -45.50  | a balance of ($45.50)                        | STATED
                    -45.50  | a loss of $45.50                             | UNSURE
                    20.9    | Diagnosis J20.9.                             | UNSURE
                    2024    | On 2024-03-05 it came.                       | UNSURE
                    1999    | She has lived here since 1999.               | UNSURE
                    1999    | It cost $1999.                               | STATED
                    19.99   | for nineteen dollars and ninety-nine cents   | STATED
                    0.99    | The app costs 99 cents.                      | STATED
                    1500    | He owes a grand and a half.                  | UNSURE
                    35000   | 총 금액은 3만 5천 원입니다.                            | STATED
                    30000   | 총 금액은 3만 5천 원입니다.                            | UNSURE
                    -7      | the total fell to minus seven                | STATED
                    1405    | At 14:05 it came.                            | UNSURE
                    99.50   | the total, 99.5, was paid                    | STATED
                    0.15    | a rate of 15 %                               | STATED
                    """)
    void ofNumbers(BigDecimal total, String text, Grounding grounding) {
        assertThat(ground(new Amount(total), text).grounding()).isEqualTo(grounding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-03-05 | It was on 2024-03-05.                       | STATED
                    2024-03-05 | It was on 5 March 2024.                     | STATED
                    2024-03-05 | It was on March 5th, 2024.                  | STATED
                    2024-03-05 | It was on the 5th of March, 2024.           | STATED
                    2024-03-05 | It was on Mar. 5, 2024.                     | STATED
                    2024-03-05 | Es war am 05.03.2024 in der Stadt.          | STATED
                    2024-03-05 | Es war am 5. März 2024.                     | STATED
                    2024-03-05 | C'était le 5 mars 2024.                     | STATED
                    2024-03-05 | Fue el 5 de marzo de 2024.                  | STATED
                    2024-03-05 | Fue el 05/03/2024 en la ciudad de los ríos. | STATED
                    2024-03-05 | 于2024年3月5日                                 | STATED
                    2024-03-05 | 2024년 3월 5일에                               | STATED
                    2024-03-05 | It was on 05/03/2024.                       | UNSURE
                    2024-03-25 | It was on 03/25/2024.                       | STATED
                    2024-03-05 | It was on March 5.                          | UNSURE
                    2024-03-05 | It was on the fifth of March 2024.          | UNSURE
                    2024-03-05 | In 2024, on the fifth of March.             | UNSURE
                    2024-03-05 | 2024. 3. 5.에 방문했다.                         | STATED
                    2024-03-05 | 就诊日期为二〇二四年三月五日。                          | UNSURE
                    2024-03-05 | It was yesterday.                           | UNSURE
                    2024-03-05 | It was on March 6th, 2024.                  | NOT_STATED
                    2024-03-05 | It was on 2024-03-06.                       | NOT_STATED
                    2024-03-05 | It was on 2025-03-05.                       | NOT_STATED
                    2024-03-05 | It just happened.                           | NOT_STATED
                    """)
    void ofDates(LocalDate date, String text, Grounding grounding) {
        assertThat(ground(new Day(date), text).grounding()).isEqualTo(grounding);
    }

    /** Notations of a value that must not lead to blame. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    total  | 24        | There were two dozen of them.
                    total  | 15000     | He paid fifteen grand.
                    total  | 12000     | Le prix est de 12 k€ pour la voiture.
                    total  | 1200000   | Le budget est de 1,2 M€ pour la ville.
                    total  | 2500000   | Der Umsatz ist 2,5 Mio. Euro.
                    total  | 500000    | He paid half a million.
                    total  | 1999      | It was nineteen ninety-nine.
                    total  | 2.5       | It took 2 1/2 cups.
                    total  | -5        | It was 5 below zero.
                    due    | 2024-03-05 | It is due on 5-7 March 2024.
                    due    | 2024-03-07 | It is due on March 5-7, 2024.
                    due    | 2024-03-05 | It is due on 20240305.
                    due    | 2024-07-04 | It is due on the Fourth of July 2024.
                    due    | 2024-12-25 | It is due on Christmas Day 2024.
                    name   | Dr. Gregory House | Doctor House came.
                    name   | Tom Hanks | The film has actor Hanks in it.
                    name   | Mary Smith | John and Mary Smith came.
                    name   | John Smith | John and Mary Smith came.
                    company | International Business Machines | IBM came.
                    code   | J20.9     | The code is J209.
                    price  | "1250.00" | It cost $1,250.
                    when   | "05/03/2024" | It was on 5 March 2024.
                    when   | "14:05"   | It was at 2:05 pm.
                    dose   | 500mg     | He took 500 milligrams.
                    """)
    void whatMayBeSaidInAnotherWayIsNotCalledMissing(String field, String value, String text) {
        Object known = field.equals("total")
                ? new BigDecimal(value)
                : field.equals("due") ? LocalDate.parse(value) : value.replace("\"", "");

        // as a record with a component of that name and type
        Type type = field.equals("due") ? new TypeReference<Map<String, LocalDate>>() {}.getType() : Map.class;
        assertThat(Grounder.standard()
                        .ground(type, Map.of(field, known), text)
                        .get(0)
                        .grounding())
                .isNotEqualTo(Grounding.NOT_STATED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    broken left arm       | He has a broken left arm.         | STATED
                    broken left arm       | The left arm is broken.           | UNSURE
                    broken left arm       | He is fine.                       | UNSURE
                    allergic to penicillin | She is not allergic to penicillin. | UNSURE
                    fracture              | There was no fracture.            | UNSURE
                    fracture              | No doubt, there is a fracture.    | STATED
                    pénicilline           | Il n'est pas allergique à la pénicilline. | UNSURE
                    青霉素                  | 患者对青霉素不过敏。                     | UNSURE
                    骨折                   | 患者没有骨折。                        | UNSURE
                    apple                 | two apples                        | STATED
                    """)
    void ofProse(String remark, String text, Grounding grounding) {
        assertThat(ground(new Remark(remark), text).grounding()).isEqualTo(grounding);
    }

    @Test
    void ofEnumsIsUnsureUntilTheirAliasesAreDeclared() {
        record Case(Visit.Status status) {}
        var open = new Case(Visit.Status.OPEN);
        var paid = new Case(Visit.Status.PAID_IN_FULL);
        var known = Comparison.standard().comparing("status").alias("OPEN", "pending", "not yet paid");

        assertThat(ground(open, "The case is open.").grounding()).isEqualTo(Grounding.STATED);
        assertThat(ground(open, "The case is pending.").grounding()).isEqualTo(Grounding.UNSURE);
        assertThat(ground(paid, "It was paid in full.").grounding()).isEqualTo(Grounding.STATED);
        assertThat(ground(paid, "It was settled.").grounding()).isEqualTo(Grounding.STATED);
        assertThat(ground(paid, "It is there.").grounding()).isEqualTo(Grounding.NOT_STATED);
        assertThat(SyntheticDocument.of(open, "The case is pending.")
                        .grounding(known)
                        .get(0)
                        .grounding())
                .isEqualTo(Grounding.STATED);
        assertThat(SyntheticDocument.of(open, "The case is there.")
                        .grounding(known)
                        .get(0)
                        .grounding())
                .isEqualTo(Grounding.NOT_STATED);
    }

    @Test
    void ofBooleansIsAlwaysUnsure() {
        record Flag(boolean insured) {}

        assertThat(ground(new Flag(true), "She is insured.").grounding()).isEqualTo(Grounding.UNSURE);
        assertThat(ground(new Flag(true), "Nothing of the kind.").grounding()).isEqualTo(Grounding.UNSURE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14:05 | at 14:05     | STATED
            14:05 | at 2:05 pm   | STATED
            14:00 | um 14 Uhr    | STATED
            14:05 | at 2:06 pm   | UNSURE
            """)
    void ofTimesIsNeverMissing(LocalTime time, String text, Grounding grounding) {
        record Clock(LocalTime time) {}

        assertThat(ground(new Clock(time), text).grounding()).isEqualTo(grounding);
    }

    @Test
    void ofAMomentNeedsDateAndTime() {
        record Moment(LocalDateTime when) {}
        var moment = new Moment(LocalDateTime.parse("2024-03-05T14:05"));

        assertThat(ground(moment, "On March 5, 2024 at 2:05 pm.").grounding()).isEqualTo(Grounding.STATED);
        assertThat(ground(moment, "On March 5, 2024.").grounding()).isEqualTo(Grounding.UNSURE);
        assertThat(ground(moment, "On March 6, 2024 at 2:05 pm.").grounding()).isEqualTo(Grounding.NOT_STATED);
    }

    @Test
    void placesAreThoseOfTheOriginalText() {
        var text = "Ⅻ ﬁne: Zoe\u0308  MÜLLER owes １，２５０.00 and Zoë Müller pays.";
        record Debt(String name, BigDecimal total) {}

        var document = SyntheticDocument.of(new Debt("Zoë Müller", new BigDecimal("1250")), text);

        assertThat(document.spans().get("name"))
                .extracting(span -> span.of(text))
                .containsExactly("Zoe\u0308  MÜLLER", "Zoë Müller");
        assertThat(document.spans().get("total"))
                .extracting(span -> span.of(text))
                .containsExactly("１，２５０.00");
    }

    @Test
    void severalRecordsAreLookedUpEach() {
        var document = SyntheticDocument.of(
                List.of(new Person("Tom Hanks"), new Person("Tom Hardy")), "Tom Hanks and nobody else.");

        assertThat(document.grounding())
                .extracting(field -> field.path() + " " + field.grounding())
                .containsExactly("[0].name STATED", "[1].name NOT_STATED");
        assertThat(document.spans()).containsOnlyKeys("[0].name");
    }

    @Test
    void aLongerNameIsAnotherOne() {
        record Film(String title) {}

        assertThat(ground(new Film("Toy Story"), "He was in Toy Story.").grounding())
                .isEqualTo(Grounding.STATED);
        assertThat(ground(new Film("Toy Story"), "He was in Toy Story 2.").grounding())
                .isEqualTo(Grounding.UNSURE);
        assertThat(ground(new Film("Toy Story 2"), "He was in Toy Story.").grounding())
                .isEqualTo(Grounding.NOT_STATED);
    }

    @Test
    void aLocaleSettlesNumbers() {
        var german = Comparison.standard().locale(Locale.GERMANY);
        var document = SyntheticDocument.of(new Amount(new BigDecimal("1250")), "Summe: 1.250 EUR");

        assertThat(document.grounding(german).get(0).grounding()).isEqualTo(Grounding.STATED);
    }

    @ParameterizedTest
    @CsvSource({"100%", "{}", "$1", "a.*b", "\\E", "%s %n", "🙂🙂", "[→0]", "(", "'\"\"'"})
    void oddValuesAreFoundAsTheyAre(String value) {
        var text = "before " + value + " after";

        var document = SyntheticDocument.of(new Remark(value), text);

        assertThat(document.grounding().get(0).grounding()).isIn(Grounding.STATED, Grounding.UNSURE);
        assertThat(document.spans().get("remark"))
                .extracting(span -> span.of(text))
                .contains(value);
    }

    private static FieldGrounding ground(Object record, String text) {
        return SyntheticDocument.of(record, text).grounding().get(0);
    }
}

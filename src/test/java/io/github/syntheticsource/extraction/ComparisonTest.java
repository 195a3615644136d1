package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    record Text(String value) {}

    record Amount(@Nullable BigDecimal value) {}

    record Day(LocalDate value) {}

    record Names(List<String> names) {}

    record Lines(List<Visit.Line> lines) {}

    @Test
    void aPerfectExtractionIsRecoveredInEveryField() {
        var extraction = SyntheticDocument.of(Visit.sample(), Visit.TEXT).extractedBy(text -> Visit.sample());

        assertThat(OutcomeLines.lines(extraction.outcomes()))
                .containsExactly(
                        "patientName RECOVERED \"John Smith\" -> \"John Smith\"",
                        "date RECOVERED \"2024-03-05\" -> \"2024-03-05\"",
                        "status RECOVERED \"OPEN\" -> \"OPEN\"",
                        "insured RECOVERED true -> true",
                        "lines[0].code RECOVERED \"99213\" -> \"99213\"",
                        "lines[0].amount RECOVERED 150.00 -> 150.00",
                        "lines[1].code RECOVERED \"36415\" -> \"36415\"",
                        "lines[1].amount RECOVERED 80.00 -> 80.00",
                        "total RECOVERED 230.00 -> 230.00",
                        "note ABSENT null -> null");
        assertThat(extraction.outcomes()).extracting(FieldOutcome::matchKind).containsOnly(MatchKind.EXACT, null);
    }

    @Test
    void whatIsNotThereIsMissedAndWhatIsTooMuchIsInvented() {
        var json = """
                {"patientName":"John Smith","date":"2024-03-05","status":"OPEN","insured":true,
                 "lines":[{"code":"99214","amount":150.00},{"code":"36415","amount":80.00}],"note":"paid","mood":"good"}""";

        var outcomes = OutcomeLines.json(Visit.sample(), Visit.TEXT, json).outcomes();

        assertThat(OutcomeLines.differences(outcomes))
                .containsExactly(
                        "lines[0].code WRONG \"99213\" -> \"99214\"",
                        "total MISSED 230.00 -> null",
                        "note INVENTED null -> \"paid\"",
                        "mood INVENTED null -> \"good\"");
    }

    @Test
    void aFailureIsOneOfEveryField() {
        var extraction = SyntheticDocument.of(new Text("a"), "a").extractedBy(text -> {
            throw new IllegalStateException("no model");
        });

        assertThat(extraction.result().failure()).hasMessage("no model");
        assertThat(extraction.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(outcome.expected()).isEqualTo("a");
            assertThat(outcome.note()).isEqualTo("java.lang.IllegalStateException: no model");
        });
    }

    @Test
    void rawJsonIsScoredAndNotWhatJavaMadeOfIt() {
        record Person(String name, int age) {}
        var document = SyntheticDocument.of(new Person("Ada", 0), "Ada, just born");

        var outcomes = document.extractedBy(new Extractor<Person>() {
                    @Override
                    public Person extract(String text) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public ExtractorResult<Person> read(String text) {
                        return ExtractorResult.ofJson(new Person("Ada", 0), "{\"name\":\"Ada\"}");
                    }
                })
                .outcomes();

        assertThat(OutcomeLines.differences(outcomes)).containsExactly("age MISSED 0 -> null");
    }

    @Test
    void anAnswerThatWasRefusedIsScoredIfItIsJson() {
        var document = SyntheticDocument.of(new Amount(BigDecimal.TEN), "10");
        Extractor<Amount> refused = new Extractor<>() {
            @Override
            public Amount extract(String text) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ExtractorResult<Amount> read(String text) {
                return ExtractorResult.invalid(new IllegalArgumentException("no"), "{\"value\": \"10.00\"}");
            }
        };

        assertThat(document.extractedBy(refused).outcomes())
                .extracting(FieldOutcome::outcome)
                .containsExactly(Outcome.RECOVERED);
    }

    @Nested
    class Nothing {

        record Empty(@Nullable String text, @Nullable List<String> items, Visit.@Nullable Line line) {}

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"text\":null,\"items\":null,\"line\":null}",
                    "{\"text\":\"\",\"items\":[],\"line\":{}}",
                    "{\"text\":\"  \",\"items\":[null],\"line\":null}"
                })
        void blankTextAndEmptyListsAndObjectsAreNothing(String json) {
            var ofNulls =
                    OutcomeLines.json(new Empty(null, null, null), "", json).outcomes();
            var ofEmpty =
                    OutcomeLines.json(new Empty("", List.of(), null), "", json).outcomes();

            assertThat(ofNulls).extracting(FieldOutcome::outcome).containsOnly(Outcome.ABSENT);
            assertThat(ofEmpty).extracting(FieldOutcome::outcome).containsOnly(Outcome.ABSENT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"N/A", "none", "null", "-"})
        void aWordForNothingIsInvented(String word) {
            var outcomes = OutcomeLines.json(new Empty(null, null, null), "", "{\"text\":\"" + word + "\"}")
                    .outcomes();

            assertThat(OutcomeLines.differences(outcomes)).containsExactly("text INVENTED null -> \"" + word + "\"");
        }

        @Test
        void aWholeObjectIsMissedOrInventedValueByValue() {
            var line = new Visit.Line("99213", BigDecimal.ONE);

            assertThat(OutcomeLines.differences(
                            OutcomeLines.json(new Empty("a", List.of("b"), line), "", "{\"text\":\"a\"}")
                                    .outcomes()))
                    .containsExactly(
                            "items[0] MISSED \"b\" -> null",
                            "line.code MISSED \"99213\" -> null",
                            "line.amount MISSED 1 -> null");
            assertThat(OutcomeLines.differences(OutcomeLines.json(
                                    new Empty(null, null, null),
                                    "",
                                    "{\"line\":{\"code\":\"99213\"},\"items\":[\"b\"]}")
                            .outcomes()))
                    .containsExactly("items[→0] INVENTED null -> \"b\"", "line.code INVENTED null -> \"99213\"");
        }
    }

    @Nested
    class Lists {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        a b   | a b   |
                        a b   | b a   |
                        a b   | a a   | names[1] MISSED "b" -> null; names[→1] INVENTED null -> "a"
                        a a   | a b   | names[1] MISSED "a" -> null; names[→1] INVENTED null -> "b"
                        a a   | a     | names[1] MISSED "a" -> null
                        a     | a a   | names[→1] INVENTED null -> "a"
                        a b c | c x   | names[0] MISSED "a" -> null; names[1] MISSED "b" -> null; names[→1] INVENTED null -> "x"
                        """)
        void ofTextsAreMultisets(String expected, String actual, @Nullable String differences) {
            var record = new Names(List.of(expected.split(" ", -1)));
            var other = new Names(List.of(actual.split(" ", -1)));

            var outcomes =
                    SyntheticDocument.of(record, "").extractedBy(text -> other).outcomes();

            assertThat(String.join("; ", OutcomeLines.differences(outcomes)))
                    .isEqualTo(differences == null ? "" : differences);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        a b c | a b c |
                        a b   | b a   | names[1] MISSED "b" -> null; names[→0] INVENTED null -> "b"
                        a b c | b c   | names[0] MISSED "a" -> null
                        a b c | x a b c | names[→0] INVENTED null -> "x"
                        """)
        void inOrderMustNotCross(String expected, String actual, @Nullable String differences) {
            var record = new Names(List.of(expected.split(" ", -1)));
            var other = new Names(List.of(actual.split(" ", -1)));

            var outcomes = SyntheticDocument.of(record, "")
                    .extractedBy(text -> other)
                    .outcomes(Comparison.standard().comparing("names").inOrder());

            var found = OutcomeLines.differences(outcomes);
            assertThat(found)
                    .hasSameSizeAs(differences == null ? List.of() : Arrays.asList(differences.split("; ", -1)));
        }

        @Test
        void arePairedByWhatRecoversMost() {
            var expected = lines("1/10", "2/20", "3/30");
            var actual = lines("3/30", "1/11", "2/20");

            assertThat(OutcomeLines.lines(outcomes(expected, actual, Comparison.standard())))
                    .containsExactly(
                            "lines[0→1].code RECOVERED \"1\" -> \"1\"",
                            "lines[0→1].amount WRONG 10 -> 11",
                            "lines[1→2].code RECOVERED \"2\" -> \"2\"",
                            "lines[1→2].amount RECOVERED 20 -> 20",
                            "lines[2→0].code RECOVERED \"3\" -> \"3\"",
                            "lines[2→0].amount RECOVERED 30 -> 30");
        }

        @Test
        void doNotPairWhatSharesNothing() {
            assertThat(OutcomeLines.lines(outcomes(lines("1/10"), lines("2/20"), Comparison.standard())))
                    .containsExactly(
                            "lines[0].code MISSED \"1\" -> null",
                            "lines[0].amount MISSED 10 -> null",
                            "lines[→0].code INVENTED null -> \"2\"",
                            "lines[→0].amount INVENTED null -> 20");
        }

        @Test
        void stayAtTheirPlacesWhereItMakesNoDifference() {
            var same = lines("1/10", "1/10", "1/10");

            assertThat(outcomes(same, same, Comparison.standard()))
                    .extracting(FieldOutcome::path)
                    .containsExactly(
                            "lines[0].code",
                            "lines[0].amount",
                            "lines[1].code",
                            "lines[1].amount",
                            "lines[2].code",
                            "lines[2].amount");
        }

        @Test
        void keyedArePairedByTheKeyAlone() {
            var expected = lines("1/10", "2/20");
            var actual = lines("2/10", "3/20");
            var keyed = Comparison.standard().comparing("lines").keyedBy("code");

            assertThat(OutcomeLines.lines(outcomes(expected, actual, keyed)))
                    .containsExactly(
                            "lines[0].code MISSED \"1\" -> null",
                            "lines[0].amount MISSED 10 -> null",
                            "lines[1→0].code RECOVERED \"2\" -> \"2\"",
                            "lines[1→0].amount WRONG 20 -> 10",
                            "lines[→1].code INVENTED null -> \"3\"",
                            "lines[→1].amount INVENTED null -> 20");
        }

        @Test
        void ofRecordsInOneTextArePairedToo() {
            var document = SyntheticDocument.of(List.of(new Text("a"), new Text("b")), "a and b");

            var outcomes = document.allExtractedBy(text -> List.of(new Text("b"), new Text("c")))
                    .outcomes();

            assertThat(OutcomeLines.lines(outcomes))
                    .containsExactly(
                            "[0].value MISSED \"a\" -> null",
                            "[1→0].value RECOVERED \"b\" -> \"b\"",
                            "[→1].value INVENTED null -> \"c\"");
            assertThat(outcomes).extracting(FieldOutcome::field).containsOnly("value");
        }

        @Test
        void anItemWithoutAValueIsStillMissed() {
            record Holder(List<Amount> amounts) {}
            var holder = new Holder(List.of(new Amount(null)));

            assertThat(OutcomeLines.differences(
                            OutcomeLines.json(holder, "", "{\"amounts\":[]}").outcomes()))
                    .containsExactly("amounts[0] MISSED {\"value\":null} -> null");
        }

        @Test
        void areNotThereIfSomethingElseIs() {
            assertThat(OutcomeLines.differences(OutcomeLines.json(new Names(List.of("a")), "", "{\"names\":\"a\"}")
                            .outcomes()))
                    .containsExactly("names[0] MISSED \"a\" -> null", "names INVENTED null -> \"a\"");
        }

        private static Lines lines(String... items) {
            return new Lines(Arrays.stream(items)
                    .map(item -> new Visit.Line(
                            item.substring(0, item.indexOf('/')),
                            new BigDecimal(item.substring(item.indexOf('/') + 1))))
                    .toList());
        }

        private static List<FieldOutcome> outcomes(Lines expected, Lines actual, Comparison comparison) {
            return SyntheticDocument.of(expected, "")
                    .extractedBy(text -> actual)
                    .outcomes(comparison);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    John Smith      | John Smith        | EXACT
                    John Smith      | ' john   SMITH '  | NORMALIZED
                    Zoë             | Zoe\u0308       | NORMALIZED
                    O'Brien         | O’Brien           | NORMALIZED
                    well-known      | well‑known        | NORMALIZED
                    Straße          | STRASSE           | NORMALIZED
                    ABC             | ＡＢＣ            | NORMALIZED
                    100% & {} $x    | 100% & {} $x      | EXACT
                    👩‍👩‍👧 family      | 👩‍👩‍👧  FAMILY       | NORMALIZED
                    שלום            | '‏שלום'           | NORMALIZED
                    John Smith      | Smith, John       |
                    John Smith      | Jon Smith         |
                    Zoë             | Zoe               |
                    MRN-10023       | MRN-10024         |
                    E11.9           | E11.8             |
                    007             | 7                 |
                    """)
    void textsAreTheSameButForCaseSpacesAndUnicodeForm(String expected, String actual, @Nullable MatchKind how) {
        assertThat(match(new Text(expected), new Text(actual), Comparison.standard()))
                .isEqualTo(how);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1250.00 | 1250       | EXACT
                    1250    | "1250.00"  | NORMALIZED
                    1250    | "$1,250.00" | NORMALIZED
                    1250    | "1.250,00" | NORMALIZED
                    1250    | "1 250,00 €" | NORMALIZED
                    1250    | "USD 1,250.00" | NORMALIZED
                    1250    | "1'250.00 CHF" | NORMALIZED
                    125000  | "1,25,000" | NORMALIZED
                    -123    | "(123)"    | NORMALIZED
                    -123    | "($123.00)" | NORMALIZED
                    -5.5    | "-$5.50"   | NORMALIZED
                    -5.5    | "−5.5"     | NORMALIZED
                    1500    | "1.5e3"    | NORMALIZED
                    12      | "12 %"     | NORMALIZED
                    0.12    | "12%"      | NORMALIZED
                    1200000 | "1.2M"     | NORMALIZED
                    1200000 | "1.2 million" | NORMALIZED
                    1250    | "１２５０"   | NORMALIZED
                    1250    | "1,250"    |
                    1.25    | "1.250"    |
                    1.53    | "1.5e3"    |
                    1.25    | "1.250,00" |
                    123     | "(123)"    |
                    1250    | "about 1250" |
                    1250    | "1250 widgets" |
                    12      | "12.0.0"   |
                    12      | true       |
                    12      | [12]       |
                    """)
    void numbersAreTheSameHoweverTheyAreWritten(BigDecimal expected, String json, @Nullable MatchKind how) {
        var outcome = OutcomeLines.json(new Amount(expected), "", "{\"value\":" + json + "}")
                .outcomes()
                .get(0);

        assertThat(outcome.matchKind()).isEqualTo(how);
        assertThat(outcome.outcome()).isEqualTo(how == null ? Outcome.WRONG : Outcome.RECOVERED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250 | 1.250 | de
            1.25 | 1.250 | en
            1250 | 1,250 | en
            1.25 | 1,250 | de
            """)
    void aLocaleSettlesWhatANumberMeans(BigDecimal expected, String written, Locale locale) {
        var extraction = OutcomeLines.json(new Amount(expected), "", "{\"value\":\"" + written + "\"}");

        assertThat(extraction.outcomes().get(0).note())
                .isEqualTo(written + " has two readings, "
                        + (written.equals("1.250") ? "1.250 and 1250" : "1250 and 1.250")
                        + "; a locale settles it: Comparison.locale(Locale)");
        assertThat(extraction
                        .outcomes(Comparison.standard().locale(locale))
                        .get(0)
                        .matchKind())
                .isEqualTo(MatchKind.NORMALIZED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-03-05      | EXACT
                    2024/03/05      | NORMALIZED
                    5 March 2024    | NORMALIZED
                    March 5th, 2024 | NORMALIZED
                    5. März 2024    | NORMALIZED
                    le 5 mars 2024  |
                    5 mars 2024     | NORMALIZED
                    5 de marzo de 2024 | NORMALIZED
                    2024年3月5日     | NORMALIZED
                    2024년 3월 5일   | NORMALIZED
                    05.03.2024      | NORMALIZED
                    05-Mar-2024     | NORMALIZED
                    05/03/2024      |
                    2024-05-03      |
                    March 2024      |
                    2024-02-31      |
                    yesterday       |
                    """)
    void datesAreTheSameHoweverTheyAreWritten(String written, @Nullable MatchKind how) {
        var day = new Day(LocalDate.of(2024, 3, 5));

        var outcome = OutcomeLines.json(day, "", "{\"value\":\"" + written + "\"}")
                .outcomes()
                .get(0);

        assertThat(outcome.matchKind()).isEqualTo(how);
    }

    @Test
    void anAmbiguousDateIsNotGuessed() {
        var day = new Day(LocalDate.of(2024, 4, 3));
        var extraction = OutcomeLines.json(day, "", "{\"value\":\"03/04/2024\"}");
        var declared = Comparison.standard().comparing("value").writtenAs("dd/MM/yyyy");
        var american = Comparison.standard().readingDates("MM/dd/yyyy");

        assertThat(extraction.outcomes().get(0).note())
                .isEqualTo("03/04/2024 has two readings, 2024-04-03 and 2024-03-04; a format settles it:"
                        + " comparing(\"value\").writtenAs(\"dd/MM/yyyy\")");
        assertThat(extraction.outcomes(declared).get(0).outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(extraction.outcomes(american).get(0).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(extraction.outcomes(american).get(0).note()).isNull();
    }

    @Test
    void timesAreComparedAsTimes() {
        record Moments(Instant instant, LocalDateTime local) {}
        var moments = new Moments(Instant.parse("2024-03-05T13:05:00Z"), LocalDateTime.parse("2024-03-05T14:05"));

        var outcomes = OutcomeLines.json(
                        moments, "", "{\"instant\":\"2024-03-05T14:05:00+01:00\",\"local\":\"2024-03-05 14:05:00\"}")
                .outcomes();

        assertThat(outcomes).extracting(FieldOutcome::matchKind).containsOnly(MatchKind.NORMALIZED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAID_IN_FULL | EXACT
            paid in full | NORMALIZED
            Paid-In-Full | NORMALIZED
            settled      | NORMALIZED
            done         |
            OPEN         |
            """)
    void enumsAreTheSameByNameAndAlias(String written, @Nullable MatchKind how) {
        record Case(Visit.Status status) {}

        var outcome = OutcomeLines.json(new Case(Visit.Status.PAID_IN_FULL), "", "{\"status\":\"" + written + "\"}")
                .outcomes()
                .get(0);

        assertThat(outcome.matchKind()).isEqualTo(how);
    }

    @Test
    void anAliasOfOnesOwnIsOneToo() {
        record Case(Visit.Status status) {}
        var comparison = Comparison.standard().comparing("status").alias("PAID_IN_FULL", "done");

        var outcomes = OutcomeLines.json(new Case(Visit.Status.PAID_IN_FULL), "", "{\"status\":\"Done\"}")
                .outcomes(comparison);

        assertThat(outcomes.get(0).matchKind()).isEqualTo(MatchKind.NORMALIZED);
    }

    @Test
    void aComponentMayBeCalledByItsAlias() {
        record Renamed(@JsonAlias("full_name") String name) {}

        assertThat(OutcomeLines.differences(OutcomeLines.json(new Renamed("Ada"), "", "{\"full_name\":\"Ada\"}")
                        .outcomes()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "false", "\"yes\""})
    void booleansAreExact(String json) {
        record Flag(boolean value) {}

        assertThat(OutcomeLines.json(new Flag(true), "", "{\"value\":" + json + "}")
                        .outcomes())
                .extracting(FieldOutcome::outcome)
                .containsExactly(Outcome.WRONG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 | 100.01 | TOLERANCE
            100.01 | 100 | TOLERANCE
            100 | 99.99 | TOLERANCE
            100 | 100.02 |
            """)
    void aToleranceIsSymmetric(BigDecimal expected, BigDecimal actual, @Nullable MatchKind how) {
        var comparison = Comparison.standard().comparing("value").within(new BigDecimal("0.01"));

        assertThat(match(new Amount(expected), new Amount(actual), comparison)).isEqualTo(how);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 | 99 | TOLERANCE
            99 | 100 | TOLERANCE
            100 | 98.9 |
            98.9 | 100 |
            -100 | -99 | TOLERANCE
            -100 | 100 |
            """)
    void aTolerancePercentIsOfTheGreaterOne(BigDecimal expected, BigDecimal actual, @Nullable MatchKind how) {
        var comparison = Comparison.standard().comparing("value").withinPercent(1);

        assertThat(match(new Amount(expected), new Amount(actual), comparison)).isEqualTo(how);
    }

    @Test
    void similarityIsOnlyThereWhereAskedFor() {
        var expected = new Text("annual physical exam");
        var actual = new Text("annual physical exams");

        assertThat(match(expected, actual, Comparison.standard())).isNull();
        assertThat(match(
                        expected,
                        actual,
                        Comparison.standard().comparing("value").bySimilarity(0.9)))
                .isEqualTo(MatchKind.SIMILARITY);
        assertThat(match(
                        expected,
                        new Text("knee surgery"),
                        Comparison.standard().comparing("value").bySimilarity(0.9)))
                .isNull();
    }

    @Test
    void namesMayBeTurnedRound() {
        var asName = Comparison.standard().comparing("value").asName();

        assertThat(match(new Text("José van der Berg"), new Text("van der Berg, Jose"), asName))
                .isEqualTo(MatchKind.NORMALIZED);
        assertThat(match(new Text("John Smith"), new Text("John Smyth"), asName))
                .isNull();
    }

    @Test
    void aRuleOfOnesOwnIsAskedLast() {
        var comparison = Comparison.standard()
                .comparing("value")
                .by((expected, actual) -> expected.equals("T2DM") && actual.equals("type 2 diabetes"));

        assertThat(match(new Text("T2DM"), new Text("type 2 diabetes"), comparison))
                .isEqualTo(MatchKind.CUSTOM);
        assertThat(match(new Text("T2DM"), new Text("t2dm"), comparison)).isEqualTo(MatchKind.NORMALIZED);
        assertThat(match(new Text("T2DM"), new Text("type 1 diabetes"), comparison))
                .isNull();
    }

    @Test
    void ignoredFieldsAreSkippedWithAllThatIsInThem() {
        var comparison = Comparison.standard().ignoring("lines.amount", "note", "total");
        var json = Visit.JSON.replace("230.00", "1").replace("150.00", "2").replace("null", "\"x\"");

        var outcomes = OutcomeLines.json(Visit.sample(), Visit.TEXT, json).outcomes(comparison);

        assertThat(OutcomeLines.differences(outcomes)).isEmpty();
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.outcome() == Outcome.SKIPPED)
                .extracting(FieldOutcome::path)
                .containsExactly("lines[0].amount", "lines[1].amount", "total", "note");
    }

    @Test
    void oneThatNamesNoFieldIsRefused() {
        var extraction = SyntheticDocument.of(Visit.sample(), "").extractedBy(text -> Visit.sample());

        assertThatThrownBy(() -> extraction.outcomes(Comparison.standard().ignoring("totl")))
                .isInstanceOf(ExtractionException.class)
                .hasMessage("""
                        The comparison names [totl], but Visit has no such field
                         -> its fields are patientName, date, status, insured, lines, lines.code, lines.amount, total, note
                        Fix the name; components of list items are named without an index: lines.code""");
    }

    @Test
    void oneThatDoesNotFitTheFieldIsRefused() {
        var extraction = SyntheticDocument.of(Visit.sample(), "").extractedBy(text -> Visit.sample());
        var start = Comparison.standard();

        assertThatThrownBy(
                        () -> extraction.outcomes(start.comparing("patientName").within(BigDecimal.ONE)))
                .hasMessage("""
                        The comparison of [patientName] in Visit is not possible
                         -> a tolerance requires a number, but [patientName] is not a number
                        Remove it, or compare by similarity.""");
        assertThatThrownBy(() -> extraction.outcomes(start.comparing("total").bySimilarity(0.5)))
                .hasMessageContaining("a similarity requires a text, but [total] is not a text");
        assertThatThrownBy(() -> extraction.outcomes(start.comparing("total").keyedBy("code")))
                .hasMessageContaining("keys and order require a list, but [total] is not a list");
        assertThatThrownBy(() -> extraction.outcomes(start.comparing("lines").keyedBy("sku")))
                .hasMessageContaining("items are keyed by [sku], but the items of [lines] do not have that component");
        assertThatThrownBy(() -> start.comparing("total").within(new BigDecimal("-1")))
                .hasMessage("a tolerance must not be negative but was -1");
        assertThatThrownBy(() -> start.comparing("note").bySimilarity(1.5))
                .hasMessage("a similarity must be above 0 and at most 1 but was 1.5");
        assertThatThrownBy(() -> start.comparing("total").withinPercent(101))
                .hasMessage("a percentage must be from 0 to 100 but was 101.0");
        assertThatThrownBy(() -> start.comparing("date").writtenAs("dd/QQQQQQ"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[dd/QQQQQQ] is not a date format: ");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment permits Card, Cash {}

    record Card(String number) implements Payment {}

    record Cash(BigDecimal given) implements Payment {}

    record Sale(Payment payment, Optional<String> coupon, Set<String> tags) {}

    @Test
    void sealedTypesOptionalsAndSetsAreComparedAsTheyAreWritten() {
        var sale = new Sale(new Card("4111"), Optional.of("SAVE10"), Set.of("new"));
        var json = "{\"payment\":{\"kind\":\"cash\",\"given\":5},\"coupon\":null,\"tags\":[\"new\"]}";

        assertThat(OutcomeLines.differences(
                        SyntheticDocument.of(sale, "").extractedBy(text -> sale).outcomes()))
                .isEmpty();
        assertThat(OutcomeLines.lines(OutcomeLines.json(sale, "", json).outcomes()))
                .containsExactly(
                        "payment.kind WRONG \"card\" -> \"cash\"",
                        "payment.number MISSED \"4111\" -> null",
                        "payment.given INVENTED null -> 5",
                        "coupon MISSED \"SAVE10\" -> null",
                        "tags[0] RECOVERED \"new\" -> \"new\"");
    }

    @Test
    void aSealedTypeCanBeTheRecordItself() {
        SyntheticDocument<Payment> document =
                SyntheticDocument.of(List.of(new Card("4111"), new Cash(BigDecimal.ONE)), "");

        assertThat(document.type()).isEqualTo(Payment.class);
        assertThat(OutcomeLines.differences(
                        document.allExtractedBy(text -> List.of(new Cash(BigDecimal.ONE), new Card("4111")))
                                .outcomes()))
                .isEmpty();
    }

    @Test
    void mapsAreComparedByTheirKeys() {
        record Stock(Map<String, Integer> counts) {}
        var stock = new Stock(Map.of("apple", 3));

        assertThat(OutcomeLines.lines(SyntheticDocument.of(stock, "")
                        .extractedBy(text -> new Stock(Map.of("apple", 4, "pear", 1)))
                        .outcomes()))
                .containsExactly("counts.apple WRONG 3 -> 4", "counts.pear INVENTED null -> 1");
    }

    @Test
    void aRecordMayBeAMap() {
        var fields = Map.of("colors", List.of("blue", "yellow"));

        assertThat(OutcomeLines.lines(SyntheticDocument.of(fields, "blue")
                        .extractedBy(text -> Map.of("colors", List.of("blue")))
                        .outcomes()))
                .containsExactly("colors[0] RECOVERED \"blue\" -> \"blue\"", "colors[1] MISSED \"yellow\" -> null");
    }

    private static <T> @Nullable MatchKind match(T expected, T actual, Comparison comparison) {
        return SyntheticDocument.of(expected, "")
                .extractedBy(text -> actual)
                .outcomes(comparison)
                .get(0)
                .matchKind();
    }
}

package io.github.syntheticsource.internal.datafaker;

import static io.github.syntheticsource.testing.MedicalBillings.FIRST_EXAMPLE;
import static io.github.syntheticsource.testing.MedicalBillings.SECOND_EXAMPLE;
import static io.github.syntheticsource.testing.MedicalBillings.THIRD_EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.internal.generation.engine.RecordGeneration;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.samples.MedicalBilling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlausibleBillsTest {

    private static final BuiltinRequest BARE = BuiltinRequest.of(MedicalBilling.class);
    private static final BuiltinRequest LABELLED = BARE.examples(FIRST_EXAMPLE, SECOND_EXAMPLE, THIRD_EXAMPLE);
    private static final BuiltinRequest WITHOUT_LABELS = BARE.examples(
            "789012, Johnson Smith, M54.5, 99213, $150, $120", "123456, John Doe, J20.9, 99203, $500, $350");
    private static final BuiltinRequest JSON = BARE.examples("""
            {"patientId": 789012, "patientName": "Johnson Smith", "diagnosisCode": "M54.5", "procedureCode": "99213",
             "totalCharge": 150, "insuranceClaimAmount": 120}""");
    private static final BuiltinRequest MIXED = BARE.examples(
            FIRST_EXAMPLE, "789012, Johnson Smith, M54.5, 99213, $150, $120", "A patient with a cough paid in cash.");

    static List<BuiltinRequest> wanted() {
        return List.of(BARE, LABELLED, WITHOUT_LABELS, JSON, MIXED);
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void billsLookLikeBills(BuiltinRequest builtinRequest) {
        var bills = builtinRequest.records(MedicalBilling.class, 100);

        assertThat(bills).allSatisfy(bill -> {
            assertThat(bill.patientId()).isBetween(100_000, 999_999);
            assertThat(bill.patientName()).matches("[A-Z][\\p{L}']+ [A-Z][\\p{L}']+");
            assertThat(bill.diagnosisCode()).matches("[A-Z]\\d\\d\\.\\d");
            assertThat(bill.procedureCode()).matches("\\d{5}");
            assertThat(bill.totalCharge()).isBetween(new BigDecimal("10"), new BigDecimal("1400"));
            assertThat(bill.insuranceClaimAmount()).isPositive();
        });
        assertThat(bills).extracting(MedicalBilling::patientId).doesNotHaveDuplicates();
        assertThat(bills)
                .extracting(MedicalBilling::diagnosisCode)
                .satisfies(codes -> assertThat(codes.stream().distinct()).hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void aHundredBillsTakeFewRounds(BuiltinRequest builtinRequest) {
        var asked = new ArrayList<RecordRequest>();
        var kept = new ArrayList<String>();

        new RecordGeneration(counting(asked), BuiltinRequest.limits(10), builtinRequest.recipe(), List.of(), 100)
                .run(made -> kept.addAll(made.values()));

        assertThat(kept).hasSize(100).allSatisfy(json -> JsonBinder.shared().bind(json, MedicalBilling.class));
        assertThat(asked).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void amountsAreAsRoundAndAsLargeAsThoseOfTheExamples() {
        var bills = LABELLED.records(MedicalBilling.class, 50);

        assertThat(bills).allSatisfy(bill -> {
            assertThat(bill.totalCharge()).isBetween(new BigDecimal("75"), new BigDecimal("1000"));
            assertThat(bill.totalCharge().remainder(new BigDecimal("50"))).isZero();
            assertThat(bill.insuranceClaimAmount().remainder(BigDecimal.TEN)).isZero();
            var share = bill.insuranceClaimAmount().doubleValue()
                    / bill.totalCharge().doubleValue();
            assertThat(share).isBetween(0.55, 0.84);
        });
    }

    @Test
    void procedureCodesBeginAsAllExamplesDo() {
        var bills = LABELLED.records(MedicalBilling.class, 50);

        assertThat(bills).extracting(MedicalBilling::procedureCode).allMatch(code -> code.startsWith("992"));
    }

    @Test
    void noNameAndNoIdOfAnExampleComesBack() {
        var bills = LABELLED.records(MedicalBilling.class, 500);

        assertThat(bills)
                .extracting(MedicalBilling::patientName)
                .doesNotContain("John Doe", "Johnson Smith", "Emily Stone");
        assertThat(bills).extracting(MedicalBilling::patientId).doesNotContain(123456, 789012, 345678);
    }

    @Test
    void withoutExamplesAmountsHaveCents() {
        var bills = BARE.records(MedicalBilling.class, 20);

        assertThat(bills).allSatisfy(bill -> {
            assertThat(bill.totalCharge()).hasScaleOf(2);
            assertThat(bill.insuranceClaimAmount()).hasScaleOf(2);
        });
    }

    private static RecordGenerator counting(List<RecordRequest> asked) {
        var builtin = new BuiltinRecordGenerator();
        return new RecordGenerator() {

            @Override
            public String name() {
                return builtin.name();
            }

            @Override
            public int maxAttempts() {
                return builtin.maxAttempts();
            }

            @Override
            public boolean isDeterministic() {
                return builtin.isDeterministic();
            }

            @Override
            public GeneratedRecords generate(RecordRequest request) {
                asked.add(request);
                return builtin.generate(request);
            }
        };
    }
}

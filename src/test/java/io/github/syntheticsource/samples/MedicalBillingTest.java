package io.github.syntheticsource.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The main job: ten records in a test, made once, replayed for ever. */
class MedicalBillingTest {

    private static final String SUBJECT = "medical_billing";
    private static final String INSTRUCTIONS =
            "the name must be chosen at random, something you wouldn't normally choose";
    private static final String FIRST = "Patient ID: 123456, Patient Name: John Doe, Diagnosis Code: J20.9,"
            + " Procedure Code: 99203, Total Charge: $500, Insurance Claim Amount: $350";
    private static final String SECOND = "Patient ID: 789012, Patient Name: Johnson Smith, Diagnosis Code: M54.5,"
            + " Procedure Code: 99213, Total Charge: $150, Insurance Claim Amount: $120";
    private static final String THIRD = "Patient ID: 345678, Patient Name: Emily Stone, Diagnosis Code: E11.9,"
            + " Procedure Code: 99214, Total Charge: $300, Insurance Claim Amount: $250";

    @ParameterizedTest
    @SyntheticSource(value = MedicalBilling.class, count = 10)
    void claimsStayWithinTheCharge(MedicalBilling bill) {
        assertThat(bill.insuranceClaimAmount()).isLessThanOrEqualTo(bill.totalCharge());
    }

    @ParameterizedTest
    @SyntheticSource(
            count = 10,
            subject = SUBJECT,
            instructions = INSTRUCTIONS,
            examples = {FIRST, SECOND, THIRD})
    void diagnosisCodesLookLikeTheExamples(MedicalBilling bill) {
        assertThat(bill.diagnosisCode()).matches("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");
        assertThat(bill.patientName()).isNotIn("John Doe", "Johnson Smith", "Emily Stone");
    }

    @Test
    void showsTheTenRecordsAndWhereTheyCameFrom(
            @Synthetic(
                            count = 10,
                            subject = SUBJECT,
                            instructions = INSTRUCTIONS,
                            examples = {FIRST, SECOND, THIRD})
                    SyntheticDataset<MedicalBilling> bills) {
        var file = Path.of("").toAbsolutePath().relativize(bills.file());
        System.out.println(bills + ", from " + file);
        bills.forEach(bill -> System.out.println("  " + bill));

        assertThat(bills).hasSize(10).doesNotHaveDuplicates();
    }
}

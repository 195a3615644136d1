package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.samples.MedicalBilling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What the child JVMs run. */
class BillsTestCase {

    @ParameterizedTest
    @SyntheticSource(
            value = MedicalBilling.class,
            count = 10,
            subject = "medical_billing",
            instructions = "the name must be chosen at random, something you wouldn't normally choose",
            examples = {
                "Patient ID: 123456, Patient Name: John Doe, Diagnosis Code: J20.9, Procedure Code: 99203, Total Charge: $500,"
                        + " Insurance Claim Amount: $350",
                "789012, Johnson Smith, M54.5, 99213, $150, $120",
                "345678, Emily Stone, E11.9, 99214, $300, $250"
            })
    void claimsStayWithinTheCharge(MedicalBilling bill) {
        assertThat(bill.insuranceClaimAmount()).isLessThanOrEqualTo(bill.totalCharge());
    }

    @Test
    void many(
            @Synthetic(
                            count = 10,
                            subject = "medical_billing",
                            instructions = "the name must be chosen at random, something you wouldn't normally choose",
                            examples = {
                                "Patient ID: 123456, Patient Name: John Doe, Diagnosis Code: J20.9, Procedure Code: 99203,"
                                        + " Total Charge: $500, Insurance Claim Amount: $350",
                                "789012, Johnson Smith, M54.5, 99213, $150, $120",
                                "345678, Emily Stone, E11.9, 99214, $300, $250"
                            })
                    List<MedicalBilling> bills) {
        assertThat(bills).hasSize(10);
    }
}

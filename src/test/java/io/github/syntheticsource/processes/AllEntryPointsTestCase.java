package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.samples.MedicalBilling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

/** Every way in which JUnit can be asked for records. */
@ParameterizedClass
@SyntheticSource(count = 2)
class AllEntryPointsTestCase {

    private final MedicalBilling bill;

    @Synthetic(set = "field")
    private MedicalBilling field;

    AllEntryPointsTestCase(MedicalBilling bill) {
        this.bill = bill;
    }

    @BeforeEach
    void each(@Synthetic(set = "each") MedicalBilling each) {
        assertThat(each).isNotNull();
    }

    @Test
    void test(@Synthetic(set = "test", count = 3) SyntheticDataset<MedicalBilling> bills) {
        assertThat(bills).hasSize(3);
        assertThat(bill).isNotNull();
        assertThat(field).isNotNull();
    }

    @ParameterizedTest
    @SyntheticSource(count = 2, set = "inner")
    void inner(MedicalBilling inner) {
        assertThat(inner).isNotNull();
    }
}

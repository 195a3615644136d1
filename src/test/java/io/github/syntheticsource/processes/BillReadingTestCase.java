package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.extraction.Extractor;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import org.junit.jupiter.params.ParameterizedTest;

/** A user's test of an extractor whose model is at the address in {@code test.server}. */
class BillReadingTestCase {

    static final int COUNT = 3;

    @ParameterizedTest
    @SyntheticSource(count = COUNT)
    void recoversTheBill(MedicalBilling bill) {
        Extractor<MedicalBilling> small = SyntheticData.configured()
                .recorded("gpt-small", MedicalBilling.class)
                .lazily(() -> BillExtractor.make());

        var extraction = SyntheticDocument.of(bill, text(bill)).extractedBy(small);

        assertThat(extraction.result().value()).isEqualTo(bill);
    }

    private static String text(MedicalBilling bill) {
        return "Patient %d is called %s: diagnosis %s, procedure %s, charge %s, claim %s."
                .formatted(
                        bill.patientId(),
                        bill.patientName(),
                        bill.diagnosisCode(),
                        bill.procedureCode(),
                        bill.totalCharge(),
                        bill.insuranceClaimAmount());
    }

    /** What a model would find in such a text. */
    static Reply answer(Call call) {
        return Reply.content(call.userText()
                .replaceFirst(
                        "Patient (.*) is called (.*): diagnosis (.*), procedure (.*), charge (.*), claim (.*)\\.",
                        "{\"patientId\":$1,\"patientName\":\"$2\",\"diagnosisCode\":\"$3\",\"procedureCode\":\"$4\","
                                + "\"totalCharge\":$5,\"insuranceClaimAmount\":$6}"));
    }
}

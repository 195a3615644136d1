package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.extraction.Extractor;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.langchain4j.ChatModelExtractors;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.MedicalBilling;
import org.junit.jupiter.params.ParameterizedTest;

/** A user's test of an extractor whose model is at the address in {@code test.server}. */
class BillReadingTestCase {

    static final int COUNT = 3;

    @ParameterizedTest
    @SyntheticSource(count = COUNT)
    void recoversTheBill(MedicalBilling bill) {
        Extractor<MedicalBilling> small = SyntheticData.configured()
                .recorded("gpt-small", MedicalBilling.class)
                .lazily(Small::extractor);

        var extraction = SyntheticDocument.of(bill, text(bill)).extractedBy(small);

        assertThat(extraction.extracted().value()).isEqualTo(bill);
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

    /** Where the model is, in a class that a replay never loads. */
    private static final class Small {

        static Extractor<MedicalBilling> extractor() {
            var model = OpenAiChatModel.builder()
                    .baseUrl(System.getProperty("test.server"))
                    .apiKey("none")
                    .modelName("gpt-small")
                    .build();
            return ChatModelExtractors.structured(model, MedicalBilling.class);
        }
    }
}

package io.github.syntheticsource.langchain4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.schema.TypeSchema;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.MedicalBilling;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that break the way real ones do. */
class SocketFaultsTest {

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ModelSet set() {
        return ModelSet.in(folder, Recipe.of(TypeSchema.of(MedicalBilling.class)));
    }

    private String baseUrl() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksOnceIsMadeUpFor(Fault fault) {
        var answer = Reply.records(List.of(MedicalBilling.json(1), MedicalBilling.json(2)));
        server.stubFor(post(anyUrl())
                .inScenario("one fault")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("mended")
                .willReturn(aResponse().withFault(fault)));
        server.stubFor(post(anyUrl())
                .inScenario("one fault")
                .whenScenarioStateIs("mended")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(answer.body())));
        var set = set();

        assertThat(set.record(Chats.chat(baseUrl()), ModelSet.limits(10, 4), 2)).isNull();

        assertThat(set.replayed(2)).hasSize(2);
        assertThat(ModelSet.numbers(set.onDisk(), "patientId")).containsExactly(100_001, 100_002);
        server.verify(2, postRequestedFor(anyUrl()));
        set.assertThatItHolds();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatAlwaysBreaksIsTheDocumentedFailure(Fault fault) {
        server.stubFor(post(anyUrl()).willReturn(aResponse().withFault(fault)));
        var set = set();

        var failure = set.record(Chats.chat(baseUrl()), ModelSet.limits(10, 4), 2);

        assertThat(failure)
                .isNotNull()
                .hasMessageStartingWith("made 0 of 2 records for MedicalBilling with the generator [openai]\n -> ")
                .hasMessageContaining("no answer: " + baseUrl() + " broke the connection, in 4 attempts.");
        server.verify(12, postRequestedFor(anyUrl()));
        set.assertThatItHolds();
    }
}

package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.MedicalBillings;
import io.github.syntheticsource.testing.SocketFault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that break the way real ones do. */
class SocketFaultsTest {

    @TempDir
    private Path folder;

    private ModelSet set() {
        return ModelSet.in(folder, Recipe.of(SchemaDeriver.derive(MedicalBilling.class)));
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatBreaksOnceIsMadeUpFor(SocketFault fault) {
        var answer = Reply.records(List.of(MedicalBillings.json(1), MedicalBillings.json(2)));
        try (var server = ChatServer.answering(call -> call.number() == 1 ? Reply.broken(fault) : answer)) {
            var set = set();

            assertThat(set.record(TestChats.chat(server), ModelSet.limits(10, 4), 2))
                    .isNull();

            assertThat(set.replayed(2)).hasSize(2);
            assertThat(ModelSet.numbers(set.onDisk(), "patientId")).containsExactly(100_001, 100_002);
            assertThat(server.calls()).hasSize(2);
            set.assertThatItHolds();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatAlwaysBreaksIsTheDocumentedFailure(SocketFault fault) {
        try (var server = ChatServer.answering(call -> Reply.broken(fault))) {
            var set = set();

            var failure = set.record(TestChats.chat(server), ModelSet.limits(10, 4), 2);

            assertThat(failure)
                    .isNotNull()
                    .hasMessageStartingWith(
                            "generated 0 of 2 records for MedicalBilling with the generator [openai]\n -> ")
                    .hasMessageContaining(
                            "no response: " + server.baseUrl() + " dropped the connection, in 4 attempts.");
            assertThat(server.calls()).hasSize(12);
            set.assertThatItHolds();
        }
    }
}

package io.github.syntheticsource.testing;

import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A model's server that makes bills, and the test runs that ask it, with fixtures in a folder of their own. */
public final class BillServer implements AutoCloseable {

    private static final int MOST_BILLS_A_CALL = 20;

    private final Path cache;
    private final ChatServer server;
    private volatile Function<Call, Reply> answer = BillServer::medicalBills;

    /** A server that answers with medical bills; the fixtures of its runs are in {@code fixtures-cache} there. */
    public BillServer(Path folder) {
        cache = folder.resolve("fixtures-cache");
        server = ChatServer.answering(call -> answer.apply(call));
    }

    /** As many medical bills as the call asks for, other ones than any other call gets. */
    public static Reply medicalBills(Call call) {
        return Reply.recordsFor(call, i -> MedicalBillings.json(MOST_BILLS_A_CALL * call.number() + i));
    }

    /** Answers like this from now on. */
    public void answer(Function<Call, Reply> answer) {
        this.answer = answer;
    }

    /** A run that asks this server. */
    public EngineRun engineRun() {
        return EngineRun.in(cache).asking(server);
    }

    /** A run in that mode that asks this server. */
    public EngineRun run(String mode) {
        return engineRun().with("synthetic.mode", mode);
    }

    /** What a client of its own is configured with. */
    public String baseUrl() {
        return server.baseUrl();
    }

    /** The calls so far, in order. */
    public List<Call> calls() {
        return server.calls();
    }

    /** The call that came last. */
    public Call lastCall() {
        return calls().get(calls().size() - 1);
    }

    /** The folder of the fixtures. */
    public Path cache() {
        return cache;
    }

    /** The file of a set, such as {@code Bill/default}. */
    public Path file(String set) {
        return cache.resolve(set + ".json");
    }

    /** The text of a set's file. */
    public String text(String set) {
        try {
            return Files.readString(file(set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a fixture that hold its records. */
    public static List<String> records(String text) {
        return text.lines().filter(line -> line.startsWith("    {\"id\"")).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}

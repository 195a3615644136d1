package io.github.syntheticsource.benchmark;

import io.github.syntheticsource.internal.generation.engine.GenerationLimits;
import io.github.syntheticsource.internal.generation.engine.RecordGeneration;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.internal.generation.model.ModelRecordGenerator;
import io.github.syntheticsource.internal.langchain4j.ChatModelClient;
import io.github.syntheticsource.internal.langchain4j.OpenAiOptions;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.MedicalBillings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast 100 records are made by a server that takes 400 ms and 10 ms more for each record: one record a call in
 * sequence, and ten a call, four calls at a time. One run measures both.
 */
public final class GenerationBenchmark {

    private static final int RECORDS = 100;

    private final AtomicInteger made = new AtomicInteger();

    private GenerationBenchmark() {}

    /** Runs it and prints the table. */
    public static void main(String[] arguments) {
        new GenerationBenchmark().run();
    }

    private void run() {
        try (var server = ChatServer.answering(this::answer)) {
            make(server, 10, 10, 1); // loads the classes
            var oneByOne = make(server, RECORDS, 1, 1);
            var ours = make(server, RECORDS, 10, 4);
            System.out.printf(Locale.ROOT, "ten a call, four at a time: %.1f times as fast%n", oneByOne / ours);
        }
    }

    private double make(ChatServer server, int records, int batchSize, int concurrency) {
        var callsBefore = server.calls().size();
        var options = new OpenAiOptions(server.baseUrl(), null, "benchmark", null, Duration.ofMinutes(1), 3);
        var client = ChatModelClient.openAi(options, new AdaptiveConcurrencyLimit(concurrency));
        var generation = new RecordGeneration(
                new ModelRecordGenerator("openai", client),
                new GenerationLimits(batchSize, concurrency, Duration.ofMinutes(10)),
                Recipe.of(SchemaDeriver.derive(MedicalBilling.class)),
                List.of(),
                records);
        var kept = new AtomicInteger();
        var before = System.nanoTime();
        generation.run(lot -> kept.addAndGet(lot.size()));
        var seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%3d records, %2d a call, %d at a time: %6.2f s, %5.1f records/s, %.2f calls/record%n",
                kept.get(),
                batchSize,
                concurrency,
                seconds,
                records / seconds,
                (server.calls().size() - callsBefore) / (double) records);
        return seconds;
    }

    private Reply answer(Call call) {
        return Reply.recordsFor(call, i -> MedicalBillings.json(made.incrementAndGet()))
                .after(Duration.ofMillis(400 + 10L * call.recordsAsked().orElseThrow()));
    }
}

package io.github.syntheticsource.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.syntheticsource.benchmark.BenchmarkCases.MedicalBilling;
import io.github.syntheticsource.generation.GenerationLimits;
import io.github.syntheticsource.generation.ModelGenerator;
import io.github.syntheticsource.generation.RecordGeneration;
import io.github.syntheticsource.generation.Throttle;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.langchain4j.ChatModelClient;
import io.github.syntheticsource.langchain4j.ModelOptions;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.schema.TypeSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast 100 records are made by a server that takes 400 ms and 10 ms more for each record: one record a call in
 * sequence, and ten a call, four calls at a time. One run measures both.
 */
public final class GenerationBenchmark {

    private static final int RECORDS = 100;
    private static final Pattern ASKED = Pattern.compile("Make (\\d+)\\.");

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    private GenerationBenchmark() {}

    /** Runs it and prints the table. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        new GenerationBenchmark().run();
    }

    private void run() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
            make(url, 10, 10, 1); // loads the classes
            var oneByOne = make(url, RECORDS, 1, 1);
            var ours = make(url, RECORDS, 10, 4);
            System.out.printf(Locale.ROOT, "ten a call, four at a time: %.1f times as fast%n", oneByOne / ours);
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private double make(String url, int records, int batchSize, int concurrency) {
        calls.set(0);
        var options = new ModelOptions(url, null, "benchmark", null, Duration.ofMinutes(1), 3);
        var client = ChatModelClient.openAi(options, new Throttle(concurrency));
        var generation = new RecordGeneration(
                new ModelGenerator("openai", client),
                new GenerationLimits(batchSize, concurrency, Duration.ofMinutes(10)),
                Recipe.of(TypeSchema.of(MedicalBilling.class)),
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
                calls.get() / (double) records);
        return seconds;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var match = ASKED.matcher(body);
            var asked = match.find() ? Integer.parseInt(match.group(1)) : 1;
            calls.incrementAndGet();
            Thread.sleep(400 + 10L * asked);
            var bytes = completion(asked).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String completion(int asked) {
        var records = IntStream.range(0, asked)
                .map(i -> made.incrementAndGet())
                .mapToObj(number -> """
                        {"patientId":%d,"patientName":"Patient %d","diagnosisCode":"M54.5","procedureCode":"99213",\
                        "totalCharge":150,"insuranceClaimAmount":120}""".formatted(number, number))
                .collect(Collectors.joining(","));
        var message = new LinkedHashMap<String, Object>();
        message.put("role", "assistant");
        message.put("content", "{\"records\":[" + records + "]}");
        var choice = new LinkedHashMap<String, Object>();
        choice.put("index", java.math.BigDecimal.ZERO);
        choice.put("message", message);
        choice.put("finish_reason", "stop");
        return JsonTree.write(new LinkedHashMap<>(java.util.Map.of("choices", List.of(choice))));
    }
}

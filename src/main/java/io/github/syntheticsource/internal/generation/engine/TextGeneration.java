package io.github.syntheticsource.internal.generation.engine;

import static io.github.syntheticsource.internal.generation.engine.GenerationFailure.TO_GENERATE_THE_REST;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.generation.TextGenerator;
import io.github.syntheticsource.generation.TextRequest;
import io.github.syntheticsource.internal.generation.check.CheckedCandidate;
import io.github.syntheticsource.internal.generation.check.ContentGrounding;
import io.github.syntheticsource.internal.generation.check.TextValidator;
import io.github.syntheticsource.internal.generation.engine.GenerationLoop.Pace;
import io.github.syntheticsource.internal.text.Plural;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Generates one valid text for each content, or fails. A text that states another content of its batch is used for that
 * content.
 */
public final class TextGeneration implements GenerationTask {

    private final TextGenerator generator;
    private final GenerationLimits limits;
    private final TextRequest texts;
    private final TextValidator check;
    private final int batchSize;

    /**
     * Creates a generation.
     *
     * @param limits concurrency, maximum number of texts per call, and deadline
     * @param texts the content of all texts, and their preferences
     * @param grounding finds the values that a text states
     */
    public TextGeneration(
            TextGenerator generator, GenerationLimits limits, TextRequest texts, ContentGrounding grounding) {
        this.generator = generator;
        this.limits = limits;
        this.texts = texts;
        this.check = new TextValidator(texts.preferences(), grounding);
        this.batchSize = Math.max(1, Math.min(limits.batchSize(), generator.maxTextsPerRequest(texts.preferences())));
    }

    /**
     * Generates the texts. Several calls are made at a time, each for several texts. Rejected texts are requested again
     * with the reasons, up to {@link TextGenerator#maxAttempts()} times per batch on average.
     *
     * @param keep receives valid texts by the positions of their content, after each response and on one thread at a time;
     *     if it throws, it receives the same texts again, at the latest at the end
     * @throws GenerationException if texts are still missing at the end, the thread was interrupted or the deadline has
     *     passed; valid texts are kept
     */
    public void run(Consumer<ValidLot> keep) {
        var positions = IntStream.range(0, texts.facts().size()).boxed().toList();
        new GenerationLoop(this, limits, Pace.SHARED, generator.maxAttempts(), keep)
                .run(PositionBatch.split(positions, batchSize));
    }

    /** Estimates the cost of generating the texts. */
    public CallEstimate estimate() {
        var count = texts.facts().size();
        var first = Math.min(batchSize, count);
        var tokens = generator.estimatedTokens(request(texts.facts().subList(0, first), 0, List.of()));
        return tokens == 0
                ? CallEstimate.NONE
                : new CallEstimate((count + batchSize - 1) / batchSize, tokens * count / first);
    }

    private TextRequest request(List<TextContent> facts, int round, List<Rejection> rejected) {
        return new TextRequest(facts, texts.preferences(), texts.model(), texts.temperature(), round, rejected);
    }

    @Override
    public Supplier<GeneratedRecords> request(PositionBatch batch) {
        var facts = batch.open.stream().map(texts.facts()::get).toList();
        var request = request(facts, batch.round, batch.rejected);
        return () -> generator.write(request);
    }

    @Override
    public CheckedCandidate check(int position, @Nullable Object candidate) {
        if (!(candidate instanceof String text)) {
            return CheckedCandidate.rejected(String.valueOf(candidate), List.of("it is no text"));
        }
        return CheckedCandidate.valid(
                text.replace("\r\n", "\n").replace('\r', '\n').strip(), Map.of(), false);
    }

    @Override
    public List<String> deviations(PositionBatch batch, int position, CheckedCandidate candidate) {
        return check.violations(texts.facts().get(position), candidate.text());
    }

    @Override
    public String progressMessage(int kept) {
        var count = texts.facts().size();
        return "wrote " + kept + " of " + Plural.of(count, "text") + " for "
                + texts.facts().get(0).name() + " with the generator [" + generator.name() + "]"
                + GenerationFailure.keptNote(kept);
    }

    @Override
    public String nextRunMessage(String condition, int kept) {
        var rest = texts.facts().size() - kept;
        return "\n" + condition + ", run again: only "
                + (kept == 0 ? "what is missing" : rest == 1 ? "the other one" : "the other " + rest)
                + " will be requested.";
    }

    @Override
    public String advice(int kept) {
        return nextRunMessage(TO_GENERATE_THE_REST, kept)
                + " If that fails too, relax the preference that rejects them, or use another `model`.";
    }
}

package io.github.syntheticsource.internal.generation.engine;

import static io.github.syntheticsource.internal.generation.engine.GenerationFailure.TO_MAKE_THE_REST;

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
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The generation of texts: one valid text for each content, or a failure. A text that states another content of its batch
 * is used for that one.
 */
public final class TextGeneration implements GenerationTask {

    private final TextGenerator generator;
    private final GenerationLimits limits;
    private final TextRequest wanted;
    private final TextValidator check;
    private final int batchSize;

    /**
     * Prepares it.
     *
     * @param limits how many calls at a time, the most texts in a call, and for how long
     * @param wanted the content of all texts, and how they are to be written
     * @param grounding looks up what a text states
     */
    public TextGeneration(
            TextGenerator generator, GenerationLimits limits, TextRequest wanted, ContentGrounding grounding) {
        this.generator = generator;
        this.limits = limits;
        this.wanted = wanted;
        this.check = new TextValidator(wanted.preferences(), grounding);
        this.batchSize = Math.max(1, Math.min(limits.batchSize(), generator.maxTextsPerRequest(wanted.preferences())));
    }

    /**
     * Generates the texts. Several calls are made at a time, each for several texts. Rejected ones are requested again,
     * with the reasons, up to {@link TextGenerator#maxAttempts()} times a batch on average.
     *
     * @param keep takes valid texts, by the positions of their content, as soon as they are there and by one thread at a
     *     time; if it throws, it is offered the same ones again, at the latest at the end
     * @throws GenerationException if there are fewer in the end, the thread was interrupted or the time was up; what was
     *     valid before is kept
     */
    public void run(Consumer<ValidLot> keep) {
        var positions = IntStream.range(0, wanted.facts().size()).boxed().toList();
        new GenerationLoop(this, limits, Pace.SHARED, generator.maxAttempts(), keep)
                .run(PositionBatch.split(positions, batchSize));
    }

    /** Estimates what generating them takes. */
    public CallEstimate estimate() {
        var texts = wanted.facts().size();
        var first = Math.min(batchSize, texts);
        var tokens = generator.estimatedTokens(request(wanted.facts().subList(0, first), 0, List.of()));
        return tokens == 0
                ? CallEstimate.NONE
                : new CallEstimate((texts + batchSize - 1) / batchSize, tokens * texts / first);
    }

    private TextRequest request(List<TextContent> facts, int round, List<Rejection> rejected) {
        return new TextRequest(facts, wanted.preferences(), wanted.model(), wanted.temperature(), round, rejected);
    }

    @Override
    public Supplier<GeneratedRecords> request(PositionBatch batch) {
        var facts = batch.open.stream().map(wanted.facts()::get).toList();
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
        return check.violations(wanted.facts().get(position), candidate.text());
    }

    @Override
    public String progressMessage(int kept) {
        var texts = wanted.facts().size();
        return "wrote " + kept + " of " + texts + (texts == 1 ? " text for " : " texts for ")
                + wanted.facts().get(0).name() + " with the generator [" + generator.name() + "]"
                + GenerationFailure.keptNote(kept);
    }

    @Override
    public String nextRunMessage(String condition, int kept) {
        var rest = wanted.facts().size() - kept;
        return "\n" + condition + ", run again: only "
                + (kept == 0 ? "what is missing" : rest == 1 ? "the other one" : "the other " + rest)
                + " will be asked for.";
    }

    @Override
    public String advice(int kept) {
        return nextRunMessage(TO_MAKE_THE_REST, kept)
                + " If that falls too, loosen the preference that refuses them, or ask another `model`.";
    }
}

package io.github.syntheticsource.generation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Internal. Turns a generator's candidates into one valid text for each of the facts.
 *
 * <p>Several calls are made at a time, each for several texts. What falls is asked for again, with the reasons, up to
 * {@link TextGenerator#rounds()} times a batch on average.
 */
public final class TextMaker {

    /** A call asks for no more texts than fit into an answer of about so many characters. */
    private static final int CHARACTERS_A_CALL = 12_000;

    private final TextGenerator generator;
    private final TextCheck check;
    private final Preferences preferences;
    private final @Nullable String model;
    private final @Nullable Double temperature;
    private final int batchSize;
    private final int concurrency;
    private final Duration deadline;

    private final Refusals refusals = new Refusals();
    private final Ending ending;
    private Consumer<MadeTexts> keep = lot -> {};
    private @Nullable String answering;
    private Usage usage = Usage.NONE;
    private int kept;
    private int missing;
    private String name = "";
    private Rounds rounds = new Rounds(0, 0);
    private long endsAt;

    /**
     * Makes texts, once.
     *
     * @param limits how many calls at a time, the most texts in a call, and for how long
     * @param model the model asked for by the test, or null
     * @param temperature the temperature asked for by the test, or null
     */
    public TextMaker(
            TextGenerator generator,
            RecordMaker.Limits limits,
            Preferences preferences,
            TextGrounding grounding,
            @Nullable String model,
            @Nullable Double temperature) {
        this.generator = generator;
        this.preferences = preferences;
        this.check = new TextCheck(preferences, grounding);
        this.model = model;
        this.temperature = temperature;
        var fitting = generator instanceof ModelTexts
                ? CHARACTERS_A_CALL / ModelTexts.expectedLength(preferences)
                : Integer.MAX_VALUE;
        this.batchSize = Math.max(1, Math.min(limits.batchSize(), fitting));
        this.concurrency = limits.concurrency();
        this.deadline = limits.deadline();
        this.ending = new Ending(refusals, deadline, this::made, this::again);
    }

    /** Facts that are asked for together, by their places. */
    private static final class Batch {

        final TreeSet<Integer> open = new TreeSet<>();
        List<Rejection> rejected = List.of();
        int round;

        Batch(IntStream places) {
            places.forEach(open::add);
        }
    }

    /**
     * Makes a text for each.
     *
     * @param facts what each text has to state
     * @param keeping takes valid texts as soon as they are there, by one thread at a time
     * @throws GenerationException if not all could be made, the thread was interrupted or the time was up; what was made
     *     before is kept
     */
    public void make(List<Facts> facts, Consumer<MadeTexts> keeping) {
        keep = keeping;
        missing = facts.size();
        name = facts.get(0).name();
        endsAt = System.nanoTime() + deadline.toNanos();
        var batches = new ArrayList<Batch>();
        for (var start = 0; start < missing; start += batchSize) {
            batches.add(new Batch(IntStream.range(start, Math.min(missing, start + batchSize))));
        }
        rounds = new Rounds(generator.rounds(), batches.size());
        Supplier<@Nullable RuntimeException> failure;
        try {
            var tasks = batches.stream()
                    .<Runnable>map(batch -> () -> fill(batch, facts))
                    .toList();
            failure = Rounds.run(tasks, concurrency, this, endsAt, ending);
        } finally {
            tellUsage();
        }
        if (batches.stream().anyMatch(batch -> !batch.open.isEmpty())) {
            var stop = failure.get();
            throw stop == null ? shortOf() : stop;
        }
    }

    private void fill(Batch batch, List<Facts> facts) {
        try {
            while (mayAsk(batch)) {
                var asked = List.copyOf(batch.open);
                try {
                    take(batch, facts, asked, generator.write(request(batch, facts, asked)));
                } catch (ChatException e) {
                    ending.note(e);
                }
                batch.round++;
            }
        } catch (Throwable failure) {
            rounds.stop();
            throw failure;
        }
    }

    private TextRequest request(Batch batch, List<Facts> facts, List<Integer> asked) {
        return new TextRequest(
                asked.stream().map(facts::get).toList(), preferences, model, temperature, batch.round, batch.rejected);
    }

    private synchronized boolean mayAsk(Batch batch) {
        return !batch.open.isEmpty() && rounds.take(batch.round == 0);
    }

    /** Takes the texts that hold, each for its own facts or, where texts are missing, for others that it states. */
    private synchronized void take(Batch batch, List<Facts> facts, List<Integer> asked, GeneratedRecords answer) {
        var rejected = new ArrayList<>(answer.fallen());
        var valid = new LinkedHashMap<Integer, String>();
        var candidates = answer.candidates();
        for (var i = 0; i < candidates.size() && !batch.open.isEmpty(); i++) {
            var text = candidates.get(i) instanceof String said ? clean(said) : null;
            if (text == null) {
                rejected.add(new Rejection(String.valueOf(candidates.get(i)), List.of("it is no text")));
                continue;
            }
            var own = i < asked.size() && batch.open.contains(asked.get(i)) ? asked.get(i) : batch.open.first();
            var objections = check.objectionsTo(facts.get(own), text);
            var place = objections.isEmpty() ? Integer.valueOf(own) : other(batch, facts, own, text);
            if (place == null) {
                rejected.add(new Rejection(text, objections));
            } else {
                valid.put(place, text);
                batch.open.remove(place);
            }
        }
        if (candidates.size() < asked.size() && !valid.isEmpty()) {
            rounds.giveBack(); // short, but it brought something
        }
        rejected.forEach(refusals::add);
        batch.rejected = rejected;
        answering = answer.model() == null ? answering : answer.model();
        usage = usage.plus(answer.usage());
        if (!valid.isEmpty()) {
            handOver(valid, batch.round);
        }
    }

    private @Nullable Integer other(Batch batch, List<Facts> facts, int own, String text) {
        return batch.open.stream()
                .filter(place -> place != own)
                .filter(place -> check.objectionsTo(facts.get(place), text).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private void handOver(Map<Integer, String> valid, int round) {
        var lot = new MadeTexts(
                valid, answering, usage, new Repairs(0, round == 1 ? valid.size() : 0, round > 1 ? valid.size() : 0));
        usage = Usage.NONE;
        var interrupted = Thread.interrupted(); // or the file could not be written
        try {
            keep.accept(lot);
            kept += valid.size();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void tellUsage() {
        if (!usage.equals(Usage.NONE)) {
            keep.accept(new MadeTexts(Map.of(), answering, usage, Repairs.NONE));
            usage = Usage.NONE;
        }
    }

    private GenerationException shortOf() {
        return ending.shortOf(" If that falls too, loosen the preference that refuses them, or ask another `model`.");
    }

    private synchronized String made() {
        return "wrote " + kept + " of " + missing + (missing == 1 ? " text for " : " texts for ") + name
                + " with the generator [" + generator.name() + "]"
                + (kept == 0 ? "" : kept == 1 ? "; the valid one is kept" : "; the " + kept + " valid ones are kept");
    }

    private synchronized String again(String when) {
        var rest = missing - kept;
        return "\n" + when + ", run again: only "
                + (kept == 0 ? "what is missing" : rest == 1 ? "the other one" : "the other " + rest)
                + " will be asked for.";
    }

    /** What making the texts will take, if nothing goes wrong: 0 calls for what costs nothing. */
    public RecordMaker.Estimate estimate(List<Facts> facts) {
        if (!(generator instanceof ModelTexts)) {
            return new RecordMaker.Estimate(0, 0);
        }
        var first = facts.subList(0, Math.min(batchSize, facts.size()));
        var question = ModelTexts.question(new TextRequest(first, preferences, model, temperature, 0, List.of()));
        var calls = (facts.size() + batchSize - 1) / batchSize;
        return new RecordMaker.Estimate(calls, question.expectedTokens() * facts.size() / first.size());
    }
}

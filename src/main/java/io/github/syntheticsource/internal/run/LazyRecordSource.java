package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.FixtureException;
import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.fixture.RecordSource;
import io.github.syntheticsource.internal.fixture.ResolvedSet;
import io.github.syntheticsource.internal.fixture.SetRequest;
import io.github.syntheticsource.internal.fixture.UpgradedRecords;
import io.github.syntheticsource.internal.fixture.file.RecordBatch;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.generation.engine.RecordCompletion;
import io.github.syntheticsource.internal.generation.engine.ValidLot;
import io.github.syntheticsource.internal.recipe.RecordMigration;
import io.github.syntheticsource.internal.report.GenerationTally;
import io.github.syntheticsource.internal.report.SetOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The source of records for one request. The generator is selected when the first record is missing. A failure is repeated
 * without another attempt.
 */
final class LazyRecordSource implements RecordSource {

    private final SetRequest request;
    private final Supplier<GeneratorSelector> generators;
    private final BatchFiles.SetBatch batch;
    private final GenerationTally tally = new GenerationTally();
    private IntConsumer progress = records -> {};
    private Optional<String> note = Optional.empty();
    private @Nullable String changes;
    private @Nullable RuntimeException failure;

    LazyRecordSource(SetRequest request, Supplier<GeneratorSelector> generators, BatchFiles.SetBatch batch) {
        this.request = request;
        this.generators = generators;
        this.batch = batch;
    }

    /** Sets the listener for the number of records in each response; returns this. */
    LazyRecordSource reportingTo(IntConsumer listener) {
        progress = listener;
        return this;
    }

    /** Makes every call fail with an earlier failure, without calling a generator; null has no effect. Returns this. */
    LazyRecordSource failWith(@Nullable RuntimeException earlier) {
        failure = earlier;
        return this;
    }

    SetRequest request() {
        return request;
    }

    /** Returns whether the generator costs nothing; this selects the generator. */
    boolean isFree() {
        return generators.get().choose(request.recipe(), batch).free();
    }

    @Override
    public void supply(List<Map<String, @Nullable Object>> existing, int missing, Consumer<RecordBatch> keep) {
        throwKnownFailure();
        try {
            var choice = generators.get().choose(request.recipe(), batch);
            tally.startedBy(choice.name());
            note = choice.note();
            choice.generation().generate(request.recipe(), existing, missing, lot -> {
                keep.accept(written(lot));
                tally.addGenerated(lot.size());
                progress.accept(lot.size());
            });
        } catch (RuntimeException e) {
            throw remembered(e);
        }
    }

    @Override
    public UpgradedRecords complete(List<RecordMigration> records, Consumer<Map<Integer, String>> keep) {
        throwKnownFailure();
        changes = "";
        try {
            return completed(records, keep);
        } catch (RuntimeException e) {
            throw remembered(e);
        }
    }

    private UpgradedRecords completed(List<RecordMigration> records, Consumer<Map<Integer, String>> keep) {
        var choice = generators.get().completer(request.recipe());
        tally.startedBy(choice.generator().name());
        var completion = new RecordCompletion(choice.generator(), choice.limits(), request.recipe(), records);
        generators.get().announce(choice, completion, request.recipe(), records);
        var json = completion.run(lot -> {
            tally.addCost(lot.model(), lot.usage());
            if (lot.size() > 0) {
                keep.accept(lot.byPosition());
                progress.accept(lot.size());
            }
        });
        changes = records.stream()
                .flatMap(record -> record.changes().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        tally.addGenerated(json.size());
        return new UpgradedRecords(json, tally.provenance());
    }

    private void throwKnownFailure() {
        if (failure != null) {
            throw copyOf(failure);
        }
    }

    private RuntimeException remembered(RuntimeException e) {
        if (!Thread.currentThread().isInterrupted()) {
            failure = e;
        }
        return e;
    }

    private RecordBatch written(ValidLot lot) {
        var repairs = new LinkedHashMap<String, Integer>();
        repairs.put("coerced", lot.repairs().coerced());
        repairs.put("retried", lot.repairs().retried());
        repairs.put("replaced", lot.repairs().replaced());
        return new RecordBatch(lot.values(), lot.batch(), tally.addAnswer(lot.model(), lot.usage(), repairs));
    }

    /** Returns a copy of the failure, so that notes added by one test are not shown in another. */
    private static RuntimeException copyOf(RuntimeException failure) {
        var message = String.valueOf(failure.getMessage());
        if (failure instanceof GenerationException) {
            return new GenerationException(message, failure);
        }
        return failure instanceof FixtureException ? new FixtureException(message, failure) : failure;
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    int generated() {
        return tally.generated();
    }

    /** Returns the cost, whatever the result. */
    Usage usage() {
        return tally.usage();
    }

    /** Returns the note on the selected generator, if any record was generated. */
    Optional<String> note() {
        return generated() == 0 ? Optional.empty() : note;
    }

    SetOutcome event(FixtureMode mode, SetName set) {
        return changes == null ? tally.event(mode, set) : upgraded(set, generated(), changes);
    }

    /** Returns the outcome of a set that was just upgraded. */
    SetOutcome upgraded(ResolvedSet set) {
        return upgraded(set.name(), set.total(), String.join(", ", set.changes()));
    }

    private SetOutcome upgraded(SetName set, int records, String description) {
        var origin = changes == null ? description : description + "; " + tally.origin();
        return new SetOutcome(SetOutcome.Kind.UPGRADED, set, records, origin, usage());
    }
}

package io.github.syntheticsource.internal.generation.batch;

import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.generation.Repairs;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.generation.batch.BatchResults.Answer;
import io.github.syntheticsource.internal.generation.check.Coercion;
import io.github.syntheticsource.internal.generation.check.RecordValidator;
import io.github.syntheticsource.internal.generation.engine.GenerationFailure;
import io.github.syntheticsource.internal.generation.engine.LotBuffer;
import io.github.syntheticsource.internal.generation.engine.RejectionSummary;
import io.github.syntheticsource.internal.generation.engine.ValidLot;
import io.github.syntheticsource.internal.generation.model.AnswerParser;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.text.Plural;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the records of batch results into one set, up to the number that is missing. */
final class BatchCollector {

    private final RecordValidator check;
    private final Coercion coercion;
    private final Set<String> before = new HashSet<>();
    private final int missing;
    private final BatchProtocol protocol;

    private final LotBuffer lots;
    private final RejectionSummary summary = new RejectionSummary();
    private final List<Rejection> rejected = new ArrayList<>();
    private @Nullable String model;
    private int known;
    private int failed;
    private int incomplete;

    BatchCollector(
            Recipe recipe,
            List<Map<String, @Nullable Object>> existing,
            int missing,
            BatchProtocol protocol,
            Consumer<ValidLot> keep) {
        this.check = new RecordValidator(recipe, existing);
        this.coercion = new Coercion(recipe.schema());
        this.missing = missing;
        this.protocol = protocol;
        this.lots = new LotBuffer(keep);
        existing.forEach(record -> before.add(JsonValues.canonical(record)));
    }

    /** Collects records from the answers in order. The set is written once for all consecutive answers of one model. */
    void collect(List<Answer> answers) {
        for (var answer : answers) {
            if (isFull()) {
                break;
            }
            collect(answer);
        }
        lots.flush();
    }

    int collected() {
        return lots.kept();
    }

    /** Returns the records of the set, including those that were collected. */
    List<Map<String, @Nullable Object>> records() {
        return check.records();
    }

    /** Returns the rejected records with the reasons, so that the next calls can avoid them. */
    List<Rejection> rejected() {
        return rejected;
    }

    /** Returns how many records were collected, and why there are not more. */
    String report(String set) {
        return "generated " + collected() + " of " + missing + (before.isEmpty() ? "" : " more") + " records of "
                + set + " from the answers to batches"
                + GenerationFailure.keptNote(collected())
                + (known == 0 ? "" : "\n -> " + known + " of their records were imported before")
                + (rejected.isEmpty() ? "" : "\n -> " + Plural.of(rejected.size(), "record") + " rejected")
                + (failed == 0 ? "" : "\n -> " + Plural.of(failed, "call") + " without a response")
                + (incomplete == 0
                        ? ""
                        : "\n -> " + Plural.of(incomplete, "answer") + " with fewer records than requested;"
                                + " a smaller synthetic.batch-size may help")
                + (rejected.size() + failed == 0 ? "" : summary.lines());
    }

    private boolean isFull() {
        return lots.kept() + lots.size() == missing;
    }

    private void collect(Answer answer) {
        if (answer.body() == null) {
            fail(answer, answer.error());
            return;
        }
        try {
            collect(AnswerParser.read(protocol.answer(answer.body())), answer);
        } catch (ChatException e) {
            fail(answer, String.valueOf(e.getMessage()));
        }
    }

    private void collect(GeneratedRecords records, Answer from) {
        if (!Objects.equals(model, records.model())) {
            lots.flush();
        }
        var knownBefore = known;
        var validBefore = lots.size();
        for (var candidate : records.candidates()) {
            if (isFull()) {
                break;
            }
            accept(candidate);
        }
        var received = records.candidates().size();
        if (received > 0 && received < from.id().count()) {
            incomplete++;
        }
        for (var rejection : records.rejected()) {
            if (rejection.candidate() == null) {
                fail(from, String.join("; ", rejection.reasons()));
            } else {
                reject(rejection);
            }
        }
        if (lots.size() > validBefore) {
            model = records.model();
            var isNew = known == knownBefore; // else an earlier import has counted it
            lots.spend(model, isNew ? records.usage() : Usage.NONE);
        }
    }

    /** Accepts or rejects a candidate, unless an earlier import took it already. */
    private void accept(@Nullable Object candidate) {
        if (before.contains(JsonValues.canonical(coercion.of(candidate)))) {
            known++;
            return;
        }
        var checked = check.check(candidate);
        if (checked.isValid()) {
            check.accept(checked.record());
            var repairs = new Repairs(checked.isCoerced() ? 1 : 0, 0, 0);
            lots.add(0, before.size() + lots.kept() + lots.size(), checked.text(), repairs);
        } else {
            reject(checked.rejection());
        }
    }

    private void reject(Rejection rejection) {
        rejected.add(rejection);
        summary.add(rejection);
    }

    private void fail(Answer answer, String reason) {
        failed++;
        summary.add(new Rejection(answer.where(), List.of("no response: " + reason)));
    }
}

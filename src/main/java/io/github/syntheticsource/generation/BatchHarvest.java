package io.github.syntheticsource.generation;

import io.github.syntheticsource.generation.BatchAnswers.Answer;
import io.github.syntheticsource.internal.text.Plural;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Recipe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The taking of answers that came by batch into one set, up to the number that is missing. */
final class BatchHarvest {

    private final RecordCheck check;
    private final Coercion coercion;
    private final Set<String> before = new HashSet<>();
    private final int missing;
    private final BatchProtocol protocol;
    private final Consumer<MadeRecords> keep;

    private final Refusals refusals = new Refusals();
    private final List<Rejection> rejected = new ArrayList<>();
    private final List<String> valid = new ArrayList<>();
    private @Nullable String model;
    private Usage usage = Usage.NONE;
    private Repairs repairs = Repairs.NONE;
    private int made;
    private int known;
    private int refused;
    private int failed;
    private int brief;

    BatchHarvest(
            Recipe recipe,
            List<Map<String, @Nullable Object>> existing,
            int missing,
            BatchProtocol protocol,
            Consumer<MadeRecords> keep) {
        this.check = new RecordCheck(recipe, existing);
        this.coercion = new Coercion(recipe.schema());
        this.missing = missing;
        this.protocol = protocol;
        this.keep = keep;
        existing.forEach(record -> before.add(JsonTree.canonical(record)));
    }

    /** Takes the answers in their order. Records of one model are handed over together, since the set is written each time. */
    void reap(List<Answer> answers) {
        for (var answer : answers) {
            if (made + valid.size() == missing) {
                break;
            }
            take(answer);
        }
        handOver();
    }

    int made() {
        return made;
    }

    /** Those of the set, and those that were taken. */
    List<Map<String, @Nullable Object>> records() {
        return check.records();
    }

    /** The records that fell, each with the reason, so that the next calls can avoid them. */
    List<Rejection> rejected() {
        return rejected;
    }

    /** What came of it, and why it was not more. */
    String report(String set) {
        return "made " + made + " of " + missing + (before.isEmpty() ? "" : " more") + " records of "
                + set + " from the answers to batches"
                + (made == 0 ? "" : made == 1 ? "; the valid one is kept" : "; the " + made + " valid ones are kept")
                + (known == 0 ? "" : "\n -> " + known + " of their records were taken before")
                + (refused == 0 ? "" : "\n -> " + Plural.of(refused, "record") + " refused")
                + (failed == 0 ? "" : "\n -> " + Plural.of(failed, "call") + " without an answer")
                + (brief == 0
                        ? ""
                        : "\n -> " + Plural.of(brief, "answer") + " with fewer records than asked for;"
                                + " a smaller synthetic.batch-size may help")
                + (refused + failed == 0 ? "" : refusals.lines());
    }

    private void take(Answer answer) {
        if (answer.body() == null) {
            fail(answer, answer.error());
            return;
        }
        try {
            take(AnswerReader.read(protocol.answer(answer.body())), answer);
        } catch (ChatException e) {
            fail(answer, String.valueOf(e.getMessage()));
        }
    }

    private void fail(Answer answer, String reason) {
        failed++;
        refusals.add(new Rejection(answer.where(), List.of("no answer: " + reason)));
    }

    private void take(GeneratedRecords answer, Answer from) {
        if (!valid.isEmpty() && !Objects.equals(model, answer.model())) {
            handOver();
        }
        var knownBefore = known;
        var validBefore = valid.size();
        for (var candidate : answer.candidates()) {
            if (made + valid.size() == missing) {
                break;
            }
            take(candidate);
        }
        var came = answer.candidates().size();
        if (came > 0 && came < from.id().count()) {
            brief++;
        }
        for (var fallen : answer.fallen()) {
            if (fallen.candidate() == null) {
                fail(from, String.join("; ", fallen.reasons()));
            } else {
                refuse(fallen);
            }
        }
        if (valid.size() > validBefore) {
            model = answer.model();
            usage = known == knownBefore ? usage.plus(answer.usage()) : usage; // else it was counted before
        }
    }

    /** A record that an earlier import took is no news; it neither counts as refused nor as made. */
    private void take(@Nullable Object candidate) {
        if (before.contains(JsonTree.canonical(coercion.of(candidate)))) {
            known++;
            return;
        }
        var verdict = check.of(candidate);
        if (verdict.record() == null || verdict.json() == null) {
            refuse(new Rejection(JsonTree.write(candidate), verdict.reasons()));
        } else {
            check.take(verdict.record());
            valid.add(verdict.json());
            repairs = repairs.plus(new Repairs(verdict.coerced() ? 1 : 0, 0, 0));
        }
    }

    private void refuse(Rejection rejection) {
        refused++;
        refusals.add(rejection);
        rejected.add(rejection);
    }

    private void handOver() {
        if (!valid.isEmpty()) {
            keep.accept(new MadeRecords(valid, 0, model, usage, repairs));
            repairs = Repairs.NONE;
            made += valid.size();
            valid.clear();
            usage = Usage.NONE;
        }
    }
}

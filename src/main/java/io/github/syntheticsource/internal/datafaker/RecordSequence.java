package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.internal.datafaker.context.RecipeContext;
import io.github.syntheticsource.internal.datafaker.context.UniqueValueIndex;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Generates the records of one recipe. It is reused across requests, since positions are requested one by one. */
final class RecordSequence {

    private static final int VARIATIONS = 50;

    private final RecipeContext recipeContext;
    private final RecordTreeGenerator writer;
    private UniqueValueIndex uniqueValueIndex;
    private int known;
    private @Nullable Map<String, @Nullable Object> last;

    RecordSequence(RecipeContext recipeContext) {
        this.recipeContext = recipeContext;
        this.writer = new RecordTreeGenerator(recipeContext);
        this.uniqueValueIndex = UniqueValueIndex.of(recipeContext);
    }

    boolean isFor(RecipeRequest request) {
        return recipeContext.recipe().equals(request.recipe());
    }

    List<@Nullable Object> candidates(RecipeRequest request) {
        learn(request.existing());
        var candidates = new ArrayList<@Nullable Object>();
        var others = new UniqueValueIndex(uniqueValueIndex);
        for (var position : request.positions()) {
            var record = record(others, position, request.round());
            others.add(record);
            candidates.add(record);
        }
        return candidates;
    }

    /** Adds the records of the set that are not known yet. */
    private void learn(List<Map<String, @Nullable Object>> existing) {
        if (known > existing.size() || (last != null && !last.equals(existing.get(known - 1)))) {
            uniqueValueIndex = UniqueValueIndex.of(recipeContext);
            known = 0;
        }
        existing.subList(known, existing.size()).forEach(uniqueValueIndex::add);
        known = existing.size();
        last = existing.isEmpty() ? null : existing.get(known - 1);
    }

    /** Returns the record for a position, varied until no value repeats; the caller rejects remaining repetitions. */
    private Map<String, @Nullable Object> record(UniqueValueIndex others, int position, int round) {
        var record = writer.record(recipeContext.spot(position, round * VARIATIONS));
        for (var variation = 1; variation < VARIATIONS && others.holds(record); variation++) {
            record = writer.record(recipeContext.spot(position, round * VARIATIONS + variation));
        }
        return record;
    }
}

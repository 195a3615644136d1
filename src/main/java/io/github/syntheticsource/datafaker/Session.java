package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.generation.RecipeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Generates the records of one recipe, and is kept from request to request: positions are requested one by one. */
final class Session {

    private static final int VARIATIONS = 50;

    private final Studio studio;
    private final RecordWriter writer;
    private Taken taken;
    private int known;
    private @Nullable Map<String, @Nullable Object> last;

    Session(Studio studio) {
        this.studio = studio;
        this.writer = new RecordWriter(studio);
        this.taken = Taken.of(studio);
    }

    boolean isFor(RecipeRequest request) {
        return studio.recipe().equals(request.recipe());
    }

    List<@Nullable Object> candidates(RecipeRequest request) {
        learn(request.existing());
        var candidates = new ArrayList<@Nullable Object>();
        var others = new Taken(taken);
        for (var position : request.positions()) {
            var record = record(others, position, request.round());
            others.add(record);
            candidates.add(record);
        }
        return candidates;
    }

    /** Takes note of the set's records; those that were there before are not looked at again. */
    private void learn(List<Map<String, @Nullable Object>> existing) {
        if (known > existing.size() || (last != null && !last.equals(existing.get(known - 1)))) {
            taken = Taken.of(studio);
            known = 0;
        }
        existing.subList(known, existing.size()).forEach(taken::add);
        known = existing.size();
        last = existing.isEmpty() ? null : existing.get(known - 1);
    }

    /** The record of that position, varied until nothing in it is taken; the caller rejects what still is. */
    private Map<String, @Nullable Object> record(Taken others, int position, int round) {
        var record = writer.record(studio.spot(position, round * VARIATIONS));
        for (var variation = 1; variation < VARIATIONS && others.holds(record); variation++) {
            record = writer.record(studio.spot(position, round * VARIATIONS + variation));
        }
        return record;
    }
}

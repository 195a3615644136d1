package io.github.syntheticsource;

import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.fixture.NewRecords;
import io.github.syntheticsource.fixture.Provenance;
import io.github.syntheticsource.generation.Repairs;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.generation.ValidLot;
import io.github.syntheticsource.recipe.Recipe;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes what one set misses, and counts. */
final class Recording {

    private final Generators.Choice choice;
    private final Recipe recipe;
    private final Set<String> models = new LinkedHashSet<>();
    private Usage usage = Usage.NONE;
    private int made;

    private Recording(Generators.Choice choice, Recipe recipe) {
        this.choice = choice;
        this.recipe = recipe;
    }

    static Recording start(Settings settings, Recipe recipe, BatchFiles.SetBatch batch) {
        return new Recording(Generators.choose(settings, recipe, batch), recipe);
    }

    void supply(List<Map<String, @Nullable Object>> existing, int missing, Consumer<NewRecords> keep) {
        choice.maker().make(recipe, existing, missing, lot -> {
            keep.accept(written(lot));
            made += lot.size();
        });
    }

    int made() {
        return made;
    }

    Usage usage() {
        return usage;
    }

    String origin() {
        return models.isEmpty() ? choice.name() : String.join(", ", models);
    }

    Optional<String> note() {
        return made == 0 ? Optional.empty() : choice.note();
    }

    private NewRecords written(ValidLot lot) {
        usage = usage.plus(lot.usage());
        if (lot.model() != null) {
            models.add(lot.model());
        }
        return new NewRecords(
                lot.values(),
                lot.batch(),
                new Provenance(
                        LocalDate.now(ZoneId.systemDefault()),
                        choice.name(),
                        lot.model(),
                        lot.usage().calls(),
                        lot.usage().inputTokens(),
                        lot.usage().outputTokens(),
                        repairs(lot.repairs())));
    }

    private static Map<String, Integer> repairs(Repairs repairs) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("coerced", repairs.coerced());
        counts.put("mended", repairs.retried());
        counts.put("replaced", repairs.replaced());
        return counts;
    }
}

package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.datafaker.context.RecipeContext;
import io.github.syntheticsource.internal.datafaker.word.LocalizedFaker;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Internal. The generator that needs no key: it fills components by their names, their types and the examples.
 *
 * <p>A record depends on the recipe, its position and the round, and on nothing else: not on the clock, the default
 * locale or time zone, nor on which other records are requested in the same call, unless a value would come twice that
 * must not.
 */
public final class BuiltinRecordGenerator implements RecordGenerator {

    private static final int MAX_ATTEMPTS = 200;

    private final Map<Locale, LocalizedFaker> fakers = new HashMap<>();
    private @Nullable RecordSequence recordSequence;

    @Override
    public String name() {
        return "builtin";
    }

    @Override
    public int maxAttempts() {
        return MAX_ATTEMPTS;
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    @Override
    public synchronized GeneratedRecords generate(RecordRequest recordRequest) {
        var request = RecipeRequest.of(recordRequest);
        var current = recordSequence;
        if (current == null || !current.isFor(request)) {
            var locale = SupportedLocale.resolve(request.recipe().locale());
            current = new RecordSequence(
                    new RecipeContext(request.recipe(), locale, fakers.computeIfAbsent(locale, LocalizedFaker::new)));
            recordSequence = current;
        }
        return new GeneratedRecords(current.candidates(request), null, Usage.NONE);
    }
}

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
 * The built-in generator of records, which needs no key. It fills components by their names, their types and the examples.
 *
 * <p>A record depends only on the recipe, its position and the round: not on the clock, the default locale or time zone,
 * nor on the other records of the same call, except to avoid repeating a unique value.
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

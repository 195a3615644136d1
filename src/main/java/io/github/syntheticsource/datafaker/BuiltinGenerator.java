package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.RecipeRequest;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.generation.Usage;
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
public final class BuiltinGenerator implements RecordGenerator {

    private static final int MAX_ATTEMPTS = 200;

    private final Map<Locale, FakerSource> fakers = new HashMap<>();
    private @Nullable Session session;

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
        var current = session;
        if (current == null || !current.isFor(request)) {
            var locale = LocaleChoice.resolve(request.recipe().locale());
            current =
                    new Session(new Studio(request.recipe(), locale, fakers.computeIfAbsent(locale, FakerSource::new)));
            session = current;
        }
        return new GeneratedRecords(current.candidates(request), null, Usage.NONE);
    }
}

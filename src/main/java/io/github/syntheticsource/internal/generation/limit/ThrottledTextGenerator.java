package io.github.syntheticsource.internal.generation.limit;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.TextGenerator;
import io.github.syntheticsource.generation.TextRequest;

/** A custom text generator within the limits of a run. */
final class ThrottledTextGenerator implements TextGenerator {

    private final TextGenerator generator;
    private final CallLimits limits;

    ThrottledTextGenerator(TextGenerator generator, CallLimits limits) {
        this.generator = generator;
        this.limits = limits;
    }

    @Override
    public String name() {
        return generator.name();
    }

    @Override
    public int maxAttempts() {
        return generator.maxAttempts();
    }

    @Override
    public int maxTextsPerRequest(Preferences preferences) {
        return generator.maxTextsPerRequest(preferences);
    }

    @Override
    public long estimatedTokens(TextRequest request) {
        return generator.estimatedTokens(request);
    }

    @Override
    public GeneratedRecords write(TextRequest request) {
        return limits.paidInTurn(() -> generator.write(request));
    }
}

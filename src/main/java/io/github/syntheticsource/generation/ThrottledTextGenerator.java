package io.github.syntheticsource.generation;

/** A text generator of the user's own, within the limits of a run. */
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

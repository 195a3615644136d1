package io.github.syntheticsource.internal.generation.limit;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.RecordRequest;

/** A custom record generator within the limits of a run. The budget does not apply if it is deterministic. */
final class ThrottledRecordGenerator implements RecordGenerator {

    private final RecordGenerator generator;
    private final CallLimits limits;

    ThrottledRecordGenerator(RecordGenerator generator, CallLimits limits) {
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
    public boolean isDeterministic() {
        return generator.isDeterministic();
    }

    @Override
    public boolean completesRecords() {
        return generator.completesRecords();
    }

    @Override
    public long estimatedTokens(RecordRequest request) {
        return generator.estimatedTokens(request);
    }

    @Override
    public GeneratedRecords generate(RecordRequest request) {
        return generator.isDeterministic()
                ? limits.inTurn(() -> generator.generate(request))
                : limits.paidInTurn(() -> generator.generate(request));
    }
}

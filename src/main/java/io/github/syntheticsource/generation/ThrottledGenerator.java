package io.github.syntheticsource.generation;

/** A record generator of the user's own, within the limits of a run. One that costs nothing just waits for its turn. */
final class ThrottledGenerator implements RecordGenerator {

    private final RecordGenerator generator;
    private final CallLimits limits;

    ThrottledGenerator(RecordGenerator generator, CallLimits limits) {
        this.generator = generator;
        this.limits = limits;
    }

    @Override
    public String name() {
        return generator.name();
    }

    @Override
    public int rounds() {
        return generator.rounds();
    }

    @Override
    public boolean repeatable() {
        return generator.repeatable();
    }

    @Override
    public GeneratedRecords generate(RecordRequest request) {
        return generator.repeatable()
                ? limits.inTurn(() -> generator.generate(request))
                : limits.paidInTurn(() -> generator.generate(request));
    }
}

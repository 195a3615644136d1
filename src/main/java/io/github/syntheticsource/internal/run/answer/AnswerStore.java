package io.github.syntheticsource.internal.run.answer;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.extraction.ModelUsage;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.fixture.EntrySource;
import io.github.syntheticsource.internal.fixture.FixtureStore;
import io.github.syntheticsource.internal.fixture.KeyedRequest;
import io.github.syntheticsource.internal.fixture.ResolvedEntries;
import io.github.syntheticsource.internal.fixture.StorePolicy;
import io.github.syntheticsource.internal.fixture.file.Provenance;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.report.GenerationTally;
import io.github.syntheticsource.internal.report.RunSummary;
import io.github.syntheticsource.internal.report.SetOutcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The recorded answers of a project's extractors, one file per extractor. */
public final class AnswerStore {

    private final FixtureStore store;
    private final Path folder;
    private final StorePolicy policy;
    private final RunSummary report;
    private final Map<SetName, Map<String, String>> claims = new ConcurrentHashMap<>();
    private final Map<SetName, Set<String>> replayed = new ConcurrentHashMap<>();

    /** Creates a store; nothing is read or written yet. */
    public AnswerStore(FixtureStore store, Path folder, StorePolicy policy, RunSummary report) {
        this.store = store;
        this.folder = folder;
        this.policy = policy;
        this.report = report;
    }

    /**
     * Claims a name for an extractor.
     *
     * @throws ConfigurationException if a different extractor has the name in this run
     */
    void claim(ExtractorIdentity identity, Map<String, String> parts) {
        var first = claims.putIfAbsent(identity.set(), parts);
        if (first != null && !first.equals(parts)) {
            var differences = new TreeSet<>(first.keySet());
            differences.addAll(parts.keySet());
            differences.removeIf(part -> Objects.equals(first.get(part), parts.get(part)));
            throw new ConfigurationException("""
                    Two extractors are recorded as %s of %s but differ in: %s
                     -> each would replace the other's answers
                    To fix it, use another name for one of them: SyntheticData.recorded("…", %s.class)""".formatted(
                            identity.name(),
                            identity.simpleTypeName(),
                            String.join(", ", differences),
                            identity.simpleTypeName()));
        }
    }

    /** Returns the requested entry. */
    ResolvedEntries.Entry resolve(KeyedRequest request, EntrySource source) {
        try {
            var set = store.resolve(
                    request,
                    (missing, keep) -> source.supply(missing, lot -> {
                        keep.accept(lot);
                        reportRecorded(request.name(), lot.provenance());
                    }));
            if (set.recorded() == 0) {
                reportReplayed(request, set);
            }
            if (set.edited()) {
                report.add(SetOutcome.edited(request.name(), 1));
            }
            return set.entries().get(0);
        } catch (SyntheticException e) {
            report.add(SetOutcome.missed(request.name(), e, Usage.NONE));
            throw e;
        }
    }

    private void reportRecorded(SetName set, Provenance provenance) {
        var usage = new Usage(provenance.calls(), 0, provenance.inputTokens(), 0, provenance.outputTokens());
        report.add(GenerationTally.event(policy.mode(), set, 1, provenance.origin(), usage));
    }

    /** Reports a set once, with the number of requested answers. */
    private void reportReplayed(KeyedRequest request, ResolvedEntries set) {
        var keys = replayed.computeIfAbsent(request.name(), name -> ConcurrentHashMap.newKeySet());
        if (keys.add(request.wanted().get(0).key())) {
            report.add(SetOutcome.replayed(request.name(), keys.size(), set.accepted(), set.origins()));
        }
    }

    Provenance provenance(ExtractorIdentity identity, @Nullable ModelUsage usage) {
        return usage == null
                ? GenerationTally.provenance(identity.name(), null, Usage.NONE, Map.of())
                : GenerationTally.provenance(
                        identity.name(),
                        usage.model(),
                        new Usage(usage.calls(), 0, usage.inputTokens(), 0, usage.outputTokens()),
                        Map.of());
    }

    String displayPath(SetName set) {
        return policy.displayPath().apply(folder.resolve(set.path()));
    }
}

package io.github.syntheticsource.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.SyntheticRecord;
import io.github.syntheticsource.internal.junit.RecordTypeResolver;
import io.github.syntheticsource.internal.junit.SelectedRecords;
import io.github.syntheticsource.internal.junit.SessionStore;
import io.github.syntheticsource.internal.junit.SourceAttributes;
import io.github.syntheticsource.internal.junit.TestLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Provides the arguments of {@link SyntheticSource}. All records are resolved before the first invocation. */
final class SyntheticArgumentsProvider implements ArgumentsProvider, AnnotationConsumer<SyntheticSource> {

    private final List<SyntheticSource> sources = new ArrayList<>();

    SyntheticArgumentsProvider() {}

    @Override
    public void accept(SyntheticSource source) {
        sources.add(source);
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        var project = SessionStore.project(context);
        var where = where(context);
        var test = TestLocation.test(context);
        var first = parameters
                .getFirst()
                .map(ParameterDeclaration::getAnnotatedElement)
                .orElse(null);
        var records = new ArrayList<SyntheticRecord<?>>();
        var files = new HashSet<Path>();
        for (var source : sources) {
            SyntheticDataset<Object> dataset = project.dataset(
                    SourceAttributes.of(source, RecordTypeResolver.of(source, first, where), where, test)
                            .build());
            if (!files.add(dataset.file())) {
                throw new ConfigurationException(
                        "%s is repeated for the set `%s`, which would return its records twice%n -> use a different `set` for one of them"
                                .formatted(where, dataset.set()));
            }
            IntStream.range(0, dataset.size()).mapToObj(dataset::record).forEach(records::add);
        }
        return SelectedRecords.of(records, project, context, where(context)).arguments();
    }

    private static String where(ExtensionContext context) {
        return TestLocation.source(
                context.getRequiredTestClass(), context.getTestMethod().orElse(null));
    }
}

package io.github.syntheticsource.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.SyntheticRecord;
import io.github.syntheticsource.internal.junit.RecordTypeResolver;
import io.github.syntheticsource.internal.junit.SelectedRecords;
import io.github.syntheticsource.internal.junit.SessionStore;
import io.github.syntheticsource.internal.junit.SourceAttributes;
import io.github.syntheticsource.internal.junit.TestLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Provides the arguments of {@link SyntheticDocumentSource}. All texts are resolved before the first invocation. */
final class SyntheticDocumentArgumentsProvider
        implements ArgumentsProvider, AnnotationConsumer<SyntheticDocumentSource> {

    private final List<SyntheticDocumentSource> sources = new ArrayList<>();

    SyntheticDocumentArgumentsProvider() {}

    @Override
    public void accept(SyntheticDocumentSource source) {
        sources.add(source);
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        var project = SessionStore.project(context);
        var test = TestLocation.test(context);
        var where = TestLocation.documents(
                context.getRequiredTestClass(), context.getTestMethod().orElse(null));
        var first = parameters
                .getFirst()
                .map(ParameterDeclaration::getAnnotatedElement)
                .orElse(null);
        var documents = new ArrayList<SyntheticRecord<?>>();
        var sets = new HashSet<String>();
        for (var source : sources) {
            var resolved = project.documents(
                    SourceAttributes.of(source, RecordTypeResolver.of(source, first, where), where, test)
                            .build());
            if (!sets.add(resolved.get(0).file().toString())) {
                throw new ConfigurationException(
                        "%s is repeated for the set `%s`, which would return its texts twice%n -> use a different `set` for one of them"
                                .formatted(where, resolved.get(0).set()));
            }
            documents.addAll(resolved);
        }
        return SelectedRecords.of(documents, project, context, where).arguments();
    }
}

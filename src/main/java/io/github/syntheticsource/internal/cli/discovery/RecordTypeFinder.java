package io.github.syntheticsource.internal.cli.discovery;

import io.github.syntheticsource.internal.fixture.FixtureSet;
import io.github.syntheticsource.internal.run.RequestedSet;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of sets. A type name in a file is looked up only among the user's classes, so that a manipulated file
 * cannot instantiate classes of a jar. Other types, including generic ones, come from the tests that request the set.
 */
public final class RecordTypeFinder {

    private final ClassPath classPath;
    private @Nullable TestDiscovery testDiscovery;

    public RecordTypeFinder(ClassPath classPath) {
        this.classPath = classPath;
    }

    /** Returns the type of a set's records, or null if it is not on the class path. */
    public @Nullable Type of(FixtureSet set) {
        var type = set.type().isEmpty() ? null : classPath.find(set.type());
        return type != null && classPath.isOwn(type) ? type : requestedType(set);
    }

    private @Nullable Type requestedType(FixtureSet set) {
        var tests = testDiscovery == null ? TestDiscovery.of(classPath) : testDiscovery;
        testDiscovery = tests;
        return tests.requests(set.name()).stream()
                .map(RequestedSet::type)
                .filter(type -> set.type().isEmpty() || type.getTypeName().equals(set.type()))
                .findFirst()
                .orElse(null);
    }
}

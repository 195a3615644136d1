package io.github.syntheticsource.internal.cli.discovery;

import io.github.syntheticsource.internal.fixture.FixtureSet;
import io.github.syntheticsource.internal.run.RequestedSet;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of sets. A name in a file is looked up only among the user's own classes: nobody shall have a class of some
 * jar built by writing its name into a file. Any other type is taken from a test that asks for it, which knows generics too.
 */
public final class RecordTypeFinder {

    private final ClassPath classPath;
    private @Nullable TestDiscovery testDiscovery;

    public RecordTypeFinder(ClassPath classPath) {
        this.classPath = classPath;
    }

    /** The type of a set's records, or null if it is not at hand. */
    public @Nullable Type of(FixtureSet set) {
        var type = set.type().isEmpty() ? null : classPath.find(set.type());
        return type != null && classPath.isOwn(type) ? type : requestedType(set);
    }

    private @Nullable Type requestedType(FixtureSet set) {
        var tests = testDiscovery == null ? TestDiscovery.of(classPath) : testDiscovery;
        testDiscovery = tests;
        return tests.asking(set.name()).stream()
                .map(RequestedSet::type)
                .filter(type -> set.type().isEmpty() || type.getTypeName().equals(set.type()))
                .findFirst()
                .orElse(null);
    }
}

package io.github.syntheticsource.cli;

import io.github.syntheticsource.fixture.StoredSet;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of sets. What a test asks for is taken from the test, which knows generics too. A name in a file is looked
 * up only among the user's own classes: nobody shall have a class of some jar built by writing its name into a file.
 */
final class RecordTypes {

    private final ClassPath classPath;
    private final Discovery discovery;

    RecordTypes(ClassPath classPath) {
        this.classPath = classPath;
        this.discovery = Discovery.of(classPath);
    }

    /** The type of a set's records, or null if it is not at hand. */
    @Nullable
    Type of(StoredSet set) {
        for (var asked : discovery.asking(set.name())) {
            if (set.type().isEmpty() || asked.type().getTypeName().equals(set.type())) {
                return asked.type();
            }
        }
        var type = set.type().isEmpty() ? null : classPath.find(set.type());
        return type != null && classPath.isOwn(type) ? type : null;
    }
}

package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.testing.CompiledSources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Test classes of a project of their own, compiled into a folder. */
final class CompiledTestClasses {

    private static final String IMPORTS = """
            package shop;
            import io.github.syntheticsource.SyntheticData;
            import io.github.syntheticsource.extraction.SyntheticDocument;
            import io.github.syntheticsource.junit.*;
            import java.lang.annotation.*;
            import java.util.List;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.condition.*;
            import org.junit.jupiter.params.*;
            """;

    private CompiledTestClasses() {}

    /** Compiles sources, by the names of their classes, in the package {@code shop}. */
    static void into(Path classes, Map<String, String> sources) {
        var files = new HashMap<String, String>();
        sources.forEach((name, source) -> files.put("shop." + name, IMPORTS + source));
        CompiledSources.of(files, classes).writeTo(classes);
    }
}

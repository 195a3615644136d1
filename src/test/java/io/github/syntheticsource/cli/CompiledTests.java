package io.github.syntheticsource.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Test classes of a project of their own, compiled into a folder. */
final class CompiledTests {

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

    private CompiledTests() {}

    /** Compiles sources, by the names of their classes, in the package {@code shop}. */
    static void into(Path classes, Map<String, String> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = new ArrayList<JavaFileObject>();
        sources.forEach((name, source) -> files.add(new Source(name, IMPORTS + source)));
        var options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                classes + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                "-proc:none");
        var diagnostics = new javax.tools.DiagnosticCollector<JavaFileObject>();
        if (!compiler.getTask(null, null, diagnostics, options, null, files).call()) {
            throw new AssertionError(
                    diagnostics.getDiagnostics().stream().map(String::valueOf).collect(Collectors.joining("\n")));
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///shop/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

package io.github.syntheticsource.testing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java sources that are compiled while a test runs, against the class path of the tests. */
public final class CompiledSources {

    private final Map<String, byte[]> classes;

    private CompiledSources(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /** Compiles sources by the qualified names of their classes; further folders of classes may be used by them. */
    public static CompiledSources of(Map<String, String> sources, Path... folders) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var output = new Output(compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8));
        var files = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        var classPath = Stream.concat(
                        Arrays.stream(folders).map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
        var options = List.of("-cp", classPath, "-proc:none");
        if (!compiler.getTask(null, output, diagnostics, options, null, files).call()) {
            throw new AssertionError(
                    diagnostics.getDiagnostics().stream().map(String::valueOf).collect(Collectors.joining("\n")));
        }
        return new CompiledSources(output.classes());
    }

    /** Writes the classes into a folder, as a build would. */
    public void writeTo(Path folder) {
        classes.forEach((name, bytes) -> {
            try {
                var file = folder.resolve(name.replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A loader of the classes. */
    public ClassLoader loader() {
        return new ClassLoader(CompiledSources.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                var bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps the classes in memory. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Output(JavaFileManager other) {
            super(other);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }

        Map<String, byte[]> classes() {
            return written.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, file -> file.getValue().toByteArray()));
        }
    }
}

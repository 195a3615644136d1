package io.github.syntheticsource.internal.cli.discovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All classes in the folders of the class path. They are all loaded, because JUnit silently ignores a class that cannot
 * be loaded, and it may be a test.
 */
public final class ProjectClasses {

    private static final String FACADE = constant("io/github/syntheticsource/SyntheticData");
    private static final Set<String> NO_CLASSES = Set.of("module-info.class", "package-info.class");

    private final ClassLoader loader;
    private final List<String> problems = new ArrayList<>();
    private final List<String> requestingInCode = new ArrayList<>();

    private ProjectClasses(ClassLoader loader) {
        this.loader = loader;
    }

    public static ProjectClasses of(ClassPath classPath) {
        var classes = new ProjectClasses(classPath.loader());
        classPath.folders().forEach(classes::read);
        return classes;
    }

    /** One sentence for each class that could not be loaded. */
    public List<String> problems() {
        return problems;
    }

    /** The names of the classes that may request sets in code. */
    public List<String> requestingInCode() {
        return requestingInCode;
    }

    private void read(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> isClass(root.relativize(file))).sorted().forEach(file -> read(root, file));
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(root + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean isClass(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".class") && !NO_CLASSES.contains(name) && !file.startsWith("META-INF");
    }

    private void read(Path root, Path file) {
        var path = root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), ".");
        var name = path.substring(0, path.length() - ".class".length());
        try {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(FACADE)) {
                requestingInCode.add(name);
            }
            link(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError | IOException e) {
            problems.add(name + " cannot be loaded: " + e);
        }
    }

    /** Loads the types of a class's members. */
    @SuppressWarnings("ReturnValueIgnored")
    private static void link(Class<?> type) {
        type.getDeclaredMethods();
        type.getDeclaredFields();
        type.getDeclaredConstructors();
        type.getDeclaredClasses();
    }

    /** A name as an entry of a class file's constant pool: after its length. */
    private static String constant(String name) {
        return "\u0001\u0000" + (char) name.length() + name;
    }
}

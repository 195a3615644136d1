package io.github.syntheticsource.internal.cli.discovery;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The class path with the user's classes: that of the JVM, or of the build tool that runs the command. */
public final class ClassPath {

    private final ClassLoader loader;
    private final List<Path> folders;

    private ClassPath(ClassLoader loader, List<Path> folders) {
        this.loader = loader;
        this.folders = List.copyOf(folders);
    }

    public static ClassPath current() {
        var loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), ClassPath.class.getClassLoader());
        return new ClassPath(loader, folders(loader));
    }

    /** Returns this class path with folders of classes prepended. */
    public ClassPath with(List<Path> others) {
        var urls = others.stream().map(ClassPath::url).toArray(URL[]::new);
        return new ClassPath(new URLClassLoader(urls, loader), others);
    }

    ClassLoader loader() {
        return loader;
    }

    /** The folders of classes on the class path, without jars. */
    public List<Path> folders() {
        return folders;
    }

    boolean has(String className) {
        return find(className) != null;
    }

    /** Loads a class without initializing it; null if it cannot be loaded. */
    public @Nullable Class<?> find(String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError absent) {
            return null;
        }
    }

    /** Whether a class is in one of the folders, and so belongs to the user. */
    boolean isOwn(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        var place = source == null || source.getLocation() == null ? null : path(source.getLocation());
        return place != null && folders.contains(place);
    }

    /**
     * The URLs of the class loaders if they expose them, as those of build tools do, else the class path of the JVM.
     */
    private static List<Path> folders(ClassLoader loader) {
        Set<Path> folders = new LinkedHashSet<>();
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each instanceof URLClassLoader urls) {
                Arrays.stream(urls.getURLs()).map(ClassPath::path).forEach(path -> add(path, folders));
            }
        }
        if (folders.isEmpty()) {
            for (var entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
                add(entry.isEmpty() ? null : Path.of(entry), folders);
            }
        }
        return new ArrayList<>(folders);
    }

    private static void add(@Nullable Path path, Set<Path> folders) {
        if (path != null && Files.isDirectory(path)) {
            folders.add(path.toAbsolutePath().normalize());
        }
    }

    private static @Nullable Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return null;
        }
    }

    private static URL url(Path folder) {
        URI uri = folder.toUri();
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(uri.toString(), e);
        }
    }
}

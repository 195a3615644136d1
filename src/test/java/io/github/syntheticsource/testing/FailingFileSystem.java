package io.github.syntheticsource.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The real file system, with trouble of the tester's choice: Windows refuses a rename while someone reads, a disk breaks, a
 * folder is read-only even for root.
 */
public final class FailingFileSystem {

    /** May throw what a file system would, before anything was done. */
    @FunctionalInterface
    public interface Trouble {

        /**
         * Is told of each change.
         *
         * @param operation {@code move}, {@code delete}, {@code write}, {@code mkdir} or {@code attribute}
         * @param path what shall change; of a move the target
         */
        void before(String operation, Path path) throws IOException;
    }

    private final Trouble trouble;
    private final FileSystem system;
    private final FileSystemProvider provider;

    private FailingFileSystem(FileSystem real, Trouble trouble) {
        this.trouble = trouble;
        this.provider = new Provider(real.provider());
        this.system = new Troubled(real);
    }

    /** The same folder, seen through the trouble. */
    public static Path in(Path folder, Trouble trouble) {
        return new FailingFileSystem(folder.getFileSystem(), trouble).seen(folder);
    }

    private Path seen(Path real) {
        return (Path) Proxy.newProxyInstance(
                Behind.class.getClassLoader(), new Class<?>[] {Path.class, Behind.class}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Behind.class) {
                        return real;
                    }
                    return method.getName().equals("getFileSystem") ? system : call(real, method, arguments);
                });
    }

    /** What stands behind a path of ours. */
    public interface Behind {
        /** The path in the real file system. */
        Path real();
    }

    private Object call(Path real, Method method, Object[] arguments) throws Throwable {
        var plain = arguments == null ? new Object[0] : arguments.clone();
        for (var i = 0; i < plain.length; i++) {
            plain[i] = plain[i] instanceof Behind behind ? behind.real() : plain[i];
        }
        try {
            var result = method.invoke(real, plain);
            if (result instanceof Iterator<?> names) {
                var all = new ArrayList<Path>();
                names.forEachRemaining(name -> all.add(seen((Path) name)));
                return all.iterator();
            }
            return result instanceof Path path ? seen(path) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Path real(Path path) {
        return path instanceof Behind behind ? behind.real() : path;
    }

    private final class Provider extends FileSystemProvider {

        private final FileSystemProvider real;

        Provider(FileSystemProvider real) {
            this.real = real;
        }

        @Override
        public String getScheme() {
            return "troubled";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return system;
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }

        private void check(Path path, Set<? extends OpenOption> options) throws IOException {
            if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
                trouble.before("write", path);
            }
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            check(path, options);
            return real.newByteChannel(real(path), options, attributes);
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            check(path, options);
            return real.newFileChannel(real(path), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            var stream = real.newDirectoryStream(real(folder), path -> filter.accept(seen(path)));
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    return StreamSupport.stream(stream.spliterator(), false)
                            .map(FailingFileSystem.this::seen)
                            .iterator();
                }

                @Override
                public void close() throws IOException {
                    stream.close();
                }
            };
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            trouble.before("mkdir", folder);
            real.createDirectory(real(folder), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            trouble.before("delete", path);
            real.delete(real(path));
        }

        @Override
        public void copy(Path source, Path target, CopyOption... options) throws IOException {
            trouble.before("write", target);
            real.copy(real(source), real(target), options);
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) throws IOException {
            trouble.before("move", target);
            real.move(real(source), real(target), options);
        }

        @Override
        public boolean isSameFile(Path path, Path other) throws IOException {
            return real.isSameFile(real(path), real(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return real.isHidden(real(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return real.getFileStore(real(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            real.checkAccess(real(path), modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return real.getFileAttributeView(real(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return real.readAttributes(real(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            return real.readAttributes(real(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            trouble.before("attribute", path);
            real.setAttribute(real(path), attribute, value, options);
        }
    }

    private final class Troubled extends FileSystem {

        private final FileSystem real;

        Troubled(FileSystem real) {
            this.real = real;
        }

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {
            throw new UncheckedIOException(new IOException("the real one stays open"));
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return real.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return StreamSupport.stream(real.getRootDirectories().spliterator(), false)
                    .map(FailingFileSystem.this::seen)
                    .toList();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return real.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return real.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return seen(real.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            var matcher = real.getPathMatcher(pattern);
            return path -> matcher.matches(real(path));
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return real.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return real.newWatchService();
        }
    }
}

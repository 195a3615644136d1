package io.github.syntheticsource.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Everything below a folder: names, sizes, times of change and bytes. Equal snapshots mean that nothing was touched. */
public record FolderSnapshot(Map<String, String> files) {

    /** The folder as it is now. */
    public static FolderSnapshot of(Path folder) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            paths.forEach(path -> files.put(folder.relativize(path).toString(), describe(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderSnapshot(files);
    }

    private static String describe(Path path) {
        try {
            var time = Files.getLastModifiedTime(path);
            return Files.isDirectory(path) ? "folder " + time : time + " " + Arrays.hashCode(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

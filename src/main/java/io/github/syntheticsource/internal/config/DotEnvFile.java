package io.github.syntheticsource.internal.config;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The {@code .env} file in the project's root. Its parser is loaded only if the file exists. */
final class DotEnvFile {

    private DotEnvFile() {}

    static Map<String, String> read(Path root) {
        return Files.isRegularFile(root.resolve(".env")) ? Parsed.of(root) : Map.of();
    }

    /** A separate class, so that the library is linked only if there is a file. */
    private static final class Parsed {

        static Map<String, String> of(Path root) {
            try {
                return Dotenv.configure()
                        .directory(root.toString())
                        .load()
                        .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
                        .stream()
                        .collect(Collectors.toMap(DotenvEntry::getKey, DotenvEntry::getValue, (one, other) -> other));
            } catch (DotenvException e) {
                throw new SettingsException("""
                        The file %s cannot be read: it has a line that is not NAME=value
                         -> fix that line, or comment it out with #""".formatted(root.resolve(".env")));
            }
        }
    }
}

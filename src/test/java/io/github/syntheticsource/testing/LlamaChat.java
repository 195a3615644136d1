package io.github.syntheticsource.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.args.LogFormat;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Answers calls with a real engine, llama.cpp, that decodes under the grammar of the call's schema, or in plain words
 * where none is asked for. The model knows no language: its answers match the schema and mean nothing. They depend on
 * the seed and the call's number, not on the prompt.
 *
 * <p>Share one between tests: each leaves a native thread behind that keeps the JVM up until somebody calls
 * {@link System#exit}, as Surefire does.
 */
public final class LlamaChat implements Function<Call, Reply>, AutoCloseable {

    private static final int MAX_TOKENS = 3000;
    private static final int CONTEXT = 8192;
    private static final String PROMPT = "assistant: ";
    private static final String WORDS = """
            root ::= word (" " word){20,60} "."
            word ::= [a-z]{2,9}
            """;

    /** A backslash and what follows, where llama.cpp would drop the whole grammar without a word. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private static final String KNOWN_ESCAPES = "xuUtrn\\\"[]";

    private static final boolean SUPPORTED = isLinuxOnX86() && loads();
    private static final JsonFactory JSON = new JsonFactory();

    private final int seed;
    private final LlamaModel model;

    private LlamaChat(int seed, LlamaModel model) {
        this.seed = seed;
        this.model = model;
    }

    /** Whether the engine runs here, for an assumption. */
    public static boolean isSupported() {
        return SUPPORTED;
    }

    /** Starts the engine; the same seed gives the same answers. */
    public static LlamaChat seeded(int seed) {
        if (!SUPPORTED) {
            throw new IllegalStateException("llama.cpp runs on Linux x86_64 only: assume LlamaChat.isSupported()");
        }
        try {
            var file = Files.createTempFile("tiny", ".gguf");
            try {
                return new LlamaChat(seed, load(TinyGguf.write(file, seed)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Reply apply(Call call) {
        var grammar = isPlain(call)
                ? WORDS
                : LlamaModel.jsonSchemaToGrammar(call.schema().toString());
        return ESCAPE.matcher(grammar)
                .results()
                .map(MatchResult::group)
                .filter(escape -> !KNOWN_ESCAPES.contains(escape.substring(1)))
                .findFirst()
                .map(escape -> Reply.error(400, "llama.cpp's grammars know no [%s]".formatted(escape)))
                .orElseGet(() -> decode(call, grammar));
    }

    @Override
    public synchronized void close() {
        model.close();
    }

    private Reply decode(Call call, String grammar) {
        var limit = limit(call.body());
        var text = model.complete(new InferenceParameters(PROMPT)
                .setGrammar(grammar)
                .setSeed(seed + call.number())
                .setNPredict(limit));
        var isComplete = isPlain(call) ? tokens(text) < limit : isWholeObject(text);
        var reply = isComplete ? Reply.content(text) : Reply.truncated(text);
        return reply.withUsage(tokens(call.systemText()) + tokens(call.userText()), tokens(text));
    }

    private static boolean isPlain(Call call) {
        return call.schema().isMissingNode();
    }

    private int tokens(String text) {
        return model.encode(text).length;
    }

    private static int limit(JsonNode body) {
        var asked =
                body.path("max_completion_tokens").asInt(body.path("max_tokens").asInt(MAX_TOKENS));
        return Math.min(asked, MAX_TOKENS);
    }

    private static boolean isWholeObject(String json) {
        try (var parser = JSON.createParser(json)) {
            var isObject = parser.nextToken() == JsonToken.START_OBJECT;
            parser.skipChildren();
            return isObject;
        } catch (IOException e) {
            return false;
        }
    }

    private static LlamaModel load(Path file) {
        LlamaModel.setLogger(LogFormat.TEXT, (level, line) -> {});
        return new LlamaModel(new ModelParameters()
                .setModel(file.toString())
                .setCtxSize(CONTEXT)
                .setThreads(1)
                .setThreadsBatch(1)
                .skipWarmup()
                .disableLog());
    }

    private static boolean isLinuxOnX86() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /** Loads the native part from a copy of our own: the engine's loader shares one file between all processes. */
    private static boolean loads() {
        try {
            var directory = Files.createTempDirectory("llama-chat");
            var library = directory.resolve(System.mapLibraryName("jllama"));
            try (var bundled = LlamaModel.class.getResourceAsStream("Linux/x86_64/" + library.getFileName())) {
                Files.copy(Objects.requireNonNull(bundled), library);
                System.setProperty("de.kherud.llama.tmpdir", directory.toString());
                System.setProperty("de.kherud.llama.lib.path", directory.toString());
                LlamaModel.jsonSchemaToGrammar("{}");
                return true;
            } finally {
                Files.deleteIfExists(library);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LinkageError e) {
            return false;
        }
    }
}

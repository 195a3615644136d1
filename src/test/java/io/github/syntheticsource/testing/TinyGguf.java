package io.github.syntheticsource.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A language model of 3.7 MB in llama.cpp's file format, made from a seed: no training, no download.
 *
 * <p>One layer whose attention and feed-forward weights are zero, one-hot embeddings: what remains is an exact bigram
 * model over ASCII. Lower-case letters and digits are likely, and so is whatever ends a string, a number or an object.
 */
public final class TinyGguf {

    private static final int MAGIC = 0x46554747;
    private static final int VERSION = 3;
    private static final int ALIGNMENT = 32;
    private static final int CAPACITY = 4 << 20;

    private static final int CONTEXT = 8192;
    private static final int HEADS = 4;
    private static final int FEED_FORWARD = 32;

    private static final List<Token> TOKENS = vocabulary();
    private static final int WIDTH = TOKENS.size();

    /** The types of metadata values, by their number in the format. */
    private static final int UINT32 = 4;

    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int BOOL = 7;
    private static final int STRING = 8;
    private static final int ARRAY = 9;

    private final ByteBuffer metadata = littleEndian(1 << 16);
    private int entries;

    private TinyGguf() {}

    /**
     * Writes the model.
     *
     * @return the file; the same seed gives the same bytes
     */
    public static Path write(Path file, long seed) {
        var bytes = new TinyGguf().describe().layOut(tensors(new Random(seed)));
        try (var channel = Files.newByteChannel(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the model to [%s]".formatted(file), e);
        }
        return file;
    }

    private record Token(String text, int kind) {
        static final int NORMAL = 1;
        static final int UNKNOWN = 2;
        static final int CONTROL = 3;
        static final int BYTE = 6;

        float logit(Random random) {
            if (text.equals("</s>")) {
                return 1;
            }
            if (kind != NORMAL) {
                return -20;
            }
            var c = text.charAt(0);
            return switch (c) {
                case '"' -> 3;
                case ',', '}', ']' -> 2.5f;
                case '\u2581' -> 0.5f;
                case '\\', '{', '[' -> -2;
                default ->
                    c >= 'a' && c <= 'z'
                            ? 1 + random.nextFloat()
                            : c >= '0' && c <= '9' ? 0.8f + random.nextFloat() : -1;
            };
        }
    }

    private record Tensor(String name, List<Integer> dimensions, FloatBuffer values) {
        int bytes() {
            return values.capacity() * Float.BYTES;
        }
    }

    /** SentencePiece's layout: three specials, every byte, a space and printable ASCII, padded to whole blocks. */
    private static List<Token> vocabulary() {
        var tokens = new ArrayList<Token>();
        tokens.add(new Token("<unk>", Token.UNKNOWN));
        tokens.add(new Token("<s>", Token.CONTROL));
        tokens.add(new Token("</s>", Token.CONTROL));
        IntStream.range(0, 256).forEach(b -> tokens.add(new Token("<0x%02X>".formatted(b), Token.BYTE)));
        tokens.add(new Token("\u2581", Token.NORMAL));
        IntStream.range(33, 127).forEach(c -> tokens.add(new Token(Character.toString(c), Token.NORMAL)));
        while (tokens.size() % ALIGNMENT != 0) {
            tokens.add(new Token("<pad%d>".formatted(tokens.size()), Token.CONTROL));
        }
        return List.copyOf(tokens);
    }

    private static List<Tensor> tensors(Random random) {
        return List.of(
                square("token_embd.weight", oneHot()),
                vector("output_norm.weight"),
                square("output.weight", bigrams(random)),
                vector("blk.0.attn_norm.weight"),
                square("blk.0.attn_q.weight", zeros(WIDTH)),
                square("blk.0.attn_k.weight", zeros(WIDTH)),
                square("blk.0.attn_v.weight", zeros(WIDTH)),
                square("blk.0.attn_output.weight", zeros(WIDTH)),
                vector("blk.0.ffn_norm.weight"),
                new Tensor("blk.0.ffn_gate.weight", List.of(WIDTH, FEED_FORWARD), zeros(FEED_FORWARD)),
                new Tensor("blk.0.ffn_up.weight", List.of(WIDTH, FEED_FORWARD), zeros(FEED_FORWARD)),
                new Tensor("blk.0.ffn_down.weight", List.of(FEED_FORWARD, WIDTH), zeros(FEED_FORWARD)));
    }

    private static Tensor square(String name, FloatBuffer values) {
        return new Tensor(name, List.of(WIDTH, WIDTH), values);
    }

    private static Tensor vector(String name) {
        var ones = zeros(1);
        IntStream.range(0, WIDTH).forEach(i -> ones.put(i, 1));
        return new Tensor(name, List.of(WIDTH), ones);
    }

    private static FloatBuffer zeros(int rows) {
        return FloatBuffer.allocate(rows * WIDTH);
    }

    private static FloatBuffer oneHot() {
        var embedding = zeros(WIDTH);
        IntStream.range(0, WIDTH).forEach(token -> embedding.put(token * WIDTH + token, 1));
        return embedding;
    }

    /** The logit of each token after each. The norm scales a one-hot row by the root of its width: undone here. */
    private static FloatBuffer bigrams(Random random) {
        var output = zeros(WIDTH);
        var scale = (float) Math.sqrt(WIDTH);
        for (int before = 0; before < WIDTH; before++) {
            for (int next = 0; next < WIDTH; next++) {
                output.put(next * WIDTH + before, TOKENS.get(next).logit(random) / scale);
            }
        }
        return output;
    }

    private TinyGguf describe() {
        text("general.architecture", "llama");
        text("general.name", "tiny-bigram");
        number("general.file_type", 0);
        number("general.alignment", ALIGNMENT);
        number("llama.context_length", CONTEXT);
        number("llama.embedding_length", WIDTH);
        number("llama.block_count", 1);
        number("llama.feed_forward_length", FEED_FORWARD);
        number("llama.attention.head_count", HEADS);
        number("llama.attention.head_count_kv", HEADS);
        entry("llama.attention.layer_norm_rms_epsilon", FLOAT32).putFloat(1e-6f);
        number("llama.rope.dimension_count", WIDTH / HEADS);
        number("llama.vocab_size", WIDTH);
        text("tokenizer.ggml.model", "llama");
        text("tokenizer.ggml.pre", "default");
        array("tokenizer.ggml.tokens", STRING);
        TOKENS.forEach(token -> put(metadata, token.text()));
        array("tokenizer.ggml.scores", FLOAT32);
        IntStream.range(0, WIDTH).forEach(rank -> metadata.putFloat(-(float) rank));
        array("tokenizer.ggml.token_type", INT32);
        TOKENS.forEach(token -> metadata.putInt(token.kind()));
        number("tokenizer.ggml.bos_token_id", 1);
        number("tokenizer.ggml.eos_token_id", 2);
        number("tokenizer.ggml.unknown_token_id", 0);
        flag("tokenizer.ggml.add_bos_token", true);
        flag("tokenizer.ggml.add_space_prefix", false);
        text(
                "tokenizer.chat_template",
                "{% for m in messages %}{{ m['role'] + ': ' + m['content'] + '\n' }}{% endfor %}assistant: ");
        return this;
    }

    private ByteBuffer layOut(List<Tensor> tensors) {
        var file = littleEndian(CAPACITY);
        file.putInt(MAGIC).putInt(VERSION).putLong(tensors.size()).putLong(entries);
        file.put(metadata.flip());
        long offset = 0;
        for (var tensor : tensors) {
            put(file, tensor.name());
            file.putInt(tensor.dimensions().size());
            tensor.dimensions().forEach(file::putLong);
            file.putInt(0).putLong(offset);
            offset += aligned(tensor.bytes());
        }
        for (var tensor : tensors) {
            file.position(aligned(file.position()));
            file.asFloatBuffer().put(tensor.values());
            file.position(file.position() + tensor.bytes());
        }
        return file.flip();
    }

    private void text(String key, String value) {
        put(entry(key, STRING), value);
    }

    private void number(String key, int value) {
        entry(key, UINT32).putInt(value);
    }

    private void flag(String key, boolean value) {
        entry(key, BOOL).put((byte) (value ? 1 : 0));
    }

    private void array(String key, int type) {
        entry(key, ARRAY).putInt(type).putLong(WIDTH);
    }

    private ByteBuffer entry(String key, int type) {
        entries++;
        return put(metadata, key).putInt(type);
    }

    private static ByteBuffer put(ByteBuffer target, String text) {
        var bytes = text.getBytes(UTF_8);
        return target.putLong(bytes.length).put(bytes);
    }

    private static ByteBuffer littleEndian(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int aligned(int position) {
        return (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}

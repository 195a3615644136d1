package io.github.syntheticsource.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The far side of batch files: reads what would be uploaded, and writes what would come back. */
public final class FakeBatchService {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FakeBatchService() {}

    /** One line of a file to upload, which a strict endpoint would take. */
    public record Request(String id, JsonNode body) {

        /** How many records it asks for. */
        public int asked() {
            return body.at("/response_format/json_schema/schema/properties/records/minItems")
                    .intValue();
        }

        /** The number, from 1, of the first record it asks for. */
        public int first() {
            return Integer.parseInt(id.replaceFirst(".*-(\\d+)-\\d+$", "$1"));
        }

        /** The text of its message number 0 (system) or 1 (user). */
        public String message(int number) {
            return body.at("/messages/" + number + "/content").asText();
        }

        /** The line of an output file with that answer. */
        public String answered(Reply reply) {
            var line = JSON.createObjectNode().put("id", "batch_req_1").put("custom_id", id);
            line.putObject("response")
                    .put("status_code", reply.status())
                    .put("request_id", "req_1")
                    .set("body", tree(reply.body()));
            return line.putNull("error").toString();
        }

        /** The same with bills as it asks for, numbered as their places in the set. */
        public String answeredWithBills() {
            return answered(Reply.records(IntStream.range(first(), first() + asked())
                    .mapToObj(MedicalBillings::json)
                    .toList()));
        }

        /** The line of an error file for a call that was never made. */
        public String expired() {
            var line = JSON.createObjectNode().put("id", "batch_req_1").put("custom_id", id);
            line.putNull("response")
                    .putObject("error")
                    .put("code", "batch_expired")
                    .put("message", "This request could not be executed before the completion window expired.");
            return line.toString();
        }
    }

    /** The lines of a file to upload. */
    public static List<Request> requests(Path file) {
        try {
            var text = Files.readString(file);
            if (!text.endsWith("\n")) {
                throw new AssertionError("the last line of " + file + " is torn");
            }
            return text.lines().map(FakeBatchService::request).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file beside the requests. */
    public static Path put(Path folder, String name, List<String> lines) {
        try {
            return Files.write(folder.resolve(name), (String.join("\n", lines) + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Request request(String text) {
        var line = tree(text);
        var fields = new ArrayList<String>();
        line.fieldNames().forEachRemaining(fields::add);
        if (!fields.equals(List.of("custom_id", "method", "url", "body"))
                || !line.path("method").asText().equals("POST")
                || !line.path("url").asText().equals("/v1/chat/completions")) {
            throw new AssertionError("no line of a batch file: " + text);
        }
        var violations = StrictRequest.violations(line.path("body"));
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n", violations));
        }
        return new Request(line.path("custom_id").asText(), line.path("body"));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}

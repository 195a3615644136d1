package io.github.syntheticsource.internal.generation.model;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the records in a model's response: <code>{"records":[…]}</code>, and variants that can be read without loss, such
 * as a code fence or prose around it, a bare array, or a bare record. If the response is cut off, the complete records are
 * read. A record that is not valid JSON or has a duplicate component is rejected without affecting the others.
 */
public final class AnswerParser {

    private static final String BLANK = " \t\r\n";

    private final String member;
    private final String noun;
    private final String text;
    private final PartialJson scan;
    private final List<@Nullable Object> candidates = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    private AnswerParser(String member, String noun, String text) {
        this.member = "\"" + member + "\"";
        this.noun = noun;
        this.text = text;
        this.scan = new PartialJson(text);
    }

    /** Parses the records of a response; if there are none, a rejection states the reason. */
    public static GeneratedRecords read(ModelResponse response) {
        return read(response, "records", "record");
    }

    /** Parses the texts of a response, <code>{"texts":["…"]}</code>; if there are none, a rejection states the reason. */
    static GeneratedRecords readTexts(ModelResponse response) {
        return read(response, "texts", "text");
    }

    private static GeneratedRecords read(ModelResponse response, String member, String noun) {
        var text = response.text() == null || response.finish() == Finish.FILTERED ? "" : response.text();
        var reader = new AnswerParser(member, noun, text);
        reader.read();
        if (reader.candidates.isEmpty() && reader.rejected.isEmpty()) {
            reader.rejected.add(new Rejection(null, List.of(reader.whyNone(response.finish()))));
        }
        return new GeneratedRecords(reader.candidates, response.model(), response.usage(), reader.rejected);
    }

    private String whyNone(Finish finish) {
        if (finish == Finish.FILTERED) {
            return "the content filter blocked the response";
        }
        if (finish == Finish.LENGTH) {
            return "the response was cut off at its length limit before the first " + noun + " was complete";
        }
        return text.isBlank()
                ? "the response was empty"
                : "the response contains no " + noun + ": " + TextExcerpt.ofLine(text, 120);
    }

    private void read() {
        for (var at = opening(0); at < text.length(); at = opening(at)) {
            var array = scan.at(at) == '[' ? at : recordsOf(at);
            if (array != PartialJson.NO_END) {
                candidates.clear();
                rejected.clear();
                readRecords(array);
                return;
            }
            var end = scan.end(at);
            if (end == PartialJson.NO_END) {
                return;
            }
            readRecord(text.substring(at, end));
            at = end;
        }
    }

    /** Returns the next index where an object or an array of objects may begin; brackets in prose are skipped. */
    private int opening(int from) {
        for (var at = from; at < text.length(); at++) {
            var inside = scan.at(scan.skip(at + 1, BLANK));
            if ((scan.at(at) == '{' && inside == '"')
                    || (scan.at(at) == '[' && inside == (noun.equals("text") ? '"' : '{'))) {
                return at;
            }
        }
        return text.length();
    }

    /** Returns where the value of the member {@code records} begins in the object at this index, or no end. */
    private int recordsOf(int object) {
        var at = scan.skip(object + 1, BLANK);
        while (scan.at(at) == '"') {
            var nameEnd = scan.end(at);
            var colon = nameEnd == PartialJson.NO_END ? nameEnd : scan.after(scan.skip(nameEnd, BLANK), ':');
            if (colon == PartialJson.NO_END) {
                return PartialJson.NO_END;
            }
            var value = scan.skip(colon, BLANK);
            if (text.substring(at, nameEnd).equals(member)) {
                return scan.at(value) == '[' || scan.at(value) == '{' ? value : PartialJson.NO_END;
            }
            var end = scan.end(value);
            at = end == PartialJson.NO_END ? text.length() : scan.skip(end, BLANK + ",");
        }
        return PartialJson.NO_END;
    }

    private void readRecords(int from) {
        var at = scan.at(from) == '[' ? scan.skip(from + 1, BLANK + ",") : from;
        do {
            var end = at < text.length() && scan.at(at) != ']' ? scan.end(at) : PartialJson.NO_END;
            if (end == PartialJson.NO_END) {
                return;
            }
            readRecord(text.substring(at, end));
            at = scan.skip(end, BLANK + ",");
        } while (scan.at(from) == '[');
    }

    private void readRecord(String json) {
        try {
            candidates.add(JsonValues.parse(json));
        } catch (JsonException e) {
            rejected.add(new Rejection(json, List.of("is not valid JSON: " + e.problem())));
        }
    }
}

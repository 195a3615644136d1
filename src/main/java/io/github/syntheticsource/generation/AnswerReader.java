package io.github.syntheticsource.generation;

import io.github.syntheticsource.generation.ChatAnswer.Finish;
import io.github.syntheticsource.internal.text.TextExcerpt;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records out of a model's answer: <code>{"records":[…]}</code>, and what models make of it where nothing is
 * lost by reading it, such as a fence or prose around it, the bare array, or the bare record. Of a cut answer the
 * complete records are read. A record that is no JSON, or has a component twice, falls alone.
 */
final class AnswerReader {

    private static final String BLANK = " \t\r\n";

    private final String member;
    private final String noun;
    private final String text;
    private final JsonScan scan;
    private final List<@Nullable Object> candidates = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    private AnswerReader(String member, String noun, String text) {
        this.member = "\"" + member + "\"";
        this.noun = noun;
        this.text = text;
        this.scan = new JsonScan(text);
    }

    /** The records of an answer; where there is none, a rejection says why. */
    static GeneratedRecords read(ChatAnswer answer) {
        return read(answer, "records", "record");
    }

    /** The texts of an answer, <code>{"texts":["…"]}</code>; where there is none, a rejection says why. */
    static GeneratedRecords readTexts(ChatAnswer answer) {
        return read(answer, "texts", "text");
    }

    private static GeneratedRecords read(ChatAnswer answer, String member, String noun) {
        var text = answer.text() == null || answer.finish() == Finish.FILTERED ? "" : answer.text();
        var reader = new AnswerReader(member, noun, text);
        reader.read();
        if (reader.candidates.isEmpty() && reader.rejected.isEmpty()) {
            reader.rejected.add(new Rejection(null, List.of(reader.whyNone(answer.finish()))));
        }
        return new GeneratedRecords(reader.candidates, answer.model(), answer.usage(), reader.rejected);
    }

    private String whyNone(Finish finish) {
        if (finish == Finish.FILTERED) {
            return "the content filter held the answer back";
        }
        if (finish == Finish.LENGTH) {
            return "the answer was cut by its length limit before the first " + noun + " ended";
        }
        return text.isBlank()
                ? "the answer was empty"
                : "the answer held no " + noun + ": " + TextExcerpt.ofLine(text, 120);
    }

    private void read() {
        for (var at = opening(0); at < text.length(); at = opening(at)) {
            var array = scan.at(at) == '[' ? at : recordsOf(at);
            if (array != JsonScan.NO_END) {
                candidates.clear();
                rejected.clear();
                readRecords(array);
                return;
            }
            var end = scan.end(at);
            if (end == JsonScan.NO_END) {
                return;
            }
            readRecord(text.substring(at, end));
            at = end;
        }
    }

    /** The next place where an object or an array of objects may begin; brackets in prose are passed by. */
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

    /** Where the value of the member {@code records} begins in the object that begins there, or no end. */
    private int recordsOf(int object) {
        var at = scan.skip(object + 1, BLANK);
        while (scan.at(at) == '"') {
            var nameEnd = scan.end(at);
            var colon = nameEnd == JsonScan.NO_END ? nameEnd : scan.after(scan.skip(nameEnd, BLANK), ':');
            if (colon == JsonScan.NO_END) {
                return JsonScan.NO_END;
            }
            var value = scan.skip(colon, BLANK);
            if (text.substring(at, nameEnd).equals(member)) {
                return scan.at(value) == '[' || scan.at(value) == '{' ? value : JsonScan.NO_END;
            }
            var end = scan.end(value);
            at = end == JsonScan.NO_END ? text.length() : scan.skip(end, BLANK + ",");
        }
        return JsonScan.NO_END;
    }

    private void readRecords(int from) {
        var at = scan.at(from) == '[' ? scan.skip(from + 1, BLANK + ",") : from;
        do {
            var end = at < text.length() && scan.at(at) != ']' ? scan.end(at) : JsonScan.NO_END;
            if (end == JsonScan.NO_END) {
                return;
            }
            readRecord(text.substring(at, end));
            at = scan.skip(end, BLANK + ",");
        } while (scan.at(from) == '[');
    }

    private void readRecord(String json) {
        try {
            candidates.add(JsonTree.parse(json));
        } catch (JsonException e) {
            rejected.add(new Rejection(json, List.of("is not valid JSON: " + e.problem())));
        }
    }
}

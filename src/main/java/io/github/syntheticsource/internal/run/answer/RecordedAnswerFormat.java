package io.github.syntheticsource.internal.run.answer;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.FixtureException;
import io.github.syntheticsource.extraction.ExtractorResult;
import io.github.syntheticsource.internal.extraction.scoring.ExtractorAnswerBinder;
import io.github.syntheticsource.internal.fixture.ResolvedEntries;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a fixture stores it: {@code answer} with its JSON, or {@code rawAnswer} with its text and the {@code
 * failure} to read it. Older files have {@code said} instead of {@code rawAnswer}.
 */
final class RecordedAnswerFormat<T> {

    private static final String ANSWER = "answer";
    private static final String RAW_ANSWER = "rawAnswer";
    private static final String OLD_RAW_ANSWER = "said";
    private static final String FAILURE = "failure";

    private final ExtractorIdentity identity;
    private final ExtractorAnswerBinder<T> binder;

    RecordedAnswerFormat(ExtractorIdentity identity, ExtractorAnswerBinder<T> binder) {
        this.identity = identity;
        this.binder = binder;
    }

    /**
     * Returns the members of an answer.
     *
     * @throws ConfigurationException if the value does not survive a round trip through JSON
     */
    Map<String, @Nullable Object> toData(ExtractorResult<T> result) {
        var json = result.json();
        var failure = result.failure();
        var data = new LinkedHashMap<String, @Nullable Object>();
        if (json == null) {
            data.put(ANSWER, JsonValues.parse(written(result.value())));
        } else if (isJson(json)
                && (failure == null
                        || message(failure).equals(message(binder.bind(json).failure())))) {
            data.put(ANSWER, JsonValues.parse(json));
        } else {
            data.put(RAW_ANSWER, json);
            data.put(FAILURE, failure == null ? "The answer is not JSON" : message(failure));
        }
        return data;
    }

    /** Returns the message by which failures are compared; empty without a failure. */
    private static String message(@Nullable Throwable failure) {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }

    private static boolean isJson(String text) {
        try {
            JsonValues.parse(text);
            return true;
        } catch (JsonException e) {
            return false;
        }
    }

    private String written(@Nullable T value) {
        String json;
        try {
            json = binder.write(value);
        } catch (JsonException e) {
            throw unwritable("it cannot be written as JSON: " + e.problem(), e);
        }
        var again = binder.bind(json);
        var failure = again.failure();
        if (failure != null) {
            throw unwritable(
                    "its JSON cannot be read back: "
                            + String.valueOf(failure.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    failure);
        }
        if (!binder.write(again.value()).equals(json)) {
            throw unwritable("its JSON is read back as another value", null);
        }
        return json;
    }

    private ConfigurationException unwritable(String why, @Nullable Throwable cause) {
        return new ConfigurationException("""
                An answer of the extractor %s cannot be recorded: %s
                 -> make %s a type that Jackson can write and read back, or use the extractor without recording""".formatted(identity.name(), why, identity.simpleTypeName()), cause);
    }

    /**
     * Returns the recorded result.
     *
     * @param file the file, as shown in messages
     * @throws FixtureException if the entry has no answer
     */
    ExtractorResult<T> recall(ResolvedEntries.Entry entry, String file) {
        var data = entry.data();
        var rawMember = data.containsKey(OLD_RAW_ANSWER) ? OLD_RAW_ANSWER : RAW_ANSWER;
        if (data.containsKey(ANSWER) && !data.containsKey(rawMember)) {
            return binder.bind(JsonValues.write(data.get(ANSWER)));
        }
        if (data.get(rawMember) instanceof String rawAnswer
                && data.get(FAILURE) instanceof String failure
                && !data.containsKey(ANSWER)) {
            return ExtractorAnswerBinder.rejected(failure, rawAnswer);
        }
        throw new FixtureException("""
                %s:%s is damaged: the entry %s has neither `answer` nor `rawAnswer` with `failure`
                 -> fix it, or restore the file with `git checkout -- %s`, or delete the entry to record it again""".formatted(file, entry.line(), entry.id(), file));
    }

    /** Returns the violations; empty if the entry has an answer. */
    List<String> violations(ResolvedEntries.Entry entry) {
        try {
            recall(entry, "");
            return List.of();
        } catch (FixtureException e) {
            return List.of("it has neither `answer` nor `rawAnswer` with `failure`");
        }
    }
}

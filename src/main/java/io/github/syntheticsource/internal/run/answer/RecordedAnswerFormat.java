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
     * The members that hold an answer.
     *
     * @throws ConfigurationException if the value cannot be written and read again
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
            data.put(FAILURE, failure == null ? "The answer is no JSON" : message(failure));
        }
        return data;
    }

    /** Failures are told apart by what they say; none says nothing. */
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
                    "its JSON cannot be read again: "
                            + String.valueOf(failure.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    failure);
        }
        if (!binder.write(again.value()).equals(json)) {
            throw unwritable("its JSON is read as another value", null);
        }
        return json;
    }

    private ConfigurationException unwritable(String why, @Nullable Throwable cause) {
        return new ConfigurationException("""
                An answer of the extractor %s cannot be recorded: %s
                 -> make %s a type that Jackson writes and reads alike, or use the extractor without recording""".formatted(identity.name(), why, identity.simpleTypeName()), cause);
    }

    /**
     * What was extracted, as it was recorded.
     *
     * @param file the file, as a person would write it
     * @throws FixtureException if the entry holds no answer
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
                %s:%s is damaged: the entry %s holds neither `answer`, nor `rawAnswer` with its `failure`
                 -> mend it, or take the file back by `git checkout -- %s`, or delete the entry to record it anew""".formatted(file, entry.line(), entry.id(), file));
    }

    /** One sentence each; empty if the entry holds an answer. */
    List<String> violations(ResolvedEntries.Entry entry) {
        try {
            recall(entry, "");
            return List.of();
        } catch (FixtureException e) {
            return List.of("it holds neither `answer`, nor `rawAnswer` with its `failure`");
        }
    }
}

package io.github.syntheticsource.cli;

import io.github.syntheticsource.fixture.FixtureFile.Entry;
import io.github.syntheticsource.fixture.StoredSet;
import io.github.syntheticsource.fixture.TextLines;
import io.github.syntheticsource.internal.text.Plural;
import io.github.syntheticsource.json.JsonTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a set holds: records, texts, answers of extractors, or something of a newer version. */
enum Kind {
    RECORD("record"),
    TEXT("text"),
    ANSWER("answer"),
    OTHER("other");

    private static final String TEXT_MEMBER = "text";
    private static final Set<String> ANSWER_MEMBERS = Set.of("answer", "said");

    /** What finds an entry again, and means nothing to a person. */
    private static final Set<String> INNER_MEMBERS = Set.of("key", "spans");

    private final String noun;

    Kind(String noun) {
        this.noun = noun;
    }

    static Kind of(StoredSet set) {
        return switch (set.kind()) {
            case "" -> RECORD;
            case "text" -> TEXT;
            case "answer" -> ANSWER;
            default -> OTHER;
        };
    }

    /** What one of them is called. */
    String noun() {
        return noun;
    }

    /** {@code 3}, {@code 3 texts}: how many, and of what if they are no records. */
    String counted(StoredSet set) {
        var size = set.records().size();
        return this == RECORD ? String.valueOf(size) : Plural.of(size, DisplayText.safe(set.kind()));
    }

    /** An entry as a person reads it: a text in one piece. */
    Map<String, @Nullable Object> shown(StoredSet set, Entry entry) {
        var data = set.data(entry);
        if (this != TEXT && this != ANSWER) {
            return data;
        }
        var shown = new LinkedHashMap<String, @Nullable Object>(data);
        shown.keySet().removeAll(INNER_MEMBERS);
        var text = TextLines.join(data.get(TEXT_MEMBER));
        if (text != null) {
            shown.put(TEXT_MEMBER, text);
        }
        return shown;
    }

    /** What is wrong with an entry whatever asked for it, or null. */
    @Nullable
    String objection(StoredSet set, Entry entry) {
        var data = set.data(entry);
        if (this == TEXT && TextLines.join(data.get(TEXT_MEMBER)) == null) {
            return "its `text` is neither a text nor a list of lines but " + JsonTree.write(data.get(TEXT_MEMBER));
        }
        return this == ANSWER && data.keySet().stream().noneMatch(ANSWER_MEMBERS::contains)
                ? "it holds neither `answer`, nor `said` with its `failure`"
                : null;
    }
}

package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import io.github.syntheticsource.internal.fixture.FixtureSet;
import io.github.syntheticsource.internal.fixture.file.FixtureFile.Entry;
import io.github.syntheticsource.internal.fixture.file.MultilineText;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.Plural;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a set holds: records, texts, answers of extractors, or something of a newer version. */
enum EntryKind {
    RECORD("record"),
    TEXT("text"),
    ANSWER("answer"),
    OTHER("other");

    private static final String TEXT_MEMBER = "text";
    private static final Set<String> ANSWER_MEMBERS = Set.of("answer", "rawAnswer", "said");

    /** What finds an entry again, and means nothing to a person. */
    private static final Set<String> INNER_MEMBERS = Set.of("key", "spans");

    private final String noun;

    EntryKind(String noun) {
        this.noun = noun;
    }

    static EntryKind of(FixtureSet set) {
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
    String counted(FixtureSet set) {
        var size = set.records().size();
        return this == RECORD ? String.valueOf(size) : Plural.of(size, TerminalText.safe(set.kind()));
    }

    /** An entry as a person reads it: a text in one piece. */
    Map<String, @Nullable Object> shown(FixtureSet set, Entry entry) {
        var data = set.data(entry);
        if (this != TEXT && this != ANSWER) {
            return data;
        }
        var shown = new LinkedHashMap<String, @Nullable Object>(data);
        shown.keySet().removeAll(INNER_MEMBERS);
        var text = MultilineText.join(data.get(TEXT_MEMBER));
        if (text != null) {
            shown.put(TEXT_MEMBER, text);
        }
        return shown;
    }

    /** What is wrong with an entry whatever asked for it, or null. */
    @Nullable
    String violation(FixtureSet set, Entry entry) {
        var data = set.data(entry);
        if (this == TEXT && MultilineText.join(data.get(TEXT_MEMBER)) == null) {
            return "its `text` is neither a text nor a list of lines but " + JsonValues.write(data.get(TEXT_MEMBER));
        }
        return this == ANSWER && data.keySet().stream().noneMatch(ANSWER_MEMBERS::contains)
                ? "it has neither `answer` nor `rawAnswer` with `failure`"
                : null;
    }
}

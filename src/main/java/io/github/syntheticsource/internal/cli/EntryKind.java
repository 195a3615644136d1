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

/** The kind of a set's entries: records, texts, answers of extractors, or an unknown kind of a newer version. */
enum EntryKind {
    RECORD("record"),
    TEXT("text"),
    ANSWER("answer"),
    OTHER("other");

    private static final String TEXT_MEMBER = "text";
    private static final Set<String> ANSWER_MEMBERS = Set.of("answer", "rawAnswer", "said");

    /** Members that are not shown to users. */
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

    /** The noun for one entry. */
    String noun() {
        return noun;
    }

    /** The count, with the noun if the entries are not records: {@code 3}, {@code 3 texts}. */
    String counted(FixtureSet set) {
        var size = set.records().size();
        return this == RECORD ? String.valueOf(size) : Plural.of(size, TerminalText.safe(set.kind()));
    }

    /** The members of an entry for display, with its text joined. */
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

    /** Returns the problem of an entry that no recipe could allow, or null. */
    @Nullable
    String violation(FixtureSet set, Entry entry) {
        var data = set.data(entry);
        if (this == TEXT && MultilineText.join(data.get(TEXT_MEMBER)) == null) {
            return "its `text` must be a text or a list of lines but was " + JsonValues.write(data.get(TEXT_MEMBER));
        }
        return this == ANSWER && data.keySet().stream().noneMatch(ANSWER_MEMBERS::contains)
                ? "it has neither `answer` nor `rawAnswer` with a `failure`"
                : null;
    }
}

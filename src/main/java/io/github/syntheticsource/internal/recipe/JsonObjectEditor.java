package io.github.syntheticsource.internal.recipe;

import io.github.syntheticsource.internal.json.JsonSlice;
import io.github.syntheticsource.internal.json.JsonSlice.Member;
import io.github.syntheticsource.internal.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Edits the text of a JSON object: unchanged members keep their layout, new ones are formatted like their neighbors.
 */
final class JsonObjectEditor {

    private final JsonSlice object;
    private final List<Slot> slots = new ArrayList<>();
    private final String beforeFirst;
    private final String beforeOthers;
    private final String afterName;
    private final String end;

    /** A member with the text before it, and the text after it up to the comma. */
    private static final class Slot {

        final @Nullable Member member;
        final @Nullable String before;
        final String after;
        String name;
        String text;

        Slot(@Nullable Member member, @Nullable String before, String after, String name, String text) {
            this.member = member;
            this.before = before;
            this.after = after;
            this.name = name;
            this.text = text;
        }

        boolean isFor(Member other) {
            return member != null && member.start() == other.start();
        }
    }

    JsonObjectEditor(JsonSlice object) {
        this.object = object;
        var text = object.text();
        var members = object.members();
        var position = object.start() + 1;
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var isLast = i == members.size() - 1;
            var comma = isLast
                    ? member.value().end()
                    : text.indexOf(',', member.value().end());
            slots.add(new Slot(
                    member,
                    i == 0 ? null : text.substring(position, member.start()),
                    text.substring(member.value().end(), comma),
                    member.name(),
                    text.substring(member.start(), member.value().end())));
            position = isLast ? comma : comma + 1;
        }
        this.end = text.substring(position, object.end());
        this.beforeFirst = members.isEmpty()
                ? ""
                : text.substring(object.start() + 1, members.get(0).start());
        this.beforeOthers = members.size() > 1
                ? Objects.requireNonNull(slots.get(1).before)
                : beforeFirst.contains("\n") ? beforeFirst : "";
        this.afterName = members.isEmpty()
                ? ":"
                : text.substring(
                        members.get(0).nameEnd(), members.get(0).value().start());
    }

    void remove(Member member) {
        slots.removeIf(slot -> slot.isFor(member));
    }

    /**
     * Sets the value of a member.
     *
     * @param member the existing member, perhaps under another name; null for a new one
     * @param previous the name of the member before a new one, or null if it is the first
     */
    void put(String name, String value, @Nullable Member member, @Nullable String previous) {
        if (member == null) {
            var slot = new Slot(null, null, "", name, JsonValues.write(name) + afterName + value);
            slots.add(indexOf(previous) + 1, slot);
            return;
        }
        for (var slot : slots) {
            if (slot.isFor(member)) {
                var key = member.name().equals(name)
                        ? object.text().substring(member.start(), member.nameEnd())
                        : JsonValues.write(name);
                slot.text = key
                        + object.text()
                                .substring(member.nameEnd(), member.value().start())
                        + value;
                slot.name = name;
            }
        }
    }

    private int indexOf(@Nullable String name) {
        for (var i = 0; i < slots.size(); i++) {
            if (slots.get(i).name.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("{");
        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            text.append(i == 0 ? "" : ",");
            text.append(i == 0 ? beforeFirst : Objects.requireNonNullElse(slot.before, beforeOthers));
            text.append(slot.text);
            text.append(i == slots.size() - 1 ? "" : slot.after);
        }
        return text.append(end).toString();
    }
}

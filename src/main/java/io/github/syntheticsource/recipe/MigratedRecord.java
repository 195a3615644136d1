package io.github.syntheticsource.recipe;

import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonPart;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.schema.ObjectSchema;
import io.github.syntheticsource.schema.SchemaCheck;
import io.github.syntheticsource.schema.TypeSchema;
import io.github.syntheticsource.schema.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to another schema. What can be done with it alone is done: components that are gone are dropped,
 * those that {@code @JsonAlias} knows are renamed, values that another type can hold without loss are rewritten, and new
 * components that may be null are null. What is left is what it lacks.
 */
public final class MigratedRecord {

    private final Recipe asked;
    private final RecordedSchema before;
    private final JsonPart source;
    private final RecordRewrite rewrite;
    private final RecordRewrite.Result result;

    MigratedRecord(Recipe asked, RecordedSchema before, String json) {
        this.asked = asked;
        this.before = before;
        this.source = JsonPart.of(json);
        this.rewrite = new RecordRewrite(asked.schema());
        this.result = rewrite.of(source, before, null);
    }

    /** The record as it stands in the fixture. */
    public String source() {
        return source.source();
    }

    /** The record without what it lacks; every value that stays is as it was typed. */
    public String json() {
        return result.text();
    }

    /** Whether it lacks components that only a generator can give. */
    public boolean isIncomplete() {
        return result.lack() != null;
    }

    /**
     * What it lacks: its type with just the components that are missing, and in each list as many items as lack some.
     *
     * @throws IllegalStateException if it lacks nothing
     */
    public TypeSchema lacking() {
        return part(true);
    }

    /**
     * The same with lists of any size, so that it is alike for records that differ in nothing else.
     *
     * @throws IllegalStateException if it lacks nothing
     */
    public TypeSchema shape() {
        return part(false);
    }

    private TypeSchema part(boolean exact) {
        var lack = result.lack();
        if (lack == null || !((exact ? lack.exact() : lack.loose()) instanceof ObjectSchema root)) {
            throw new IllegalStateException("the record lacks nothing");
        }
        return asked.schema().withRoot(root);
    }

    /** What was done with it and what it lacks, in words such as {@code -memo} and {@code +copay}. */
    public List<String> changes() {
        return rewrite.changes();
    }

    /** The components it lacks, by paths such as {@code lines[].discount}. */
    public List<String> lacks() {
        return rewrite.lacks();
    }

    /** What speaks against the record whatever the components that it lacks will be, a sentence each. */
    public List<String> objections() {
        if (!rewrite.problems().isEmpty()) {
            return rewrite.problems();
        }
        var tree = JsonTree.parse(json());
        return isIncomplete()
                ? SchemaCheck.violations(asked.schema(), tree).stream()
                        .filter(violation -> !rewrite.isLacking(violation.path()))
                        .map(Violation::toString)
                        .toList()
                : asked.objectionsTo(tree);
    }

    /**
     * The record with what it lacked.
     *
     * @param answer a tree that {@link #lacking()} has no violation of
     */
    public String with(@Nullable Object answer) {
        var ordered = answer instanceof Map<?, ?> ? JsonTree.parse(lacking().write(members(answer))) : answer;
        return new RecordRewrite(asked.schema()).of(source, before, ordered).text();
    }

    /** The record as it was completed before, if that still holds; else this one. */
    public MigratedRecord completedAs(String json) {
        try {
            var completed = new MigratedRecord(asked, before, json);
            return completed.isIncomplete() || !completed.objections().isEmpty() ? this : completed;
        } catch (JsonException broken) {
            return this;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> members(Object tree) {
        return (Map<String, @Nullable Object>) tree;
    }
}

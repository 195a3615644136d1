package io.github.syntheticsource.internal.datafaker.component;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.datafaker.word.SectionedResource;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code components.txt}, looked up by the words of a component's name. */
public final class ComponentRules {

    public static final ComponentRules SHARED = new ComponentRules(SectionedResource.lines("components.txt"));

    private final Map<String, ComponentRule> values = new HashMap<>();
    private final Map<String, ComponentRule> times = new HashMap<>();
    private final Map<String, ComponentRule> flags = new HashMap<>();

    private ComponentRules(Map<String, List<String>> sections) {
        sections.values().forEach(lines -> lines.forEach(this::add));
    }

    /** Returns all distinct rules. */
    public Set<ComponentRule> rows() {
        return Stream.of(values, times, flags)
                .flatMap(rows -> rows.values().stream())
                .collect(Collectors.toSet());
    }

    /** Returns the rule for a component name in a type with the given nouns. */
    public ComponentRuleMatch match(String component, List<String> nouns, Schema schema) {
        var written = NameTokenizer.split(component);
        var found = schema instanceof BooleanSchema
                ? inFlags(written)
                : schema instanceof StringSchema text && text.kind().isTime()
                        ? inTimes(written, nouns)
                        : inValues(written, nouns, schema instanceof StringSchema);
        return found == null ? new ComponentRuleMatch(ComponentRule.UNKNOWN, NameTokenizer.words(written)) : found;
    }

    private @Nullable ComponentRuleMatch inValues(List<String> written, List<String> nouns, boolean text) {
        var found = new FieldNameMatcher(values, nouns).of(written);
        var words = NameTokenizer.words(written);
        return found == null && text && !words.isEmpty() && NameTokenizer.isListed("time", words.get(words.size() - 1))
                ? inTimes(written, nouns)
                : found;
    }

    private @Nullable ComponentRuleMatch inTimes(List<String> written, List<String> nouns) {
        var found = new FieldNameMatcher(values, nouns).of(written);
        if (found != null && found.rule().isTime()) {
            return found;
        }
        var stem = new ArrayList<>(written);
        while (stem.size() > 1 && NameTokenizer.isListed("time", stem.get(stem.size() - 1))) {
            var exact = new FieldNameMatcher(times, nouns).of(stem);
            if (exact != null && exact.before().isEmpty()) {
                return exact;
            }
            stem.remove(stem.size() - 1);
        }
        return new FieldNameMatcher(times, nouns).of(stem);
    }

    private @Nullable ComponentRuleMatch inFlags(List<String> written) {
        var stem = new ArrayList<>(written);
        stem.removeIf(word -> stem.size() > 1 && NameTokenizer.isListed("flag", word));
        return new FieldNameMatcher(flags, List.of()).of(stem);
    }

    private void add(String line) {
        var sign = line.indexOf('=');
        var rule = ComponentRule.of(line.substring(sign + 1));
        var rows = rule.is("time") ? times : rule.is("flag") ? flags : values;
        for (var name : SectionedResource.fields(line.substring(0, sign), ",")) {
            var words = String.join(" ", NameTokenizer.read(name));
            var earlier = rows.put(words, rule);
            if (earlier != null && !earlier.equals(rule)) {
                throw new IllegalArgumentException("components.txt holds [" + words + "] twice: " + line);
            }
        }
    }
}

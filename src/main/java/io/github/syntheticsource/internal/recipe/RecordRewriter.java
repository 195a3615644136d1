package io.github.syntheticsource.internal.recipe;

import io.github.syntheticsource.internal.json.JsonSlice;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rewrites the text of one record for another schema, and records the changes. */
final class RecordRewriter {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern WHOLE_WITH_FRACTION = Pattern.compile("(-?[0-9]+)\\.0+");

    private final TypeSchema type;
    private final Set<String> changes = new LinkedHashSet<>();
    private final Set<String> lacks = new LinkedHashSet<>();
    private final Set<String> lackingPaths = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    RecordRewriter(TypeSchema type) {
        this.type = type;
    }

    /**
     * The missing components of a value.
     *
     * @param exact the schema of the missing components, with lists of as many items as have some
     * @param loose the same with lists of any size
     */
    record Lack(Schema exact, Schema loose) {}

    /** A value's new text and its missing components. */
    record Result(String text, @Nullable Lack lack) {}

    /**
     * Rewrites a record.
     *
     * @param before the recorded schema
     * @param answer the missing components as a tree, or null if they are not generated yet
     */
    Result of(JsonSlice record, RecordedSchema before, @Nullable Object answer) {
        return value(type.root(), record, before, answer, "");
    }

    List<String> changes() {
        return List.copyOf(changes);
    }

    List<String> lacks() {
        return List.copyOf(lacks);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    boolean isLacking(String path) {
        return lackingPaths.contains(path);
    }

    private Result value(Schema declared, JsonSlice part, RecordedSchema before, @Nullable Object answer, String path) {
        var schema = type.resolve(declared);
        if (part.isObject()) {
            var object = object(schema, part);
            return object == null ? new Result(part.source(), null) : object(object, part, before, answer, path);
        }
        if (part.isArray() && schema instanceof ArraySchema array) {
            return array(array, part, before, answer, path);
        }
        return new Result(scalar(schema, part, path), null);
    }

    private static @Nullable ObjectSchema object(Schema schema, JsonSlice part) {
        if (schema instanceof UnionSchema choice) {
            return part.tree() instanceof Map<?, ?> members ? TypeSchema.branch(choice, members) : null;
        }
        return schema instanceof ObjectSchema object ? object : null;
    }

    private Result object(
            ObjectSchema object, JsonSlice part, RecordedSchema before, @Nullable Object answer, String path) {
        var answers = answer instanceof Map<?, ?> map ? map : Map.of();
        var named = named(object, part, path);
        var text = new JsonObjectEditor(part);
        part.members().stream()
                .filter(member -> !named.containsValue(member) && before.declares(member.name()))
                .forEach(member -> {
                    text.remove(member);
                    changes.add("-" + words(path, member.name()));
                });
        var exact = new ArrayList<Schema.Property>();
        var loose = new ArrayList<Schema.Property>();
        String previous = null;
        for (var component : object.properties()) {
            var name = component.name();
            var inner = path.isEmpty() ? name : path + "." + name;
            var member = named.get(name);
            if (member == null || isNoLongerNull(component, member, before)) {
                if (answers.containsKey(name)) {
                    text.put(name, JsonValues.write(answers.get(name)), member, previous);
                } else if (type.resolve(component.schema()).nullable()) {
                    text.put(name, "null", member, previous);
                    changes.add("+" + words(path, name) + "=null");
                } else {
                    lackingPaths.add(inner);
                    lacks.add(words(path, name));
                    changes.add("+" + words(path, name));
                    exact.add(new Schema.Property(name, component.schema()));
                    loose.add(new Schema.Property(name, component.schema()));
                    previous = member == null ? previous : name;
                    continue;
                }
            } else {
                var result = value(
                        component.schema(), member.value(), before.component(member.name()), answers.get(name), inner);
                text.put(name, result.text(), member, previous);
                var lack = result.lack();
                if (lack != null) {
                    exact.add(new Schema.Property(name, lack.exact()));
                    loose.add(new Schema.Property(name, lack.loose()));
                }
            }
            previous = name;
        }
        return new Result(text.toString(), exact.isEmpty() ? null : new Lack(part(object, exact), part(object, loose)));
    }

    /** The member of each component, by its name, else by one of its aliases. */
    private Map<String, JsonSlice.Member> named(ObjectSchema object, JsonSlice part, String path) {
        var byName = new HashMap<String, JsonSlice.Member>();
        part.members().forEach(member -> byName.put(member.name(), member));
        var named = new HashMap<String, JsonSlice.Member>();
        for (var component : object.properties()) {
            var member = byName.get(component.name());
            for (var alias : component.aliases()) {
                if (member == null && object.property(alias) == null && byName.containsKey(alias)) {
                    member = byName.get(alias);
                    changes.add(words(path, alias) + " -> " + component.name());
                }
            }
            if (member != null) {
                named.put(component.name(), member);
            }
        }
        return named;
    }

    /** Whether the value is a null that the recorded schema allowed and the new one does not. */
    private boolean isNoLongerNull(Schema.Property component, JsonSlice.Member member, RecordedSchema before) {
        return member.value().isNull()
                && !type.resolve(component.schema()).nullable()
                && before.component(member.name()).isNullable();
    }

    private static ObjectSchema part(ObjectSchema object, List<Schema.Property> components) {
        return new ObjectSchema(object.name(), components, false, object.description());
    }

    private Result array(
            ArraySchema array, JsonSlice part, RecordedSchema before, @Nullable Object answer, String path) {
        var answers = answer instanceof List<?> list ? list : List.of();
        var text = new StringBuilder();
        var copied = part.start();
        var lacking = new ArrayList<Lack>();
        var answered = 0;
        for (var i = 0; i < part.items().size(); i++) {
            var item = part.items().get(i);
            var inner = path + "[" + i + "]";
            var isAnswered = answered < answers.size() && lacksSomething(array.items(), item, before.items());
            var result = value(array.items(), item, before.items(), isAnswered ? answers.get(answered++) : null, inner);
            text.append(part.text(), copied, item.start()).append(result.text());
            copied = item.end();
            if (result.lack() != null) {
                lacking.add(result.lack());
            }
        }
        text.append(part.text(), copied, part.end());
        return new Result(text.toString(), lacking.isEmpty() ? null : together(array, lacking, path));
    }

    private boolean lacksSomething(Schema items, JsonSlice item, RecordedSchema before) {
        return new RecordRewriter(type).value(items, item, before, null, "").lack() != null;
    }

    private Lack together(ArraySchema array, List<Lack> lacking, String path) {
        var first = lacking.get(0);
        if (lacking.stream().anyMatch(lack -> !lack.loose().equals(first.loose()))) {
            problems.add(path + ": its items lack different components, which cannot be requested at once");
        }
        var exact = lacking.stream().map(Lack::exact).distinct().count() == 1 ? first.exact() : first.loose();
        return new Lack(
                new ArraySchema(exact, lacking.size(), lacking.size(), false, false, array.description()),
                new ArraySchema(first.loose(), 0, null, false, false, array.description()));
    }

    /** The scalar unchanged, or the same value in the form of another type. */
    private String scalar(Schema schema, JsonSlice part, String path) {
        var source = part.source();
        var other = source;
        if (schema instanceof NumberSchema number) {
            other = unquoted(source, NUMBER);
            var whole = WHOLE_WITH_FRACTION.matcher(other);
            if (number.integer() && whole.matches()) {
                other = whole.group(1);
            }
        } else if (schema instanceof BooleanSchema) {
            other = unquoted(source, Pattern.compile("true|false"));
        } else if (schema instanceof StringSchema text && isLiteral(source)) {
            other = text.kind() == StringFormat.TEXT || text.constants().contains(source) ? '"' + source + '"' : source;
        }
        if (!other.equals(source)) {
            changes.add(words("", path) + " converted");
        }
        return other;
    }

    private static String unquoted(String source, Pattern pattern) {
        return source.startsWith("\"")
                        && pattern.matcher(source.substring(1, source.length() - 1))
                                .matches()
                ? source.substring(1, source.length() - 1)
                : source;
    }

    private static boolean isLiteral(String source) {
        return source.equals("true")
                || source.equals("false")
                || NUMBER.matcher(source).matches();
    }

    private static String words(String path, String name) {
        return (path.isEmpty() ? name : path + "." + name).replaceAll("\\[[0-9]+]", "[]");
    }
}

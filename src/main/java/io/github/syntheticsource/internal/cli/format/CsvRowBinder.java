package io.github.syntheticsource.internal.cli.format;

import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts rows of text to records of a type. Text that cannot be converted stays text and is rejected by the schema.
 */
final class CsvRowBinder {

    private final TypeSchema type;

    CsvRowBinder(TypeSchema type) {
        this.type = type;
    }

    /** The names of all columns that have a single value. */
    List<String> names() {
        var names = new ArrayList<String>();
        properties(type.root()).forEach(property -> addNames(property, property.name(), names));
        return names;
    }

    private void addNames(Schema.Property property, String path, List<String> names) {
        var nested =
                type.resolve(property.schema()) instanceof ObjectSchema object && path.length() < 100 ? object : null;
        if (nested == null || property.schema() != nested) {
            names.add(path);
        } else {
            nested.properties().forEach(inner -> addNames(inner, path + "." + inner.name(), names));
        }
    }

    /** The columns that do not match a component. */
    List<String> unknown(Collection<String> columns) {
        return columns.stream()
                .filter(column -> !isComponent(type.root(), column))
                .sorted()
                .toList();
    }

    private boolean isComponent(Schema schema, String column) {
        for (var property : properties(schema)) {
            if (column.equals(property.name())
                    || (column.startsWith(property.name() + ".")
                            && isComponent(
                                    property.schema(),
                                    column.substring(property.name().length() + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The components without a column that must not be null. */
    List<String> missing(Collection<String> columns) {
        var missing = new ArrayList<String>();
        if (type.resolve(type.root()) instanceof ObjectSchema root) {
            addMissing(root, "", columns, missing);
        }
        return missing;
    }

    private void addMissing(ObjectSchema object, String prefix, Collection<String> columns, List<String> missing) {
        for (var property : object.properties()) {
            var path = prefix + property.name();
            var schema = type.resolve(property.schema());
            if (columns.contains(path)) {
                continue;
            }
            if (columns.stream().anyMatch(column -> column.startsWith(path + "."))) {
                if (schema instanceof ObjectSchema nested) {
                    addMissing(nested, path + ".", columns, missing);
                }
            } else if (!schema.nullable()) {
                missing.add(path);
            }
        }
    }

    /** Returns the record of a row. */
    @Nullable
    Object of(Map<String, @Nullable String> cells) {
        return members(type.root(), "", cells);
    }

    private Map<String, @Nullable Object> members(Schema schema, String prefix, Map<String, @Nullable String> cells) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        var resolved = type.resolve(schema);
        if (resolved instanceof UnionSchema choice) {
            return branchMembers(choice, prefix, cells);
        }
        for (var property : resolved.properties()) {
            var path = prefix + property.name();
            var inner = type.resolve(property.schema());
            if (cells.containsKey(path)) {
                members.put(property.name(), value(inner, cells.get(path)));
            } else if (cells.keySet().stream().noneMatch(column -> column.startsWith(path + "."))) {
                members.put(property.name(), null);
            } else {
                members.put(property.name(), nested(inner, path + ".", cells));
            }
        }
        return members;
    }

    /** An object whose columns are all empty is null if it is nullable. */
    private @Nullable Object nested(Schema schema, String prefix, Map<String, @Nullable String> cells) {
        var empty = cells.entrySet().stream()
                .allMatch(cell -> !cell.getKey().startsWith(prefix) || cell.getValue() == null);
        return empty && schema.nullable() ? null : members(schema, prefix, cells);
    }

    /** Of one of several types, only its own components; the columns of the other types are empty. */
    private Map<String, @Nullable Object> branchMembers(
            UnionSchema choice, String prefix, Map<String, @Nullable String> cells) {
        var named = cells.get(prefix + choice.discriminator());
        var branch = named == null ? null : TypeSchema.branchNamed(choice, named);
        if (branch != null) {
            return members(branch, prefix, cells);
        }
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put(choice.discriminator(), named);
        return members;
    }

    private @Nullable Object value(Schema schema, @Nullable String cell) {
        if (schema instanceof StringSchema) {
            return cell != null || schema.nullable() ? cell : "";
        }
        if (cell == null || cell.isBlank()) {
            return null;
        }
        if (schema instanceof BooleanSchema) {
            var word = cell.strip().toLowerCase(Locale.ROOT);
            return word.equals("true") || word.equals("false") ? (Object) word.equals("true") : cell;
        }
        try {
            var value = JsonValues.parse(cell.strip());
            return value instanceof BigDecimal == schema instanceof NumberSchema && value != null ? value : cell;
        } catch (JsonException noJson) {
            return cell;
        }
    }

    private Set<Schema.Property> properties(Schema schema) {
        var resolved = type.resolve(schema);
        var properties = new LinkedHashSet<>(resolved.properties());
        if (resolved instanceof UnionSchema choice) {
            choice.branches().forEach(branch -> properties.addAll(branch.properties()));
        }
        return properties;
    }
}

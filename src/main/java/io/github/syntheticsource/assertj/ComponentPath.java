package io.github.syntheticsource.assertj;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A path to a component, such as {@code customer.city} or {@code lines.code}. A list on the path stands for each of its
 * items.
 */
record ComponentPath(String text) {

    /** A value and its path in the record, including list indices. */
    record Place(String path, @Nullable Object value) {}

    private List<String> steps() {
        return List.of(text.split("\\.", -1));
    }

    /**
     * Checks that the type has such a component.
     *
     * @throws ConfigurationException if it has none; the message lists the existing names
     */
    void requireIn(TypeSchema type) {
        leaves(type);
    }

    /**
     * Returns all values that the component can have in JSON.
     *
     * @throws ConfigurationException if there is no such component, or it is neither an enum nor a boolean
     */
    Set<Object> choicesIn(TypeSchema type) {
        var choices = new LinkedHashSet<Object>();
        for (var leaf : leaves(type)) {
            if (leaf instanceof StringSchema string) {
                choices.addAll(string.constants());
            } else if (leaf instanceof BooleanSchema bool) {
                choices.addAll(bool.only() == null ? List.of(true, false) : List.of(bool.only()));
            }
        }
        if (choices.isEmpty()) {
            throw new ConfigurationException("covers(\"" + text + "\") requires an enum or a boolean\n -> [" + text
                    + "] of " + type.name() + " is neither, so its values cannot be listed"
                    + "\nName another component, or assert on the values themselves.");
        }
        return choices;
    }

    /** Returns a record's values at this path; a list on the path yields several, a null none. */
    List<Place> valuesIn(@Nullable Object tree) {
        var places = List.of(new Place("", tree));
        for (var step : steps()) {
            var next = new ArrayList<Place>();
            for (var place : places) {
                items(place).forEach(item -> {
                    if (item.value() instanceof Map<?, ?> members && members.containsKey(step)) {
                        next.add(new Place(inner(item.path(), step), members.get(step)));
                    }
                });
            }
            places = next;
        }
        return places;
    }

    /** Returns the place, or the places of the items if its value is a list. */
    static List<Place> items(Place place) {
        if (!(place.value() instanceof List<?> list)) {
            return List.of(place);
        }
        var items = new ArrayList<Place>();
        for (var i = 0; i < list.size(); i++) {
            items.addAll(items(new Place(place.path() + "[" + i + "]", list.get(i))));
        }
        return items;
    }

    private static String inner(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }

    private List<Schema> leaves(TypeSchema type) {
        var nodes = objects(type, type.root());
        var parent = "";
        for (var step : steps()) {
            var found = new ArrayList<Schema>();
            var names = new LinkedHashSet<String>();
            for (var node : nodes) {
                for (var property : node.properties()) {
                    names.add(property.name());
                    if (property.name().equals(step)) {
                        found.addAll(objects(type, property.schema()));
                    }
                }
            }
            if (found.isEmpty()) {
                throw unknown(type, parent, step, names);
            }
            nodes = found;
            parent = inner(parent, step);
        }
        return nodes;
    }

    private ConfigurationException unknown(TypeSchema type, String parent, String step, Set<String> names) {
        var owner = parent.isEmpty() ? type.name() : "[" + parent + "] of " + type.name();
        return new ConfigurationException(type.name() + " has no component [" + text + "]\n -> "
                + (names.isEmpty()
                        ? owner + " has no components, so no [" + step + "]"
                        : "the components of " + owner + " are " + String.join(", ", names))
                + "\nUse the components' JSON names, separated by dots.");
    }

    /** Returns the schema itself, the items of an array, or the branches of a union. */
    private static List<Schema> objects(TypeSchema type, Schema declared) {
        var node = type.resolve(declared);
        if (node instanceof ArraySchema array) {
            return objects(type, array.items());
        }
        return node instanceof UnionSchema choice ? List.copyOf(choice.branches()) : List.of(node);
    }
}

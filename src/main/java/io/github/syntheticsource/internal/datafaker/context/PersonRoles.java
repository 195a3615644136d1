package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.random.BalancedChoices;
import io.github.syntheticsource.internal.datafaker.random.ValuePosition;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.util.List;
import java.util.Locale;

/** Determines the person that an object is about. */
final class PersonRoles {

    private static final List<String> NAMES = List.of("name", "first", "last", "email");

    private PersonRoles() {}

    /** Returns the role of the person for components without a role: the first role with a name. */
    static String mainRole(ObjectContext context) {
        var first = "";
        for (var property : context.object().properties()) {
            var match = context.match(property);
            if (match.rule().is("person") && NAMES.contains(match.rule().argument())) {
                if (match.role().isEmpty()) {
                    return "";
                }
                first = first.isEmpty() ? match.role() : first;
            } else if (property.schema() instanceof ObjectSchema inner && first.isEmpty()) {
                var kin = NestedObjectRole.of(property.name(), inner.name());
                first = kin.isPerson() ? kin.role() : "";
            }
        }
        return first;
    }

    /** Returns the gender of the person in a role: from a component that states it, else random. */
    static int gender(ObjectContext context, String role) {
        var stated = statedAge(context, context.object(), context.position(), role);
        if (stated >= 0) {
            return stated;
        }
        for (var property : context.object().properties()) {
            if (property.schema() instanceof ObjectSchema inner
                    && NestedObjectRole.of(property.name(), inner.name()).role().equals(role)) {
                stated = statedAge(context, inner, context.position().child(property.name()), "");
            }
        }
        return stated >= 0 ? stated : context.position().balancedIndex("gender " + role, 2);
    }

    private static int statedAge(ObjectContext context, ObjectSchema object, ValuePosition position, String role) {
        for (var property : object.properties()) {
            var match = context.recipeContext().match(object, property);
            if (match.rule().is("person")
                    && match.rule().argument().equals("gender")
                    && (match.role().isEmpty() || match.role().equals(role))) {
                return statedAge(property, position);
            }
        }
        return -1;
    }

    private static int statedAge(Schema.Property property, ValuePosition position) {
        if (!(property.schema() instanceof StringSchema text)
                || text.constants().isEmpty()) {
            return -1;
        }
        var chosen = BalancedChoices.one(text.constants(), position.child(property.name()))
                .toLowerCase(Locale.ROOT);
        if (chosen.startsWith("f") || chosen.startsWith("w")) {
            return 0;
        }
        return chosen.startsWith("m") || chosen.startsWith("h") ? 1 : -1;
    }
}

package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.ObjectSchema;
import io.github.syntheticsource.schema.Schema;
import io.github.syntheticsource.schema.StringSchema;
import java.util.List;
import java.util.Locale;

/** Finds the person that an object is about. */
final class Cast {

    private static final List<String> NAMES = List.of("name", "first", "last", "email");

    private Cast() {}

    /** The role of the person that components without a role speak of: the first that has a name. */
    static String mainRole(Scene scene) {
        var first = "";
        for (var property : scene.object().properties()) {
            var match = scene.match(property);
            if (match.row().is("person") && NAMES.contains(match.row().argument())) {
                if (match.role().isEmpty()) {
                    return "";
                }
                first = first.isEmpty() ? match.role() : first;
            } else if (property.schema() instanceof ObjectSchema inner && first.isEmpty()) {
                var kin = Kin.of(property.name(), inner.name());
                first = kin.isPerson() ? kin.role() : "";
            }
        }
        return first;
    }

    /** The gender of the person in that role: what a component says of it, else chance. */
    static int gender(Scene scene, String role) {
        var said = said(scene, scene.object(), scene.spot(), role);
        if (said >= 0) {
            return said;
        }
        for (var property : scene.object().properties()) {
            if (property.schema() instanceof ObjectSchema inner
                    && Kin.of(property.name(), inner.name()).role().equals(role)) {
                said = said(scene, inner, scene.spot().child(property.name()), "");
            }
        }
        return said >= 0 ? said : scene.spot().balancedIndex("gender " + role, 2);
    }

    private static int said(Scene scene, ObjectSchema object, Spot spot, String role) {
        for (var property : object.properties()) {
            var match = scene.studio().match(object, property);
            if (match.row().is("person")
                    && match.row().argument().equals("gender")
                    && (match.role().isEmpty() || match.role().equals(role))) {
                return said(property, spot);
            }
        }
        return -1;
    }

    private static int said(Schema.Property property, Spot spot) {
        if (!(property.schema() instanceof StringSchema text)
                || text.constants().isEmpty()) {
            return -1;
        }
        var chosen = Turns.one(text.constants(), spot.child(property.name())).toLowerCase(Locale.ROOT);
        if (chosen.startsWith("f") || chosen.startsWith("w")) {
            return 0;
        }
        return chosen.startsWith("m") || chosen.startsWith("h") ? 1 : -1;
    }
}

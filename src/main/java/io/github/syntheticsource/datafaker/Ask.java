package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.Schema;

/**
 * What a maker is asked.
 *
 * @param scene the object that holds the component
 * @param spot where the component stands
 * @param match how its name was read
 * @param schema its schema
 */
record Ask(Scene scene, Spot spot, Match match, Schema schema) {

    /** Chance of its own for this component; it begins anew at every call. */
    Draw draw() {
        return spot.draw("value");
    }

    Studio studio() {
        return scene.studio();
    }

    /** The same with another draw. */
    Ask again(int attempt) {
        return new Ask(scene, spot.again(attempt), match, schema);
    }
}

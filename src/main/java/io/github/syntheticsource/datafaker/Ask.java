package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.Schema;
import java.util.List;

/**
 * What a generator is asked: the value of one component.
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

    /** A section of the language's words. */
    WordTable table(String section) {
        return studio().words().table(section);
    }

    /** The words of a section: its first column. */
    List<String> words(String section) {
        return table(section).words();
    }

    /** The same with another draw. */
    Ask retry(int attempt) {
        return new Ask(scene, spot.retry(attempt), match, schema);
    }
}

package io.github.syntheticsource.assertj;

import io.github.syntheticsource.extraction.FieldGrounding;
import io.github.syntheticsource.extraction.Grounder;
import io.github.syntheticsource.extraction.Grounding;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Few-shot examples that records must not copy: records, JSON objects or free texts. */
record FewShotExamples(List<Example> all) {

    /**
     * One example.
     *
     * @param canonical its canonical JSON, or null for a free text
     * @param text the free text, or empty
     */
    record Example(@Nullable String canonical, String text) {

        static Example of(Object example) {
            if (!(example instanceof String text)) {
                return new Example(
                        JsonValues.canonical(
                                JsonValues.parse(JsonBinder.shared().write(example))),
                        "");
            }
            try {
                return new Example(JsonValues.canonical(JsonValues.parse(text)), "");
            } catch (JsonException freeText) {
                return new Example(null, text);
            }
        }

        boolean isCopiedBy(Type type, Object tree) {
            return canonical == null
                    ? isStated(Grounder.standard().groundTree(type, tree, text))
                    : canonical.equals(JsonValues.canonical(tree));
        }

        /**
         * Whether all values are stated. A single match may be a coincidence, so at least two values are required, one
         * of them a text.
         */
        private static boolean isStated(List<FieldGrounding> fields) {
            var values = fields.stream()
                    .filter(field -> !(field.value() instanceof Boolean))
                    .toList();
            return values.size() > 1
                    && values.stream().anyMatch(field -> field.value() instanceof String)
                    && values.stream().allMatch(field -> field.grounding() == Grounding.STATED);
        }
    }

    static FewShotExamples of(Iterable<?> examples) {
        var all = new ArrayList<Example>();
        for (Object example : examples) {
            if (example == null) {
                throw new IllegalArgumentException("example " + (all.size() + 1) + " must not be null");
            }
            all.add(Example.of(example));
        }
        return new FewShotExamples(all);
    }

    int size() {
        return all.size();
    }

    /** Returns the number, from 1, of the example that the record copies, or 0. */
    int copiedBy(Type type, Object tree) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).isCopiedBy(type, tree)) {
                return i + 1;
            }
        }
        return 0;
    }
}

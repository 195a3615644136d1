package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.schema.ArraySchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lists: a few items, as many as the bounds and the examples say, no item of a set twice. */
final class ListWriter {

    private static final int USUAL = 3;
    private static final int ATTEMPTS = 60;
    /** What many things have none of. */
    private static final List<String> OPTIONAL =
            List.of("allergy", "note", "comment", "attachment", "warning", "error", "child", "symptom", "remark");

    private ListWriter() {}

    static List<@Nullable Object> write(
            Ask ask, String name, ArraySchema array, Recursion recursion, int depth, ItemWriter writer) {
        var size = size(ask, name, array, recursion, depth);
        var items = new ArrayList<@Nullable Object>();
        var seen = new HashSet<String>();
        for (var i = 0; i < size; i++) {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var spot = ask.spot().item(i).again(attempt);
                var item = writer.write(
                        new Ask(ask.scene(), spot, ask.match(), array.items()),
                        Vocabulary.singular(name),
                        array.items(),
                        depth);
                if (!array.unique() || seen.add(JsonTree.canonical(item))) {
                    items.add(item);
                    break;
                }
            }
        }
        if (items.size() < array.minItems()) {
            throw new GenerationException(
                    """
                    The built-in generator cannot make %d different items for `%s`.
                     -> after %d attempts each, there were %d
                    To mend it: allow fewer items, or more values for each""".formatted(array.minItems(), ask.spot().path(), ATTEMPTS, items.size()));
        }
        return items;
    }

    private static int size(Ask ask, String name, ArraySchema array, Recursion recursion, int depth) {
        var most = array.maxItems() == null ? Integer.MAX_VALUE : array.maxItems();
        if (most < array.minItems()) {
            throw new GenerationException("""
                    The built-in generator cannot make a list for `%s`.
                     -> it must hold at least %d items and at most %d
                    To mend it: correct the constraints of the component""".formatted(ask.spot().path(), array.minItems(), most));
        }
        if (recursion.mustStop(array.items(), depth)) {
            return array.minItems();
        }
        var samples = ask.studio().examples().sizes(ask.spot().path());
        var words = Vocabulary.split(Vocabulary.singular(name));
        var isOptional = words.stream().anyMatch(OPTIONAL::contains);
        var least = samples.isEmpty() ? (isOptional ? 0 : 1) : samples.get(0);
        var usual = samples.isEmpty() ? (isOptional ? USUAL - 1 : USUAL) : samples.get(samples.size() - 1);
        var low = Math.min(Math.max(array.minItems(), least), most);
        return ask.draw().between(low, Math.max(low, Math.min(most, Math.max(usual, Math.min(low + 1, low * 2)))));
    }
}

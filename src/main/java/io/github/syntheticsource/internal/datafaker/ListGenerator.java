package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.ArraySchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generates lists of a few items, within the bounds and like the examples, without repeated items in sets. */
final class ListGenerator {

    private static final int USUAL = 3;
    private static final int ATTEMPTS = 60;
    private static final int ATTEMPTS_FOR_WORDS = 12;

    private ListGenerator() {}

    static List<@Nullable Object> write(
            FieldRequest request,
            String name,
            ArraySchema array,
            RecursionLimit recursionLimit,
            int depth,
            ListItemGenerator writer) {
        var size = size(request, name, array, recursionLimit, depth);
        var items = new ArrayList<@Nullable Object>();
        var seen = new HashSet<String>();
        for (var i = 0; i < size; i++) {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var position = request.position().item(i).retry(attempt);
                var item = writer.write(
                        new FieldRequest(request.context(), position, request.match(), array.items()),
                        NameTokenizer.singular(name),
                        array.items(),
                        depth);
                if (seen.add(JsonValues.canonical(item)) || mayRepeat(array, item, attempt)) {
                    items.add(item);
                    break;
                }
            }
        }
        if (items.size() < array.minItems()) {
            throw new GenerationException(
                    """
                    The built-in generator cannot generate %d different items for `%s`.
                     -> after %d attempts per item there are %d
                    To fix it: allow fewer items, or more values for each""".formatted(array.minItems(), request.position().path(), ATTEMPTS, items.size()));
        }
        return items;
    }

    /** Returns whether the item may repeat: numbers and the like may, words only when there are no others. */
    private static boolean mayRepeat(ArraySchema array, @Nullable Object item, int attempt) {
        return !array.unique() && (!(item instanceof String) || attempt >= ATTEMPTS_FOR_WORDS);
    }

    private static int size(
            FieldRequest request, String name, ArraySchema array, RecursionLimit recursionLimit, int depth) {
        var most = array.maxItems() == null ? Integer.MAX_VALUE : array.maxItems();
        if (most < array.minItems()) {
            throw new GenerationException("""
                    The built-in generator cannot generate a list for `%s`.
                     -> it must hold at least %d items and at most %d
                    To fix it: correct the constraints of the component""".formatted(request.position().path(), array.minItems(), most));
        }
        if (recursionLimit.mustStop(array.items(), depth)) {
            return array.minItems();
        }
        var samples =
                request.recipeContext().exampleValues().sizes(request.position().path());
        var isOptional = NameTokenizer.isListed("optional", NameTokenizer.split(NameTokenizer.singular(name)));
        var least = samples.isEmpty() ? (isOptional ? 0 : 1) : samples.get(0);
        var usual = samples.isEmpty() ? (isOptional ? USUAL - 1 : USUAL) : samples.get(samples.size() - 1);
        var low = Math.min(Math.max(array.minItems(), least), most);
        return request.random().between(low, Math.min(most, usual >= low ? usual : low + 1));
    }
}

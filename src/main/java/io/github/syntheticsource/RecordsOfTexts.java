package io.github.syntheticsource;

import io.github.syntheticsource.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The records that texts are written from, in order.
 *
 * @param instances the records
 * @param trees the same as JSON
 * @param ids the ids of recorded ones; empty for those that the test gives
 */
record RecordsOfTexts<T>(List<T> instances, List<Object> trees, List<String> ids) {

    RecordsOfTexts {
        instances = List.copyOf(instances);
        trees = List.copyOf(trees);
        ids = List.copyOf(ids);
    }

    static <T> RecordsOfTexts<T> of(SyntheticDataset<T> dataset) {
        var trees = new ArrayList<Object>();
        IntStream.range(0, dataset.size())
                .forEach(i -> trees.add(Objects.requireNonNull(JsonTree.parse(dataset.json(i)))));
        return new RecordsOfTexts<>(dataset.toList(), trees, dataset.ids());
    }

    static <T> RecordsOfTexts<T> of(GivenRecords<T> given, int count) {
        var most = Math.min(count, given.trees().size());
        return new RecordsOfTexts<>(
                given.instances().subList(0, most), given.trees().subList(0, most), List.of());
    }

    int size() {
        return trees.size();
    }
}

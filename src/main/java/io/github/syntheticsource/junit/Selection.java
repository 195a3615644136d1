package io.github.syntheticsource.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;

/** The records, or texts, that a test runs with: all, or the one that {@code synthetic.only} names. */
record Selection(List<SyntheticRecord<?>> records, SyntheticData data, ExtensionContext context) {

    static Selection of(List<SyntheticRecord<?>> records, SyntheticData data, ExtensionContext context, String where) {
        var only = data.only();
        if (only.isEmpty()) {
            return new Selection(records, data, context);
        }
        var named = records.stream()
                .filter(record -> record.id().equals(only)
                        || String.valueOf(record.number()).equals(only))
                .toList();
        if (!named.isEmpty() || context.getTestMethod().isEmpty()) {
            return new Selection(named.isEmpty() ? records : named, data, context);
        }
        throw new ConfigurationException("""
                synthetic.only is [%s], but %s has no such record
                 -> name one of these by id or by number from 1: %s""".formatted(
                        only, where, records.stream().map(SyntheticRecord::id).toList()));
    }

    /** One set of arguments each, named after it; a failure will name it too. */
    Stream<Arguments> arguments() {
        var handouts = Session.handouts(context);
        var test = Where.test(context);
        return records.stream()
                .peek(record -> handouts.add(data, record, test))
                .<Arguments>map(record -> Arguments.argumentSet(record.label(), record.value()))
                .toList()
                .stream();
    }
}

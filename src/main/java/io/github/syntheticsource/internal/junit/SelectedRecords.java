package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.SyntheticRecord;
import io.github.syntheticsource.internal.run.ProjectRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;

/** The records or texts of a test: all, or the one selected by {@code synthetic.only}. */
public record SelectedRecords(List<SyntheticRecord<?>> records, ProjectRun project, ExtensionContext context) {

    public static SelectedRecords of(
            List<SyntheticRecord<?>> records, ProjectRun project, ExtensionContext context, String where) {
        var only = project.only();
        if (only.isEmpty()) {
            return new SelectedRecords(records, project, context);
        }
        var selected = records.stream()
                .filter(record -> record.id().equals(only)
                        || String.valueOf(record.number()).equals(only))
                .toList();
        if (!selected.isEmpty() || context.getTestMethod().isEmpty()) {
            return new SelectedRecords(selected.isEmpty() ? records : selected, project, context);
        }
        throw new ConfigurationException("""
                synthetic.only is [%s], but %s has no such record
                 -> use one of these ids, or a number from 1: %s""".formatted(
                        only, where, records.stream().map(SyntheticRecord::id).toList()));
    }

    /** Returns an argument set per record, named after it, and remembers the record for failure messages. */
    public Stream<Arguments> arguments() {
        var injected = SessionStore.injected(context);
        var test = TestLocation.test(context);
        return records.stream()
                .peek(record -> injected.add(project, record, test))
                .<Arguments>map(record -> Arguments.argumentSet(record.label(), record.value()))
                .toList()
                .stream();
    }
}

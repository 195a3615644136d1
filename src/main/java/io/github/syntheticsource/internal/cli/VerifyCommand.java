package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.FixtureException;
import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.internal.cli.discovery.RecordTypeFinder;
import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import io.github.syntheticsource.internal.fixture.FixtureSet;
import io.github.syntheticsource.internal.fixture.file.FixtureFile;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.internal.text.Plural;
import java.lang.reflect.Type;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks every set of the folder. */
@Command(
        name = "verify",
        description =
                "Checks that every set can be read and is unchanged since it was recorded, and, if its type is on the"
                        + " class path, that every record is valid.")
final class VerifyCommand implements Callable<Integer> {

    /** How to treat a set edited by hand. */
    enum Edited {
        WARN,
        FAIL
    }

    private final RootCommand root;
    private int problems;

    @Option(
            names = "--edited",
            paramLabel = "warn|fail",
            description = "Whether a set edited by hand is a warning or a failure. Defaults to warn.")
    private Edited edited = Edited.WARN;

    VerifyCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var context = root.context();
        var names = context.catalog().names();
        var types = new RecordTypeFinder(context.classPath());
        var places = new HashMap<String, SetName>();
        var holdings = new EnumMap<EntryKind, Integer>(Map.of(EntryKind.RECORD, 0));
        var unbound = 0;
        for (var name : names) {
            var other = places.putIfAbsent(name.place(), name);
            if (other != null) {
                problem(
                        context,
                        context.catalog().displayPath(name) + ":1: differs only in case from "
                                + context.catalog().displayPath(other)
                                + ", and some file systems ignore case\n -> rename one of them");
            }
            try {
                var set = context.catalog().open(name);
                holdings.merge(EntryKind.of(set), set.records().size(), Integer::sum);
                unbound += check(set, types, context) ? 0 : 1;
            } catch (FixtureException e) {
                problem(context, String.valueOf(e.getMessage()));
            }
        }
        context.println(Plural.of(names.size(), "set") + ", " + counted(holdings) + ": "
                + (problems == 0 ? "no problem" : Plural.of(problems, "problem"))
                + (unbound == 0 ? "" : "; " + unbound + " not bound, since their types are not on the class path"));
        return problems == 0 ? 0 : 1;
    }

    private static String counted(Map<EntryKind, Integer> holdings) {
        return holdings.entrySet().stream()
                .map(one -> Plural.of(one.getValue(), one.getKey().noun()))
                .collect(Collectors.joining(", "));
    }

    /** Returns whether the records could be checked against their type. */
    private boolean check(FixtureSet set, RecordTypeFinder types, CommandContext context) {
        var file = context.catalog().displayPath(set.name());
        if (!set.recipeFits()) {
            problem(
                    context,
                    file + ":" + set.recipeLine() + ": the recipe of " + set.name()
                            + " was edited by hand and no longer matches its fingerprint\n -> git checkout -- " + file);
        }
        if (set.edited()) {
            var words = set.name() + " was edited by hand (" + file + ")";
            if (edited == Edited.FAIL) {
                problem(
                        context,
                        file + ":1: " + words + "\n -> "
                                + "run the tests with synthetic.mode=accept to accept the edits");
            } else {
                context.println(words);
            }
        }
        var type = set.kind().isEmpty() ? types.of(set) : null;
        if (type != null) {
            checkRecords(set, type, file, context);
        }
        var entryKind = EntryKind.of(set);
        if (entryKind == EntryKind.TEXT || entryKind == EntryKind.ANSWER) {
            checkEntries(set, entryKind, file, context);
        }
        return type != null || entryKind != EntryKind.RECORD;
    }

    private void checkEntries(FixtureSet set, EntryKind entryKind, String file, CommandContext context) {
        set.checkKeys();
        for (var entry : set.records()) {
            var objection = entryKind.violation(set, entry);
            if (objection != null) {
                problem(
                        context,
                        file + ":" + entry.line() + ": " + entryKind.noun() + " " + entry.id() + " of " + set.name()
                                + " is invalid: " + objection
                                + "\n -> fix the line, or restore the file with `git checkout -- " + file + "`");
            }
        }
    }

    private void checkRecords(FixtureSet set, Type type, String file, CommandContext context) {
        Recipe recipe;
        try {
            recipe = Recipe.of(SchemaDeriver.derive(type));
        } catch (SyntheticException | LinkageError e) {
            problem(context, file + ":1: the type of " + set.name() + " cannot be read: " + e.getMessage());
            return;
        }
        for (var record : set.records()) {
            var objection = violation(recipe, set, record);
            if (objection != null) {
                problem(
                        context,
                        file + ":" + record.line() + ": record " + record.id() + " of " + set.name()
                                + " is not a valid " + recipe.schema().name() + ": " + objection
                                + "\n -> fix that value in the file, or restore the file with `git checkout -- " + file
                                + "`");
            }
        }
    }

    private static @Nullable String violation(Recipe recipe, FixtureSet set, FixtureFile.Entry record) {
        Map<String, @Nullable Object> data;
        try {
            data = set.data(record);
        } catch (JsonException e) {
            return e.problem();
        }
        var objections = recipe.violations(data);
        return objections.isEmpty() ? null : String.join("; ", objections);
    }

    private void problem(CommandContext context, String message) {
        problems++;
        context.println(TerminalText.lines(message));
    }
}

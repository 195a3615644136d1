package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.internal.cli.discovery.ClassPath;
import io.github.syntheticsource.internal.cli.discovery.TestDiscovery;
import io.github.syntheticsource.internal.cli.format.CsvRecordFile;
import io.github.syntheticsource.internal.cli.format.ImportRow;
import io.github.syntheticsource.internal.cli.format.JsonRecordFile;
import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import io.github.syntheticsource.internal.fixture.FixtureSet;
import io.github.syntheticsource.internal.fixture.file.Provenance;
import io.github.syntheticsource.internal.fixture.file.RecordBatch;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.RecipeDiff;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.internal.text.Plural;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports records of a CSV or JSON file into a set. */
@Command(
        name = "import",
        description = "Appends the records of a .csv, .json or .jsonl file to a set. Each is checked"
                + " against the type's schema, constraints and constructor; if one is invalid, none is imported. The"
                + " header of a CSV file names components, such as address.city for a nested record.")
final class ImportCommand implements Callable<Integer> {

    private static final int MOST_PROBLEMS = 10;

    private final RootCommand root;

    @Parameters(paramLabel = "FILE", description = "A .csv, .json (an array) or .jsonl file, in UTF-8.")
    private Path file = Path.of("");

    @Option(
            names = "--type",
            required = true,
            paramLabel = "CLASS",
            description = "The full name of the records' type, which must be on the class path.")
    private String typeName = "";

    @Option(names = "--set", paramLabel = "NAME", description = "The set's name. Defaults to default.")
    private String set = "";

    @Option(names = "--skip-invalid", description = "Imports the valid records and lists the invalid ones.")
    private boolean skipInvalid;

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            description = "The separator of the values in a CSV file. Defaults to a comma.")
    private char separator = ',';

    ImportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var context = root.context();
        var type = type(context.classPath());
        var schema = schema(type);
        var name = SetName.of(schema.name(), set, "");
        rejectCaseVariant(name, context);
        var rows = rows(schema, context);
        var there = context.catalog().names().contains(name) ? context.catalog().open(name) : null;
        if (there != null) {
            requireSameSchema(there, schema, context);
        }
        var recipe = there == null ? recipe(name, schema, context) : Recipe.of(schema);
        var sorter = new Sorter(recipe, there, context);
        rows.forEach(sorter::take);

        if (!sorter.problems.isEmpty() && !skipInvalid) {
            throw CommandException.failed("Nothing was imported: " + sorter.problems.size() + " of "
                    + Plural.of(rows.size(), "record") + " in " + file + " are invalid for " + schema.name() + ":\n"
                    + sorter.report() + "\n -> fix them, or add --skip-invalid to import the others");
        }
        if (!sorter.problems.isEmpty()) {
            context.err().println("Skipped " + Plural.of(sorter.problems.size(), "record") + ":\n" + sorter.report());
        }
        if (sorter.good.isEmpty()) {
            context.println("There are no records to import in " + file);
            return sorter.problems.isEmpty() ? 0 : 1;
        }
        var stored = context.catalog()
                .append(
                        name,
                        type.getTypeName(),
                        recipe,
                        new RecordBatch(sorter.good, 0, provenance()),
                        found -> requireSameSchema(found, schema, context));
        context.println("IMPORTED " + sorter.good.size() + " " + name + ", which now has "
                + stored.records().size() + " -> git add " + context.catalog().displayPath(name));
        return 0;
    }

    private static Provenance provenance() {
        return new Provenance(LocalDate.now(ZoneId.systemDefault()), "import", null, 0, 0, 0, Map.of());
    }

    /** Finds a class; a nested one also by its name in source code. */
    private Class<?> type(ClassPath classPath) {
        for (var name = typeName; ; ) {
            var type = classPath.find(name);
            if (type != null) {
                return type;
            }
            var dot = name.lastIndexOf('.');
            if (dot < 0) {
                throw CommandException.usage("There is no class " + typeName
                        + " on the class path\n -> write its full name, and compile it first");
            }
            name = name.substring(0, dot) + "$" + name.substring(dot + 1);
        }
    }

    private TypeSchema schema(Class<?> type) {
        try {
            return SchemaDeriver.derive(type);
        } catch (SchemaException e) {
            throw CommandException.failed(String.valueOf(e.getMessage()), e);
        }
    }

    /** The recipe that the tests request for the set if they agree, else a recipe with the schema only. */
    private static Recipe recipe(SetName name, TypeSchema schema, CommandContext context) {
        var requests = TestDiscovery.of(context.classPath()).requests(name).stream()
                .flatMap(one -> one.recipe().stream())
                .filter(recipe -> recipe.schema().type().equals(schema.type()))
                .toList();
        var fingerprints = requests.stream().map(Recipe::fingerprint).distinct().count();
        return fingerprints == 1 ? requests.get(0) : Recipe.of(schema);
    }

    /** Rejects a name that differs only in case from that of another set, since some file systems ignore case. */
    private static void rejectCaseVariant(SetName name, CommandContext context) {
        for (var other : context.catalog().names()) {
            if (other.place().equals(name.place()) && !other.equals(name)) {
                throw CommandException.usage(
                        name + " differs only in case from the existing set " + other + "\n -> choose another --set");
            }
        }
    }

    /** A set that was recorded for a different recipe may grow too, as long as its records are of the same shape. */
    private static void requireSameSchema(FixtureSet found, TypeSchema schema, CommandContext context) {
        if (!JsonValues.same(found.recipe().get("schema"), schema.toJson())) {
            var changes = RecipeDiff.between(found.recipe(), Recipe.of(schema).toJson()).stream()
                    .filter(change -> change.startsWith("schema: "))
                    .map(change -> "\n  " + change)
                    .collect(Collectors.joining());
            throw CommandException.failed(
                    "Nothing was imported: " + found.name() + " was recorded for another schema of "
                            + schema.name() + ":" + changes + "\n -> bring "
                            + context.catalog().displayPath(found.name())
                            + " up to date first, or choose another --set");
        }
    }

    private List<ImportRow> rows(TypeSchema schema, CommandContext context) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CsvRecordFile.read(text(), context.displayPath(file), separator, schema);
        }
        if (name.endsWith(".jsonl")) {
            return JsonRecordFile.lines(text());
        }
        if (name.endsWith(".json")) {
            return JsonRecordFile.array(text(), context.displayPath(file));
        }
        throw CommandException.usage(
                "[" + file + "] is not a type of file that can be imported\n -> name a .csv, .json or .jsonl file");
    }

    /** The text without the byte order mark that spreadsheets add. */
    private String text() {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw CommandException.failed(file + " is not UTF-8\n -> save it as UTF-8", e);
        } catch (IOException e) {
            throw CommandException.usage("The file " + file + " cannot be read (" + e + ")\n -> name a readable file");
        }
    }

    /** Separates valid records from invalid ones. */
    private final class Sorter {

        private final Recipe recipe;
        private final CommandContext context;
        private final List<String> good = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Map<String, HashSet<String>> taken;

        Sorter(Recipe recipe, @Nullable FixtureSet there, CommandContext context) {
            this.recipe = recipe;
            this.context = context;
            var unique = there == null ? recipe.unique() : unique(there);
            this.taken =
                    unique.stream().collect(Collectors.toMap(component -> component, component -> new HashSet<>()));
            if (there != null && !taken.isEmpty()) {
                there.records().forEach(record -> repeated(there.data(record)));
            }
        }

        private static List<String> unique(FixtureSet there) {
            return there.recipe().get("unique") instanceof List<?> components
                    ? components.stream().map(String::valueOf).distinct().toList()
                    : List.of();
        }

        @SuppressWarnings("unchecked")
        void take(ImportRow row) {
            if (row.problem() != null) {
                add(row, row.problem());
                return;
            }
            var objections = recipe.violations(row.data());
            if (!objections.isEmpty()) {
                add(row, String.join("; ", objections));
                return;
            }
            var record = (Map<String, @Nullable Object>) row.data();
            var repeated = record == null ? null : repeated(record);
            if (repeated != null) {
                add(row, repeated);
            } else if (record != null) {
                good.add(recipe.schema().write(record));
            }
        }

        /** Returns the problem of a repeated {@code unique} value, or null after remembering the values. */
        private @Nullable String repeated(Map<String, @Nullable Object> record) {
            for (var unique : taken.entrySet()) {
                var value = record.get(unique.getKey());
                if (unique.getValue().contains(JsonValues.canonical(value))) {
                    return unique.getKey() + ": " + JsonValues.write(value) + " already exists and must not repeat";
                }
            }
            taken.forEach((component, values) -> values.add(JsonValues.canonical(record.get(component))));
            return null;
        }

        private void add(ImportRow row, String problem) {
            problems.add(context.displayPath(file) + ":" + row.line() + ": " + problem);
        }

        String report() {
            var more = problems.size() - MOST_PROBLEMS;
            return problems.stream()
                            .limit(MOST_PROBLEMS)
                            .map(problem -> "  " + TerminalText.safe(problem))
                            .collect(Collectors.joining("\n"))
                    + (more > 0 ? "\n  and " + more + " more" : "");
        }
    }
}

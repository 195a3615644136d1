package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.FixtureException;
import io.github.syntheticsource.internal.cli.discovery.ClassPath;
import io.github.syntheticsource.internal.cli.discovery.ProjectClasses;
import io.github.syntheticsource.internal.cli.discovery.RunSummaryReader;
import io.github.syntheticsource.internal.cli.discovery.TestDiscovery;
import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.text.Plural;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the sets that no test requests. */
@Command(
        name = "unused",
        description =
                "Finds the sets that no test requests, including texts and answers. Tests are discovered, never executed,"
                        + " so that filters, shards, @Disabled and platform conditions hide none. Requests from code are taken from the reports"
                        + " of runs. Nothing is deleted without --delete.")
final class UnusedCommand implements Callable<Integer> {

    private static final int MOST_PROBLEMS = 10;

    /** The folder of texts of arbitrary fields, which no annotation can request. */
    private static final String FREE_TEXTS = "Text";

    private static final String BY_CODE = ", which code may request, and there is no report";

    private final RootCommand root;

    @Option(
            names = "--classes",
            paramLabel = "DIR",
            description = "A folder of compiled tests; may be repeated. Defaults to every folder on the class path.")
    private List<Path> classes = new ArrayList<>();

    @Option(
            names = "--scan-classpath",
            description = "Scans every folder on the class path. The default without --classes.")
    private boolean scan;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "The folder of the runs' summaries. Defaults to target/synthetic, or build/synthetic.")
    private @Nullable Path reports;

    @Option(names = "--delete", description = "Deletes the unused sets and lists them.")
    private boolean delete;

    UnusedCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var context = root.context();
        var classPath = classPath(context);
        var testDiscovery = TestDiscovery.of(classPath);
        testDiscovery.unavailable().ifPresent(why -> {
            throw CommandException.failed("Cannot determine unused sets: " + why);
        });
        var projectClasses = ProjectClasses.of(classPath);
        requireAllClassesReadable(testDiscovery, projectClasses, classPath, context);

        var folder = reports == null ? context.reports() : reports;
        var runs = RunSummaryReader.in(folder);
        var unused = context.catalog().names().stream()
                .filter(name -> testDiscovery.requests(name).isEmpty() && !runs.name(name.place()))
                .filter(name -> isDecidable(name, runs.count() > 0, projectClasses, context))
                .toList();
        context.println("Scanned " + Plural.of(testDiscovery.testClasses(), "test class", "test classes") + " in "
                + folders(classPath, context) + " and " + Plural.of(runs.count(), "report") + " in "
                + context.displayPath(folder));
        var unknown = runs.count() == 0 && !projectClasses.requestingInCode().isEmpty();
        if (unknown) {
            context.println("The requests from code are not known: %s, and there is no report\n -> %s"
                    .formatted(
                            users(projectClasses.requestingInCode()),
                            "run all tests with a report, then run `unused` again: "
                                    + context.command(Setting.REPORT_DIR, context.displayPath(folder))));
        }
        return report(unused, unknown, context);
    }

    /**
     * Returns why it is unknown whether a set is unused, or an empty string. Texts may be requested by code; answers
     * and texts of fields are only requested by code; damaged sets and sets of a newer version may contain anything.
     */
    private static boolean isDecidable(
            SetName name, boolean reported, ProjectClasses projectClasses, CommandContext context) {
        try {
            var set = context.catalog().open(name);
            var why = switch (EntryKind.of(set)) {
                case RECORD -> "";
                case TEXT ->
                    reported
                                    || (projectClasses.requestingInCode().isEmpty()
                                            && !name.folder().equals(FREE_TEXTS))
                            ? ""
                            : BY_CODE;
                case ANSWER -> reported ? "" : BY_CODE;
                case OTHER -> ", which contains no records but " + TerminalText.safe(set.kind());
            };
            if (!why.isEmpty()) {
                context.println("Not checked: " + name + why);
            }
            return why.isEmpty();
        } catch (FixtureException damage) {
            context.println("Not checked: " + name + ", which is damaged; run `verify` for details");
            return false;
        }
    }

    private int report(List<SetName> unused, boolean unknown, CommandContext context) {
        if (unused.isEmpty()) {
            context.println("No set is unused");
            return 0;
        }
        if (delete && unknown) {
            unused.forEach(name -> context.println(
                    "PERHAPS UNUSED " + name + " (" + context.catalog().displayPath(name) + ")"));
            context.println("Nothing was deleted, since code may request some of these");
            return 1;
        }
        for (var name : unused) {
            var file = context.catalog().displayPath(name);
            if (delete) {
                context.catalog().delete(name);
            }
            context.println((delete ? "DELETED " : unknown ? "PERHAPS UNUSED " : "UNUSED ") + name + " (" + file + ")");
        }
        if (!delete && !unknown) {
            context.println(" -> to delete " + (unused.size() == 1 ? "it" : "them") + ", add --delete");
        }
        return delete ? 0 : 1;
    }

    private ClassPath classPath(CommandContext context) {
        if (classes.isEmpty()) {
            return context.classPath();
        }
        for (var folder : classes) {
            if (!Files.isDirectory(folder)) {
                throw CommandException.usage(
                        "There is no folder " + folder + "\n -> name one that holds compiled tests");
            }
        }
        var all = new ArrayList<>(classes);
        if (scan) {
            all.addAll(context.classPath().folders());
        }
        return context.classPath()
                .with(all.stream()
                        .map(folder -> folder.toAbsolutePath().normalize())
                        .distinct()
                        .toList());
    }

    /** Fails if a class cannot be read, since it may request any set. */
    private static void requireAllClassesReadable(
            TestDiscovery testDiscovery, ProjectClasses projectClasses, ClassPath classPath, CommandContext context) {
        var problems = new ArrayList<>(projectClasses.problems());
        problems.addAll(testDiscovery.problems());
        if (!problems.isEmpty()) {
            throw CommandException.failed("Cannot determine unused sets, because not every class can be read:\n"
                    + problems.stream()
                            .limit(MOST_PROBLEMS)
                            .map(problem -> "  " + problem.lines().findFirst().orElse(""))
                            .collect(Collectors.joining("\n"))
                    + (problems.size() > MOST_PROBLEMS ? "\n  and " + (problems.size() - MOST_PROBLEMS) + " more" : "")
                    + "\n -> fix them, or name the folder of the tests with --classes");
        }
        if (testDiscovery.testClasses() == 0) {
            throw CommandException.failed("Cannot determine unused sets: there is no test in "
                    + folders(classPath, context) + "\n -> compile the tests first");
        }
    }

    private static String folders(ClassPath classPath, CommandContext context) {
        return classPath.folders().stream().map(context::displayPath).collect(Collectors.joining(", "));
    }

    private static String users(List<String> names) {
        return names.get(0)
                + (names.size() == 1 ? " uses" : " and " + (names.size() - 1) + " more use")
                + " SyntheticData";
    }
}

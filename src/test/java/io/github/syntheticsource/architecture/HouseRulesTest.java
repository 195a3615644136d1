package io.github.syntheticsource.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps the house readable: small folders and files, one class to a name, and nothing internal in a user's sight. */
@AnalyzeClasses(packages = "io.github.syntheticsource", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final int FILES_PER_PACKAGE = 25;
    private static final int LINES_OF_CODE_PER_FILE = 300;
    private static final String BASE = "io.github.syntheticsource";
    private static final String INTERNAL = BASE + ".internal";

    /** Words that a native reader would not use here, and that stood here once. */
    private static final Pattern STILTED = Pattern.compile(
            "(?i)\\b(?:mended|mending|mends|to mend|fallen|whoever|whom|anew|so-manieth|the door to)\\b");

    @ArchTest
    static final ArchRule internalPackagesFormNoCycle =
            slices().matching(INTERNAL + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noInternalTypeIsInAPublicSignature = classes()
            .that()
            .resideOutsideOfPackage(INTERNAL + "..")
            .and()
            .arePublic()
            .should(nameNoInternalType());

    @ArchTest
    static void noSimpleNameIsUsedTwice(JavaClasses all) {
        var byName = sources()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(groupingBy(
                        file -> file.getFileName().toString(), TreeMap::new, mapping(Path::toString, toList())));

        assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    @ArchTest
    static void noPackageHasMoreThan25Files(JavaClasses all) {
        var byFolder = sources().collect(groupingBy(Path::getParent, TreeMap::new, toList()));

        assertThat(byFolder)
                .allSatisfy((folder, files) ->
                        assertThat(files).as(folder.toString()).hasSizeLessThanOrEqualTo(FILES_PER_PACKAGE));
    }

    @ArchTest
    static void noFileHasMoreThan300LinesOfCode(JavaClasses all) {
        assertThat(sources())
                .allSatisfy(file ->
                        assertThat(linesOfCode(file)).as(file.toString()).isLessThanOrEqualTo(LINES_OF_CODE_PER_FILE));
    }

    @ArchTest
    static void wordsArePlain(JavaClasses all) {
        assertThat(sources()).allSatisfy(file -> assertThat(read(file)).doesNotContainPattern(STILTED));
    }

    private static ArchCondition<JavaClass> nameNoInternalType() {
        return new ArchCondition<>("name no internal type in what users can see") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                supertypes(type)
                        .filter(HouseRulesTest::isInternal)
                        .forEach(seen -> report(type.getName(), seen, events));
                type.getMembers().stream()
                        .filter(HouseRulesTest::isVisible)
                        .forEach(member -> types(member)
                                .filter(HouseRulesTest::isInternal)
                                .forEach(seen -> report(member.getFullName(), seen, events)));
            }

            private void report(String where, JavaClass seen, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(where, where + " names " + seen.getName()));
            }
        };
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(
                type.getSuperclass().stream().flatMap(parent -> parent.getAllInvolvedRawTypes().stream()),
                type.getInterfaces().stream().flatMap(parent -> parent.getAllInvolvedRawTypes().stream()));
    }

    private static Stream<JavaClass> types(JavaMember member) {
        var own = member.getAllInvolvedRawTypes().stream().filter(type -> !type.equals(member.getOwner()));
        return member instanceof JavaCodeUnit unit ? Stream.concat(own, unit.getExceptionTypes().stream()) : own;
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED);
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith(INTERNAL);
    }

    /** Every line that is neither blank nor a comment, imports counted. */
    private static long linesOfCode(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty()
                            && !line.startsWith("//")
                            && !line.startsWith("/*")
                            && !line.startsWith("*"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.syntheticsource.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.cli.CliRun;
import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.FolderSnapshot;
import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Data that exist already become a set, and only if they hold. */
class ImportCommandTest {

    private static final String LOAN = Loan.class.getName();
    private static final List<Loan> SEEN = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path directory;

    private Path folder;
    private CliRun cliRun;

    record Reader(String name, Optional<String> city) {}

    record Loan(
            int number,
            Reader reader,
            @Max(500) BigDecimal fee,
            boolean returned,
            LocalDate due,
            List<String> notes,
            Optional<Reader> guarantor) {
        Loan {
            if (returned && fee.signum() < 0) {
                throw new IllegalArgumentException("a returned book costs nothing less than nothing");
            }
        }
    }

    static class LoansTestCase {
        @ParameterizedTest
        @SyntheticSource(value = Loan.class, count = 2, set = "real")
        void loans(Loan loan) {
            SEEN.add(loan);
        }
    }

    static class SubjectTestCase {
        @ParameterizedTest
        @SyntheticSource(value = Loan.class, count = 2, set = "asked", subject = "a village library", unique = "number")
        void loans(Loan loan) {
            SEEN.add(loan);
        }
    }

    @BeforeEach
    void makeFolder() throws IOException {
        SEEN.clear();
        folder = Files.createDirectory(directory.resolve("fixtures-cache"));
        cliRun = new CliRun(folder);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void aCsvFileBecomesASetThatTestsReplay() throws IOException {
        var file = file("loans.csv", """
                number,reader.name,reader.city,fee,returned,due,notes,guarantor
                1,Zoe Müller,Köln,1.50,true,2026-11-21,"[""wet"",""late""]",
                2,"O'Hara, Ann",,0.00,FALSE,2026-12-01,[],"{""name"":""Bo"",""city"":null}"
                """);

        var answer = cliRun.run("import", file, "--type", LOAN, "--set", "real");
        var run = EngineRun.in(folder).with("synthetic.mode", "replay").of(LoansTestCase.class);

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .isEqualToNormalizingNewlines(
                        "IMPORTED 2 Loan/real, which now has 2 -> git add " + folder.resolve("Loan/real.json") + "\n");
        assertThat(run.failures()).isEmpty();
        assertThat(SEEN)
                .containsExactly(
                        new Loan(
                                1,
                                new Reader("Zoe Müller", Optional.of("Köln")),
                                new BigDecimal("1.50"),
                                true,
                                LocalDate.of(2026, 11, 21),
                                List.of("wet", "late"),
                                Optional.empty()),
                        new Loan(
                                2,
                                new Reader("O'Hara, Ann", Optional.empty()),
                                new BigDecimal("0.00"),
                                false,
                                LocalDate.of(2026, 12, 1),
                                List.of(),
                                Optional.of(new Reader("Bo", Optional.empty()))));
        assertThat(Files.readString(folder.resolve("Loan/real.json"))).contains("\"generator\":\"import\"");
    }

    @Test
    void spreadsheetsMaySeparateBySemicolonsAndBeginWithAByteOrderMark() throws IOException {
        var file = file(
                "loans.CSV", "\ufeffnumber;reader.name;fee;returned;due;notes\r\n7;Ann;2;false;2026-01-02;[]\r\n\r\n");

        var answer = cliRun.run("import", file, "--type", Loan.class.getCanonicalName(), "--separator", ";");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith("IMPORTED 1 Loan/default");
    }

    @Test
    void oneBadRowKeepsAllOutAndEachIsNamed() throws IOException {
        var file = file("loans.csv", """
                number,reader.name,fee,returned,due,notes
                1,Ann,1,false,2026-01-02,[]
                x1,"Bo
                Li",1,false,2026-01-02,[]
                3,Cy,501,maybe,tomorrow,a;b
                4,Di,-1,true,2026-01-02,[]
                5,Ed,1
                """);
        var before = FolderSnapshot.of(folder);

        var answer = cliRun.run("import", file, "--type", LOAN, "--set", "real");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualToNormalizingNewlines("""
                Nothing was imported: 4 of 5 records in %1$s are invalid for Loan:
                  %1$s:3: number: must be a number but was "x1"
                  %1$s:5: fee: must be at most 500 but was 501; returned: must be true or false but was "maybe"; \
                due: must be a date such as 2026-11-21 but was "tomorrow"; notes: must be an array but was "a;b"
                  %1$s:6: a returned book costs nothing less than nothing
                  %1$s:7: there are 3 values for 6 columns
                 -> fix them, or add --skip-invalid to import the others
                """.formatted(file));
        assertThat(FolderSnapshot.of(folder)).isEqualTo(before);
    }

    @Test
    void whatHoldsIsTakenIfTheRestMayBeSkipped() throws IOException {
        var file = file("loans.jsonl", """
                {"number":1,"reader":{"name":"Ann","city":null},"fee":1,"returned":false,"due":"2026-01-02","notes":[],"guarantor":null}

                {"number":2,
                [1]
                """);

        var answer = cliRun.run("import", file, "--type", LOAN, "--set", "real", "--skip-invalid");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("IMPORTED 1 Loan/real, which now has 1");
        assertThat(answer.err())
                .contains("Skipped 2 records:\n", file + ":3: ", file + ":4: must be an object but was [1]");
    }

    @Test
    void onlyTheFirstTenBadRowsAreListed() throws IOException {
        var file = file("loans.jsonl", "{}\n".repeat(12));

        var answer = cliRun.run("import", file, "--type", LOAN);

        assertThat(answer.err())
                .contains("12 of 12 records", file + ":10: ", "\n  and 2 more\n")
                .doesNotContain(":11: ");
    }

    @Test
    void moreRecordsComeAfterThoseThatAreThere() throws IOException {
        EngineRun.in(folder).of(LoansTestCase.class);
        var set = folder.resolve("Loan/real.json");
        var before = Files.readAllLines(set);
        var json = cliRun.run("export", "Loan/real", "--format", "json");

        var answer = cliRun.run("import", file("more.json", json.out()), "--type", LOAN, "--set", "real");

        assertThat(answer.out()).startsWith("IMPORTED 2 Loan/real, which now has 4");
        assertThat(Files.readAllLines(set)).containsAll(before.subList(0, 20));
        assertThat(cliRun.run("verify").out()).startsWith("1 set, 4 records: no problem");
    }

    @Test
    void aSetForATestWithASubjectIsWhatThatTestAsksFor() throws IOException {
        var row = ",Ann,1,false,2026-01-02,[]\n";
        var header = "number,reader.name,fee,returned,due,notes\n";

        var first = cliRun.run("import", file("a.csv", header + 1 + row + 2 + row), "--type", LOAN, "--set", "asked");
        var again = cliRun.run("import", file("b.csv", header + 3 + row + 2 + row), "--type", LOAN, "--set", "asked");
        var run = EngineRun.in(folder).with("synthetic.mode", "replay").of(SubjectTestCase.class);

        assertThat(first.code()).isZero();
        assertThat(again.err()).contains("b.csv:3: number: 2 already exists and must not repeat");
        assertThat(run.failures()).isEmpty();
        assertThat(SEEN).hasSize(2);
    }

    record Ticket(int number) {}

    static class Other {
        record Ticket(int number, String seat) {}
    }

    @Test
    void aSetOfAnotherShapeIsLeftAsItIs() throws IOException {
        cliRun.run("import", file("a.jsonl", "{\"number\":1}"), "--type", Ticket.class.getName());
        var before = FolderSnapshot.of(folder.resolve("Ticket"));

        var answer = cliRun.run(
                "import", file("b.jsonl", "{\"number\":1,\"seat\":\"4\"}"), "--type", Other.Ticket.class.getName());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("Nothing was imported: Ticket/default was recorded for another schema of Ticket:\n"
                        + "  schema: + seat (string)\n -> bring ");
        assertThat(FolderSnapshot.of(folder.resolve("Ticket"))).isEqualTo(before);
    }

    @Test
    void wrongFilesAreRefusedWithTheirPlace() throws IOException {
        var latin = directory.resolve("latin.csv");
        Files.write(latin, "number\nMüller".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(complaint(file("a.csv", "number,reader.nam\n")))
                .contains(
                        "a.csv:1: the column `reader.nam` is not a component of Loan\n -> choose from number, reader.name, ");
        assertThat(complaint(file("b.csv", "number,number\n"))).contains("b.csv:1: the column `number` exists twice");
        assertThat(complaint(file("c.csv", "number\n")))
                .contains("c.csv:1: there is no column for reader, fee, returned, due, notes of Loan");
        assertThat(complaint(file("d.csv", ""))).contains("d.csv:1: the file is empty");
        assertThat(complaint(file(
                        "e.csv", "number,reader.name,fee,returned,due,notes\n1,A,1,true,2026-01-02,[]\n\"1\"x,2\n")))
                .contains("e.csv:3: the quotes of this row are broken");
        assertThat(complaint(file("f.json", "{\"number\":1}"))).contains("f.json:1: expected an array here");
        assertThat(complaint(file("g.json", "[\n{]"))).contains("g.json:2: ");
        assertThat(complaint(file("h.txt", ""))).contains("h.txt] is not a type of file that can be imported");
        assertThat(complaint(latin.toString())).contains("latin.csv is not UTF-8");
        assertThat(complaint("nowhere.csv")).contains("The file nowhere.csv cannot be read");
        assertThat(folder).isEmptyDirectory();
    }

    private String complaint(String file) {
        var answer = cliRun.run("import", file, "--type", LOAN);
        assertThat(answer.code()).isPositive();
        return answer.err();
    }

    @Test
    void aKeyIsNeverWrittenDown() throws IOException {
        var key = "sk-proj-0123456789abcdefghij";
        var file = file("a.csv", "number,reader.name,fee,returned,due,notes\n1," + key + ",1,true,2026-01-02,[]\n");

        var answer = cliRun.run("import", file, "--type", LOAN);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("Nothing was written: Loan/default record.reader.name must not be in a fixture")
                .doesNotContain(key);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void typesThatAreNoneAreRefused() throws IOException {
        var file = file("a.jsonl", "{}");

        assertThat(cliRun.run("import", file, "--type", "com.acme.Nothing").err())
                .startsWith("There is no class com.acme.Nothing on the class path\n -> ");
        assertThat(cliRun.run("import", file, "--type", SyntheticData.class.getName())
                        .code())
                .isEqualTo(1);
    }
}

package io.github.syntheticsource.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.SyntheticRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run knows goes with it. */
class RunStateTest {

    private static final int RUNS = 50;

    @TempDir
    private Path folder;

    /** Bound without databind. */
    record Bill(int patientId, String patientName, BigDecimal total, List<String> codes) {}

    /** Bound by databind. */
    record Visit(@JsonProperty("patient_name") String patientName, int nights) {}

    record Pair<T>(T one, T other) {}

    /** Loads this test and its records anew. */
    private static final class ChildLoader extends ClassLoader {

        ChildLoader() {
            super(RunStateTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(RunStateTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            var known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }

        private Class<?> define(String name) {
            try (var stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
                var bytes = Objects.requireNonNull(stream).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A pair of them. */
    private record PairOf(Class<?> type) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {type};
        }

        @Override
        public Type getRawType() {
            return Pair.class;
        }

        @Override
        public Type getOwnerType() {
            return RunStateTest.class;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bills", "visits", "pairs", "documents"})
    void nothingKeepsTheClassesOfAClosedRun(String what) throws Exception {
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (var i = 0; i < RUNS; i++) {
            var loader = new ChildLoader();
            loaders.add(new WeakReference<>(loader));
            request(what, "auto", loader, i);
            request(what, "replay", loader, i);
        }

        assertThat(open(loaders)).isZero();
    }

    private void request(String what, String mode, ClassLoader loader, int number) throws ClassNotFoundException {
        try (var run = run(mode)) {
            var type = loader.loadClass((what.equals("visits") ? Visit.class : Bill.class).getName());
            var project = run.projectOf(type);
            var set = "set-" + number;
            if (what.equals("documents")) {
                var documents = project.documents(new DocumentRequestBuilder<>(type, "the test", null)
                        .set(set)
                        .count(2)
                        .build());
                assertThat(documents)
                        .hasSize(2)
                        .extracting(SyntheticRecord::value)
                        .isNotNull();
            } else {
                SyntheticDataset<Object> records = project.dataset(
                        new SetRequestBuilder(what.equals("pairs") ? new PairOf(type) : type, "the test", null)
                                .set(set)
                                .count(2)
                                .build());
                assertThat(records.toList()).hasSize(2);
                assertThat(what.equals("pairs") || type.isInstance(records.get(0)))
                        .isTrue();
            }
        }
    }

    private TestRun run(String mode) {
        var settings = Map.of(
                "synthetic.mode",
                mode,
                "synthetic.generator",
                "builtin",
                "synthetic.cache.dir",
                folder.resolve("fixtures-cache").toString(),
                "synthetic.report.dir",
                folder.resolve("report").toString());
        return TestRun.start(key -> Optional.ofNullable(settings.get(key))).enter();
    }

    /** How many are left after a while. */
    private static long open(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        for (var i = 0; i < 50; i++) {
            System.gc();
            if (loaders.stream().allMatch(loader -> loader.get() == null)) {
                return 0;
            }
            Thread.sleep(20);
        }
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    @Test
    void theCurrentRunIsTheLastThatWasEnteredAndIsOpen() {
        var before = TestRun.current();
        var outer = run("replay");
        var inner = run("replay");

        assertThat(TestRun.current()).isSameAs(inner);
        inner.close();
        assertThat(TestRun.current()).isSameAs(outer);
        outer.close();
        assertThat(TestRun.current()).isSameAs(before);
    }

    @Test
    void aRunThatIsClosedBeforeAnInnerOneDoesNotComeBack() {
        var before = TestRun.current();
        var outer = run("replay");
        var inner = run("replay");

        outer.close();
        assertThat(TestRun.current()).isSameAs(inner);
        inner.close();
        assertThat(TestRun.current()).isSameAs(before);
    }

    @Test
    void allClassesOfAProjectShareIt() {
        try (var run = run("replay")) {
            assertThat(run.projectOf(RunStateTest.class))
                    .isSameAs(run.projectOf(Bill.class))
                    .isSameAs(run.projectOf(TestRun.class));
        }
    }
}

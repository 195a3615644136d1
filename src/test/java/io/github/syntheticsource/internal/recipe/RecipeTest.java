package io.github.syntheticsource.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.langchain4j.model.output.structured.Description;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.testing.CompiledSources;
import io.github.syntheticsource.testing.RecipeBuilder;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class RecipeTest {

    enum Status {
        OPEN,
        PAID
    }

    /** What all others are compared with. */
    record Bill(
            int id,
            String name,
            @Min(1) BigDecimal charge,
            @JsonPropertyDescription("how it stands") Status status,
            @Nullable LocalDate due,
            List<String> examples) {}

    private static final List<String> EXAMPLES = List.of("""
            {"id": 1, "name": "Zoë", "charge": 150.00}""", "Patient ID: 2,\n  Name: Jo");

    private static final Recipe FULL = RecipeBuilder.of(Bill.class)
            .subject("medical billing")
            .instructions("Choose the name at random.\nMake it rare.")
            .examples(EXAMPLES.toArray(String[]::new))
            .prompt("Make {{count}} records.")
            .locale("fr")
            .unique("id", "name")
            .plan("NONE")
            .generator("openai")
            .model("gpt-4o-mini")
            .temperature(1.0)
            .build();

    private static final class Same {

        enum Reordered {
            PAID,
            OPEN
        }

        record Renamed(
                List<String> examples,
                @Nullable LocalDate due,
                @Description("how it\n  stands") Reordered status,
                @DecimalMin("1.00") BigDecimal charge,
                String name,
                int id) {}

        record LongId(
                long id,
                String name,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                Optional<LocalDate> due,
                List<String> examples) {}
    }

    /** The source of {@link Bill}, for what is changed in it. */
    private static final String BILL = """
            public record Bill(
                    int id,
                    String name,
                    @Min(1) BigDecimal charge,
                    @JsonPropertyDescription("how it stands") Status status,
                    @Nullable LocalDate due,
                    List<String> examples) {
                public enum Status { OPEN, PAID }
            }
            """;

    /** What such a source begins with. */
    private static final String HEADER = Stream.of(
                    BigDecimal.class,
                    Description.class,
                    JsonPropertyDescription.class,
                    List.class,
                    LocalDate.class,
                    LocalTime.class,
                    Min.class,
                    Nullable.class,
                    Set.class)
            .map(type -> "import " + type.getName() + ";\n")
            .collect(Collectors.joining("", "package bills;\n", ""));

    private static final List<Arguments> CHANGED_BILLS = List.of(
            edit("List<String> examples", "List<String> examples, int copay", "+ copay (integer)"),
            edit(",\n        List<String> examples", "", "- examples (array)"),
            edit("String name", "String fullName", "+ fullName (string)", "- name (string)"),
            edit("int id", "String id", "id: integer -> string"),
            edit("LocalDate due", "LocalTime due", "due: format \"date\" -> \"local-time\""),
            edit("@Nullable LocalDate due", "LocalDate due", "due: string or null -> string"),
            edit("PAID }", "PAID, LATE }", "status: enum [\"OPEN\",\"PAID\"] -> [\"LATE\",\"OPEN\",\"PAID\"]"),
            edit("it stands", "it stands now", "status: description \"how it stands\" -> \"how it stands now\""),
            edit("@Min(1)", "@Min(2)", "charge: minimum 1 -> 2"),
            edit("List<String>", "Set<String>", "examples: uniqueItems (none) -> true"),
            edit("public record", "@Description(\"a bill\") public record", "description (none) -> \"a bill\""));

    private static Arguments edit(String before, String after, String... changes) {
        assertThat(BILL).containsOnlyOnce(before);
        return Arguments.of(
                BILL.replace(before, after),
                Arrays.stream(changes).map(change -> "schema: " + change).toList());
    }

    record Enums(Status examples, Status description) {}

    record OtherEnums(Same.Reordered examples, Same.Reordered description) {}

    record Tree(String name, List<Tree> children, @Nullable Leaf leaf) {}

    record Leaf(@JsonPropertyDescription("back") @Nullable Tree tree) {}

    record Baum(@Nullable Blatt leaf, List<Baum> children, String name) {}

    record Blatt(@JsonPropertyDescription("back") @Nullable Baum tree) {}

    record Forest(
            String name, List<Forest> children, @Nullable Moss leaf) {}

    record Moss(@JsonPropertyDescription("forth") @Nullable Forest tree) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(Num.class), @JsonSubTypes.Type(Add.class), @JsonSubTypes.Type(Neg.class)})
    sealed interface Expr {}

    @JsonTypeName("num")
    record Num(int value) implements Expr {}

    @JsonTypeName("add")
    record Add(Expr left, Expr right) implements Expr {}

    @JsonTypeName("neg")
    record Neg(Expr of) implements Expr {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(Minus.class), @JsonSubTypes.Type(Plus.class), @JsonSubTypes.Type(Value.class)})
    sealed interface Term {}

    @JsonTypeName("num")
    record Value(int value) implements Term {}

    @JsonTypeName("add")
    record Plus(Term right, Term left) implements Term {}

    @JsonTypeName("neg")
    record Minus(Term of) implements Term {}

    static final List<Arguments> PINNED = List.of(
            Arguments.of(
                    Recipe.of(SchemaDeriver.derive(Bill.class)),
                    "r1:00f70ab13e45bace0de6f7ceddf17e3b6f8c5423db760a06590f5f68fe357bf0"),
            Arguments.of(FULL, "r1:e5940001b7796d0cfa71cd0676325f1c4249e4e566e27ac6517ca096e31ed257"),
            Arguments.of(
                    Recipe.of(SchemaDeriver.derive(Enums.class)),
                    "r1:c318ac44a4c2f663d18b72e1d7f09760c30f8ee6914385ca82339bde54f9ebe8"),
            Arguments.of(
                    Recipe.of(SchemaDeriver.derive(Tree.class)),
                    "r1:c5aa2c6768e88457e49b11e386d3cd9c332027f4ceadd2e9986a65b5e588c612"),
            Arguments.of(
                    Recipe.of(SchemaDeriver.derive(Expr.class)),
                    "r1:70ef6e4fcf5a1df18644568a1a20699ed07ad6b97f7aa2090767faecdc063d13"));

    /** If this turns red, every fixture of every user turns stale: raise the version, or leave the form alone. */
    @ParameterizedTest
    @FieldSource("PINNED")
    void fingerprintsArePinned(Recipe recipe, String fingerprint) {
        assertThat(recipe.fingerprint()).isEqualTo(fingerprint);
    }

    static final List<Arguments> SAME = List.of(
            same(
                    "order of components and constants, name of the class, layout",
                    recipe -> recipe.type(Same.Renamed.class)),
            same("int or long, Optional or @Nullable", recipe -> recipe.type(Same.LongId.class)),
            same("white space in the subject", recipe -> recipe.subject("  medical\n\tbilling ")),
            same("line ends", recipe -> recipe.instructions("Choose the name at random.\r\nMake it rare.\r\n")),
            same(
                    "decomposed characters",
                    recipe -> recipe.examples(EXAMPLES.get(0).replace("ë", "e\u0308"), EXAMPLES.get(1))),
            same(
                    "layout of an example",
                    recipe -> recipe.examples(
                            "\n{\"charge\":150,\n\"name\":\"Zo\\u00eb\", \"id\":1}", "Patient ID: 2,\r\n\tName: Jo\n")),
            same("white space in the prompt", recipe -> recipe.prompt("Make\n{{count}}   records.\n")),
            same("order and repetition of unique", recipe -> recipe.unique("name", "id", "name")));

    private static Arguments same(String what, UnaryOperator<RecipeBuilder> change) {
        return Arguments.of(what, with(change));
    }

    private static Recipe with(UnaryOperator<RecipeBuilder> change) {
        return change.apply(RecipeBuilder.like(FULL)).build();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SAME")
    void whatAsksForTheSameHasTheSameFingerprint(String unusedWhat, Recipe recipe) {
        assertThat(recipe.fingerprint()).isEqualTo(FULL.fingerprint());
        assertThat(RecipeDiff.between(FULL.toJson(), recipe.toJson())).isEmpty();
    }

    private static final List<Arguments> CHANGED_REST = List.of(
            changed(recipe -> recipe.subject("dental billing"), "subject: \"medical billing\" -> \"dental billing\""),
            changed(recipe -> recipe.subject(""), "subject: \"medical billing\" -> (none)"),
            changed(
                    recipe -> recipe.instructions("Choose the name at random. Make it common."),
                    "instructions: \"Choose the name at random. Make it rare.\" -> \"Choose the name at random."
                            + " Make it common.\""),
            changed(recipe -> recipe.examples(EXAMPLES.get(0), "Patient ID: 3"), "examples[1] changed"),
            changed(
                    recipe -> recipe.examples(EXAMPLES.get(0).replace("150.00", "151.00"), EXAMPLES.get(1)),
                    "examples[0] changed"),
            changed(
                    recipe -> recipe.examples(EXAMPLES.get(1), EXAMPLES.get(0)),
                    "examples[0] changed",
                    "examples[1] changed"),
            changed(recipe -> recipe.examples(EXAMPLES.get(0)), "examples[1] removed"),
            changed(recipe -> recipe.examples(EXAMPLES.get(0), EXAMPLES.get(1), "x"), "examples[2] added"),
            changed(
                    recipe -> recipe.prompt("Make {{count}} bills."),
                    "prompt: \"Make {{count}} records.\" -> \"Make {{count}} bills.\""),
            changed(recipe -> recipe.prompt(null), "prompt: \"Make {{count}} records.\" -> (none)"),
            changed(recipe -> recipe.locale("ko"), "locale: \"fr\" -> \"ko\""),
            changed(recipe -> recipe.unique("id"), "unique: [\"id\",\"name\"] -> [\"id\"]"),
            changed(recipe -> recipe.plan(null), "plan: \"NONE\" -> (none)"),
            changed(recipe -> recipe.generator("builtin"), "generator: \"openai\" -> \"builtin\""),
            changed(recipe -> recipe.model("gpt-4o"), "model: \"gpt-4o-mini\" -> \"gpt-4o\""),
            changed(recipe -> recipe.temperature(0.5), "temperature: 1.0 -> 0.5"),
            changed(recipe -> recipe.temperature(null), "temperature: 1.0 -> (none)"));

    private static Arguments changed(UnaryOperator<RecipeBuilder> change, String... changes) {
        return Arguments.of(with(change), List.of(changes));
    }

    static final List<Arguments> CHANGED = allChanged();

    private static List<Arguments> allChanged() {
        var recipes = compiled(CHANGED_BILLS.stream()
                        .map(edit -> (String) edit.get()[0])
                        .toList())
                .iterator();
        return Stream.concat(
                        CHANGED_BILLS.stream().map(edit -> Arguments.of(recipes.next(), edit.get()[1])),
                        CHANGED_REST.stream())
                .toList();
    }

    /** A recipe for each source of {@code bills.Bill}, each of which becomes a class of its own. */
    private static List<Recipe> compiled(List<String> bills) {
        var sources = new LinkedHashMap<String, String>();
        bills.forEach(bill -> {
            var name = "Bill" + sources.size();
            sources.put("bills." + name, HEADER + bill.replace("record Bill", "record " + name));
        });
        var loader = CompiledSources.of(sources).loader();
        return sources.keySet().stream()
                .map(name -> with(recipe -> recipe.type(load(loader, name))))
                .toList();
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{1}")
    @FieldSource("CHANGED")
    void whatAsksForSomethingElseHasAnotherFingerprintAndSaysWhy(Recipe recipe, List<String> changes) {
        assertThat(recipe.fingerprint()).isNotEqualTo(FULL.fingerprint()).matches("r1:[0-9a-f]{64}");
        assertThat(RecipeDiff.between(FULL.toJson(), recipe.toJson())).isEqualTo(changes);
    }

    @Test
    void allChangesDifferFromEachOther() {
        assertThat(CHANGED.stream().map(row -> ((Recipe) row.get()[0]).fingerprint()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSourceOfABillAsksForTheSameAsItsClass() {
        assertThat(compiled(List.of(BILL)))
                .singleElement()
                .extracting(Recipe::fingerprint)
                .isEqualTo(FULL.fingerprint());
    }

    @Test
    void aComponentMayBeCalledLikeAKeyword() {
        assertThat(Recipe.of(SchemaDeriver.derive(Enums.class)).fingerprint())
                .isEqualTo(Recipe.of(SchemaDeriver.derive(OtherEnums.class)).fingerprint());
    }

    @Test
    void namesAndOrderOfRecursiveTypesDoNotMatter() {
        var tree = Recipe.of(SchemaDeriver.derive(Tree.class));
        var baum = Recipe.of(SchemaDeriver.derive(Baum.class));
        var expr = Recipe.of(SchemaDeriver.derive(Expr.class));
        var term = Recipe.of(SchemaDeriver.derive(Term.class));

        assertThat(baum.fingerprint()).isEqualTo(tree.fingerprint());
        assertThat(RecipeDiff.between(baum.toJson(), tree.toJson())).isEmpty();
        assertThat(term.fingerprint()).isEqualTo(expr.fingerprint());
        assertThat(RecipeDiff.between(term.toJson(), expr.toJson())).isEmpty();
    }

    @Test
    void theDescriptionBesideARecursiveTypeMatters() {
        var tree = Recipe.of(SchemaDeriver.derive(Tree.class));
        var forest = Recipe.of(SchemaDeriver.derive(Forest.class));

        assertThat(forest.fingerprint()).isNotEqualTo(tree.fingerprint());
        assertThat(RecipeDiff.between(tree.toJson(), forest.toJson()))
                .containsExactly("schema: leaf.tree: description \"back\" -> \"forth\"");
    }

    @Test
    void aRecipeReadFromItsFileIsTheSame() {
        var written = JsonValues.write(FULL.toJson());
        var read = members(JsonValues.parse(written));

        assertThat(RecipeFingerprint.of(read)).isEqualTo(FULL.fingerprint());
        assertThat(RecipeDiff.between(read, FULL.toJson())).isEmpty();

        read.put("fingerprint", "r1:claimed");
        assertThat(RecipeFingerprint.of(read)).isEqualTo(FULL.fingerprint());
        assertThat(RecipeDiff.between(read, FULL.toJson())).isEmpty();
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(with(recipe -> recipe).fingerprint()).isEqualTo(FULL.fingerprint());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        assertThat(Recipe.of(SchemaDeriver.derive(Leaf.class)).toJson()).containsOnlyKeys("schema");
    }

    @Test
    void anExampleThatIsAnObjectIsATreeAndAnythingElseIsText() {
        var recipe = with(full -> full.examples("{\"a\":1.50}", "{\"a\":", "{} {}", "[1]", "a: 1"));

        assertThat(recipe.exampleTrees())
                .containsExactly(Map.of("a", new BigDecimal("1.50")), "{\"a\":", "{} {}", "[1]", "a: 1");
    }

    @Test
    void objectionsComeFromTheSchemaAndThenFromTheConstructor() {
        var recipe = Recipe.of(SchemaDeriver.derive(Claim.class));

        assertThat(recipe.violations(JsonValues.parse("{\"charge\":-1}")))
                .containsExactly("charge: must be at least 0 but was -1", "claim: is missing");
        assertThat(recipe.violations(JsonValues.parse("{\"charge\":1,\"claim\":2}")))
                .containsExactly("claim exceeds charge");
        assertThat(recipe.violations(JsonValues.parse("{\"charge\":2,\"claim\":1}")))
                .isEmpty();
    }

    record Claim(@Min(0) int charge, int claim) {
        Claim {
            if (claim > charge) {
                throw new IllegalArgumentException("claim exceeds charge");
            }
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> members(@Nullable Object tree) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(tree);
    }
}

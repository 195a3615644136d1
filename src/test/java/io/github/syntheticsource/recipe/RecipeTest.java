package io.github.syntheticsource.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.langchain4j.model.output.structured.Description;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.schema.TypeSchema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final Recipe FULL = new Recipe(
            TypeSchema.of(Bill.class),
            "medical billing",
            "Choose the name at random.\nMake it rare.",
            EXAMPLES,
            "Make {{count}} records.",
            "fr",
            List.of("id", "name"),
            "NONE",
            "openai",
            "gpt-4o-mini",
            1.0);

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

    private static final class Other {

        enum Longer {
            OPEN,
            PAID,
            LATE
        }

        record Added(
                int id,
                String name,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                @Nullable LocalDate due,
                List<String> examples,
                int copay) {}

        record Removed(
                int id,
                String name,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                @Nullable LocalDate due) {}

        record Renamed(
                int id,
                String fullName,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                @Nullable LocalDate due,
                List<String> examples) {}

        record Retyped(
                String id,
                String name,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                @Nullable LocalDate due,
                List<String> examples) {}

        record Format(
                int id,
                String name,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                @Nullable LocalTime due,
                List<String> examples) {}

        record NotNull(
                int id,
                String name,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                LocalDate due,
                List<String> examples) {}

        record Constant(
                int id,
                String name,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Longer status,
                @Nullable LocalDate due,
                List<String> examples) {}

        record Described(
                int id,
                String name,
                @Min(1) BigDecimal charge,

                @JsonPropertyDescription("how it stands now")
                Status status,

                @Nullable LocalDate due,
                List<String> examples) {}

        record Constrained(
                int id,
                String name,
                @Min(2) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                @Nullable LocalDate due,
                List<String> examples) {}

        record Items(
                int id,
                String name,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                @Nullable LocalDate due,
                Set<String> examples) {}

        @Description("a bill")
        record WithWords(
                int id,
                String name,
                @Min(1) BigDecimal charge,
                @JsonPropertyDescription("how it stands") Status status,
                @Nullable LocalDate due,
                List<String> examples) {}
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
                    Recipe.of(TypeSchema.of(Bill.class)),
                    "r1:00f70ab13e45bace0de6f7ceddf17e3b6f8c5423db760a06590f5f68fe357bf0"),
            Arguments.of(FULL, "r1:e5940001b7796d0cfa71cd0676325f1c4249e4e566e27ac6517ca096e31ed257"),
            Arguments.of(
                    Recipe.of(TypeSchema.of(Enums.class)),
                    "r1:c318ac44a4c2f663d18b72e1d7f09760c30f8ee6914385ca82339bde54f9ebe8"),
            Arguments.of(
                    Recipe.of(TypeSchema.of(Tree.class)),
                    "r1:c5aa2c6768e88457e49b11e386d3cd9c332027f4ceadd2e9986a65b5e588c612"),
            Arguments.of(
                    Recipe.of(TypeSchema.of(Expr.class)),
                    "r1:70ef6e4fcf5a1df18644568a1a20699ed07ad6b97f7aa2090767faecdc063d13"));

    /** If this turns red, every fixture of every user turns stale: raise the version, or leave the form alone. */
    @ParameterizedTest
    @FieldSource("PINNED")
    void fingerprintsArePinned(Recipe recipe, String fingerprint) {
        assertThat(recipe.fingerprint()).isEqualTo(fingerprint);
    }

    static final List<Arguments> SAME = List.of(
            Arguments.of("order of components and constants, name of the class, layout", schema(Same.Renamed.class)),
            Arguments.of("int or long, Optional or @Nullable", schema(Same.LongId.class)),
            Arguments.of("white space in the subject", subject("  medical\n\tbilling ")),
            Arguments.of("line ends", instructions("Choose the name at random.\r\nMake it rare.\r\n")),
            Arguments.of("decomposed characters", examples(EXAMPLES.get(0).replace("ë", "e\u0308"), EXAMPLES.get(1))),
            Arguments.of(
                    "layout of an example",
                    examples(
                            "\n{\"charge\":150,\n\"name\":\"Zo\\u00eb\", \"id\":1}", "Patient ID: 2,\r\n\tName: Jo\n")),
            Arguments.of("white space in the prompt", prompt("Make\n{{count}}   records.\n")),
            Arguments.of("order and repetition of unique", unique("name", "id", "name")));

    @ParameterizedTest(name = "{0}")
    @FieldSource("SAME")
    void whatAsksForTheSameHasTheSameFingerprint(String unusedWhat, Recipe recipe) {
        assertThat(recipe.fingerprint()).isEqualTo(FULL.fingerprint());
        assertThat(RecipeDiff.between(FULL.toJson(), recipe.toJson())).isEmpty();
    }

    static final List<Arguments> CHANGED = List.of(
            Arguments.of(schema(Other.Added.class), List.of("schema: + copay (integer)")),
            Arguments.of(schema(Other.Removed.class), List.of("schema: - examples (array)")),
            Arguments.of(
                    schema(Other.Renamed.class), List.of("schema: + fullName (string)", "schema: - name (string)")),
            Arguments.of(schema(Other.Retyped.class), List.of("schema: id: integer -> string")),
            Arguments.of(schema(Other.Format.class), List.of("schema: due: format \"date\" -> \"local-time\"")),
            Arguments.of(schema(Other.NotNull.class), List.of("schema: due: string or null -> string")),
            Arguments.of(
                    schema(Other.Constant.class),
                    List.of("schema: status: enum [\"OPEN\",\"PAID\"] -> [\"LATE\",\"OPEN\",\"PAID\"]")),
            Arguments.of(
                    schema(Other.Described.class),
                    List.of("schema: status: description \"how it stands\" -> \"how it stands now\"")),
            Arguments.of(schema(Other.Constrained.class), List.of("schema: charge: minimum 1 -> 2")),
            Arguments.of(schema(Other.Items.class), List.of("schema: examples: uniqueItems (none) -> true")),
            Arguments.of(schema(Other.WithWords.class), List.of("schema: description (none) -> \"a bill\"")),
            Arguments.of(subject("dental billing"), List.of("subject: \"medical billing\" -> \"dental billing\"")),
            Arguments.of(subject(""), List.of("subject: \"medical billing\" -> (none)")),
            Arguments.of(
                    instructions("Choose the name at random. Make it common."),
                    List.of("instructions: \"Choose the name at random. Make it rare.\" -> \"Choose the name at random."
                            + " Make it common.\"")),
            Arguments.of(examples(EXAMPLES.get(0), "Patient ID: 3"), List.of("examples[1] changed")),
            Arguments.of(
                    examples(EXAMPLES.get(0).replace("150.00", "151.00"), EXAMPLES.get(1)),
                    List.of("examples[0] changed")),
            Arguments.of(
                    examples(EXAMPLES.get(1), EXAMPLES.get(0)), List.of("examples[0] changed", "examples[1] changed")),
            Arguments.of(examples(EXAMPLES.get(0)), List.of("examples[1] removed")),
            Arguments.of(examples(EXAMPLES.get(0), EXAMPLES.get(1), "x"), List.of("examples[2] added")),
            Arguments.of(
                    prompt("Make {{count}} bills."),
                    List.of("prompt: \"Make {{count}} records.\" -> \"Make {{count}} bills.\"")),
            Arguments.of(prompt(null), List.of("prompt: \"Make {{count}} records.\" -> (none)")),
            Arguments.of(
                    new Recipe(
                            FULL.schema(),
                            FULL.subject(),
                            FULL.instructions(),
                            EXAMPLES,
                            FULL.prompt(),
                            "ko",
                            FULL.unique(),
                            "NONE",
                            "openai",
                            "gpt-4o-mini",
                            1.0),
                    List.of("locale: \"fr\" -> \"ko\"")),
            Arguments.of(unique("id"), List.of("unique: [\"id\",\"name\"] -> [\"id\"]")),
            Arguments.of(pinned(null, "openai", "gpt-4o-mini", 1.0), List.of("plan: \"NONE\" -> (none)")),
            Arguments.of(
                    pinned("NONE", "builtin", "gpt-4o-mini", 1.0), List.of("generator: \"openai\" -> \"builtin\"")),
            Arguments.of(pinned("NONE", "openai", "gpt-4o", 1.0), List.of("model: \"gpt-4o-mini\" -> \"gpt-4o\"")),
            Arguments.of(pinned("NONE", "openai", "gpt-4o-mini", 0.5), List.of("temperature: 1.0 -> 0.5")),
            Arguments.of(pinned("NONE", "openai", "gpt-4o-mini", null), List.of("temperature: 1.0 -> (none)")));

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
    void aComponentMayBeCalledLikeAKeyword() {
        assertThat(Recipe.of(TypeSchema.of(Enums.class)).fingerprint())
                .isEqualTo(Recipe.of(TypeSchema.of(OtherEnums.class)).fingerprint());
    }

    @Test
    void namesAndOrderOfRecursiveTypesDoNotMatter() {
        var tree = Recipe.of(TypeSchema.of(Tree.class));
        var baum = Recipe.of(TypeSchema.of(Baum.class));
        var expr = Recipe.of(TypeSchema.of(Expr.class));
        var term = Recipe.of(TypeSchema.of(Term.class));

        assertThat(baum.fingerprint()).isEqualTo(tree.fingerprint());
        assertThat(RecipeDiff.between(baum.toJson(), tree.toJson())).isEmpty();
        assertThat(term.fingerprint()).isEqualTo(expr.fingerprint());
        assertThat(RecipeDiff.between(term.toJson(), expr.toJson())).isEmpty();
    }

    @Test
    void theDescriptionBesideARecursiveTypeMatters() {
        var tree = Recipe.of(TypeSchema.of(Tree.class));
        var forest = Recipe.of(TypeSchema.of(Forest.class));

        assertThat(forest.fingerprint()).isNotEqualTo(tree.fingerprint());
        assertThat(RecipeDiff.between(tree.toJson(), forest.toJson()))
                .containsExactly("schema: leaf.tree: description \"back\" -> \"forth\"");
    }

    @Test
    void aRecipeReadFromItsFileIsTheSame() {
        var written = JsonTree.write(FULL.toJson());
        var read = members(JsonTree.parse(written));

        assertThat(Recipe.fingerprint(read)).isEqualTo(FULL.fingerprint());
        assertThat(RecipeDiff.between(read, FULL.toJson())).isEmpty();

        read.put("fingerprint", "r1:claimed");
        assertThat(Recipe.fingerprint(read)).isEqualTo(FULL.fingerprint());
        assertThat(RecipeDiff.between(read, FULL.toJson())).isEmpty();
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(pinned("NONE", "openai", "gpt-4o-mini", 1.0).fingerprint())
                    .isEqualTo(FULL.fingerprint());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        assertThat(Recipe.of(TypeSchema.of(Leaf.class)).toJson()).containsOnlyKeys("schema");
    }

    @Test
    void anExampleThatIsAnObjectIsATreeAndAnythingElseIsText() {
        var trees = examples("{\"a\":1.50}", "{\"a\":", "{} {}", "[1]", "a: 1").exampleTrees();

        assertThat(trees).containsExactly(Map.of("a", new BigDecimal("1.50")), "{\"a\":", "{} {}", "[1]", "a: 1");
    }

    @Test
    void objectionsComeFromTheSchemaAndThenFromTheConstructor() {
        var recipe = Recipe.of(TypeSchema.of(Claim.class));

        assertThat(recipe.objectionsTo(JsonTree.parse("{\"charge\":-1}")))
                .containsExactly("charge: must be at least 0 but was -1", "claim: is missing");
        assertThat(recipe.objectionsTo(JsonTree.parse("{\"charge\":1,\"claim\":2}")))
                .containsExactly("claim exceeds charge");
        assertThat(recipe.objectionsTo(JsonTree.parse("{\"charge\":2,\"claim\":1}")))
                .isEmpty();
    }

    record Claim(@Min(0) int charge, int claim) {
        Claim {
            if (claim > charge) {
                throw new IllegalArgumentException("claim exceeds charge");
            }
        }
    }

    private static Recipe schema(Class<?> type) {
        return with(TypeSchema.of(type), FULL.subject(), FULL.instructions(), EXAMPLES, FULL.prompt(), FULL.unique());
    }

    private static Recipe subject(String subject) {
        return with(FULL.schema(), subject, FULL.instructions(), EXAMPLES, FULL.prompt(), FULL.unique());
    }

    private static Recipe instructions(String instructions) {
        return with(FULL.schema(), FULL.subject(), instructions, EXAMPLES, FULL.prompt(), FULL.unique());
    }

    private static Recipe examples(String... examples) {
        return with(
                FULL.schema(), FULL.subject(), FULL.instructions(), List.of(examples), FULL.prompt(), FULL.unique());
    }

    private static Recipe prompt(@Nullable String prompt) {
        return with(FULL.schema(), FULL.subject(), FULL.instructions(), EXAMPLES, prompt, FULL.unique());
    }

    private static Recipe unique(String... unique) {
        return with(FULL.schema(), FULL.subject(), FULL.instructions(), EXAMPLES, FULL.prompt(), List.of(unique));
    }

    private static Recipe with(
            TypeSchema schema,
            String subject,
            String instructions,
            List<String> examples,
            @Nullable String prompt,
            List<String> unique) {
        return new Recipe(
                schema, subject, instructions, examples, prompt, "fr", unique, "NONE", "openai", "gpt-4o-mini", 1.0);
    }

    private static Recipe pinned(
            @Nullable String plan, @Nullable String generator, @Nullable String model, @Nullable Double temperature) {
        return new Recipe(
                FULL.schema(),
                FULL.subject(),
                FULL.instructions(),
                EXAMPLES,
                FULL.prompt(),
                "fr",
                FULL.unique(),
                plan,
                generator,
                model,
                temperature);
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> members(@Nullable Object tree) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(tree);
    }
}

package io.github.syntheticsource.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.langchain4j.model.output.structured.Description;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class TypeSchemaTest {

    record Bill(
            int patientId,
            @JsonPropertyDescription("an ICD-10 code") String code,
            BigDecimal charge) {}

    @Test
    void aModelIsAskedForExactlySoManyRecords() {
        assertThat(strict(Bill.class)).isEqualTo("""
                {"type":"object","properties":{"records":{"type":"array","items":{"type":"object",\
                "properties":{"patientId":{"type":"integer"},"code":{"type":"string","description":"an ICD-10 code"},\
                "charge":{"type":"number"}},"required":["patientId","code","charge"],"additionalProperties":false},\
                "minItems":3,"maxItems":3}},"required":["records"],"additionalProperties":false}""");
    }

    @Test
    void aReaderMayAbstainFromEveryComponent() {
        assertThat(JsonValues.write(SchemaDeriver.derive(Bill.class).strictReading(false)))
                .isEqualTo("""
                {"type":"object","properties":{"patientId":{"type":["integer","null"]},\
                "code":{"type":["string","null"],"description":"an ICD-10 code"},"charge":{"type":["number","null"]}},\
                "required":["patientId","code","charge"],"additionalProperties":false}""");
    }

    @Test
    void aReaderOfSeveralRecordsIsToldNoNumber() {
        assertThat(JsonValues.write(SchemaDeriver.derive(Bill.class).strictReading(true)))
                .startsWith("""
                        {"type":"object","properties":{"records":{"type":"array","items":{"type":"object","properties":\
                        {"patientId":{"type":["integer","null"]}""")
                .doesNotContain("Items\"")
                .endsWith("\"required\":[\"records\"],\"additionalProperties\":false}");
    }

    record Filed(List<Bill> records) {}

    @Test
    void aReaderIsToldAWrapperWhereTheBareRecordWouldBeTakenForOne() {
        assertThat(JsonValues.write(SchemaDeriver.derive(Filed.class).strictReading(false)))
                .startsWith("{\"type\":\"object\",\"properties\":{\"records\":{\"type\":\"array\",\"items\":"
                        + "{\"type\":\"object\",\"properties\":{\"records\":{\"type\":[\"array\",\"null\"]")
                .contains("\"minItems\":1,\"maxItems\":1");
    }

    @Test
    void theRecipeHoldsTheRecordAlone() {
        assertThat(JsonValues.write(SchemaDeriver.derive(Bill.class).toJson())).isEqualTo("""
                {"type":"object","properties":{"patientId":{"type":"integer"},\
                "code":{"type":"string","description":"an ICD-10 code"},"charge":{"type":"number"}},\
                "required":["patientId","code","charge"],"additionalProperties":false}""");
    }

    @Test
    void isDerivedOnce() {
        assertThat(SchemaDeriver.derive(Bill.class)).isSameAs(SchemaDeriver.derive(Bill.class));
    }

    @JsonClassDescription("a node")
    record Node(
            String name,
            @JsonPropertyDescription("its children") List<Node> children,
            @Nullable Node parent) {}

    record Root(@JsonPropertyDescription("the top") Node top, Node other) {}

    @Test
    void aRecursiveTypeIsDefinedOnce() {
        assertThat(strict(Root.class)).isEqualTo("""
                {"type":"object","properties":{"records":{"type":"array","items":{"type":"object","properties":{\
                "top":{"anyOf":[{"$ref":"#/$defs/Node"}],"description":"the top"},"other":{"$ref":"#/$defs/Node"}},\
                "required":["top","other"],"additionalProperties":false},"minItems":3,"maxItems":3}},\
                "required":["records"],"additionalProperties":false,"$defs":{"Node":{"type":"object","properties":{\
                "name":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/$defs/Node"},\
                "description":"its children"},"parent":{"anyOf":[{"$ref":"#/$defs/Node"},{"type":"null"}]}},\
                "required":["name","children","parent"],"additionalProperties":false,"description":"a node"}}}""");
    }

    static final class First {
        record Item(List<Item> items) {}
    }

    static final class Second {
        record Item(List<First.Item> first, List<Item> items) {}
    }

    @Test
    void theRecordItselfKeepsItsNameBesideATypeOfTheSameName() {
        var schema = SchemaDeriver.derive(Second.Item.class);

        assertThat(schema.name()).isEqualTo("Item");
        assertThat(schema.definitions()).containsOnlyKeys("Item", "Item2");
        assertThat(schema.resolve(schema.root()).properties()).hasSize(2);
    }

    record Twins(List<A> as, List<B> bs) {}

    record SwappedTwins(List<B> bs, List<A> as) {}

    record A(List<B> bs) {}

    record B(List<A> as) {}

    @Test
    void whatIsDefinedDoesNotDependOnTheOrder() {
        assertThat(SchemaDeriver.derive(Twins.class).definitions())
                .containsOnlyKeys("A", "B")
                .isEqualTo(SchemaDeriver.derive(SwappedTwins.class).definitions());
        assertThat(SchemaDeriver.derive(A.class).definitions())
                .isEqualTo(SchemaDeriver.derive(B.class).definitions());
    }

    @Description({"one line", "and another"})
    record Described(
            @Description("by langchain4j") String own,

            @JsonPropertyDescription("by Jackson") @Description("not used")
            String both,

            Inner inner,
            @Description("of the component") Inner other,
            List<@Size(max = 2) String> items) {}

    @JsonClassDescription("of the class")
    record Inner(String name) {}

    @Test
    void describesComponentsAndTypesInTheAuthorsWords() {
        assertThat(words(Described.class, "own")).isEqualTo("by langchain4j");
        assertThat(words(Described.class, "both")).isEqualTo("by Jackson");
        assertThat(words(Described.class, "inner")).isEqualTo("of the class");
        assertThat(words(Described.class, "other")).isEqualTo("of the component");
        assertThat(words(Described.class, "items")).isNull();
        assertThat(SchemaDeriver.derive(Described.class).root().description()).isEqualTo("one line and another");
    }

    static class Bean {
        @JsonPropertyDescription("of the field")
        private String field = "";

        private String getter = "";
        private String setter = "";

        public String getField() {
            return field;
        }

        public void setField(String field) {
            this.field = field;
        }

        @JsonPropertyDescription("of the getter")
        @CheckForNull
        public String getGetter() {
            return getter;
        }

        public void setGetter(String getter) {
            this.getter = getter;
        }

        public String getSetter() {
            return setter;
        }

        @JsonProperty("other-name")
        @JsonPropertyDescription("of the setter")
        public void setSetter(@Elsewhere.Nullable String setter) {
            this.setter = setter;
        }
    }

    @Test
    void readsWhatStandsBesideFieldsGettersAndSetters() {
        assertThat(words(Bean.class, "field")).isEqualTo("of the field");
        assertThat(words(Bean.class, "getter")).isEqualTo("of the getter");
        assertThat(words(Bean.class, "other-name")).isEqualTo("of the setter");
        assertThat(component(Bean.class, "field").nullable()).isFalse();
        assertThat(component(Bean.class, "getter").nullable()).isTrue();
        assertThat(component(Bean.class, "other-name").nullable()).isTrue();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface CheckForNull {}

    static final class Elsewhere {
        @Retention(RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    record Nulls(
            @Nullable String jspecify,
            @Elsewhere.Nullable String declared,
            Optional<String> optional,
            String required,
            int primitive,
            Integer boxed,
            List<@Nullable String> items,
            @Nullable List<String> list) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Arrays(
            @Nullable String[] items,
            String @Nullable [] array,
            @Nullable String @Nullable [] both,
            String[] none) {}

    static final List<Arguments> NULLABILITY = List.of(
            Arguments.of(Nulls.class, "jspecify", true),
            Arguments.of(Nulls.class, "declared", true),
            Arguments.of(Nulls.class, "optional", true),
            Arguments.of(Nulls.class, "required", false),
            Arguments.of(Nulls.class, "primitive", false),
            Arguments.of(Nulls.class, "boxed", false),
            Arguments.of(Nulls.class, "items", false),
            Arguments.of(Nulls.class, "items[]", true),
            Arguments.of(Nulls.class, "list", true),
            Arguments.of(Nulls.class, "list[]", false),
            Arguments.of(Arrays.class, "items", false),
            Arguments.of(Arrays.class, "items[]", true),
            Arguments.of(Arrays.class, "array", true),
            Arguments.of(Arrays.class, "array[]", false),
            Arguments.of(Arrays.class, "both", true),
            Arguments.of(Arrays.class, "both[]", true),
            Arguments.of(Arrays.class, "none", false),
            Arguments.of(Arrays.class, "none[]", false));

    @ParameterizedTest
    @FieldSource("NULLABILITY")
    void nullIsTakenWhereTheTypeSaysSo(Class<?> type, String path, boolean nullable) {
        var schema = component(type, path.replace("[]", ""));

        assertThat((path.endsWith("[]") ? ((ArraySchema) schema).items() : schema).nullable())
                .isEqualTo(nullable);
    }

    record Code(
            @JsonValue @Size(max = 5) @JsonPropertyDescription("unused")
            String value) {}

    record Coded(Code code, @Size(min = 2) Code bounded) {}

    @Test
    void aValueTypeBringsItsOwnConstraints() {
        assertThat(component(Coded.class, "code"))
                .isEqualTo(StringSchema.of(StringFormat.TEXT).sized(0, 5));
        assertThat(component(Coded.class, "bounded"))
                .isEqualTo(StringSchema.of(StringFormat.TEXT).sized(2, 5));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment {}

    record Card(String number) implements Payment {}

    record Cash() implements Payment {}

    record Paid(@JsonPropertyDescription("how") @Nullable Payment payment, LocalTime at) {}

    @Test
    void writesMembersInTheOrderOfDeclarationAndTheDiscriminatorFirst() {
        var schema = SchemaDeriver.derive(Paid.class);

        var written = schema.write(tree("""
                {"at":"14:05:00","payment":{"number":"1","kind":"card"}}"""));

        assertThat(written).isEqualTo("""
                {"payment":{"kind":"card","number":"1"},"at":"14:05:00"}""");
    }

    @Test
    void writesNumbersAsTheyAreAndWhatIsMissingAsNull() {
        assertThat(SchemaDeriver.derive(Bill.class).write(tree("""
                        {"charge":1500.00,"patientId":7}"""))).isEqualTo("""
                {"patientId":7,"code":null,"charge":1500.00}""");
    }

    private static String strict(Class<?> type) {
        return JsonValues.write(SchemaDeriver.derive(type).strictAnswer(3));
    }

    private static @Nullable String words(Class<?> type, String component) {
        return component(type, component).description();
    }

    static Schema component(Class<?> type, String name) {
        var schema = SchemaDeriver.derive(type);
        return schema.resolve(schema.root()).properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow()
                .schema();
    }

    private static Map<String, @Nullable Object> tree(String json) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        ((Map<?, ?>) Objects.requireNonNull(JsonValues.parse(json)))
                .forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }
}

package io.github.syntheticsource.internal.schema.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.syntheticsource.internal.schema.SchemaException;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class RejectedTypesTest {

    record Line(String code) {}

    record WithMap(String id, List<Nested> lines) {}

    record Nested(Map<String, Integer> prices) {}

    record WithObject(Object anything) {}

    record WithJson(JsonNode json) {}

    @SuppressWarnings("rawtypes")
    record WithRawList(List items) {}

    record WithWildcard(List<?> items) {}

    interface Open {}

    abstract static class Abstract {}

    record WithInterface(Open open) {}

    record WithAbstract(Optional<Abstract> open) {}

    record WithUnwrapped(@JsonUnwrapped Line line) {}

    static class Custom extends StdDeserializer<Line> {
        private static final long serialVersionUID = 1L;

        Custom() {
            super(Line.class);
        }

        @Override
        public Line deserialize(JsonParser parser, DeserializationContext context) {
            return new Line("");
        }
    }

    static class Converter extends StdConverter<String, Line> {
        @Override
        public Line convert(String value) {
            return new Line(value);
        }
    }

    record WithCustom(@JsonDeserialize(using = Custom.class) Line line) {}

    record WithCustomItems(
            @JsonDeserialize(contentUsing = Custom.class) List<Line> lines) {}

    record WithConverter(
            @JsonDeserialize(converter = Converter.class) Line line) {}

    record Empty() {}

    record WithEmpty(Empty empty) {}

    static class NoConstructor {
        private final String name;

        NoConstructor(String name, int unusedLength) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }

    @SuppressWarnings("ClassCanBeStatic")
    class Inner {
        public String name = "";
    }

    record WithInner(Inner inner) {}

    enum None {}

    record WithNone(None none) {}

    enum Numbered {
        ONE;

        @JsonValue
        int number() {
            return 1;
        }
    }

    record WithNumbered(Numbered numbered) {}

    @SuppressWarnings("ArrayRecordComponent")
    record WithBytes(byte[] bytes) {}

    record WithFile(File file) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Row(String a, String b) {}

    record WithRow(Row row) {}

    record Endless(String name, Endless next) {}

    record EndlessList(@NotEmpty List<EndlessList> children) {}

    record EndlessLoop(Back back) {}

    record Back(List<EndlessLoop> harmless, EndlessLoop loop) {}

    record HoldsEndless(String id, List<Endless> items) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface WithoutSubtypes {}

    record WithTyped(WithoutSubtypes typed) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    @JsonSubTypes(@JsonSubTypes.Type(ByClass.class))
    sealed interface Classy {}

    record ByClass(String name) implements Classy {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes(@JsonSubTypes.Type(Wrapped.class))
    sealed interface Wrapper {}

    record Wrapped(String name) implements Wrapper {}

    record WithClassy(Classy classy) {}

    record WithWrapper(Wrapper wrapper) {}

    record TypedHere(
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
            @JsonSubTypes(@JsonSubTypes.Type(value = Line.class, name = "line"))
            Line line) {}

    record BadPattern(@Pattern(regexp = "[a-z") String code) {}

    record BadNumber(@DecimalMin("one") int number) {}

    static class TwoSetters {
        public void setName(Integer name) {}

        public void setName(List<String> name) {}
    }

    static final List<Arguments> REFUSALS = List.of(
            Arguments.of(WithMap.class, """
                    `lines[].prices` is a Map, whose keys cannot be named in a strict schema
                     -> use a List of a record with a key and a value component"""),
            Arguments.of(WithObject.class, """
                    `anything` is an Object, which can be anything
                     -> declare a concrete type"""),
            Arguments.of(WithJson.class, """
                    `json` is a JsonNode, which can be anything
                     -> declare a concrete type"""),
            Arguments.of(WithRawList.class, """
                    `items[]` is an Object, which can be anything
                     -> declare a concrete type"""),
            Arguments.of(WithWildcard.class, """
                    `items[]` is an Object, which can be anything
                     -> declare a concrete type"""),
            Arguments.of(WithInterface.class, """
                    `open` is the interface Open, and its implementing classes are not declared
                     -> make it sealed and annotate it with @JsonTypeInfo(use = NAME) and @JsonSubTypes, or name a concrete type"""),
            Arguments.of(WithAbstract.class, """
                    `open` is the abstract class Abstract, and its implementing classes are not declared
                     -> make it sealed and annotate it with @JsonTypeInfo(use = NAME) and @JsonSubTypes, or name a concrete type"""),
            Arguments.of(WithUnwrapped.class, """
                    `line` is @JsonUnwrapped, so its components are not in an object of their own
                     -> remove the annotation, or declare the components here"""),
            Arguments.of(WithCustom.class, """
                    `line` is read by a custom deserializer, %s$Custom, whose JSON format is not known
                     -> use a type that Jackson reads without one""".formatted(RejectedTypesTest.class.getName())),
            Arguments.of(WithCustomItems.class, """
                    `lines[]` is read by a custom deserializer, %s$Custom, whose JSON format is not known
                     -> use a type that Jackson reads without one""".formatted(RejectedTypesTest.class.getName())),
            Arguments.of(WithConverter.class, """
                    `line` is read through a converter, whose JSON format is not known
                     -> use a type that Jackson reads without one"""),
            Arguments.of(WithEmpty.class, """
                    `empty` has no component that Jackson can set
                     -> make it a record, or give it a constructor without parameters and setters, or annotate a constructor with @JsonCreator and its parameters with @JsonProperty"""),
            Arguments.of(NoConstructor.class, """
                    it has no constructor that Jackson can call
                     -> make it a record, or give it a constructor without parameters and setters, or annotate a constructor with @JsonCreator and its parameters with @JsonProperty"""),
            Arguments.of(WithInner.class, """
                    `inner` is the inner class Inner, which cannot be created without its outer instance
                     -> make it static, or a record"""),
            Arguments.of(WithNone.class, """
                    `none` is the enum None, which has no constant
                     -> give it one"""),
            Arguments.of(WithNumbered.class, """
                    `numbered` is an enum that is written as 1
                     -> write it as text"""),
            Arguments.of(WithBytes.class, """
                    `bytes` is byte[], which JSON writes as one string
                     -> use a String"""),
            Arguments.of(WithFile.class, """
                    `file` is a java.io.File, which has no JSON format that can be described to a model
                     -> use a String, a number or a type of java.time"""),
            Arguments.of(WithRow.class, """
                    `row` is written as an array of its components
                     -> remove @JsonFormat(shape = ARRAY) from Row"""),
            Arguments.of(Endless.class, """
                    `next` contains itself endlessly
                     -> make the component that leads back a List, an Optional or @Nullable"""),
            Arguments.of(EndlessList.class, """
                    `children[]` contains itself endlessly
                     -> make the component that leads back a List, an Optional or @Nullable"""),
            Arguments.of(EndlessLoop.class, """
                    `back.loop` contains itself endlessly
                     -> make the component that leads back a List, an Optional or @Nullable"""),
            Arguments.of(HoldsEndless.class, """
                    `items[].next` contains itself endlessly
                     -> make the component that leads back a List, an Optional or @Nullable"""),
            Arguments.of(WithTyped.class, """
                    `typed` has no known subtype
                     -> list them in @JsonSubTypes"""),
            Arguments.of(WithClassy.class, """
                    `classy` distinguishes its subtypes by CLASS as PROPERTY
                     -> use @JsonTypeInfo(use = JsonTypeInfo.Id.NAME), which names the type in a property"""),
            Arguments.of(WithWrapper.class, """
                    `wrapper` distinguishes its subtypes by NAME as WRAPPER_OBJECT
                     -> use @JsonTypeInfo(use = JsonTypeInfo.Id.NAME), which names the type in a property"""),
            Arguments.of(TypedHere.class, """
                    `line` has @JsonTypeInfo itself
                     -> put the annotation on the type, so that it applies wherever the type is used"""),
            Arguments.of(BadPattern.class, """
                    `code` has a @Pattern that is not a regular expression: Unclosed character class in [[a-z]
                     -> fix the regular expression"""),
            Arguments.of(BadNumber.class, """
                    `number` has a @DecimalMin or @DecimalMax that is not a number
                     -> write it like 0.5"""),
            Arguments.of(int.class, """
                    it is a single value, not a record of components
                     -> wrap it: record Wrapped(int value) {}"""),
            Arguments.of(String.class, """
                    it is a single value, not a record of components
                     -> wrap it: record Wrapped(String value) {}"""),
            Arguments.of(Line[].class, """
                    it is a single value, not a record of components
                     -> wrap it: record Wrapped(Line[] value) {}"""),
            Arguments.of(Map.class, """
                    it is a Map, whose keys cannot be named in a strict schema
                     -> use a List of a record with a key and a value component"""));

    @ParameterizedTest
    @FieldSource("REFUSALS")
    void sayWhereAndHowToMendIt(Class<?> type, String message) {
        assertThatThrownBy(() -> SchemaDeriver.derive(type))
                .isInstanceOf(SchemaException.class)
                .hasMessage(type.getTypeName() + " cannot be generated: " + message);
    }

    @Test
    void jacksonsOwnComplaintIsQuoted() {
        assertThatThrownBy(() -> SchemaDeriver.derive(TwoSetters.class))
                .hasMessageStartingWith(TwoSetters.class.getTypeName()
                        + " cannot be generated: it cannot be read by Jackson: Conflicting setter definitions for property"
                        + " \"name\"")
                .hasMessageEndingWith("\n -> fix the type's Jackson annotations");
    }

    record Wrapped1(Optional<Line> line) {}

    @Test
    void anOptionalRecordIsNoRecord() throws NoSuchMethodException {
        var optional = Wrapped1.class.getDeclaredMethod("line").getGenericReturnType();

        assertThatThrownBy(() -> SchemaDeriver.derive(optional)).hasMessage("""
                java.util.Optional<%s> cannot be generated: it is a single value, not a record of components
                 -> wrap it: record Wrapped(Optional value) {}""".formatted(Line.class.getTypeName()));
    }

    @Test
    void aRefusalIsNoPartialKnowledge() {
        assertThatThrownBy(() -> SchemaDeriver.derive(WithMap.class)).isInstanceOf(SchemaException.class);
        assertThatThrownBy(() -> SchemaDeriver.derive(WithMap.class)).isInstanceOf(SchemaException.class);

        assertThat(SchemaDeriver.derive(Line.class).definitions()).isEmpty();
    }
}

package io.github.syntheticsource.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictSubsetTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void acceptsAWholeSchema() throws JsonProcessingException {
        var schema = """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "type": "object",
                  "title": "Bills",
                  "properties": {
                    "records": {"type": "array", "minItems": 3, "maxItems": 3, "items": {"$ref": "#/$defs/Bill"}},
                    "parent": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}
                  },
                  "required": ["parent", "records"],
                  "additionalProperties": false,
                  "$defs": {"Bill": {
                    "type": "object",
                    "properties": {
                      "code": {"type": "string", "pattern": "^[A-Z][0-9]{2}$", "description": "ICD-10"},
                      "issued": {"type": ["string", "null"], "format": "date"},
                      "kind": {"type": "string", "enum": ["IN", "OUT"]},
                      "charge": {"type": "number", "minimum": 0, "exclusiveMaximum": 1e6, "multipleOf": 0.01},
                      "paid": {"type": "boolean"}
                    },
                    "required": ["code", "issued", "kind", "charge", "paid"],
                    "additionalProperties": false
                  }}
                }""";

        assertThat(StrictSubset.violations(JSON.readTree(schema))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'integer','enum':[1,2],'maximum':2,'title':'Grade'}",
                "{'type':'boolean','const':true}",
                "{'type':['null','array'],'items':{'type':'string'}}",
                "{'anyOf':[{'type':'string'},{'type':'null','description':'unknown'}],'description':'maybe'}",
                "{'$ref':'#','description':'again'}"
            })
    void acceptsAProperty(String property) throws JsonProcessingException {
        assertThat(StrictSubset.violations(withProperty(property))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            true                                           | a schema must be an object but was [true]
            {'type':'text'}                                | unknown type ["text"]
            {'type':'null'}                                | unknown type ["null"]
            {'type':['string','integer']}                  | unknown type [["string","integer"]]
            {'type':['string','integer','null']}           | unknown type [["string","integer","null"]]
            {'type':'string','minLength':1}                | keyword [minLength] is not allowed here
            {'type':'string','maxLength':9}                | keyword [maxLength] is not allowed here
            {'type':'string','minimum':1}                  | keyword [minimum] is not allowed here
            {'type':'string','default':'x'}                | keyword [default] is not allowed here
            {'type':'string','allOf':[]}                   | keyword [allOf] is not allowed here
            {'type':'string','$defs':{}}                   | keyword [$defs] is not allowed here
            {'type':'string','format':'uri'}               | unknown format [uri]
            {'type':'string','enum':[]}                    | enum must be a non-empty array
            {'type':'integer','pattern':'1'}               | keyword [pattern] is not allowed here
            {'type':'boolean','format':'date'}             | keyword [format] is not allowed here
            {'type':'array','items':{'$ref':'#'},'uniqueItems':true} | keyword [uniqueItems] is not allowed here
            {'anyOf':[]}                                   | anyOf must be a non-empty array
            {'anyOf':[{'type':'string'}],'default':'x'}    | keyword [default] is not allowed here
            {'$ref':'#/$defs/Nobody'}                      | $ref [#/$defs/Nobody] is neither # nor a definition
            {'$ref':'#/properties/it'}                     | $ref [#/properties/it] is neither # nor a definition
            {'$ref':'#','oneOf':[]}                        | keyword [oneOf] is not allowed here
            """)
    void refusesAProperty(String property, String why) throws JsonProcessingException {
        assertThat(StrictSubset.violations(withProperty(property))).containsExactly("$.properties.it: " + why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                              | []
            {'const':'dog'}                                 | []
            {'type':'string','anyOf':[{'type':'string'}]}   | [type, anyOf]
            {'type':'object','$ref':'#'}                    | [type, $ref]
            {'type':'object','anyOf':[],'$ref':'#'}         | [type, anyOf, $ref]
            """)
    void aNodeIsOfOneKind(String property, String kinds) throws JsonProcessingException {
        assertThat(StrictSubset.violations(withProperty(property)))
                .containsExactly("$.properties.it: needs exactly one of type, anyOf and $ref but has " + kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'type':'array'}                            | .items: a schema must be an object but was []
            {'type':'array','items':{'type':'x'}}       | .items: unknown type ["x"]
            {'anyOf':[{'$ref':'#'},{'type':'x'}]}       | .anyOf[1]: unknown type ["x"]
            {'anyOf':[{'type':'null','enum':[null]}]}   | .anyOf[0]: keyword [enum] is not allowed here
            """)
    void namesTheNodeBelow(String property, String violation) throws JsonProcessingException {
        assertThat(StrictSubset.violations(withProperty(property))).containsExactly("$.properties.it" + violation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'properties':{},'required':[]", "'properties':{}", "'required':[]"})
    void anObjectHasProperties(String members) throws JsonProcessingException {
        assertThat(StrictSubset.violations(
                        json("{'type':'object',%s,'additionalProperties':false}".formatted(members))))
                .containsExactly("$: an object needs at least one property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "['b']", "['a','b']", "null"})
    void allPropertiesAreRequired(String required) throws JsonProcessingException {
        var schema = "{'type':'object','properties':{'a':{'$ref':'#'}},'required':%s,'additionalProperties':false}";

        assertThat(StrictSubset.violations(json(schema.formatted(required))))
                .containsExactly("$: required must list all properties and no others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'additionalProperties':true", ",'additionalProperties':{'type':'string'}"})
    void anObjectIsClosed(String rest) throws JsonProcessingException {
        var schema = "{'type':'object','properties':{'a':{'$ref':'#'}},'required':['a']%s}";

        assertThat(StrictSubset.violations(json(schema.formatted(rest))))
                .containsExactly("$: additionalProperties must be false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patternProperties", "minProperties", "not", "oneOf"})
    void anObjectHasNoOtherKeywords(String keyword) throws JsonProcessingException {
        var schema = "{'type':'object','properties':{'a':{'$ref':'#'}},'required':['a'],"
                + "'additionalProperties':false,'%s':{}}";

        assertThat(StrictSubset.violations(json(schema.formatted(keyword))))
                .containsExactly("$: keyword [%s] is not allowed here".formatted(keyword));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'array','items':{'type':'string'}}", "{'type':'string'}", "{'$ref':'#'}", "[]"})
    void theRootIsAnObject(String root) throws JsonProcessingException {
        assertThat(StrictSubset.violations(json(root))).contains("$: the root must be of type object");
    }

    @Test
    void theRootIsNoAnyOf() throws JsonProcessingException {
        assertThat(StrictSubset.violations(json("{'anyOf':[{'type':'string'}]}")))
                .contains("$: the root must not be an anyOf");
    }

    @Test
    void definitionsAreCheckedToo() throws JsonProcessingException {
        var schema = json("{'type':'object','properties':{'a':{'$ref':'#/$defs/A'}},'required':['a'],"
                + "'additionalProperties':false,'$defs':{'A':{'type':'string','minLength':1}}}");

        assertThat(StrictSubset.violations(schema))
                .containsExactly("$.$defs.A: keyword [minLength] is not allowed here");
    }

    @Test
    void tenLevelsAreEnough() throws JsonProcessingException {
        assertThat(StrictSubset.violations(withProperty(nested(9)))).isEmpty();
        assertThat(StrictSubset.violations(withProperty(nested(10))))
                .containsExactly("$.properties.it" + ".items".repeat(10) + ": nested 11 levels deep, allowed are 10");
    }

    @Test
    void aHundredPropertiesAreEnough() throws JsonProcessingException {
        assertThat(StrictSubset.violations(withProperties(100, "p"))).isEmpty();
        assertThat(StrictSubset.violations(withProperties(101, "p")))
                .containsExactly("$: 101 properties in total, allowed are 100");
    }

    @Test
    void fiveHundredEnumValuesAreEnough() throws JsonProcessingException {
        assertThat(StrictSubset.violations(withProperty(choiceOf(500, "v")))).isEmpty();
        assertThat(StrictSubset.violations(withProperty(choiceOf(501, "v"))))
                .containsExactly("$: 501 enum values in total, allowed are 500");
    }

    @Test
    void fifteenThousandCharactersAreEnough() throws JsonProcessingException {
        assertThat(StrictSubset.violations(withProperties(100, "p".repeat(147))))
                .isEmpty();
        assertThat(StrictSubset.violations(withProperties(100, "p".repeat(148))))
                .containsExactly("$: 15100 characters of names and enum values in total, allowed are 15000");
    }

    @Test
    void aLongEnumHasShortValues() throws JsonProcessingException {
        assertThat(StrictSubset.violations(withProperty(choiceOf(250, "v".repeat(28)))))
                .isEmpty();
        assertThat(StrictSubset.violations(withProperty(choiceOf(251, "v".repeat(27)))))
                .containsExactly("$.properties.it: 7530 characters in an enum of so many values, allowed are 7500");
    }

    private static String nested(int arrays) {
        return "{'type':'array','items':".repeat(arrays) + "{'type':'string'}" + "}".repeat(arrays);
    }

    private static String choiceOf(int values, String prefix) {
        return "{'type':'string','enum':[%s]}"
                .formatted(numbered(prefix, values).collect(joining(",")));
    }

    private static JsonNode withProperties(int count, String prefix) throws JsonProcessingException {
        return json("{'type':'object','properties':{%s},'required':[%s],'additionalProperties':false}"
                .formatted(
                        numbered(prefix, count)
                                .map(name -> name + ":{'type':'string'}")
                                .collect(joining(",")),
                        numbered(prefix, count).collect(joining(","))));
    }

    private static Stream<String> numbered(String prefix, int count) {
        return IntStream.range(100, 100 + count).mapToObj(number -> "'%s%d'".formatted(prefix, number));
    }

    private static JsonNode withProperty(String property) throws JsonProcessingException {
        return json("{'type':'object','properties':{'it':%s},'required':['it'],'additionalProperties':false}"
                .formatted(property));
    }

    private static JsonNode json(String singleQuoted) throws JsonProcessingException {
        return JSON.readTree(singleQuoted.replace('\'', '"'));
    }
}

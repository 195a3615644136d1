package io.github.syntheticsource.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with its position in a text and the positions of all its parts, so that a part can be changed without
 * reformatting the rest.
 *
 * @param text the whole text
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param members the members of an object, in order; empty for anything else
 * @param items the items of an array, in order; empty for anything else
 */
public record JsonSlice(String text, int start, int end, List<Member> members, List<JsonSlice> items) {

    /**
     * A member of an object.
     *
     * @param name its name
     * @param start index of the quotation mark before its name
     * @param nameEnd index after the quotation mark that ends its name
     * @param value its value
     */
    public record Member(String name, int start, int nameEnd, JsonSlice value) {}

    public JsonSlice {
        members = List.copyOf(members);
        items = List.copyOf(items);
    }

    /**
     * Reads a text that is one JSON value.
     *
     * @throws JsonException if the text is not exactly one JSON value
     */
    public static JsonSlice of(String text) {
        try (var parser = JsonValues.FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw JsonValues.problem("there is no JSON value", parser);
            }
            var part = read(text, parser);
            JsonValues.requireEnd(parser);
            return part;
        } catch (JsonProcessingException e) {
            throw JsonValues.problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isObject() {
        return text.charAt(start) == '{';
    }

    public boolean isArray() {
        return text.charAt(start) == '[';
    }

    public boolean isNull() {
        return text.charAt(start) == 'n';
    }

    /** The text of this value. */
    public String source() {
        return text.substring(start, end);
    }

    /** The value as a tree. */
    public @Nullable Object tree() {
        return JsonValues.parse(source());
    }

    private static JsonSlice read(String text, JsonParser parser) throws IOException {
        var start = (int) parser.currentTokenLocation().getCharOffset();
        var members = new ArrayList<Member>();
        var items = new ArrayList<JsonSlice>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                members.add(member(text, parser));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(text, parser));
            }
        } else {
            parser.finishToken();
            return new JsonSlice(text, start, start + length(text, start, parser), members, items);
        }
        return new JsonSlice(text, start, (int) parser.currentLocation().getCharOffset(), members, items);
    }

    private static Member member(String text, JsonParser parser) throws IOException {
        var name = parser.currentName();
        var start = (int) parser.currentTokenLocation().getCharOffset();
        parser.nextToken();
        return new Member(name, start, endOfText(text, start), read(text, parser));
    }

    /** The length of the scalar that starts at an index. */
    private static int length(String text, int start, JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return endOfText(text, start) - start;
        }
        var end = start;
        while (end < text.length() && ",]} \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end - start;
    }

    /** The index after the closing quotation mark of the string that starts at an index. */
    private static int endOfText(String text, int start) {
        var end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}

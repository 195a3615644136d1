package io.github.syntheticsource.internal.generation.model;

import io.github.syntheticsource.generation.GenerationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A prompt with placeholders. <code>{{name}}</code> is replaced by a value. The section between <code>{{#name}}</code> and
 * <code>{{/name}}</code> is left out if that value is empty. Values are never parsed, so they may contain anything.
 */
public final class PromptTemplate {

    private static final Pattern TAG = Pattern.compile(
            "(?m)^\\{\\{ *([#/]) *(\\w+) *}}\\R|\\{\\{ *([#/]?) *(\\w+) *}}", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Part> parts;

    /** A piece of text and the placeholder after it, within a section or outside of all sections. */
    private record Part(
            @Nullable String section, String text, @Nullable String placeholder) {}

    private PromptTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Reads a template from a resource next to this class. */
    public static PromptTemplate resource(String name) {
        try (var in = Objects.requireNonNull(PromptTemplate.class.getResourceAsStream(name), name)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Parses a template.
     *
     * @throws GenerationException if a section is not closed, or closed without being open
     */
    static PromptTemplate of(String template) {
        var parts = new ArrayList<Part>();
        var tag = TAG.matcher(template);
        String section = null;
        var from = 0;
        while (tag.find()) {
            var text = template.substring(from, tag.start());
            var kind = group(tag, 1, 3);
            var name = group(tag, 2, 4);
            parts.add(new Part(section, text, kind.isEmpty() ? name : null));
            if (kind.equals("#") ? section != null : kind.equals("/") && !name.equals(section)) {
                throw unbalanced(tag.group().strip(), section);
            }
            section = kind.equals("#") ? name : kind.equals("/") ? null : section;
            from = tag.end();
        }
        if (section != null) {
            throw unbalanced("{{#" + section + "}}", null);
        }
        parts.add(new Part(null, template.substring(from), null));
        return new PromptTemplate(parts);
    }

    /** Returns the names of the placeholders and sections. */
    Set<String> names() {
        return parts.stream()
                .flatMap(part -> Stream.of(part.section(), part.placeholder()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Returns a template of the sections only, without the text between them. */
    PromptTemplate sections() {
        return new PromptTemplate(
                parts.stream().filter(part -> part.section() != null).toList());
    }

    /** Replaces the placeholders with the values; a missing value counts as empty. */
    public String fill(Map<String, String> values) {
        var filled = new StringBuilder();
        for (var part : parts) {
            if (part.section() == null
                    || !values.getOrDefault(part.section(), "").isEmpty()) {
                filled.append(part.text());
                filled.append(part.placeholder() == null ? "" : values.getOrDefault(part.placeholder(), ""));
            }
        }
        return filled.toString();
    }

    private static String group(Matcher tag, int wholeLine, int inline) {
        return Objects.requireNonNullElse(tag.group(wholeLine), tag.group(inline));
    }

    private static GenerationException unbalanced(String tag, @Nullable String open) {
        return new GenerationException("The text of `prompt` contains an unbalanced section: " + tag
                + (open == null ? "" : " inside {{#" + open + "}}")
                + "\n -> a section begins with {{#name}}, ends with {{/name}} and contains no other section");
    }
}

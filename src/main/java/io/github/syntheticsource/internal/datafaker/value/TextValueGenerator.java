package io.github.syntheticsource.internal.datafaker.value;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.field.FieldGenerators;
import io.github.syntheticsource.internal.datafaker.field.FieldValue;
import io.github.syntheticsource.internal.datafaker.field.FormatGenerators;
import io.github.syntheticsource.internal.datafaker.field.WordGenerators;
import io.github.syntheticsource.internal.datafaker.random.BalancedChoices;
import io.github.syntheticsource.internal.datafaker.random.TextConstraints;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Generates texts like the examples, else with typical words for the name, within the constraints of the schema. */
public final class TextValueGenerator {

    private static final int ATTEMPTS = 30;
    private static final int REGEX_ATTEMPTS = 300;

    private TextValueGenerator() {}

    public static String write(FieldRequest request, StringSchema schema) {
        if (!schema.constants().isEmpty()) {
            return BalancedChoices.one(schema.constants(), request.position());
        }
        if (schema.kind().isTime()) {
            return DateTimeGenerator.write(request, schema);
        }
        var bounds = new TextConstraints(schema);
        var isUnknown = schema.pattern() != null && !request.match().rule().isKnown();
        if (!isUnknown
                || !request.recipeContext()
                        .exampleValues()
                        .lesson(request.position().path())
                        .isEmpty()) {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var candidate = candidate(request.retry(attempt), schema, bounds);
                if (bounds.hold(candidate)) {
                    return candidate;
                }
            }
        }
        var adapted = schema.pattern() == null ? adapted(request, schema, bounds) : matching(request, schema, bounds);
        if (adapted == null || !bounds.hold(adapted)) {
            throw impossible(request, schema);
        }
        return adapted;
    }

    private static String candidate(FieldRequest request, StringSchema schema, TextConstraints bounds) {
        var sampled = ExampleTextGenerator.write(request, schema);
        return sampled != null ? sampled : text(request, schema, bounds);
    }

    private static String text(FieldRequest request, StringSchema schema, TextConstraints bounds) {
        var special = FormatGenerators.of(schema.kind());
        var fieldValue = special == null ? FieldGenerators.make(request) : special.make(request);
        if (fieldValue instanceof FieldValue.Text text) {
            return text.value();
        }
        if (fieldValue instanceof FieldValue.Prose prose) {
            return bounds.prose(prose.sentences(), request.random());
        }
        if (fieldValue instanceof FieldValue.Exact exact) {
            return exact.value().toPlainString();
        }
        if (fieldValue instanceof FieldValue.AnyOf any) {
            return any.range().draw(request.random()).toPlainString();
        }
        if (fieldValue instanceof FieldValue.Moment moment) {
            return DateTimeGenerator.text(moment.at(), request);
        }
        return unknown(request, bounds);
    }

    /** Generates a text for an unknown name: prose if long texts are allowed, else two words. */
    private static String unknown(FieldRequest request, TextConstraints bounds) {
        if (bounds.schema().minLength() > 30) {
            return bounds.prose(WordGenerators.sentences(request, "sentence"), request.random());
        }
        return request.random().oneOf(request.words("name"));
    }

    private static String adapted(FieldRequest request, StringSchema schema, TextConstraints bounds) {
        if (schema.kind() == StringFormat.EMAIL) {
            return FormatGenerators.email(request, bounds);
        }
        var candidate = candidate(request, schema, bounds);
        return bounds.cut(bounds.filled(candidate, WordGenerators.sentences(request, "sentence"), request.random()));
    }

    private static @Nullable String matching(FieldRequest request, StringSchema schema, TextConstraints bounds) {
        var regex = request.recipeContext().regex(schema.pattern() == null ? "" : schema.pattern());
        for (var attempt = 0; attempt < REGEX_ATTEMPTS; attempt++) {
            var candidate = regex.draw(request.retry(attempt).random(), Math.max(0, attempt - 20));
            if (bounds.hold(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static GenerationException impossible(FieldRequest request, StringSchema schema) {
        return new GenerationException("""
                The built-in generator cannot generate a text for `%s`.
                 -> the text must %s
                To fix it: add an example that shows such a value, correct the constraints, \
                or let a model write the records: synthetic.generator=openai""".formatted(request.position().path(), requirements(schema)));
    }

    private static String requirements(StringSchema schema) {
        var requirements = new ArrayList<String>();
        if (schema.pattern() != null) {
            requirements.add("match " + schema.pattern());
        }
        if (schema.minLength() > 0) {
            requirements.add("have at least " + schema.minLength() + " characters");
        }
        if (schema.maxLength() != null) {
            requirements.add("have at most " + schema.maxLength() + " characters");
        }
        return requirements.isEmpty() ? "not be blank" : String.join(" and ", requirements);
    }
}

package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.schema.StringSchema;
import io.github.syntheticsource.schema.TextKind;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Writes texts: of the examples' shape, else of the name's usual words, always within what the type demands. */
final class TextWriter {

    private static final int ATTEMPTS = 30;
    private static final int REGEX_ATTEMPTS = 300;

    private TextWriter() {}

    static String write(Ask ask, StringSchema schema) {
        if (!schema.constants().isEmpty()) {
            return Turns.one(schema.constants(), ask.spot());
        }
        if (schema.kind().isTime()) {
            return TimeWriter.write(ask, schema);
        }
        var bounds = new TextBounds(schema);
        var isUnknown = schema.pattern() != null && !ask.match().row().isKnown();
        if (!isUnknown || !ask.studio().examples().lesson(ask.spot().path()).isEmpty()) {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var candidate = candidate(ask.retry(attempt), schema, bounds);
                if (bounds.hold(candidate)) {
                    return candidate;
                }
            }
        }
        var adapted = schema.pattern() == null ? adapted(ask, schema, bounds) : matching(ask, schema, bounds);
        if (adapted == null || !bounds.hold(adapted)) {
            throw impossible(ask, schema);
        }
        return adapted;
    }

    private static String candidate(Ask ask, StringSchema schema, TextBounds bounds) {
        var sampled = SampledText.write(ask, schema);
        return sampled != null ? sampled : made(ask, schema, bounds);
    }

    private static String made(Ask ask, StringSchema schema, TextBounds bounds) {
        var special = KindMakers.of(schema.kind());
        var material = special == null ? Makers.make(ask) : special.make(ask);
        if (material instanceof Material.Text text) {
            return text.value();
        }
        if (material instanceof Material.Prose prose) {
            return bounds.prose(prose.sentences(), ask.draw());
        }
        if (material instanceof Material.Exact exact) {
            return exact.value().toPlainString();
        }
        if (material instanceof Material.AnyOf any) {
            return any.range().draw(ask.draw()).toPlainString();
        }
        if (material instanceof Material.Moment moment) {
            return TimeWriter.text(moment.at(), ask);
        }
        return unknown(ask, bounds);
    }

    /** A name that says nothing: prose where there is much room, else two words. */
    private static String unknown(Ask ask, TextBounds bounds) {
        if (bounds.schema().minLength() > 30) {
            return bounds.prose(WordMakers.sentences(ask, "sentence"), ask.draw());
        }
        return ask.draw().oneOf(ask.words("name"));
    }

    private static String adapted(Ask ask, StringSchema schema, TextBounds bounds) {
        if (schema.kind() == TextKind.EMAIL) {
            return KindMakers.email(ask, bounds);
        }
        var candidate = candidate(ask, schema, bounds);
        return bounds.cut(bounds.filled(candidate, WordMakers.sentences(ask, "sentence"), ask.draw()));
    }

    private static @Nullable String matching(Ask ask, StringSchema schema, TextBounds bounds) {
        var regex = ask.studio().regex(schema.pattern() == null ? "" : schema.pattern());
        for (var attempt = 0; attempt < REGEX_ATTEMPTS; attempt++) {
            var candidate = regex.draw(ask.retry(attempt).draw(), Math.max(0, attempt - 20));
            if (bounds.hold(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static GenerationException impossible(Ask ask, StringSchema schema) {
        return new GenerationException("""
                The built-in generator cannot make a text for `%s`.
                 -> it would have to %s
                To mend it: add an example that shows such a value, correct the constraints, \
                or let a model write the records: synthetic.generator=openai""".formatted(ask.spot().path(), demands(schema)));
    }

    private static String demands(StringSchema schema) {
        var demands = new ArrayList<String>();
        if (schema.pattern() != null) {
            demands.add("match " + schema.pattern());
        }
        if (schema.minLength() > 0) {
            demands.add("have at least " + schema.minLength() + " characters");
        }
        if (schema.maxLength() != null) {
            demands.add("have at most " + schema.maxLength() + " characters");
        }
        return demands.isEmpty() ? "not be blank" : String.join(" and ", demands);
    }
}

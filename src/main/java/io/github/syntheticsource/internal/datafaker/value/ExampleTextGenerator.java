package io.github.syntheticsource.internal.datafaker.value;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.example.FormattedNumber;
import io.github.syntheticsource.internal.datafaker.example.LearnedValues;
import io.github.syntheticsource.internal.datafaker.field.EventDates;
import io.github.syntheticsource.internal.datafaker.field.FieldGenerators;
import io.github.syntheticsource.internal.datafaker.field.FieldValue;
import io.github.syntheticsource.internal.datafaker.random.BalancedChoices;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Generates texts in the shape of the examples. */
final class ExampleTextGenerator {

    /** Verbs whose values are preferred over shapes, because they are names or reserved values. */
    private static final List<String> PREFERRED = List.of("person", "place", "other", "firm", "topic", "text", "bank");

    private ExampleTextGenerator() {}

    /** Returns a text, or null if nothing is learned from the examples for this component. */
    static @Nullable String write(FieldRequest request, StringSchema schema) {
        var learned = request.recipeContext()
                .exampleValues()
                .lesson(request.position().path());
        var samples = learned.texts();
        if (samples.isEmpty() || (schema.kind() != StringFormat.TEXT && schema.kind() != StringFormat.CHAR)) {
            return null;
        }
        var form = learned.form();
        if (form != null) {
            return form.format(EventDates.side(EventDates.time(request), schema).withSecond(0));
        }
        var amount = FormattedNumber.read(samples.get(0));
        if (amount != null && (amount.isDecorated() || request.match().rule().isAmount())) {
            return amount(request, amount);
        }
        return request.match().rule().isTelephone() || samples.stream().allMatch(ExampleTextGenerator::isCode)
                ? code(request, learned)
                : words(request, learned);
    }

    private static String amount(FieldRequest request, FormattedNumber form) {
        var habit = request.recipeContext()
                .exampleValues()
                .lesson(request.position().path())
                .habit();
        return form.write(habit == null ? form.value() : habit.range().draw(request.random()));
    }

    /** Returns a code from the word table if it has the shape of the examples, else a new one of that shape. */
    private static String code(FieldRequest request, LearnedValues learned) {
        var shapes = learned.shapes();
        var rule = request.match().rule();
        if (rule.isTelephone() && FieldGenerators.make(request) instanceof FieldValue.Text number) {
            return dialed(number.value(), learned.texts().get(0));
        }
        if (rule.isKnown() && !rule.is("id") && !rule.is("list") && !rule.is("code")) {
            for (var attempt = 0; attempt < 20; attempt++) {
                var value = FieldGenerators.make(request.retry(attempt));
                if (value instanceof FieldValue.Text text
                        && shapes.stream().anyMatch(pattern -> pattern.fits(text.value()))) {
                    return text.value();
                }
            }
        }
        var isVocabulary = rule.is("list") || learned.texts().stream().noneMatch(ExampleTextGenerator::hasDigit);
        if (isVocabulary && learned.vocabulary().size() > 1) {
            return one(request, learned);
        }
        var pattern = shapes.get(request.position().balancedIndex("shape", shapes.size()));
        return pattern.at(request.position().spreadNumber(pattern.size()));
    }

    /** Returns a telephone number without subscriber, in the format of the example. */
    private static String dialed(String number, String sample) {
        var digits = number.replaceAll("\\D", "");
        var written = new StringBuilder(sample);
        var next = digits.length();
        for (var i = sample.length() - 1; i >= 0 && next > 0; i--) {
            if (Character.isDigit(sample.charAt(i))) {
                written.setCharAt(i, digits.charAt(--next));
            }
        }
        return next == 0 ? written.toString() : number;
    }

    private static @Nullable String words(FieldRequest request, LearnedValues learned) {
        var samples = learned.texts();
        var rule = request.match().rule();
        if (PREFERRED.contains(rule.verb()) || rule.is("named") || rule.is("reserved")) {
            var value = FieldGenerators.make(request);
            return value instanceof FieldValue.Text text ? alike(text.value(), samples) : null;
        }
        var isTeaching = learned.vocabulary().size() > 1 && samples.stream().allMatch(text -> text.length() < 40);
        return isTeaching ? one(request, learned) : null;
    }

    private static String one(FieldRequest request, LearnedValues learned) {
        return BalancedChoices.one(learned.vocabulary(), request.position());
    }

    /** Returns the text in capitals, or with the family name first, if all examples are written that way. */
    private static String alike(String text, List<String> samples) {
        var isReversed =
                text.matches("\\S+ \\S+") && samples.stream().allMatch(sample -> sample.matches("[^,]+, [^,]+"));
        var ordered = isReversed ? text.replaceFirst("(\\S+) (\\S+)", "$2, $1") : text;
        return samples.stream().allMatch(sample -> sample.equals(sample.toUpperCase(Locale.ROOT)) && !hasDigit(sample))
                        && !ordered.equals(ordered.toUpperCase(Locale.ROOT))
                ? ordered.toUpperCase(Locale.ROOT)
                : ordered;
    }

    private static boolean isCode(String text) {
        return text.length() <= 40
                && !text.contains("@")
                && !text.contains("://")
                && ((hasDigit(text) && !text.contains(" ")) || text.matches("[A-Z]{1,6}([-_/.][A-Z0-9]+)*"));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}

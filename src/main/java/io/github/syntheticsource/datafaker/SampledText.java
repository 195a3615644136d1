package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.StringSchema;
import io.github.syntheticsource.schema.TextKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a text of the shape that the examples show. */
final class SampledText {

    /** Verbs whose values are better than any shape, because they are names or reserved. */
    private static final List<String> PREFERRED = List.of("person", "place", "other", "firm", "topic", "text", "bank");

    private SampledText() {}

    /** The text, or null if the examples do not show this component or have nothing to teach. */
    static @Nullable String write(Ask ask, StringSchema schema) {
        var lesson = ask.studio().examples().lesson(ask.spot().path());
        var samples = lesson.texts();
        if (samples.isEmpty() || (schema.kind() != TextKind.TEXT && schema.kind() != TextKind.CHAR)) {
            return null;
        }
        var form = lesson.form();
        if (form != null) {
            return form.format(Timeline.side(Timeline.time(ask), schema).withSecond(0));
        }
        var amount = AmountText.read(samples.get(0));
        if (amount != null && (amount.isDecorated() || ask.match().row().isAmount())) {
            return amount(ask, amount);
        }
        return ask.match().row().isTelephone() || samples.stream().allMatch(SampledText::isCode)
                ? code(ask, lesson)
                : words(ask, lesson);
    }

    private static String amount(Ask ask, AmountText form) {
        var habit = ask.studio().examples().lesson(ask.spot().path()).habit();
        return form.write(habit == null ? form.value() : habit.range().draw(ask.draw()));
    }

    /** A code: from the table where its values have the shape of the examples, else of that shape. */
    private static String code(Ask ask, Lesson lesson) {
        var shapes = lesson.shapes();
        var row = ask.match().row();
        if (row.isTelephone() && Makers.make(ask) instanceof Material.Text number) {
            return dialed(number.value(), lesson.texts().get(0));
        }
        if (row.isKnown() && !row.is("id") && !row.is("list") && !row.is("code")) {
            for (var attempt = 0; attempt < 20; attempt++) {
                var made = Makers.make(ask.retry(attempt));
                if (made instanceof Material.Text text && shapes.stream().anyMatch(shape -> shape.fits(text.value()))) {
                    return text.value();
                }
            }
        }
        var isVocabulary = row.is("list") || lesson.texts().stream().noneMatch(SampledText::hasDigit);
        if (isVocabulary && lesson.vocabulary().size() > 1) {
            return one(ask, lesson);
        }
        var shape = shapes.get(ask.spot().balancedIndex("shape", shapes.size()));
        return shape.at(ask.spot().spreadNumber(shape.size()));
    }

    /** The digits of a number that reaches nobody, written as the example is. */
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

    private static @Nullable String words(Ask ask, Lesson lesson) {
        var samples = lesson.texts();
        var row = ask.match().row();
        if (PREFERRED.contains(row.verb()) || row.is("named") || row.is("reserved")) {
            var made = Makers.make(ask);
            return made instanceof Material.Text text ? alike(text.value(), samples) : null;
        }
        var isTeaching = lesson.vocabulary().size() > 1 && samples.stream().allMatch(text -> text.length() < 40);
        return isTeaching ? one(ask, lesson) : null;
    }

    private static String one(Ask ask, Lesson lesson) {
        return Turns.one(lesson.vocabulary(), ask.spot());
    }

    /** In capitals, or with the family name in front, if all examples are written so. */
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

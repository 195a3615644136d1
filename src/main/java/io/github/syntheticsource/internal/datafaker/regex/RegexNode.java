package io.github.syntheticsource.internal.datafaker.regex;

import java.util.List;

/** A node of a regular expression, which writes matching text. */
@FunctionalInterface
interface RegexNode {

    void write(RegexTextBuilder output);

    /** An anchor, a boundary or look-around: it matches between characters. */
    static RegexNode empty() {
        return output -> {};
    }

    static RegexNode literal(String text) {
        return output -> output.append(text);
    }

    static RegexNode oneOf(CharacterClass characters) {
        return output -> output.append(characters.draw(output));
    }

    static RegexNode sequence(List<RegexNode> parts) {
        return output -> parts.forEach(part -> part.write(output));
    }

    static RegexNode choice(List<RegexNode> branches) {
        return output -> output.random().oneOf(branches).write(output);
    }

    /** A repeated node; {@code most} is -1 if it is unbounded. */
    static RegexNode repeat(RegexNode part, int least, int most) {
        return output -> {
            var times = output.repetitions(least, most);
            for (var i = 0; i < times; i++) {
                part.write(output);
            }
        };
    }

    /** A capturing group. */
    static RegexNode group(String name, RegexNode part) {
        return output -> {
            var from = output.length();
            part.write(output);
            output.remember(name, from);
        };
    }

    /** A reference to the text of a group. */
    static RegexNode reference(String name) {
        return output -> output.append(output.group(name));
    }
}

package io.github.syntheticsource.internal.datafaker.regex;

import java.util.List;

/** A part of a regular expression that writes text which it matches. */
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

    /** The same part several times; {@code most} is -1 where there is no bound. */
    static RegexNode repeat(RegexNode part, int least, int most) {
        return output -> {
            var times = output.repetitions(least, most);
            for (var i = 0; i < times; i++) {
                part.write(output);
            }
        };
    }

    /** A group whose text can be referred to. */
    static RegexNode group(String name, RegexNode part) {
        return output -> {
            var from = output.length();
            part.write(output);
            output.remember(name, from);
        };
    }

    /** What a group holds. */
    static RegexNode reference(String name) {
        return output -> output.append(output.group(name));
    }
}

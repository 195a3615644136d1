package io.github.syntheticsource.datafaker;

import java.util.List;

/** A part of a regular expression that writes text which it matches. */
sealed interface RegexNode {

    void write(RegexOutput output);

    /** Nothing: an anchor, a boundary, look-around. */
    record Empty() implements RegexNode {

        @Override
        public void write(RegexOutput output) {
            // matches between characters
        }
    }

    /** A text as it stands. */
    record Literal(String text) implements RegexNode {

        @Override
        public void write(RegexOutput output) {
            output.append(text);
        }
    }

    /** One character of a class. */
    record OneOf(CharacterClass characters) implements RegexNode {

        @Override
        public void write(RegexOutput output) {
            output.append(characters.draw(output));
        }
    }

    /** One after another. */
    record Sequence(List<RegexNode> parts) implements RegexNode {

        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public void write(RegexOutput output) {
            parts.forEach(part -> part.write(output));
        }
    }

    /** One or another. */
    record Choice(List<RegexNode> branches) implements RegexNode {

        public Choice {
            branches = List.copyOf(branches);
        }

        @Override
        public void write(RegexOutput output) {
            output.draw().pick(branches).write(output);
        }
    }

    /** The same several times; {@code most} is -1 where there is no bound. */
    record Repeat(RegexNode part, int least, int most) implements RegexNode {

        private static final int USUAL = 6;

        @Override
        public void write(RegexOutput output) {
            var high = least + USUAL + output.effort() / 4;
            var few = most == 1 || output.effort() > 0 ? least : Math.max(least, 1);
            var bound = most < 0 ? high : Math.min(most, high);
            var times = output.draw().between(Math.min(few, bound), bound);
            for (var i = 0; i < times; i++) {
                part.write(output);
            }
        }
    }

    /** A group whose text can be referred to. */
    record Group(String name, RegexNode part) implements RegexNode {

        @Override
        public void write(RegexOutput output) {
            var from = output.length();
            part.write(output);
            output.remember(name, from);
        }
    }

    /** What a group holds. */
    record Reference(String name) implements RegexNode {

        @Override
        public void write(RegexOutput output) {
            output.append(output.group(name));
        }
    }
}

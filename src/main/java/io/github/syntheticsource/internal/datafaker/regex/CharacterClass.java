package io.github.syntheticsource.internal.datafaker.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The characters that a character class matches according to Java's regex engine.
 *
 * @param preferred the most readable ones: lower-case letters if there are any
 * @param all all characters in common use
 */
record CharacterClass(List<String> preferred, List<String> all) {

    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String VOWELS = "aeiou";
    /** Frequent syllables of Korean names, frequent characters of Chinese ones, Cyrillic, Greek, Kana. */
    private static final List<String> SCRIPTS =
            List.of("서연민준지우현수진영하은정재성호윤아", "明华文丽伟平国安建新海林", "абвгдежзиклмнопрстуфхц", "αβγδεζηθικλμν", "あいうえおかきくけこ");

    private static final String OTHERS = " -_.,:;/'()+*#@&%!?=$<>[]{}|^~`\"\\àâäçéèêëîïñóôöùûüßÀÉÖÜ";

    CharacterClass {
        preferred = List.copyOf(preferred);
        all = List.copyOf(all);
    }

    static CharacterClass of(String regex, int flags) {
        var pattern = Pattern.compile(regex, flags);
        var small = matching(pattern, SMALL);
        var capital = matching(pattern, SMALL.toUpperCase(java.util.Locale.ROOT));
        var digits = matching(pattern, "0123456789");
        var plain = new ArrayList<>(small.size() == SMALL.length() ? small : joined(joined(capital, small), digits));
        var others = matching(pattern, OTHERS);
        for (var script : SCRIPTS) {
            if (plain.isEmpty() && others.isEmpty()) {
                plain.addAll(matching(pattern, script));
            }
        }
        if (plain.isEmpty() && others.isEmpty()) {
            others = anywhere(pattern);
        }
        var all = joined(joined(joined(small, capital), digits), joined(plain, others));
        var preferred = plain.isEmpty() ? others.subList(0, Math.min(1, others.size())) : plain;
        return new CharacterClass(preferred, all.stream().distinct().toList());
    }

    String draw(RegexTextBuilder output) {
        var choices = output.effort() == 0 ? preferred : all;
        if (choices.isEmpty()) {
            return "";
        }
        if (choices == preferred && choices.size() == SMALL.length() && choices.contains("e")) {
            return syllable(output);
        }
        return output.random().oneOf(choices);
    }

    /** Returns a character that alternates vowels and consonants, so that the text can be pronounced. */
    private static String syllable(RegexTextBuilder output) {
        var afterVowel = VOWELS.indexOf(output.last()) >= 0 || !Character.isLetter(output.last());
        var choices = afterVowel ? "bcdfglmnprstv" : VOWELS;
        return String.valueOf(choices.charAt(output.random().between(0, choices.length() - 1)));
    }

    private static List<String> matching(Pattern pattern, String candidates) {
        return candidates
                .codePoints()
                .mapToObj(Character::toString)
                .filter(candidate -> pattern.matcher(candidate).matches())
                .toList();
    }

    private static List<String> anywhere(Pattern pattern) {
        var found = new ArrayList<String>();
        for (var c = 1; c < Character.MIN_SURROGATE && found.size() < 40; c++) {
            if (Character.isDefined(c) && pattern.matcher(Character.toString(c)).matches()) {
                found.add(Character.toString(c));
            }
        }
        return found;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }
}

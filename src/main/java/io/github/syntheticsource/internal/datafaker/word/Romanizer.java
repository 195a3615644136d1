package io.github.syntheticsource.internal.datafaker.word;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Transliterates names to the letters a to z, for e-mail addresses and user names. */
public final class Romanizer {

    private static final Map<String, String> LETTERS = Arrays.stream("""
            ß ss,æ ae,œ oe,ø o,ł l,đ d,ð d,þ th,ı i,а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,\
            р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ы y,э e,ю yu,я ya,і i,ї yi,є ye,ґ g""".split(","))
            .map(letter -> letter.split(" "))
            .collect(Collectors.toUnmodifiableMap(letter -> letter[0], letter -> letter[1]));
    /** The sounds of Hangul by the Revised Romanization of Korean, in the order of Unicode's syllables. */
    private static final String[] INITIALS = "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(",", -1);

    private static final String[] VOWELS =
            "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i".split(",", -1);
    private static final String[] FINALS = ",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t".split(",", -1);

    private static final int HANGUL = 0xAC00;
    private static final int LAST_HANGUL = 0xD7A3;

    private Romanizer() {}

    /** Returns the text in lower-case letters and digits, or an empty string if the script is unknown. */
    public static String of(String text) {
        var latin = new StringBuilder();
        for (var c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= HANGUL && c <= LAST_HANGUL) {
                latin.append(syllable(c - HANGUL));
            } else {
                latin.append(LETTERS.getOrDefault(String.valueOf(c), String.valueOf(c)));
            }
        }
        return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
    }

    private static String syllable(int index) {
        return INITIALS[index / (21 * 28)] + VOWELS[index / 28 % 21] + FINALS[index % 28];
    }
}

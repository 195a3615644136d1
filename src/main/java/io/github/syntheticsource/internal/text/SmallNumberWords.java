package io.github.syntheticsource.internal.text;

import java.util.List;

/** Words that imply a small number: {@code twice}, {@code a pair}, {@code the third}. */
public final class SmallNumberWords {

    private static final List<String> WORDS = List.of(
            "",
            "",
            "second twice both pair couple double duo twin twins half deuxième seconde paire segundo segunda par doble ambos"
                    + " beide paar zweite zweimal",
            "third thrice triple trio triplets troisième tercero tercera tercer dritte dreimal",
            "fourth quarter quartet quadruple quatrième cuarto cuarta vierte viermal",
            "fifth quintet cinquième quinto quinta fünfte handful",
            "sixth sextet sixième sexto sexta sechste half",
            "seventh septet septième séptimo séptima siebte week",
            "eighth octet huitième octavo octava achte",
            "ninth neuvième noveno novena neunte",
            "tenth decade dixième décimo décima zehnte dizaine decena",
            "eleventh onzième undécimo elfte",
            "twelfth dozen douzième douzaine docena zwölfte year");

    private static final String PARTS =
            "half halves dozen dozens grand quarter quarters third thirds score demi demie moitié quart medio media mitad cuarto halb"
                    + " halbe hälfte viertel";

    private SmallNumberWords() {}

    /** Whether the text states fractions or rounded numbers: {@code a grand and a half}. */
    public static boolean hasFractions(TextSearch search) {
        return List.of(PARTS.split(" ", -1)).stream().anyMatch(search::hasWord)
                || search.text().contains("半")
                || search.text().contains("반 ");
    }

    /** Whether the text may imply this number, which is at most twelve. */
    public static boolean mayBeStated(int number, TextSearch search) {
        return List.of(WORDS.get(number).split(" ", -1)).stream().anyMatch(search::hasWord);
    }
}

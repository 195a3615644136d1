package io.github.syntheticsource.internal.datafaker.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits the names of components and types into words, expands abbreviations and normalizes their order. */
public final class NameTokenizer {

    private static final Pattern SEAMS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})"
            + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final int MOST_NAMES = 2000;
    private static final LruCache<String, List<String>> SPLIT = new LruCache<>(MOST_NAMES, NameTokenizer::cut);
    private static final Map<String, WordTable> TABLES = SectionedResource.read("vocabulary.txt");
    private static final Map<String, List<String>> SYNONYMS = synonyms();
    private static final Map<String, Set<String>> LISTS = TABLES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, section -> Set.copyOf(section.getValue().words())));

    private static final int LONGEST_SYNONYM = 4;

    private static final LruCache<String, List<String>> READ = new LruCache<>(MOST_NAMES, name -> words(split(name)));

    private NameTokenizer() {}

    /** Returns the normalized words of a component's name: {@code patient birth date} for {@code patientDob}. */
    public static List<String> words(List<String> split) {
        return reordered(spelledOut(split));
    }

    /** Returns the normalized words of a component's name. */
    public static List<String> read(String name) {
        return READ.get(name);
    }

    /** Returns the words of a name as written. */
    public static List<String> split(String name) {
        return SPLIT.get(name);
    }

    private static List<String> cut(String name) {
        return SEAMS.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns the nouns in the name of a type: {@code patient} for {@code PatientRecordDto}. */
    public static List<String> nouns(String typeName) {
        var nouns = new ArrayList<>(split(typeName));
        while (nouns.size() > 1 && isListed("noise", nouns.get(nouns.size() - 1))) {
            nouns.remove(nouns.size() - 1);
        }
        return List.copyOf(nouns);
    }

    public static boolean isPerson(String noun) {
        return isListed("person", noun);
    }

    public static boolean isCompany(String noun) {
        return isListed("company", noun);
    }

    /** Returns whether a section of {@code vocabulary.txt} contains the word. */
    public static boolean isListed(String section, String word) {
        return LISTS.getOrDefault(section, Set.of()).contains(word);
    }

    /** Returns whether a section contains one of the words. */
    public static boolean isListed(String section, List<String> words) {
        return words.stream().anyMatch(word -> isListed(section, word));
    }

    /** Returns whether a word distinguishes several things of a kind, as in {@code shippingCity}. */
    public static boolean isQualifier(String word) {
        return isListed("qualifier", word);
    }

    public static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".*(ss|us|is)") || !word.endsWith("s") || word.length() < 4) {
            return word;
        }
        return word.substring(0, word.length() - (word.matches(".*(ss|sh|ch|x|z)es") ? 2 : 1));
    }

    private static List<String> spelledOut(List<String> written) {
        var read = new ArrayList<String>();
        for (var i = 0; i < written.size(); ) {
            var taken = 1;
            List<String> words = List.of(written.get(i));
            for (var length = Math.min(LONGEST_SYNONYM, written.size() - i); length > 0; length--) {
                var known = SYNONYMS.get(String.join(" ", written.subList(i, i + length)));
                if (known != null) {
                    words = known;
                    taken = length;
                    break;
                }
            }
            read.addAll(words);
            i += taken;
        }
        return read;
    }

    /** Reorders words: {@code date of birth} becomes a birth date, {@code number of items} an item count. */
    private static List<String> reordered(List<String> words) {
        var of = words.indexOf("of");
        if (of > 0 && of < words.size() - 1) {
            var head = words.subList(0, of);
            var result = new ArrayList<>(words.subList(of + 1, words.size()));
            result.addAll(head.get(head.size() - 1).equals("number") ? List.of("count") : head);
            return spelledOut(result);
        }
        if (words.size() > 1 && words.get(0).equals("number")) {
            var result = new ArrayList<>(words.subList(1, words.size()));
            result.add("count");
            return result;
        }
        return List.copyOf(words);
    }

    private static Map<String, List<String>> synonyms() {
        var synonyms = new LinkedHashMap<String, List<String>>();
        var table = TABLES.get("synonym");
        if (table != null) {
            table.rows().forEach(row -> synonyms.put(row.get(0), split(row.get(1))));
        }
        return synonyms;
    }
}

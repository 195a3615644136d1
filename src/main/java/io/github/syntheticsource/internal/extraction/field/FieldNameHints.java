package io.github.syntheticsource.internal.extraction.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Hints about a field's values, taken from its name. */
public final class FieldNameHints {

    private static final Set<String> NAMES =
            words("name firstname lastname surname fullname username actor actress author director patient doctor"
                    + " physician customer client employee person owner manager contact company employer vendor"
                    + " supplier merchant brand manufacturer artist singer band player team school university hospital"
                    + " recipient sender hotel restaurant airline nurse provider driver passenger guest tenant payee"
                    + " payer witness applicant candidate student teacher nom assignee reporter buyer seller winner"
                    + " composer writer producer prenom prénom nombre apellido nachname vorname paciente cliente"
                    + " empresa société entreprise acteur auteur autor 이름 성명 姓名 名字 公司");
    private static final Set<String> TITLES = words("film movie title book song album series show game filmography");
    private static final Set<String> PLACES =
            words("city town village street airport destination birthplace ville ciudad stadt 도시 城市");
    private static final Set<String> MONEY =
            words("total amount price cost charge fee salary balance payment copay tax discount revenue budget"
                    + " claim due subtotal wage income rent fare premium deductible paid sum value refund tip prix"
                    + " precio importe monto montant preis betrag coût 금액 가격 价格 金额");
    private static final Set<String> CONVERTIBLE =
            words("minute hour second day week month duration length height weight distance temperature cent inch"
                    + " meter width depth area volume speed size millis");
    private static final Set<String> YEARS = words("year old aged año âge edad 나이 年龄 ans años jahre 岁 歲 세 살 age an");
    private static final Set<String> AGES = words("age edad âge alter 나이 年龄 年齡");
    private static final Set<String> YEAR_NAMES = words("year année annee año jahr 연도 年 年份 released founded born");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{N}]+");

    private final List<String> words;

    private FieldNameHints(List<String> words) {
        this.words = words;
    }

    /** Returns the hints for the last component of a path. */
    public static FieldNameHints of(String path) {
        var field = FieldPaths.field(path);
        var last = field.substring(field.lastIndexOf('.') + 1);
        return new FieldNameHints(Arrays.stream(HUMP.split(last))
                .map(word -> stem(word.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    public boolean isPersonName() {
        return isAny(NAMES) && !isAny(Set.of("id", "code", "number", "type", "status", "note", "comment"));
    }

    public boolean isTitle() {
        return isAny(TITLES) && !isPersonName();
    }

    public boolean isPlace() {
        return isAny(PLACES);
    }

    public boolean isMoney() {
        return isAny(MONEY);
    }

    /** Whether the same quantity may be stated in another unit. */
    public boolean isConvertible() {
        return isAny(CONVERTIBLE);
    }

    /** Whether the field is a year. */
    public boolean isYear() {
        return isAny(YEAR_NAMES);
    }

    /** Whether a sentence mentions the field. */
    public boolean isMentionedIn(List<String> sentence) {
        var spoken = sentence.stream().map(FieldNameHints::stem).toList();
        return words.stream().anyMatch(word -> word.length() >= 3 && spoken.contains(word))
                || (isAny(AGES)
                        && spoken.stream()
                                .anyMatch(
                                        word -> YEARS.contains(word) || word.startsWith("세") || word.startsWith("살")));
    }

    private boolean isAny(Set<String> kinds) {
        return words.stream().anyMatch(kinds::contains);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ", -1)));
    }

    private static String stem(String word) {
        if (word.equals("movies") || word.equals("series")) {
            return word.substring(0, word.length() - (word.equals("movies") ? 1 : 0));
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}

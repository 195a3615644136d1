package io.github.syntheticsource.internal.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the dates and times of a text, with their possible readings. */
public final class DateFinder {

    private static final Set<String> RELATIVE = Set.of(
            "yesterday",
            "today",
            "tomorrow",
            "tonight",
            "ago",
            "hier",
            "aujourd",
            "demain",
            "ayer",
            "hoy",
            "mañana",
            "gestern",
            "heute",
            "morgen",
            "oggi",
            "ieri",
            "eve");
    private static final Pattern RELATIVE_PHRASE = Pattern.compile(
            "(?<![\\p{L}])(?:(?:last|next|this|previous|following|same|past|coming) (?:week|month|year|spring|summer|autumn|fall|winter"
                    + "|mon|tues|wednes|thurs|fri|satur|sun)|(?:days?|weeks?|months?|years?) (?:earlier|later|before|after)|new year|christmas"
                    + "|semaine|prochain|derni[eè]r|pasad[oa]|pr[oó]xim[oa]|n[aä]chste|letzte)|昨天|今天|明天|去年|今年|明年|어제|오늘|내일|작년|올해|지난");
    private static final Pattern TIME = Pattern.compile(
            "(?<![0-9:.])(?<hour>[0-2]?[0-9])(?:[:.](?<minute>[0-5][0-9]))?(?::(?<second>[0-5][0-9]))?\\s?"
                    + "(?<half>a\\.?m\\.?|p\\.?m\\.?)(?![\\p{L}])|(?<![0-9:.])(?<hour2>[0-2]?[0-9])(?::| ?h ?)(?<minute2>[0-5][0-9])"
                    + "(?::(?<second2>[0-5][0-9]))?(?![0-9:])|(?<![0-9:.])(?<hour3>[0-2]?[0-9]) ?(?:uhr|heures?|点|點|时|時|시)(?![a-z])");
    private static final Pattern YEAR_MONTH = Pattern.compile(
            "(?<![\\p{L}0-9])(?<month>" + MonthNames.ALTERNATIVES
                    + ")\\.?,? (?:of |de |del )?(?<year>[12][0-9]{3})(?![0-9])|(?<![0-9/.-])(?<year2>[12][0-9]{3})-(?<month2>[01][0-9])(?![0-9-])"
                    + "|(?<![0-9/.-])(?<month3>[01]?[0-9])/(?<year3>[12][0-9]{3})(?![0-9])|(?<year4>[12][0-9]{3}) ?[年년] ?(?<month4>[01]?[0-9]) ?[月월]");
    private static final Pattern CHINESE_DATE = Pattern.compile("[〇一二三四五六七八九十]+[年月日号]");
    /** {@code 5-7 March}, {@code March 5 to 7}. */
    private static final Pattern DAYS = Pattern.compile(
            "(?<![0-9])[0-3]?[0-9](?:st|nd|rd|th)? ?(?:-|to|and|or|until|through|au|et|al|y|bis|und)"
                    + " ?(?:the )?[0-3]?[0-9](?:st|nd|rd|th|\\.)? (?:of |de )?(?:" + MonthNames.ALTERNATIVES + ")|(?:"
                    + MonthNames.ALTERNATIVES
                    + ")\\.? [0-3]?[0-9](?:st|nd|rd|th)? ?(?:-|to|and|or|until|through) ?(?:the )?[0-3]?[0-9](?![0-9/.-])");

    private static final Pattern MONTH =
            Pattern.compile("(?<![\\p{L}0-9])(?<month>" + MonthNames.ALTERNATIVES + ")(?![\\p{L}])");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<![\\p{L}0-9])(?<month>" + MonthNames.ALTERNATIVES
            + ")\\.? (?<day>[0-3]?[0-9])(?![0-9])|(?<![0-9])(?<day2>[0-3]?[0-9])(?:st|nd|rd|th|er|\\.)? (?:of |de |del )?(?<month2>"
            + MonthNames.ALTERNATIVES
            + ")(?![\\p{L}])|(?<![0-9])(?<month3>[01]?[0-9]) ?[月월] ?(?<day3>[0-3]?[0-9]) ?[日일号號]");

    /** A date in the text. */
    public record Date(TextMatch mention, Set<LocalDate> values) {}

    private final TextSearch search;
    private final List<DateTimeFormatter> formats;

    /**
     * Finds dates.
     *
     * @param formats declared formats, which resolve ambiguous dates
     */
    public DateFinder(TextSearch search, List<DateTimeFormatter> formats) {
        this.search = search;
        this.formats = formats;
    }

    /** Returns every full date; an ambiguous one is doubtful. */
    public List<Date> dates() {
        var dates = new ArrayList<Date>();
        for (var form : ParsedDate.FORMS) {
            var match = form.matcher(search.text());
            while (match.find()) {
                var reading = ParsedDate.read(match, form, formats);
                var values = reading.values();
                if (reading.isAmbiguous() && search.language().writesDayFirst()) {
                    values = Set.of(values.stream()
                            .filter(date -> date.getDayOfMonth() == Integer.parseInt(match.group("first")))
                            .findFirst()
                            .orElseThrow());
                }
                if (!values.isEmpty()) {
                    dates.add(new Date(new TextMatch(match.start(), match.end(), values.size() == 1), values));
                }
            }
        }
        return dates;
    }

    /**
     * Whether the text may state a date in a form that cannot be looked up: yesterday, a month without its year, a
     * season.
     */
    public boolean mayStateOtherwise(LocalDate date) {
        if (search.words().stream().anyMatch(word -> RELATIVE.contains(word.text()))
                || RELATIVE_PHRASE.matcher(search.text()).find()) {
            return true;
        }
        var known = dates().stream().map(Date::mention).toList();
        return monthDays(MonthDay.from(date)).stream()
                        .anyMatch(mention ->
                                known.stream().noneMatch(other -> other.overlaps(mention.start(), mention.end())))
                || mentionsMonthAlone(date, known)
                || CHINESE_DATE.matcher(search.text()).find()
                || DAYS.matcher(search.text()).find();
    }

    /** {@code the fifth of March} names the month, but no day in digits. */
    private boolean mentionsMonthAlone(LocalDate date, List<TextMatch> dates) {
        var dated = new ArrayList<>(dates);
        var days = MONTH_DAY.matcher(search.text());
        while (days.find()) {
            dated.add(new TextMatch(days.start(), days.end(), true));
        }
        var months = MONTH.matcher(search.text());
        while (months.find()) {
            if (MonthNames.number(months.group("month")) == date.getMonthValue()
                    && dated.stream().noneMatch(other -> other.overlaps(months.start(), months.end()))) {
                return true;
            }
        }
        return yearMonths(YearMonth.from(date)).stream()
                .anyMatch(mention -> dated.stream().noneMatch(other -> other.overlaps(mention.start(), mention.end())));
    }

    /** Returns every match of a time of day. */
    public List<TextMatch> times(LocalTime time) {
        var found = new ArrayList<TextMatch>();
        var match = TIME.matcher(search.text());
        while (match.find()) {
            var hour = first(match.group("hour"), match.group("hour2"), match.group("hour3"));
            var minute = first(match.group("minute"), match.group("minute2"), "0");
            var second = first(match.group("second"), match.group("second2"), String.valueOf(time.getSecond()));
            var half = match.group("half");
            var hours = Integer.parseInt(hour);
            if (half != null) {
                hours = hours % 12 + (half.startsWith("p") ? 12 : 0);
            }
            if (hours == time.getHour()
                    && Integer.parseInt(minute) == time.getMinute()
                    && Integer.parseInt(second) == time.getSecond()) {
                found.add(new TextMatch(match.start(), match.end(), true));
            }
        }
        return found;
    }

    /** Returns every match of a month and year. */
    public List<TextMatch> yearMonths(YearMonth expected) {
        var found = new ArrayList<TextMatch>();
        var match = YEAR_MONTH.matcher(search.text());
        while (match.find()) {
            var year = Integer.parseInt(first(
                    match.group("year"), match.group("year2"), first(match.group("year3"), match.group("year4"), "0")));
            var month = match.group("month") != null
                    ? MonthNames.number(match.group("month"))
                    : Integer.parseInt(first(
                            match.group("month2"), match.group("month3"), first(match.group("month4"), null, "0")));
            if (year == expected.getYear() && month == expected.getMonthValue()) {
                found.add(new TextMatch(match.start(), match.end(), true));
            }
        }
        return found;
    }

    /** Returns every match of a day and month. */
    public List<TextMatch> monthDays(MonthDay expected) {
        var found = new ArrayList<TextMatch>();
        var match = MONTH_DAY.matcher(search.text());
        while (match.find()) {
            var name = match.group("month") != null ? match.group("month") : match.group("month2");
            var month = name != null ? MonthNames.number(name) : Integer.parseInt(match.group("month3"));
            var day = Integer.parseInt(
                    first(match.group("day"), match.group("day2"), first(match.group("day3"), null, "0")));
            try {
                if (MonthDay.of(month, day).equals(expected)) {
                    found.add(new TextMatch(match.start(), match.end(), true));
                }
            } catch (DateTimeException noSuchDay) {
                // no such date, such as 31 February
            }
        }
        return found;
    }

    private static String first(
            @org.jspecify.annotations.Nullable String one,
            @org.jspecify.annotations.Nullable String other,
            String last) {
        return one != null ? one : other != null ? other : last;
    }
}

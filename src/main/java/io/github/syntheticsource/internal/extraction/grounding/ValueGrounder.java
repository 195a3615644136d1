package io.github.syntheticsource.internal.extraction.grounding;

import io.github.syntheticsource.extraction.Grounding;
import io.github.syntheticsource.extraction.Span;
import io.github.syntheticsource.internal.extraction.comparison.TemporalValue;
import io.github.syntheticsource.internal.extraction.comparison.ValueMatcher;
import io.github.syntheticsource.internal.extraction.field.ComparisonRules;
import io.github.syntheticsource.internal.extraction.field.FieldNameHints;
import io.github.syntheticsource.internal.extraction.field.FieldPaths;
import io.github.syntheticsource.internal.extraction.field.ValueSchema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.text.DateFinder;
import io.github.syntheticsource.internal.text.NumberFinder;
import io.github.syntheticsource.internal.text.NumberWordParser;
import io.github.syntheticsource.internal.text.ParsedDate;
import io.github.syntheticsource.internal.text.ParsedNumber;
import io.github.syntheticsource.internal.text.SmallNumberWords;
import io.github.syntheticsource.internal.text.TextLanguage;
import io.github.syntheticsource.internal.text.TextMatch;
import io.github.syntheticsource.internal.text.TextSearch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Determines whether a text states single values. */
public final class ValueGrounder {

    /** Values this short occur in many texts by coincidence. */
    private static final Pattern FRACTION = Pattern.compile("[0-9] ?[/⁄] ?[0-9]");

    private final TextSearch search;
    private final ComparisonRules rules;
    private final PhraseGrounder phrases;
    private final Map<List<DateTimeFormatter>, DateFinder> dates = new HashMap<>();
    private final Map<String, ValueGrounding> known = new HashMap<>();
    private @Nullable List<NumberFinder.Figure> numbers;

    public ValueGrounder(TextSearch search, ComparisonRules rules) {
        this.search = search;
        this.rules = rules;
        this.phrases = new PhraseGrounder(search);
    }

    /** Returns whether the text states the value of the field at that path. */
    public ValueGrounding ground(ValueSchema schema, String path, Object value) {
        var key = FieldPaths.field(path) + "=" + value.getClass().getSimpleName() + value + schema.kind();
        var grounding = known.get(key);
        if (grounding == null) {
            grounding = look(schema, path, value);
            known.put(key, grounding);
        }
        return grounding;
    }

    private ValueGrounding look(ValueSchema schema, String path, Object value) {
        var field = FieldNameHints.of(path);
        var rule = rules.rule(FieldPaths.field(path));
        if (value instanceof BigDecimal number) {
            return number(field, number);
        }
        if (!(value instanceof String text)) {
            return ValueGrounding.UNSURE;
        }
        if (schema.isNumber()) {
            var reading = ParsedNumber.of(text, rules.locale());
            return reading == null || reading.ambiguous()
                    ? phrases.ground(field, text, List.of(), true)
                    : number(field, reading.values().get(0));
        }
        var aliases = ValueMatcher.aliases(schema, rule, text);
        if (schema.kind() == StringFormat.ENUM) {
            return phrases.constant(text, aliases);
        }
        if (schema.kind().isTime()) {
            return time(schema, FieldPaths.field(path), text);
        }
        if (schema.kind() == StringFormat.TEXT
                && TemporalValue.of(StringFormat.DATE, text, null, List.of()) instanceof LocalDate date) {
            return date(FieldPaths.field(path), date);
        }
        var literal = switch (schema.kind()) {
            case UUID, EMAIL -> true;
            default -> false;
        };
        var grounding = phrases.ground(field, text, aliases, literal);
        return grounding.grounding() == Grounding.NOT_STATED
                ? inAnotherForm(field, FieldPaths.field(path), text)
                : grounding;
    }

    /** A number or a date stored as text may have another notation in the text. */
    private ValueGrounding inAnotherForm(FieldNameHints field, String path, String text) {
        var number = ParsedNumber.of(text, rules.locale());
        if (number != null && !text.strip().matches("0[0-9].*")) {
            return number(field, number.values().get(0));
        }
        var date = ParsedDate.of(text, rules.dateFormats(path));
        return date == null
                        || date.values().stream()
                                .allMatch(day -> date(path, day).grounding() == Grounding.NOT_STATED)
                ? ValueGrounding.NOT_STATED
                : ValueGrounding.UNSURE;
    }

    private ValueGrounding number(FieldNameHints field, BigDecimal value) {
        var certain = new ArrayList<NumberFinder.Figure>();
        var doubtful = new ArrayList<Span>();
        for (var number : numbers()) {
            if (has(number.values(), value)) {
                if (number.mention().certain() && !search.isDenied(number.mention(), 1)) {
                    certain.add(number);
                } else {
                    doubtful.add(ValueGrounding.span(search, number.mention()));
                }
            } else if (has(number.others(), value)) {
                doubtful.add(ValueGrounding.span(search, number.mention()));
            }
        }
        if (!certain.isEmpty()) {
            var conclusive = certain.stream()
                    .filter(number -> isConclusive(field, value, number))
                    .toList();
            return conclusive.isEmpty()
                    ? ValueGrounding.unsure(spans(certain))
                    : ValueGrounding.stated(spans(conclusive));
        }
        if (!doubtful.isEmpty()) {
            return ValueGrounding.unsure(doubtful);
        }
        return mayBeStatedDifferently(field, value) ? ValueGrounding.UNSURE : ValueGrounding.NOT_STATED;
    }

    /** Whether a match is no coincidence: the number is long, or the sentence mentions its field. */
    private boolean isConclusive(FieldNameHints field, BigDecimal value, NumberFinder.Figure number) {
        if (isBareYear(value, number) && !field.isYear()) {
            return number.isMoney()
                    || field.isMentionedIn(search.sentence(
                            number.mention().start(), number.mention().end()));
        }
        return value.stripTrailingZeros().toPlainString().length() > GroundingThresholds.SHORT_VALUE
                || (number.isMoney() && field.isMoney())
                || field.isMentionedIn(search.sentence(
                        number.mention().start(), number.mention().end()));
    }

    /** {@code 1999} is most likely a year. */
    private boolean isBareYear(BigDecimal value, NumberFinder.Figure number) {
        return value.compareTo(BigDecimal.valueOf(1900)) >= 0
                && value.compareTo(BigDecimal.valueOf(2100)) <= 0
                && number.mention().end() - number.mention().start() == 4;
    }

    /** Whether the text may state the number in a form that is not searched for. */
    private boolean mayBeStatedDifferently(FieldNameHints field, BigDecimal value) {
        var size = value.abs();
        if (field.isConvertible() || size.compareTo(BigDecimal.ONE) <= 0 || SmallNumberWords.hasFractions(search)) {
            return true;
        }
        if (size.compareTo(BigDecimal.valueOf(12)) <= 0 && SmallNumberWords.mayBeStated(size.intValue(), search)) {
            return true;
        }
        if (value.stripTrailingZeros().scale() > 0
                && FRACTION.matcher(search.text()).find()) {
            return true;
        }
        var isSmall = size.compareTo(BigDecimal.valueOf(100)) <= 0;
        var digits = value.abs().stripTrailingZeros().toPlainString().replace(".", "");
        return (isSmall && !NumberWordParser.knows(search.language()))
                || (digits.length() > GroundingThresholds.SHORT_VALUE
                        && search.compact(digits).stream()
                                .map(search::original)
                                .anyMatch(found -> !found.contains(".") && !found.contains(",")));
    }

    private static boolean has(List<BigDecimal> values, BigDecimal value) {
        return values.stream().anyMatch(other -> other.compareTo(value) == 0);
    }

    private List<Span> spans(List<NumberFinder.Figure> found) {
        return found.stream()
                .map(number -> ValueGrounding.span(search, number.mention()))
                .distinct()
                .sorted()
                .toList();
    }

    private List<NumberFinder.Figure> numbers() {
        if (numbers == null) {
            var places = dates(List.of()).dates().stream()
                    .map(DateFinder.Date::mention)
                    .toList();
            numbers = new NumberFinder(search, rules.locale(), places).all();
        }
        return numbers;
    }

    private DateFinder dates(List<DateTimeFormatter> formats) {
        return dates.computeIfAbsent(formats, declared -> new DateFinder(search, declared));
    }

    private ValueGrounding time(ValueSchema schema, String field, String text) {
        var value = TemporalValue.of(schema.kind(), text, schema.datePattern(), rules.dateFormats(field));
        if (value instanceof LocalDate date) {
            return date(field, date);
        }
        var verbatim = phrases.verbatim(text);
        if (verbatim.grounding() == Grounding.STATED) {
            return verbatim;
        }
        var mentions = dates(List.of());
        if (value instanceof LocalTime time) {
            return statedIfAny(mentions.times(time));
        }
        if (value instanceof YearMonth month) {
            return statedIfAny(mentions.yearMonths(month));
        }
        if (value instanceof MonthDay day) {
            return statedIfAny(mentions.monthDays(day));
        }
        return value instanceof LocalDateTime moment ? dateTime(field, moment) : ValueGrounding.UNSURE;
    }

    private ValueGrounding dateTime(String field, LocalDateTime moment) {
        var date = date(field, moment.toLocalDate());
        var time = dates(List.of()).times(moment.toLocalTime());
        if (date.grounding() != Grounding.STATED || time.isEmpty()) {
            return date.grounding() == Grounding.NOT_STATED ? date : ValueGrounding.unsure(date.spans());
        }
        var spans = new ArrayList<>(date.spans());
        time.forEach(mention -> spans.add(ValueGrounding.span(search, mention)));
        return ValueGrounding.stated(spans.stream().sorted().toList());
    }

    private ValueGrounding statedIfAny(List<TextMatch> mentions) {
        var spans = mentions.stream()
                .map(mention -> ValueGrounding.span(search, mention))
                .toList();
        return spans.isEmpty() ? ValueGrounding.UNSURE : ValueGrounding.stated(spans);
    }

    private ValueGrounding date(String field, LocalDate date) {
        var mentions = dates(rules.dateFormats(field));
        var certain = new ArrayList<Span>();
        var doubtful = new ArrayList<Span>();
        for (var mention : mentions.dates()) {
            if (mention.values().contains(date)) {
                var sure = mention.mention().certain() && !search.isDenied(mention.mention(), 1);
                (sure ? certain : doubtful).add(ValueGrounding.span(search, mention.mention()));
            }
        }
        if (!certain.isEmpty()) {
            return ValueGrounding.stated(certain.stream().distinct().sorted().toList());
        }
        if (!doubtful.isEmpty() || mentions.mayStateOtherwise(date)) {
            return ValueGrounding.unsure(doubtful);
        }
        // month names of other languages are unknown, so a date may have been overlooked
        return search.language() == TextLanguage.UNKNOWN && search.words().size() > GroundingThresholds.ENOUGH_WORDS
                ? ValueGrounding.UNSURE
                : ValueGrounding.NOT_STATED;
    }
}

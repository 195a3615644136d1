package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.json.ValueDigest;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import io.github.syntheticsource.internal.text.Plural;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assigns values to each record of a set that a model would otherwise repeat: the constant of an enum, true or false, null
 * or not, the size of a list, a part of a bounded range. The plan depends only on the recipe and the position. Among as
 * many neighboring records as there are choices, each choice is assigned once, in a different order for each component.
 */
public final class RecordVarietyPlan {

    /** The plan of a recipe without a variety plan. */
    static final String NONE = "NONE";

    private static final int NULL_EVERY = 5;
    private static final int RANGE_PARTS = 5;
    private static final BigDecimal MARGIN = new BigDecimal("0.05");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final int LONGEST_LIST = 8;
    private static final int MAX_DEPTH = 4;

    private final List<Component> components = new ArrayList<>();
    private final TypeSchema type;
    private final long seed;

    private RecordVarietyPlan(Recipe recipe) {
        this.type = recipe.schema();
        this.seed = new ValueDigest().add(recipe.fingerprint()).value();
    }

    public static RecordVarietyPlan of(Recipe recipe) {
        var plan = new RecordVarietyPlan(recipe);
        if (!NONE.equals(recipe.plan())) {
            plan.collect(recipe.schema().root(), List.of());
        }
        return plan;
    }

    /** A choice for a component: its wording in the prompt, and the values that it allows. */
    private record Choice(String words, Allowed allowed) {}

    @FunctionalInterface
    private interface Allowed {
        boolean allows(@Nullable Object value);
    }

    /** A component with its choices; every fifth value of a nullable one is null. */
    private record Component(List<String> path, boolean nullable, List<Choice> choices) {

        String name() {
            return String.join(".", path);
        }
    }

    /** The plan for one record. */
    public record Row(Map<List<String>, Share> shares) {

        /** Returns the wording in the prompt, such as {@code status=PAID, note=null, lines: 3 items}, or empty. */
        public String words() {
            return shares.values().stream().map(Share::words).collect(Collectors.joining(", "));
        }

        /** Returns how a record deviates from the plan, one sentence each. */
        public List<String> deviations(Map<String, @Nullable Object> record) {
            return shares.entrySet().stream()
                    .filter(share -> isPresent(record, share.getKey()))
                    .filter(share -> !share.getValue().allowed().allows(valueAt(record, share.getKey())))
                    .map(share -> "the plan was " + share.getValue().words() + " but was "
                            + TextExcerpt.of(JsonValues.write(valueAt(record, share.getKey())), 60))
                    .toList();
        }

        private static boolean isPresent(Map<?, ?> record, List<String> path) {
            var holder = path.size() == 1 ? record : valueAt(record, path.subList(0, path.size() - 1));
            return holder instanceof Map<?, ?> members && members.containsKey(path.get(path.size() - 1));
        }

        private static @Nullable Object valueAt(Map<?, ?> record, List<String> path) {
            Object value = record;
            for (var name : path) {
                if (!(value instanceof Map<?, ?> members)) {
                    return null;
                }
                value = members.get(name);
            }
            return value;
        }
    }

    private record Share(String words, Allowed allowed) {}

    /** Returns the plan for the record at a position of the set. */
    public Row row(int position) {
        var shares = new LinkedHashMap<List<String>, Share>();
        for (var component : components) {
            var isNull = component.nullable() && balancedIndex(component.name() + "?", position, NULL_EVERY) == 0;
            if (isNull) {
                shares.put(component.path(), new Share(component.name() + "=null", value -> value == null));
            } else if (component.choices().isEmpty()) {
                shares.put(component.path(), new Share(component.name() + " not null", value -> value != null));
            } else {
                var choice = component
                        .choices()
                        .get(balancedIndex(
                                component.name(), position, component.choices().size()));
                shares.put(component.path(), new Share(component.name() + choice.words(), choice.allowed()));
            }
        }
        return new Row(shares);
    }

    private void collect(Schema declared, List<String> path) {
        var schema = type.resolve(declared);
        if (schema instanceof ObjectSchema object && !object.nullable() && path.size() < MAX_DEPTH) {
            for (var property : object.properties()) {
                var inner = new ArrayList<>(path);
                inner.add(property.name());
                collect(property.schema(), inner);
            }
        } else if (schema instanceof UnionSchema choice && !choice.nullable()) {
            var inner = new ArrayList<>(path);
            inner.add(choice.discriminator());
            add(inner, false, constants(discriminators(choice)));
        } else if (!path.isEmpty()) {
            add(path, schema.nullable(), choices(schema));
        }
    }

    private void add(List<String> path, boolean nullable, List<Choice> choices) {
        if (nullable || choices.size() > 1) {
            components.add(new Component(List.copyOf(path), nullable, choices.size() > 1 ? choices : List.of()));
        }
    }

    private static List<Choice> choices(Schema schema) {
        if (schema instanceof StringSchema text) {
            return constants(text.constants());
        }
        if (schema instanceof BooleanSchema flag) {
            return flag.only() == null
                    ? List.of(new Choice("=true", Boolean.TRUE::equals), new Choice("=false", Boolean.FALSE::equals))
                    : List.of();
        }
        if (schema instanceof ArraySchema array) {
            return sizes(array);
        }
        return schema instanceof NumberSchema number ? parts(number) : List.of();
    }

    private static List<String> discriminators(UnionSchema choice) {
        return choice.branches().stream()
                .map(branch -> branch.property(choice.discriminator()))
                .flatMap(schema -> schema instanceof StringSchema text
                        ? text.constants().stream().limit(1)
                        : null)
                .toList();
    }

    private static List<Choice> constants(List<String> constants) {
        return constants.stream()
                .map(constant -> new Choice("=" + constant, constant::equals))
                .toList();
    }

    /** Returns the smallest size, the largest, and some in between. */
    private static List<Choice> sizes(ArraySchema array) {
        var fewest = array.minItems();
        var most = array.maxItems() == null ? fewest + 3 : array.maxItems();
        var sizes = new LinkedHashSet<Integer>();
        sizes.add(fewest);
        sizes.add(Math.min(most, fewest + LONGEST_LIST));
        sizes.add(Math.min(most, fewest + 1));
        sizes.add(Math.min(most, fewest + 2));
        return sizes.stream()
                .map(size -> new Choice(
                        ": " + Plural.of(size, "item"),
                        value -> value instanceof List<?> items && items.size() == size))
                .toList();
    }

    private static List<Choice> parts(NumberSchema number) {
        var low = number.minimum();
        var high = number.maximum();
        if (low == null || high == null || low.compareTo(high) >= 0) {
            return List.of();
        }
        var digits = number.integer() ? 0 : Math.max(2, Math.max(low.scale(), high.scale()));
        var unit = BigDecimal.ONE.movePointLeft(digits);
        var first = number.minimumExclusive() ? low.add(unit) : low;
        var last = number.maximumExclusive() ? high.subtract(unit) : high;
        var values = last.subtract(first).divide(unit, 0, RoundingMode.DOWN).add(BigDecimal.ONE);
        if (values.compareTo(BigDecimal.valueOf(RANGE_PARTS)) <= 0) {
            return Stream.iterate(first, value -> value.compareTo(last) <= 0, value -> value.add(unit))
                    .map(value -> part(value, value))
                    .toList();
        }
        var borders = borders(first, last.add(unit), unit);
        var gap = coarse(last.add(unit).subtract(first), unit).compareTo(unit) == 0 ? unit : BigDecimal.ZERO;
        return IntStream.range(0, RANGE_PARTS)
                .mapToObj(part -> part(
                        borders.get(part),
                        part == RANGE_PARTS - 1 ? last : borders.get(part + 1).subtract(gap)))
                .toList();
    }

    /** Returns where the parts begin: a narrow one at each end and three equal ones in between, at round numbers. */
    private static List<BigDecimal> borders(BigDecimal first, BigDecimal end, BigDecimal unit) {
        var width = end.subtract(first);
        var round = coarse(width, unit);
        var margin = width.multiply(MARGIN);
        var low = rounded(first.add(margin), round, RoundingMode.CEILING);
        var high = rounded(end.subtract(margin), round, RoundingMode.FLOOR);
        var between = high.subtract(low);
        return List.of(
                first,
                low,
                rounded(low.add(between.divide(THREE, MathContext.DECIMAL64)), round, RoundingMode.FLOOR),
                rounded(high.subtract(between.divide(THREE, MathContext.DECIMAL64)), round, RoundingMode.FLOOR),
                high);
    }

    /** Returns the largest power of ten within a hundredth of the width, but at least the unit. */
    private static BigDecimal coarse(BigDecimal width, BigDecimal unit) {
        return unit.max(BigDecimal.ONE.scaleByPowerOfTen(width.precision() - width.scale() - 3));
    }

    private static BigDecimal rounded(BigDecimal number, BigDecimal to, RoundingMode mode) {
        return number.divide(to, 0, mode).multiply(to);
    }

    private static Choice part(BigDecimal from, BigDecimal to) {
        var words = from.compareTo(to) == 0 ? plain(from) : plain(from) + ".." + plain(to);
        return new Choice(
                "=" + words,
                value ->
                        value instanceof BigDecimal number && number.compareTo(from) >= 0 && number.compareTo(to) <= 0);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns the index of the choice for a position. */
    private int balancedIndex(String component, int position, int choices) {
        var random = new Random(
                seed ^ new ValueDigest().add(component).value() ^ (position / choices) * 0x9e3779b97f4a7c15L);
        var order = new int[choices];
        for (var i = 0; i < choices; i++) {
            var other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order[position % choices];
    }
}

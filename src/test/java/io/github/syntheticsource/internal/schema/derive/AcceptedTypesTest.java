package io.github.syntheticsource.internal.schema.derive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.output.structured.Description;
import io.github.syntheticsource.internal.json.FixtureRecordBinder;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.check.SchemaValidator;
import io.github.syntheticsource.testing.StrictSubset;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Every kind of type that is accepted, by an instance and the order of its components. */
class AcceptedTypesTest {

    record Numbers(byte b, short s, int i, long l, float f, double d, BigInteger big, BigDecimal decimal) {}

    record Boxed(Byte b, Short s, Integer i, Long l, Float f, Double d, Boolean flag, Character letter) {}

    record Plain(boolean flag, char letter, String text, CharSequence chars) {}

    record Named1(UUID uuid, URI uri, Currency currency, Locale locale, ZoneId zone, ZoneOffset offset) {}

    record Times(
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            Instant instant,
            OffsetDateTime offsetDateTime,
            OffsetTime offsetTime,
            ZonedDateTime zoned,
            Duration duration,
            Period period,
            Year year,
            YearMonth yearMonth,
            MonthDay monthDay,
            Date old) {}

    record Formatted(
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate day,
            @JsonFormat(pattern = "d MMM yyyy") LocalDate named,

            @JsonFormat(pattern = "d MMM yyyy", locale = "de")
            LocalDate german,

            @JsonFormat(pattern = "HH:mm") LocalTime time,
            @JsonFormat(pattern = "MM/yyyy") YearMonth month,
            @JsonFormat(pattern = "dd.MM.yyyy") List<LocalDate> days) {}

    record Bags(
            List<String> list, Set<Integer> set, @Nullable List<List<Boolean>> nested, Optional<String> optional) {}

    record Optionals(
            Optional<String> text,
            Optional<Plain> plain,
            OptionalInt i,
            OptionalLong l,
            OptionalDouble d,
            @Nullable String none) {}

    record Outer(Inner inner, List<Inner> inners) {}

    record Inner(String name, Width size) {}

    enum Width {
        SMALL,
        @JsonProperty("extra-large")
        LARGE
    }

    enum Unit {
        KILO("kg"),
        GRAM("g");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        @JsonValue
        String symbol() {
            return symbol;
        }
    }

    interface Coded {
        @JsonValue
        String code();
    }

    enum Country implements Coded {
        FRANCE {
            @Override
            public String code() {
                return "fr";
            }
        }
    }

    record Enums(Width size, Unit unit, Set<Width> sizes, Country country) {}

    record Renamed(@JsonProperty("ICD-10") String code, String other) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Snake(String patientName, int dueAmount) {}

    record Page<T>(List<T> items, T first, int total) {}

    record Pages(Page<String> words, Page<Inner> inners) {}

    record Code(@JsonValue String value) {}

    record Delegated(List<String> tags) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Delegated {}

        @Override
        @JsonValue
        public List<String> tags() {
            return tags;
        }
    }

    static final class Weight {
        private final int grams;

        private Weight(int grams) {
            this.grams = grams;
        }

        @JsonCreator
        static Weight of(int grams) {
            return new Weight(grams);
        }

        @JsonValue
        int grams() {
            return grams;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Weight weight && weight.grams == grams;
        }

        @Override
        public int hashCode() {
            return grams;
        }
    }

    record Values(Code code, List<Code> codes, Delegated delegated, Weight weight) {}

    /** A class whose equality is that of its JSON. */
    abstract static class Bean {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bean bean && bean.toString().equals(toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + JsonBinder.shared().write(this);
        }
    }

    static class Base extends Bean {
        private String id = "";

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    static class WithSetters extends Base {
        private int amount;
        private boolean paid;
        private String secret = "";

        public int getAmount() {
            return amount;
        }

        public void setAmount(int amount) {
            this.amount = amount;
        }

        public boolean isPaid() {
            return paid;
        }

        public void setPaid(boolean paid) {
            this.paid = paid;
        }

        @JsonIgnore
        public String getSecret() {
            return secret;
        }

        public void setSecret(String secret) {
            this.secret = secret;
        }

        static WithSetters of(String id, int amount) {
            var bean = new WithSetters();
            bean.setId(id);
            bean.setAmount(amount);
            bean.setPaid(true);
            return bean;
        }
    }

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static class WithFields extends Bean {
        String name = "";
        public @Nullable Integer age;

        static WithFields of(String name) {
            var bean = new WithFields();
            bean.name = name;
            return bean;
        }
    }

    static class WithConstructor extends Bean {
        private final String name;
        private final int age;

        @JsonCreator
        WithConstructor(@JsonProperty("name") String name, @JsonProperty("age") int age) {
            this.name = name;
            this.age = age;
        }

        public String getName() {
            return name;
        }

        public int getAge() {
            return age;
        }
    }

    @JsonDeserialize(builder = Built.Builder.class)
    static class Built extends Bean {
        private final String name;
        private final int age;

        private Built(String name, int age) {
            this.name = name;
            this.age = age;
        }

        public String getName() {
            return name;
        }

        public int getAge() {
            return age;
        }

        @JsonPOJOBuilder
        static class Builder {
            private String name = "";
            private int age;

            Builder withName(String name) {
                this.name = name;
                return this;
            }

            Builder withAge(int age) {
                this.age = age;
                return this;
            }

            Built build() {
                return new Built(name, age);
            }
        }
    }

    @JsonIgnoreProperties("internal")
    static class Ignoring extends Bean {
        public String shown = "";
        public String internal = "";
    }

    static class Customer extends Bean {
        public String name = "";
        public List<Deal> deals = List.of();
    }

    static class Deal extends Bean {
        public int number;

        @JsonIgnoreProperties("deals")
        public Customer customer = new Customer();
    }

    static Deal deal() {
        var deal = new Deal();
        deal.customer.name = "Zoë";
        return deal;
    }

    static Customer customer() {
        var customer = new Customer();
        customer.deals = List.of(deal());
        return customer;
    }

    record Beans(WithSetters setters, WithFields fields, WithConstructor constructor, Built built) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Dog.class, name = "dog"),
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(Fish.class),
        @JsonSubTypes.Type(Bird.class)
    })
    sealed interface Animal {}

    record Dog(String name, boolean barks) implements Animal {}

    record Cat(String name, int lives) implements Animal {}

    @JsonTypeName("fish")
    record Fish() implements Animal {}

    record Bird(String song) implements Animal {}

    record Zoo(
            Animal animal, List<Animal> animals, @Nullable Animal absent) {}

    record Kennel(Fish fish) {}

    @JsonDeserialize(as = Impl.class)
    interface Described {
        String words();
    }

    record Impl(String words) implements Described {}

    record Holder(Described described) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Num.class, name = "num"),
        @JsonSubTypes.Type(value = Add.class, name = "add")
    })
    sealed interface Expr {}

    record Num(int value) implements Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    record Sum(String title, Expr expr) {}

    record Tree(String name, List<Tree> children) {}

    record Chain(int value, Optional<Chain> next) {}

    record Link(int value, @Nullable Link next) {}

    record Person(String name, List<Company> jobs) {}

    record Company(String name, List<Person> staff) {}

    static final class Mine {
        record Node(String name) {}
    }

    static final class Theirs {
        record Node(int size, List<Node> nodes) {}
    }

    record TwoNodes(Theirs.Node theirs, Mine.Node mine) {}

    record Text(String text) {}

    enum Level {
        LOW,
        HIGH
    }

    record Constrained(
            @Min(1) int number,
            @Size(max = 9) @Description("a text") String text,
            List<@NotBlank String> list,
            Optional<@Size(max = 2) String> optional,
            @Nullable Level level,
            Set<Level> levels,
            List<@Nullable Integer> numbers,
            @PastOrPresent LocalDate date,
            @Nullable Part part,
            BigInteger big,
            Double real) {}

    @Description("a part")
    record Part(UUID uuid, Boolean flag) {}

    private static final Plain PLAIN = new Plain(true, 'x', "Zoë \uD83D\uDE00", "c");

    static final List<Arguments> INSTANCES = List.of(
            of(
                    new Numbers((byte) 1, (short) 2, 3, 4L, 1.5f, 2.25, BigInteger.TEN, new BigDecimal("1500.00")),
                    "b s i l f d big decimal"),
            of(new Boxed((byte) -1, (short) 2, 3, 1L << 60, 1.5f, 2.0, true, 'y'), "b s i l f d flag letter"),
            of(PLAIN, "flag letter text chars"),
            of(
                    new Named1(
                            new UUID(1, 2),
                            URI.create("urn:isbn:123"),
                            Currency.getInstance("EUR"),
                            Locale.forLanguageTag("fr-FR"),
                            ZoneId.of("Europe/Paris"),
                            ZoneOffset.ofHours(1)),
                    "uuid uri currency locale zone offset"),
            of(
                    new Times(
                            LocalDate.of(2026, 11, 21),
                            LocalTime.of(14, 5, 0),
                            LocalDateTime.of(2026, 11, 21, 14, 5),
                            Instant.parse("2026-11-21T14:05:00Z"),
                            OffsetDateTime.parse("2026-11-21T14:05:00+01:00"),
                            OffsetTime.parse("14:05:00+01:00"),
                            ZonedDateTime.parse("2026-11-21T14:05:00+01:00"),
                            Duration.ofMinutes(90),
                            Period.of(1, 2, 3),
                            Year.of(2026),
                            YearMonth.of(2026, 11),
                            MonthDay.of(11, 21),
                            Date.from(Instant.EPOCH)),
                    "date time dateTime instant offsetDateTime offsetTime zoned duration period year yearMonth monthDay"
                            + " old"),
            of(
                    new Formatted(
                            LocalDate.of(2026, 11, 21),
                            LocalDate.of(2026, 11, 21),
                            LocalDate.of(2026, 5, 21),
                            LocalTime.of(14, 5),
                            YearMonth.of(2026, 11),
                            List.of(LocalDate.of(2026, 11, 21))),
                    "day named german time month days"),
            of(new Bags(List.of("a"), Set.of(1), List.of(List.of(true)), Optional.of("x")), "list set nested optional"),
            of(new Bags(List.of(), Set.of(), null, Optional.empty()), "list set nested optional"),
            of(
                    new Optionals(
                            Optional.of("x"),
                            Optional.of(PLAIN),
                            OptionalInt.of(1),
                            OptionalLong.of(2),
                            OptionalDouble.of(2.5),
                            null),
                    "text plain i l d none"),
            of(
                    new Optionals(
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            OptionalLong.empty(),
                            OptionalDouble.empty(),
                            "x"),
                    "text plain i l d none"),
            of(new Outer(new Inner("a", Width.SMALL), List.of(new Inner("b", Width.LARGE))), "inner inners"),
            of(new Enums(Width.LARGE, Unit.KILO, Set.of(Width.SMALL), Country.FRANCE), "size unit sizes country"),
            of(new Renamed("J20.9", "x"), "ICD-10 other"),
            of(new Snake("Zoë", 3), "patient_name due_amount"),
            of(
                    new Pages(new Page<>(List.of("a"), "a", 1), new Page<>(List.of(), new Inner("a", Width.SMALL), 0)),
                    "words inners"),
            of(
                    new Values(new Code("a"), List.of(new Code("b")), new Delegated(List.of("t")), Weight.of(7)),
                    "code codes delegated weight"),
            of(WithSetters.of("7", 3), "id amount paid"),
            of(WithFields.of("Zoë"), "name age"),
            of(new WithConstructor("Zoë", 3), "name age"),
            of(new Built("Zoë", 3), "name age"),
            of(new Ignoring(), "shown"),
            of(deal(), "number customer"),
            of(customer(), "name deals"),
            of(
                    new Beans(
                            WithSetters.of("7", 3),
                            WithFields.of("Zoë"),
                            new WithConstructor("a", 1),
                            new Built("b", 2)),
                    "setters fields constructor built"),
            of(
                    new Zoo(new Dog("Rex", true), List.of(new Cat("Tom", 9), new Fish(), new Bird("la")), null),
                    "animal animals absent"),
            of(new Zoo(new Fish(), List.of(), new Dog("Rex", false)), "animal animals absent"),
            of(new Kennel(new Fish()), "fish"),
            of(new Holder(new Impl("x")), "described"),
            of(new Sum("x", new Add(new Num(1), new Add(new Num(2), new Num(3)))), "title expr"),
            of(new Tree("a", List.of(new Tree("b", List.of()))), "name children"),
            of(new Chain(1, Optional.of(new Chain(2, Optional.empty()))), "value next"),
            of(new Link(1, new Link(2, null)), "value next"),
            of(new Person("Zoë", List.of(new Company("Acme", List.of()))), "name jobs"),
            of(new TwoNodes(new Theirs.Node(1, List.of()), new Mine.Node("x")), "theirs mine"),
            of(
                    new Constrained(
                            1,
                            "x",
                            List.of("a"),
                            Optional.of("b"),
                            null,
                            Set.of(Level.LOW),
                            Arrays.asList(1, null),
                            LocalDate.EPOCH,
                            new Part(new UUID(1, 2), true),
                            BigInteger.TWO,
                            1.5),
                    "number text list optional level levels numbers date part big real"),
            of(new Text("a\u0000b \u2028 ] } \" \\ \n\n\n <<<<<<< \uD83D\uDE00 \uD800"), "text"));

    private static Arguments of(Object instance, String components) {
        return Arguments.of(Named.of(instance.getClass().getSimpleName(), instance), components);
    }

    @ParameterizedTest
    @FieldSource("INSTANCES")
    void anInstanceComesBackAsItWas(Object instance) {
        var schema = SchemaDeriver.derive(instance.getClass());
        var tree = JsonValues.parse(JsonBinder.shared().write(instance));

        assertThat(SchemaValidator.violations(schema, tree)).isEmpty();
        assertThat(JsonBinder.shared().bind(schema.write(members(tree)), schema.type()))
                .isEqualTo(instance);
    }

    @ParameterizedTest
    @FieldSource("INSTANCES")
    void theShortWayReadsTheSameAsTheLongOne(Object instance) {
        var json = JsonBinder.shared().write(instance).getBytes(UTF_8);

        assertThat(FixtureRecordBinder.bind(json, 0, json.length, instance.getClass()))
                .isEqualTo(instance);
    }

    @ParameterizedTest
    @FieldSource("INSTANCES")
    void theShortWayDerivesTheSameAsTheLongOne(Object instance) {
        var type = instance.getClass();
        var plain = PlainSchemaDeriver.derive(type);

        if (plain != null) {
            var derived = new JacksonSchemaDeriver(type, JsonBinder.shared()).derive();
            assertThat(plain.root()).isEqualTo(derived.root());
            assertThat(plain.name()).isEqualTo(derived.name());
        }
    }

    @ParameterizedTest
    @FieldSource("INSTANCES")
    void aModelIsAskedWithinTheStrictSubset(Object instance) throws Exception {
        var schema = SchemaDeriver.derive(instance.getClass());

        var json = JsonValues.write(schema.strictAnswer(3));

        assertThat(StrictSubset.violations(new JsonMapper().readTree(json)))
                .as(json)
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("INSTANCES")
    void aReaderIsAskedWithinTheStrictSubset(Object instance) {
        requireStrictReadings(SchemaDeriver.derive(instance.getClass()));
    }

    private static void requireStrictReadings(TypeSchema schema) {
        for (var several : new boolean[] {false, true}) {
            var json = JsonValues.write(schema.strictReading(several));
            try {
                assertThat(StrictSubset.violations(new JsonMapper().readTree(json)))
                        .as(json)
                        .isEmpty();
            } catch (java.io.IOException e) {
                throw new AssertionError(json, e);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("INSTANCES")
    void componentsKeepTheirOrder(Object instance, String components) {
        var schema = SchemaDeriver.derive(instance.getClass());

        assertThat(schema.resolve(schema.root()).properties().stream().map(Schema.Property::name))
                .containsExactly(components.split(" "));
    }

    @ParameterizedTest
    @FieldSource("ROOTS")
    void aChoiceAndAGenericTypeAreRootsToo(Type type, String name, Object instance) throws Exception {
        var schema = SchemaDeriver.derive(type);
        var json = JsonBinder.shared()
                .mapper()
                .writerFor(JsonBinder.shared().resolve(type))
                .writeValueAsString(instance);
        var tree = JsonValues.parse(json);

        assertThat(schema.name()).isEqualTo(name);
        assertThat(SchemaValidator.violations(schema, tree)).isEmpty();
        assertThat(JsonBinder.shared().bind(schema.write(members(tree)), type)).isEqualTo(instance);
        assertThat(StrictSubset.violations(new JsonMapper().readTree(JsonValues.write(schema.strictAnswer(3)))))
                .isEmpty();
        requireStrictReadings(schema);
    }

    static final List<Arguments> ROOTS = List.of(
            Arguments.of(Animal.class, "Animal", new Cat("Tom", 9)),
            Arguments.of(Expr.class, "Expr", new Add(new Num(1), new Num(2))),
            Arguments.of(
                    generic(Page.class, Inner.class),
                    "Page_Inner",
                    new Page<>(List.of(), new Inner("a", Width.SMALL), 0)),
            Arguments.of(
                    generic(Page.class, generic(Page.class, String.class)),
                    "Page_Page_String",
                    new Page<>(List.of(), new Page<>(List.of("x"), "x", 1), 0)));

    private static Type generic(Class<?> raw, Type argument) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {argument};
            }

            @Override
            public Type getRawType() {
                return raw;
            }

            @Override
            public @Nullable Type getOwnerType() {
                return raw.getDeclaringClass();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> members(@Nullable Object tree) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(tree);
    }
}

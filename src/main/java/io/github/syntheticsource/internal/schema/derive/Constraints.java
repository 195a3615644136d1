package io.github.syntheticsource.internal.schema.derive;

import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Applies the constraints of Jakarta Validation (or its {@code javax} predecessor) to a schema. They are read by name,
 * so the API is not needed on the class path.
 */
final class Constraints {

    private static final Pattern CONSTRAINT = Pattern.compile("(?:jakarta|javax)\\.validation\\.constraints\\.(\\w+)");

    private static final int MAX_WHOLE_DIGITS = 300;

    private Constraints() {}

    static Schema apply(Schema schema, List<Annotation> annotations) {
        var constrained = schema;
        for (var annotation : annotations) {
            constrained = apply(constrained, annotation);
        }
        return constrained;
    }

    private static Schema apply(Schema schema, Annotation annotation) {
        var type = annotation.annotationType();
        if (type.getEnclosingClass() != null
                && AnnotationValues.of(annotation, "value") instanceof Annotation[] repeated) {
            return apply(schema, List.of(repeated));
        }
        var matcher = CONSTRAINT.matcher(type.getName());
        if (!matcher.matches()) {
            return schema;
        }
        var constraint = matcher.group(1);
        if (schema instanceof NumberSchema number) {
            return number(number, constraint, annotation);
        }
        if (schema instanceof StringSchema string) {
            return string.kind().isTime() ? time(string, constraint) : string(string, constraint, annotation);
        }
        if (schema instanceof ArraySchema array) {
            return array(array, constraint, annotation);
        }
        if (schema instanceof BooleanSchema bool && constraint.startsWith("Assert")) {
            return new BooleanSchema(constraint.equals("AssertTrue"), bool.nullable(), bool.description());
        }
        return schema;
    }

    private static Schema number(NumberSchema schema, String constraint, Annotation annotation) {
        return switch (constraint) {
            case "Min" -> schema.atLeast(BigDecimal.valueOf(AnnotationValues.number(annotation, "value")), false);
            case "Max" -> schema.atMost(BigDecimal.valueOf(AnnotationValues.number(annotation, "value")), false);
            case "DecimalMin" -> {
                var bound = new BigDecimal(AnnotationValues.text(annotation, "value"));
                yield isAbsurd(bound) ? schema : schema.atLeast(bound, !AnnotationValues.flag(annotation, "inclusive"));
            }
            case "DecimalMax" -> {
                var bound = new BigDecimal(AnnotationValues.text(annotation, "value"));
                yield isAbsurd(bound) ? schema : schema.atMost(bound, !AnnotationValues.flag(annotation, "inclusive"));
            }
            case "Positive" -> schema.atLeast(BigDecimal.ZERO, true);
            case "PositiveOrZero" -> schema.atLeast(BigDecimal.ZERO, false);
            case "Negative" -> schema.atMost(BigDecimal.ZERO, true);
            case "NegativeOrZero" -> schema.atMost(BigDecimal.ZERO, false);
            case "Digits" -> digits(schema, annotation);
            default -> schema;
        };
    }

    private static NumberSchema digits(NumberSchema schema, Annotation annotation) {
        var whole = (int) AnnotationValues.number(annotation, "integer");
        var fraction = (int) AnnotationValues.number(annotation, "fraction");
        var fewest = schema.fractionDigits() == null ? fraction : Math.min(fraction, schema.fractionDigits());
        var bounded = schema;
        if (whole <= MAX_WHOLE_DIGITS) {
            var bound = BigDecimal.TEN.pow(whole);
            bounded = schema.atLeast(bound.negate(), true).atMost(bound, true);
        }
        return bounded.withFractionDigits(fewest);
    }

    /** Whether the bound, such as that of a {@code double}, is beyond all numbers that can be read. */
    private static boolean isAbsurd(BigDecimal bound) {
        return (long) bound.precision() - bound.scale() > MAX_WHOLE_DIGITS;
    }

    private static Schema string(StringSchema schema, String constraint, Annotation annotation) {
        return switch (constraint) {
            case "Size" -> schema.sized((int) AnnotationValues.number(annotation, "min"), max(annotation));
            case "NotBlank" -> schema.refusingBlank();
            case "NotEmpty" -> schema.sized(1, null);
            case "Pattern" -> schema.matching(regex(annotation));
            case "Email" -> email(schema, annotation);
            default -> schema;
        };
    }

    private static Schema time(StringSchema schema, String constraint) {
        return switch (constraint) {
            case "Past" -> schema.lying(StringSchema.When.PAST);
            case "PastOrPresent" -> schema.lying(StringSchema.When.PAST_OR_PRESENT);
            case "Future" -> schema.lying(StringSchema.When.FUTURE);
            case "FutureOrPresent" -> schema.lying(StringSchema.When.FUTURE_OR_PRESENT);
            default -> schema;
        };
    }

    private static Schema email(StringSchema schema, Annotation annotation) {
        var email = schema.ofKind(StringFormat.EMAIL);
        return List.of("", ".*").contains(AnnotationValues.text(annotation, "regexp"))
                ? email
                : email.matching(regex(annotation));
    }

    private static Schema array(ArraySchema schema, String constraint, Annotation annotation) {
        return switch (constraint) {
            case "Size" -> schema.sized((int) AnnotationValues.number(annotation, "min"), max(annotation));
            case "NotEmpty" -> schema.sized(1, null);
            default -> schema;
        };
    }

    private static @Nullable Integer max(Annotation annotation) {
        var max = (int) AnnotationValues.number(annotation, "max");
        return max == Integer.MAX_VALUE ? null : max;
    }

    /** The regular expression, prefixed with its flags in Java's syntax. */
    private static String regex(Annotation annotation) {
        var letters = new StringBuilder();
        if (AnnotationValues.of(annotation, "flags") instanceof Object[] flags) {
            for (var flag : flags) {
                letters.append(
                        switch (flag.toString()) {
                            case "UNIX_LINES" -> "d";
                            case "CASE_INSENSITIVE" -> "i";
                            case "COMMENTS" -> "x";
                            case "MULTILINE" -> "m";
                            case "DOTALL" -> "s";
                            case "UNICODE_CASE" -> "u";
                            default -> "";
                        });
            }
        }
        var regex = (letters.isEmpty() ? "" : "(?" + letters + ")") + AnnotationValues.text(annotation, "regexp");
        Pattern.compile(regex);
        return regex;
    }
}

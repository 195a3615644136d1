package io.github.syntheticsource.schema;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Applies the constraints of Jakarta Validation (or its {@code javax} elder) to a schema. They are read by name, so the
 * API need not be on the class path.
 */
final class Constraints {

    private static final Pattern CONSTRAINT = Pattern.compile("(?:jakarta|javax)\\.validation\\.constraints\\.(\\w+)");

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
            return string(string, constraint, annotation);
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
            case "DecimalMin" ->
                schema.atLeast(
                        new BigDecimal(AnnotationValues.text(annotation, "value")),
                        !AnnotationValues.flag(annotation, "inclusive"));
            case "DecimalMax" ->
                schema.atMost(
                        new BigDecimal(AnnotationValues.text(annotation, "value")),
                        !AnnotationValues.flag(annotation, "inclusive"));
            case "Positive" -> schema.atLeast(BigDecimal.ZERO, true);
            case "PositiveOrZero" -> schema.atLeast(BigDecimal.ZERO, false);
            case "Negative" -> schema.atMost(BigDecimal.ZERO, true);
            case "NegativeOrZero" -> schema.atMost(BigDecimal.ZERO, false);
            case "Digits" -> digits(schema, annotation);
            default -> schema;
        };
    }

    private static NumberSchema digits(NumberSchema schema, Annotation annotation) {
        var bound = BigDecimal.TEN.pow((int) AnnotationValues.number(annotation, "integer"));
        return schema.atLeast(bound.negate(), true).atMost(bound, true).withFractionDigits((int)
                AnnotationValues.number(annotation, "fraction"));
    }

    private static Schema string(StringSchema schema, String constraint, Annotation annotation) {
        return switch (constraint) {
            case "Size" -> schema.sized((int) AnnotationValues.number(annotation, "min"), max(annotation));
            case "NotBlank" -> schema.refusingBlank();
            case "NotEmpty" -> schema.sized(1, null);
            case "Pattern" -> schema.matching(flags(annotation) + AnnotationValues.text(annotation, "regexp"));
            case "Email" -> schema.ofKind(TextKind.EMAIL);
            case "Past" -> schema.lying(StringSchema.When.PAST);
            case "PastOrPresent" -> schema.lying(StringSchema.When.PAST_OR_PRESENT);
            case "Future" -> schema.lying(StringSchema.When.FUTURE);
            case "FutureOrPresent" -> schema.lying(StringSchema.When.FUTURE_OR_PRESENT);
            default -> schema;
        };
    }

    private static Schema array(ArraySchema schema, String constraint, Annotation annotation) {
        return switch (constraint) {
            case "Size" ->
                new ArraySchema(
                        schema.items(),
                        Math.max(schema.minItems(), (int) AnnotationValues.number(annotation, "min")),
                        max(annotation),
                        schema.unique(),
                        schema.nullable(),
                        schema.description());
            case "NotEmpty" ->
                new ArraySchema(
                        schema.items(),
                        Math.max(schema.minItems(), 1),
                        schema.maxItems(),
                        schema.unique(),
                        schema.nullable(),
                        schema.description());
            default -> schema;
        };
    }

    private static @org.jspecify.annotations.Nullable Integer max(Annotation annotation) {
        var max = (int) AnnotationValues.number(annotation, "max");
        return max == Integer.MAX_VALUE ? null : max;
    }

    private static String flags(Annotation annotation) {
        var flags = AnnotationValues.of(annotation, "flags");
        return flags instanceof Object[] array && List.of(array).toString().contains("CASE_INSENSITIVE") ? "(?i)" : "";
    }
}

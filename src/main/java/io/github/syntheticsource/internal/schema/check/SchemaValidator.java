package io.github.syntheticsource.internal.schema.check;

import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import io.github.syntheticsource.internal.schema.Violation;
import io.github.syntheticsource.internal.text.Plural;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Validates a tree against a schema and lists every violation with its path. */
public final class SchemaValidator {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>()\"',;:]+@[^\\s@<>()\"',;:.]+(?:\\.[^\\s@<>()\"',;:.]+)*");

    private final TypeSchema type;
    private final List<Violation> violations = new ArrayList<>();

    private SchemaValidator(TypeSchema type) {
        this.type = type;
    }

    /** Returns all violations of a tree, empty if it is valid. The record's constructor is not called. */
    public static List<Violation> violations(TypeSchema type, @Nullable Object tree) {
        var validator = new SchemaValidator(type);
        validator.check(type.root(), tree, "");
        return List.copyOf(validator.violations);
    }

    private void check(Schema declared, @Nullable Object value, String path) {
        var schema = type.resolve(declared);
        if (value == null) {
            if (!schema.nullable()) {
                broken(path, "must not be null");
            }
        } else if (schema instanceof ObjectSchema object) {
            checkObject(object, value, path);
        } else if (schema instanceof UnionSchema choice) {
            checkChoice(choice, value, path);
        } else if (schema instanceof ArraySchema array) {
            checkArray(array, value, path);
        } else if (schema instanceof StringSchema string) {
            checkString(string, value, path);
        } else if (schema instanceof NumberSchema number) {
            checkNumber(number, value, path);
        } else if (schema instanceof BooleanSchema bool) {
            checkBoolean(bool, value, path);
        }
    }

    private void checkObject(ObjectSchema object, Object value, String path) {
        if (!(value instanceof Map<?, ?> members)) {
            broken(path, "must be an object but was " + shown(value));
            return;
        }
        for (var property : object.properties()) {
            var inner = path.isEmpty() ? property.name() : path + "." + property.name();
            if (members.containsKey(property.name())) {
                check(property.schema(), members.get(property.name()), inner);
            } else {
                broken(inner, "is missing");
            }
        }
        for (var name : members.keySet()) {
            if (object.property(String.valueOf(name)) == null) {
                broken(path, "unknown component [" + name + "]");
            }
        }
    }

    private void checkChoice(UnionSchema choice, Object value, String path) {
        if (!(value instanceof Map<?, ?> members)) {
            broken(path, "must be an object but was " + shown(value));
            return;
        }
        var branch = TypeSchema.branch(choice, members);
        if (branch == null) {
            broken(path, "must have one of " + names(choice) + " in `" + choice.discriminator() + "`");
        } else {
            checkObject(branch, value, path);
        }
    }

    private static List<String> names(UnionSchema choice) {
        return choice.branches().stream()
                .map(branch -> branch.property(choice.discriminator()))
                .flatMap(name -> name instanceof StringSchema text ? text.constants().stream() : Stream.empty())
                .toList();
    }

    private void checkArray(ArraySchema array, Object value, String path) {
        if (!(value instanceof List<?> items)) {
            broken(path, "must be an array but was " + shown(value));
            return;
        }
        if (items.size() < array.minItems()) {
            broken(path, "must have at least " + Plural.of(array.minItems(), "item") + " but had " + items.size());
        }
        if (array.maxItems() != null && items.size() > array.maxItems()) {
            broken(path, "must have at most " + Plural.of(array.maxItems(), "item") + " but had " + items.size());
        }
        if (array.unique()
                && items.stream().map(JsonValues::canonical).distinct().count() < items.size()) {
            broken(path, "must not contain duplicate items");
        }
        for (var i = 0; i < items.size(); i++) {
            check(array.items(), items.get(i), path + "[" + i + "]");
        }
    }

    private void checkString(StringSchema string, Object value, String path) {
        if (!(value instanceof String text)) {
            broken(path, "must be text but was " + shown(value));
            return;
        }
        var length = text.codePointCount(0, text.length());
        if (!string.constants().isEmpty() && !string.constants().contains(text)) {
            broken(path, "must be one of " + string.constants() + " but was " + shown(text));
        }
        if (string.notBlank() && text.isBlank()) {
            broken(path, "must not be blank");
        }
        if (length < string.minLength()) {
            broken(
                    path,
                    "must have at least " + Plural.of(string.minLength(), "character") + " but was " + shown(text));
        }
        if (string.maxLength() != null && length > string.maxLength()) {
            broken(path, "must have at most " + Plural.of(string.maxLength(), "character") + " but was " + shown(text));
        }
        if (string.pattern() != null && !Pattern.matches(string.pattern(), text)) {
            broken(path, "must match " + string.pattern() + " but was " + shown(text));
        }
        checkKind(string, text, path);
    }

    private void checkKind(StringSchema string, String text, String path) {
        if (string.kind() == StringFormat.EMAIL && !EMAIL.matcher(text).matches()) {
            broken(path, "must be an e-mail address but was " + shown(text));
        } else if (string.kind() == StringFormat.CHAR && text.length() != 1) {
            broken(path, "must be one character but was " + shown(text));
        } else if (string.kind().isTime()) {
            var problem = DateTimeValidator.problem(string, text);
            if (problem != null) {
                broken(path, problem + " but was " + shown(text));
            }
        }
    }

    private void checkNumber(NumberSchema number, Object value, String path) {
        if (!(value instanceof BigDecimal decimal)) {
            broken(path, "must be a number but was " + shown(value));
            return;
        }
        if (number.integer() && decimal.stripTrailingZeros().scale() > 0) {
            broken(path, "must be a whole number but was " + shown(value));
        } else if (number.integer() && decimal.scale() != 0) {
            broken(path, "must be written as a whole number but was " + shown(value));
        }
        if (number.minimum() != null) {
            var side = decimal.compareTo(number.minimum());
            if (side < 0 || (side == 0 && number.minimumExclusive())) {
                broken(
                        path,
                        "must be " + (number.minimumExclusive() ? "more than " : "at least ") + number.minimum()
                                + " but was " + shown(value));
            }
        }
        if (number.maximum() != null) {
            var side = decimal.compareTo(number.maximum());
            if (side > 0 || (side == 0 && number.maximumExclusive())) {
                broken(
                        path,
                        "must be " + (number.maximumExclusive() ? "less than " : "at most ") + number.maximum()
                                + " but was " + shown(value));
            }
        }
        if (number.fractionDigits() != null
                && Math.max(0, decimal.stripTrailingZeros().scale()) > number.fractionDigits()) {
            broken(
                    path,
                    "must have at most " + Plural.of(number.fractionDigits(), "digit") + " after the point but was "
                            + shown(value));
        }
    }

    private void checkBoolean(BooleanSchema bool, Object value, String path) {
        if (!(value instanceof Boolean flag)) {
            broken(path, "must be true or false but was " + shown(value));
        } else if (bool.only() != null && !flag.equals(bool.only())) {
            broken(path, "must be " + bool.only());
        }
    }

    private void broken(String path, String rule) {
        violations.add(new Violation(path, rule));
    }

    private static String shown(Object value) {
        var text = value instanceof BigDecimal number ? number.toString() : JsonValues.write(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}

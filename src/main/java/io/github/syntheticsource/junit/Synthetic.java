package io.github.syntheticsource.junit;

import io.github.syntheticsource.VarietyPlan;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Injects synthetic records into a parameter or a field: one ({@code T}), several ({@code List<T>}), or a named set whose
 * records are bound on access ({@code SyntheticDataset<T>}).
 *
 * <p>Supported on parameters of tests, lifecycle methods and constructors, and on fields; no extension needs to be
 * registered. Every test gets fresh instances. If a method has several parameters of the same type and set, the first
 * gets the first record, the second the second, and so on.
 *
 * <pre>{@code
 * @Test
 * void one(@Synthetic MedicalBilling bill) { ... }
 *
 * @Test
 * void many(@Synthetic(count = 200, set = "load") List<MedicalBilling> bills) { ... }
 * }</pre>
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(SyntheticExtension.class)
public @interface Synthetic {

    /** Means "not set" for an attribute that is a number. */
    int UNSAID = Integer.MIN_VALUE;

    /**
     * The number of records.
     *
     * @return at least 1. Defaults to 1 for a single record and to 10 for a list or a dataset
     */
    int count() default UNSAID;

    /**
     * The subject of the records.
     *
     * @return free text. Defaults to none
     */
    String subject() default "";

    /**
     * Further instructions.
     *
     * @return free text. Defaults to none
     */
    String instructions() default "";

    /**
     * Few-shot examples.
     *
     * @return examples, each a record as free text or as a JSON object. Defaults to none
     */
    String[] examples() default {};

    /**
     * A class path resource with few-shot examples: a JSON array of records, or plain text with a blank line between
     * examples.
     *
     * @return the resource's name. Defaults to none
     */
    String examplesFrom() default "";

    /**
     * A class path resource that replaces the built-in prompt, with the placeholders <code>{{subject}} {{instructions}}
     * {{examples}} {{count}} {{schema}} {{locale}} {{unique}} {{type}}</code>. The part between
     * <code>{{#subject}}</code> and <code>{{/subject}}</code> is left out if there is no subject; likewise for the others.
     * Values are inserted without escaping.
     *
     * @return the resource's name. Defaults to the built-in prompt
     */
    String prompt() default "";

    /**
     * The name of the set, which is the name of its file.
     *
     * @return any text. Defaults to {@link #subject()}, or to {@code default} without one
     */
    String set() default "";

    /**
     * The language and region of the values.
     *
     * @return a language tag such as {@code fr}, {@code ko} or {@code zh-CN}. Defaults to English
     */
    String locale() default "";

    /**
     * Components whose values must be unique within the set.
     *
     * @return their names as in JSON. Defaults to none
     */
    String[] unique() default {};

    /**
     * Pins the generator of the records; it becomes part of the recipe.
     *
     * @return {@code openai}, {@code builtin} or a class name. Defaults to {@code synthetic.generator}
     */
    String generator() default "";

    /**
     * The variety plan, which spreads enum constants, booleans, nulls, list sizes and bounded numbers over the records.
     *
     * @return {@link VarietyPlan#NONE} to leave the model free. Defaults to {@link VarietyPlan#SPREAD}
     */
    VarietyPlan plan() default VarietyPlan.SPREAD;

    /**
     * Pins the model; it becomes part of the recipe.
     *
     * @return the model's name at the endpoint. Defaults to {@code synthetic.model}
     */
    String model() default "";

    /**
     * Pins the temperature; it becomes part of the recipe.
     *
     * @return between 0 and 2. Defaults to {@code synthetic.temperature}
     */
    double temperature() default Double.NaN;
}

package io.github.syntheticsource.junit;

import io.github.syntheticsource.VarietyPlan;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fills a parameter or a field with synthetic records: one ({@code T}), several ({@code List<T>}), or a named set that is
 * read as it is used ({@code SyntheticDataset<T>}).
 *
 * <p>It works on parameters of tests, lifecycle methods and constructors, and on fields, without an extension being
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

    /** Stands for "not said" where an attribute is a number. */
    int UNSAID = Integer.MIN_VALUE;

    /**
     * How many records.
     *
     * @return at least 1. Defaults to 1 for a single record and to 10 for a list or a dataset
     */
    int count() default UNSAID;

    /**
     * What the records are about.
     *
     * @return free words. Defaults to nothing
     */
    String subject() default "";

    /**
     * Further wishes.
     *
     * @return free words. Defaults to nothing
     */
    String instructions() default "";

    /**
     * Few-shot examples.
     *
     * @return each a record in free text or as a JSON object. Defaults to none
     */
    String[] examples() default {};

    /**
     * A class path resource with few-shot examples: a JSON array of records, or plain text with a blank line between two.
     *
     * @return the resource's name. Defaults to none
     */
    String examplesFrom() default "";

    /**
     * A class path resource that replaces the built-in prompt, with the placeholders <code>{{subject}} {{instructions}}
     * {{examples}} {{count}} {{schema}} {{locale}} {{unique}} {{type}}</code>. What stands between <code>{{#subject}}</code>
     * and <code>{{/subject}}</code> is left out where there is no subject, and so on. Values are put in as they are.
     *
     * @return the resource's name. Defaults to the built-in prompt
     */
    String prompt() default "";

    /**
     * The name of the set, which is the name of its file.
     *
     * @return any text. Defaults to the words of {@link #subject()}, else {@code default}
     */
    String set() default "";

    /**
     * Language and region of the values.
     *
     * @return a language tag such as {@code fr}, {@code ko} or {@code zh-CN}. Defaults to English
     */
    String locale() default "";

    /**
     * Components whose values must not repeat within the set.
     *
     * @return names as in JSON. Defaults to none
     */
    String[] unique() default {};

    /**
     * Pins who makes the records.
     *
     * @return {@code openai}, {@code builtin} or a class name. Defaults to what {@code synthetic.generator} says
     */
    String generator() default "";

    /**
     * Whether a plan spreads what models cluster: constants of enums, booleans, nulls, sizes of lists, bounded numbers.
     *
     * @return {@link VarietyPlan#NONE} to leave the model free. Defaults to {@link VarietyPlan#SPREAD}
     */
    VarietyPlan plan() default VarietyPlan.SPREAD;

    /**
     * Pins the model.
     *
     * @return the model's name at the endpoint. Defaults to what {@code synthetic.model} says
     */
    String model() default "";

    /**
     * Pins the temperature.
     *
     * @return between 0 and 2. Defaults to what {@code synthetic.temperature} says
     */
    double temperature() default Double.NaN;
}

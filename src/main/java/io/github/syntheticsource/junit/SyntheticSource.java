package io.github.syntheticsource.junit;

import io.github.syntheticsource.VarietyPlan;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A source of synthetic records for a {@code @ParameterizedTest} or {@code @ParameterizedClass}, with one invocation per
 * record.
 *
 * <p>The records are replayed from {@code fixtures-cache/}; missing ones are generated and recorded there first,
 * if {@code synthetic.mode} allows it. The first parameter gets a fresh instance in every invocation; further
 * parameters are left to other resolvers.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @SyntheticSource(value = MedicalBilling.class, count = 10)
 * void claimsStayWithinTheCharge(MedicalBilling bill) { ... }
 * }</pre>
 *
 * <p>It is repeatable, each time with another {@link #set()}, and can be used as a meta-annotation.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(SyntheticSources.class)
@ArgumentsSource(SyntheticArgumentsProvider.class)
@ExtendWith(SyntheticExtension.class)
public @interface SyntheticSource {

    /**
     * The type of the records.
     *
     * @return the type. Defaults to the type of the first parameter
     */
    Class<?> value() default void.class;

    /**
     * The number of records, and of invocations.
     *
     * @return at least 1. Defaults to 10
     */
    int count() default 10;

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

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
 * A source of synthetic records for a {@code @ParameterizedTest} or {@code @ParameterizedClass}: one invocation a record.
 *
 * <p>The records are replayed from {@code fixtures-cache/}; those that are missing are made and recorded there first,
 * where {@code synthetic.mode} allows it. The first parameter gets a fresh instance in every invocation; further
 * parameters are left to other resolvers.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @SyntheticSource(value = MedicalBilling.class, count = 10)
 * void claimsStayWithinTheCharge(MedicalBilling bill) { ... }
 * }</pre>
 *
 * <p>It can be repeated, each time with another {@link #set()}, and it can stand on an annotation of your own.
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
     * How many records, so how many invocations.
     *
     * @return at least 1. Defaults to 10
     */
    int count() default 10;

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

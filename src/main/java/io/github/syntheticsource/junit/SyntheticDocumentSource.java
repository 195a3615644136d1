package io.github.syntheticsource.junit;

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
 * A source of texts with the records that they state, for a {@code @ParameterizedTest} or {@code @ParameterizedClass} that
 * tests an extractor: one invocation a text.
 *
 * <p>The first parameter gets a {@code SyntheticDocument}; further parameters are left to other resolvers. The records are
 * given by {@link #records()}, or made and recorded like those of {@link SyntheticSource}. The texts are replayed from
 * {@code fixtures-cache/<Type>/<set>.text.json}; those that are missing, and those whose record was edited, are written and
 * recorded there first, where {@code synthetic.mode} allows it.
 *
 * <p>A text is kept only if it states every value, holds to what is measured of the preferences, gives nothing away by its
 * form (no JSON, no list of names and values), and holds no number or date of its own.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @SyntheticDocumentSource(value = Actor.class, count = 10, style = "informal", minLength = 500)
 * void extractorRecoversTheActor(SyntheticDocument<Actor> document) { ... }
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
@Repeatable(SyntheticDocumentSources.class)
@ArgumentsSource(SyntheticDocumentArgumentsProvider.class)
@ExtendWith(SyntheticExtension.class)
public @interface SyntheticDocumentSource {

    /**
     * The type of the records.
     *
     * @return the type. Defaults to the {@code T} of a first parameter {@code SyntheticDocument<T>}
     */
    Class<?> value() default void.class;

    /**
     * How many texts, so how many invocations.
     *
     * @return at least 1, or 0 for the default. Defaults to 10, or to as many as {@link #records()} fill
     */
    int count() default 0;

    /**
     * A class path resource with the records that the texts state: a JSON array.
     *
     * @return the resource's name. Defaults to none: the records are made
     */
    String records() default "";

    /**
     * How many records each text states.
     *
     * @return at least 1. Defaults to 1
     */
    int recordsPerText() default 1;

    /**
     * How the texts sound.
     *
     * @return free words, such as {@code informal}. Defaults to nothing
     */
    String style() default "";

    /**
     * How long each text is at least, in {@link #unit()}.
     *
     * @return at least 0. Defaults to 0
     */
    int minLength() default 0;

    /**
     * How long each text is at most, in {@link #unit()}.
     *
     * @return at least {@link #minLength()}. Defaults to no limit
     */
    int maxLength() default Integer.MAX_VALUE;

    /**
     * What lengths are counted in.
     *
     * @return {@code characters} or {@code words}. Defaults to characters
     */
    String unit() default "";

    /**
     * The language of the texts; the values stay as they are. It is checked for {@code en}, {@code fr}, {@code es},
     * {@code ko} and {@code zh}.
     *
     * @return a language tag. Defaults to English
     */
    String language() default "";

    /**
     * Further preferences.
     *
     * @return each as {@code name=words}, such as {@code audience=children}. Defaults to none
     */
    String[] preferences() default {};

    /**
     * The name of the set, of records and of texts.
     *
     * @return any text. Defaults to the words of {@link #subject()}, else {@code default}
     */
    String set() default "";

    /**
     * What generated records are about.
     *
     * @return free words. Defaults to nothing
     */
    String subject() default "";

    /**
     * Further wishes for generated records.
     *
     * @return free words. Defaults to nothing
     */
    String instructions() default "";

    /**
     * Few-shot examples for generated records.
     *
     * @return each a record in free text or as a JSON object. Defaults to none
     */
    String[] examples() default {};

    /**
     * A class path resource with few-shot examples for generated records.
     *
     * @return the resource's name. Defaults to none
     * @see SyntheticSource#examplesFrom()
     */
    String examplesFrom() default "";

    /**
     * Language and region of the values of generated records.
     *
     * @return a language tag such as {@code fr}, {@code ko} or {@code zh-CN}. Defaults to English
     */
    String locale() default "";

    /**
     * Components whose values must not repeat among generated records.
     *
     * @return names as in JSON. Defaults to none
     */
    String[] unique() default {};

    /**
     * Pins who makes records and texts.
     *
     * @return {@code openai}, {@code builtin} or a class name. Defaults to what {@code synthetic.generator} says
     */
    String generator() default "";

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

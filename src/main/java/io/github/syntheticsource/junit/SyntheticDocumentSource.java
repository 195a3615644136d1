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
 * A source of documents, texts with the records that they state, for a {@code @ParameterizedTest} or {@code
 * @ParameterizedClass} that tests an extractor. There is one invocation per text.
 *
 * <p>The first parameter gets a {@code SyntheticDocument}; further parameters are left to other resolvers. The records are
 * given by {@link #records()}, or generated and recorded like those of {@link SyntheticSource}. The texts are replayed from
 * {@code fixtures-cache/<Type>/<set>.text.json}; missing texts, and texts of edited records, are written and recorded there
 * first, if {@code synthetic.mode} allows it.
 *
 * <p>A text is accepted only if it states every value, meets the preferences that are checked, is prose (no JSON, no list
 * of names and values), and contains no number or date that is not in the record.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @SyntheticDocumentSource(value = Actor.class, count = 10, style = "informal", minLength = 500)
 * void extractorRecoversTheActor(SyntheticDocument<Actor> document) { ... }
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
     * The number of texts, and of invocations.
     *
     * @return at least 1, or 0 for the default. Defaults to 10, or to as many as {@link #records()} fill
     */
    int count() default 0;

    /**
     * A class path resource with the records that the texts state: a JSON array.
     *
     * @return the resource's name. Defaults to none: the records are generated
     */
    String records() default "";

    /**
     * The number of records that each text states.
     *
     * @return at least 1. Defaults to 1
     */
    int recordsPerText() default 1;

    /**
     * The style of the texts.
     *
     * @return free text, such as {@code informal}. Defaults to none
     */
    String style() default "";

    /**
     * The minimum length of each text, in {@link #unit()}.
     *
     * @return at least 0. Defaults to 0
     */
    int minLength() default 0;

    /**
     * The maximum length of each text, in {@link #unit()}.
     *
     * @return at least {@link #minLength()}. Defaults to no limit
     */
    int maxLength() default Integer.MAX_VALUE;

    /**
     * The unit of the lengths.
     *
     * @return {@code characters} or {@code words}. Defaults to characters
     */
    String unit() default "";

    /**
     * The language of the texts; the values are not translated. It is checked for {@code en}, {@code fr}, {@code es},
     * {@code ko} and {@code zh}.
     *
     * @return a language tag. Defaults to English
     */
    String language() default "";

    /**
     * Further preferences.
     *
     * @return preferences, each as {@code name=words}, such as {@code audience=children}. Defaults to none
     */
    String[] preferences() default {};

    /**
     * The name of the set, for records and texts.
     *
     * @return any text. Defaults to {@link #subject()}, or to {@code default} without one
     */
    String set() default "";

    /**
     * The subject of generated records.
     *
     * @return free text. Defaults to none
     */
    String subject() default "";

    /**
     * Further instructions for generated records.
     *
     * @return free text. Defaults to none
     */
    String instructions() default "";

    /**
     * Few-shot examples for generated records.
     *
     * @return examples, each a record as free text or as a JSON object. Defaults to none
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
     * The language and region of the values of generated records.
     *
     * @return a language tag such as {@code fr}, {@code ko} or {@code zh-CN}. Defaults to English
     */
    String locale() default "";

    /**
     * Components whose values must be unique among generated records.
     *
     * @return their names as in JSON. Defaults to none
     */
    String[] unique() default {};

    /**
     * Pins the generator of records and texts; it becomes part of the recipe.
     *
     * @return {@code openai}, {@code builtin} or a class name. Defaults to {@code synthetic.generator}
     */
    String generator() default "";

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

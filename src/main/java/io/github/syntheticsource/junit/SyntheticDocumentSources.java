package io.github.syntheticsource.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The container of repeated {@link SyntheticDocumentSource}s. Repeat the annotation instead of writing this one.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ArgumentsSource(SyntheticDocumentArgumentsProvider.class)
@ExtendWith(SyntheticExtension.class)
public @interface SyntheticDocumentSources {

    /**
     * The sources, in order.
     *
     * @return at least one
     */
    SyntheticDocumentSource[] value();
}

package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.internal.run.DocumentRequestBuilder;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticDocumentSource;
import io.github.syntheticsource.junit.SyntheticSource;
import java.lang.reflect.Type;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Converts the attributes of an annotation to a request. Attributes that are not set keep the defaults of the request. */
public final class SourceAttributes {

    private SourceAttributes() {}

    /**
     * Returns the request of a {@link SyntheticSource}.
     *
     * @param where the annotation and its element, for messages
     * @param test {@code Class#method}, or null
     * @throws ConfigurationException if an attribute is invalid
     */
    public static SetRequestBuilder of(SyntheticSource source, Type type, String where, @Nullable String test) {
        var request = new SetRequestBuilder(type, where, test)
                .count(source.count())
                .subject(source.subject())
                .instructions(source.instructions())
                .examples(source.examples())
                .set(source.set())
                .unique(source.unique())
                .plan(source.plan());
        ifSet(source.examplesFrom(), request::examplesFrom);
        ifSet(source.prompt(), request::prompt);
        ifSet(source.locale(), request::locale);
        ifSet(source.generator(), request::generator);
        ifSet(source.model(), request::model);
        ifSet(source.temperature(), request::temperature);
        return request;
    }

    /**
     * Returns the request of a {@link Synthetic}.
     *
     * @param count the number of records for its parameter or field
     * @param where the annotation and its element, for messages
     * @param test {@code Class#method}, or null
     * @throws ConfigurationException if an attribute is invalid
     */
    static SetRequestBuilder of(Synthetic synthetic, int count, Type type, String where, @Nullable String test) {
        var request = new SetRequestBuilder(type, where, test)
                .count(count)
                .subject(synthetic.subject())
                .instructions(synthetic.instructions())
                .examples(synthetic.examples())
                .set(synthetic.set())
                .unique(synthetic.unique())
                .plan(synthetic.plan());
        ifSet(synthetic.examplesFrom(), request::examplesFrom);
        ifSet(synthetic.prompt(), request::prompt);
        ifSet(synthetic.locale(), request::locale);
        ifSet(synthetic.generator(), request::generator);
        ifSet(synthetic.model(), request::model);
        ifSet(synthetic.temperature(), request::temperature);
        return request;
    }

    /**
     * Returns the request of a {@link SyntheticDocumentSource}.
     *
     * @param where the annotation and its element, for messages
     * @param test {@code Class#method}, or null
     * @throws ConfigurationException if an attribute is invalid
     */
    public static DocumentRequestBuilder<Object> of(
            SyntheticDocumentSource source, Type type, String where, @Nullable String test) {
        var request = new DocumentRequestBuilder<>(type, where, test)
                .set(source.set())
                .subject(source.subject())
                .recordsPerText(source.recordsPerText());
        if (source.count() != 0) {
            request.count(source.count());
        }
        var records = request.records()
                .instructions(source.instructions())
                .examples(source.examples())
                .unique(source.unique());
        ifSet(source.examplesFrom(), records::examplesFrom);
        ifSet(source.locale(), records::locale);
        ifSet(source.generator(), request::generator);
        ifSet(source.model(), request::model);
        ifSet(source.temperature(), request::temperature);
        ifSet(source.records(), request::givenBy);
        addPreferences(request, source, where);
        return request;
    }

    private static void addPreferences(
            DocumentRequestBuilder<Object> request, SyntheticDocumentSource source, String where) {
        ifSet(source.style(), style -> request.prefer("style", style));
        if (source.minLength() != 0) {
            request.prefer("minLength", source.minLength());
        }
        if (source.maxLength() != Integer.MAX_VALUE) {
            request.prefer("maxLength", source.maxLength());
        }
        ifSet(source.unit(), unit -> request.prefer("unit", unit));
        ifSet(source.language(), language -> request.prefer("language", language));
        for (var preference : source.preferences()) {
            var equals = preference.indexOf('=');
            if (equals < 1) {
                throw new ConfigurationException(
                        "%s requires that each of `preferences` be name=words but was [%s]%n -> write preferences = \"audience=children\""
                                .formatted(where, preference));
            }
            request.prefer(
                    preference.substring(0, equals).strip(),
                    preference.substring(equals + 1).strip());
        }
    }

    private static void ifSet(String value, Consumer<String> attribute) {
        if (!value.isEmpty()) {
            attribute.accept(value);
        }
    }

    private static void ifSet(double value, Consumer<Double> attribute) {
        if (!Double.isNaN(value)) {
            attribute.accept(value);
        }
    }
}

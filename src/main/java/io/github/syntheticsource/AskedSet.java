package io.github.syntheticsource;

import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.recipe.Recipe;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * Internal. A set that an annotation asks for, known without running its test.
 *
 * @param name the set
 * @param type the type of the records, also of those that texts state
 * @param recipe what is asked for; empty for a set of texts
 * @param fingerprint that of what is asked for
 * @param words who asks, such as {@code @SyntheticSource on BillingTest.claims}
 * @since 0.1.0
 */
public record AskedSet(SetName name, Type type, Optional<Recipe> recipe, String fingerprint, String words) {

    /**
     * What a query would look for.
     *
     * @param query a query that is filled in
     * @return its set and recipe
     * @throws ConfigurationException if it asks for what cannot be generated
     */
    public static AskedSet of(RecordQuery<?> query) {
        var recipe = query.recipe();
        return new AskedSet(
                query.setName(recipe),
                query.type(),
                Optional.of(recipe),
                recipe.fingerprint(),
                query.asker().words());
    }

    /**
     * The texts that a query would look for. Its records are {@linkplain DocumentQuery#generated() another set}.
     *
     * @param query a query that is filled in
     * @return its set of texts
     * @throws ConfigurationException if it asks for what cannot be generated
     */
    public static AskedSet of(DocumentQuery<?> query) {
        return new AskedSet(
                query.setName(),
                query.type(),
                Optional.empty(),
                Recipe.fingerprint(query.recipe()),
                query.asker().words());
    }
}

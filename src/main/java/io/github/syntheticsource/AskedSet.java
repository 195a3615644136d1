package io.github.syntheticsource;

import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.recipe.Recipe;
import java.lang.reflect.Type;

/**
 * Internal. A set that an annotation asks for, known without running its test.
 *
 * @param name the set
 * @param type the records' type
 * @param recipe what is asked for
 * @param words who asks, such as {@code @SyntheticSource on BillingTest.claims}
 * @since 0.1.0
 */
public record AskedSet(SetName name, Type type, Recipe recipe, String words) {

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
                query.setName(recipe), query.type(), recipe, query.asker().words());
    }
}

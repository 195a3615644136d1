package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.RecipeFingerprint;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * A set that an annotation requests, determined without running its test.
 *
 * @param name the set
 * @param type the record type, also for a set of texts
 * @param recipe the recipe; empty for a set of texts
 * @param fingerprint the fingerprint of the recipe
 */
public record RequestedSet(SetName name, Type type, Optional<Recipe> recipe, String fingerprint) {

    /**
     * Returns the set of a request.
     *
     * @throws io.github.syntheticsource.ConfigurationException if the type cannot be generated
     */
    public static RequestedSet of(SetRequestBuilder builder) {
        var request = builder.build();
        var recipe = request.recipe();
        return new RequestedSet(request.name(), recipe.schema().type(), Optional.of(recipe), recipe.fingerprint());
    }

    /**
     * Returns the set of texts of a request; its records are a separate set.
     *
     * @throws io.github.syntheticsource.ConfigurationException if the type cannot be generated
     */
    public static RequestedSet of(DocumentRequestBuilder<?> builder) {
        var request = builder.build();
        return new RequestedSet(
                request.name(), request.type(), Optional.empty(), RecipeFingerprint.of(request.recipe()));
    }
}

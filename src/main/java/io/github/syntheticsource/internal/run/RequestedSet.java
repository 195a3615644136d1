package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.recipe.Recipe;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * A set that an annotation requests, known without running its test.
 *
 * @param name the set
 * @param type the type of the records, also of those that texts state
 * @param recipe what is requested; empty for a set of texts
 * @param fingerprint that of what is requested
 */
public record RequestedSet(SetName name, Type type, Optional<Recipe> recipe, String fingerprint) {

    /**
     * The set that a request looks for.
     *
     * @throws io.github.syntheticsource.ConfigurationException if it requests what cannot be generated
     */
    public static RequestedSet of(SetRequestBuilder builder) {
        var request = builder.build();
        var recipe = request.recipe();
        return new RequestedSet(request.name(), recipe.schema().type(), Optional.of(recipe), recipe.fingerprint());
    }

    /**
     * The set of texts that a request looks for; its records are another set.
     *
     * @throws io.github.syntheticsource.ConfigurationException if it requests what cannot be generated
     */
    public static RequestedSet of(DocumentRequestBuilder<?> builder) {
        var request = builder.build();
        return new RequestedSet(request.name(), request.type(), Optional.empty(), Recipe.fingerprint(request.recipe()));
    }
}

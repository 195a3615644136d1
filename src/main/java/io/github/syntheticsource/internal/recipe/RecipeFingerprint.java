package io.github.syntheticsource.internal.recipe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes the fingerprint of a recipe: the SHA-256 of its canonical form. */
public final class RecipeFingerprint {

    private static final String VERSION = "r1:";

    private RecipeFingerprint() {}

    /**
     * Computes the fingerprint of a recorded recipe, ignoring the fingerprint that it states.
     *
     * @return {@code r1:} and 64 hex digits
     */
    public static String of(Map<String, @Nullable Object> recipe) {
        var canonical = CanonicalRecipe.of(recipe);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return VERSION + HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

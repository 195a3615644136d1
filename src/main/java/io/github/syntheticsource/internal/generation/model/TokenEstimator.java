package io.github.syntheticsource.internal.generation.model;

/** Estimates tokens from the length of texts: four characters a token, the usual rule of thumb for English. */
final class TokenEstimator {

    private static final int CHARACTERS_A_TOKEN = 4;

    private TokenEstimator() {}

    /** Estimates the tokens of several texts together. */
    static long tokens(String... texts) {
        var characters = 0L;
        for (var text : texts) {
            characters += text.length();
        }
        return tokens(characters);
    }

    static long tokens(long characters) {
        return characters / CHARACTERS_A_TOKEN;
    }
}

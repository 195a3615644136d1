package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.schema.ObjectSchema;
import io.github.syntheticsource.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all records of one recipe have in common: the language, the country, the examples and the names read so far. */
final class Studio {

    private final Recipe recipe;
    private final Locale locale;
    private final FakerSource faker;
    private final Words words;
    private final Region region;
    private final Examples examples;
    private final long seed;
    private final Map<List<String>, Match> matches = new HashMap<>();
    private final Map<String, RegexText> patterns = new HashMap<>();

    Studio(Recipe recipe, Locale locale, FakerSource faker) {
        this.recipe = recipe;
        this.locale = locale;
        this.faker = faker;
        this.words = Words.of(locale);
        this.region = Region.of(locale);
        this.examples = Examples.of(recipe);
        this.seed = Seed.hash(recipe.fingerprint());
    }

    Recipe recipe() {
        return recipe;
    }

    Locale locale() {
        return locale;
    }

    FakerSource faker() {
        return faker;
    }

    Words words() {
        return words;
    }

    Region region() {
        return region;
    }

    Examples examples() {
        return examples;
    }

    /** The record of that position, for the given attempt. */
    Spot spot(int position, int round) {
        return new Spot(seed, position, round, "", 0, 0);
    }

    /** The texts of a pattern in the recipe's type. */
    RegexText regex(String pattern) {
        return patterns.computeIfAbsent(pattern, RegexText::of);
    }

    /** How a component's name is read in the type that holds it. */
    Match match(ObjectSchema holder, Schema.Property component) {
        var schema = component.schema();
        var key = List.of(
                holder.name(),
                component.name(),
                schema.getClass().getSimpleName(),
                schema.description() == null ? "" : schema.description());
        return matches.computeIfAbsent(key, unseen -> read(holder, component));
    }

    /** By its name, or by its description if the name says nothing. */
    private static Match read(ObjectSchema holder, Schema.Property component) {
        var nouns = Vocabulary.nouns(holder.name());
        var match = ComponentTable.SHARED.match(component.name(), nouns, component.schema());
        var description = component.schema().description();
        return match.row().isKnown() || description == null
                ? match
                : ComponentTable.SHARED.match(description, nouns, component.schema());
    }
}

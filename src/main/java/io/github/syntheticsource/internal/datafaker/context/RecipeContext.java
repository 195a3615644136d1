package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.component.ComponentRuleMatch;
import io.github.syntheticsource.internal.datafaker.component.ComponentRules;
import io.github.syntheticsource.internal.datafaker.example.ExampleValues;
import io.github.syntheticsource.internal.datafaker.random.SeedHash;
import io.github.syntheticsource.internal.datafaker.random.ValuePosition;
import io.github.syntheticsource.internal.datafaker.regex.RegexGenerator;
import io.github.syntheticsource.internal.datafaker.word.CountryProfile;
import io.github.syntheticsource.internal.datafaker.word.LocalizedFaker;
import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.datafaker.word.WordLists;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shared state of all records of a recipe: language, country, examples and component rules. */
public final class RecipeContext {

    private final Recipe recipe;
    private final Locale locale;
    private final LocalizedFaker faker;
    private final WordLists wordLists;
    private final CountryProfile profile;
    private final ExampleValues exampleValues;
    private final long seed;
    private final Map<List<String>, ComponentRuleMatch> matches = new HashMap<>();
    private final Map<String, RegexGenerator> patterns = new HashMap<>();

    public RecipeContext(Recipe recipe, Locale locale, LocalizedFaker faker) {
        this.recipe = recipe;
        this.locale = locale;
        this.faker = faker;
        this.wordLists = WordLists.of(locale);
        this.profile = CountryProfile.of(locale);
        this.exampleValues = ExampleValues.of(recipe);
        this.seed = SeedHash.hash(recipe.fingerprint());
    }

    public Recipe recipe() {
        return recipe;
    }

    public Locale locale() {
        return locale;
    }

    public LocalizedFaker faker() {
        return faker;
    }

    WordLists wordLists() {
        return wordLists;
    }

    public CountryProfile profile() {
        return profile;
    }

    public ExampleValues exampleValues() {
        return exampleValues;
    }

    /** Returns the context of the record at a position, for the given attempt. */
    public ValuePosition spot(int position, int round) {
        return new ValuePosition(seed, position, round, "", 0, 0);
    }

    /** Returns the generator for a pattern in the recipe's type. */
    public RegexGenerator regex(String pattern) {
        return patterns.computeIfAbsent(pattern, RegexGenerator::of);
    }

    /** Returns the rule for a component in the type that contains it. */
    ComponentRuleMatch match(ObjectSchema holder, Schema.Property component) {
        var schema = component.schema();
        var key = List.of(
                holder.name(),
                component.name(),
                schema.getClass().getSimpleName(),
                schema.description() == null ? "" : schema.description());
        return matches.computeIfAbsent(key, unseen -> read(holder, component));
    }

    /** Matches by name, or by description if the name is unknown. */
    private static ComponentRuleMatch read(ObjectSchema holder, Schema.Property component) {
        var nouns = NameTokenizer.nouns(holder.name());
        var match = ComponentRules.SHARED.match(component.name(), nouns, component.schema());
        var description = component.schema().description();
        return match.rule().isKnown() || description == null
                ? match
                : ComponentRules.SHARED.match(description, nouns, component.schema());
    }
}

package io.github.syntheticsource.testing;

import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recipe under construction. */
public final class RecipeBuilder {

    private TypeSchema schema;
    private String subject;
    private String instructions;
    private List<String> examples;
    private @Nullable String prompt;
    private @Nullable String locale;
    private List<String> unique;
    private @Nullable String plan;
    private @Nullable String generator;
    private @Nullable String model;
    private @Nullable Double temperature;

    private RecipeBuilder(Recipe recipe) {
        schema = recipe.schema();
        subject = recipe.subject();
        instructions = recipe.instructions();
        examples = recipe.examples();
        prompt = recipe.prompt();
        locale = recipe.locale();
        unique = recipe.unique();
        plan = recipe.plan();
        generator = recipe.generator();
        model = recipe.model();
        temperature = recipe.temperature();
    }

    /** One that so far asks for records of a type and nothing else. */
    public static RecipeBuilder of(Class<?> type) {
        return like(Recipe.of(SchemaDeriver.derive(type)));
    }

    /** One that so far asks for the same. */
    public static RecipeBuilder like(Recipe recipe) {
        return new RecipeBuilder(recipe);
    }

    public RecipeBuilder type(Class<?> type) {
        schema = SchemaDeriver.derive(type);
        return this;
    }

    public RecipeBuilder subject(String subject) {
        this.subject = subject;
        return this;
    }

    public RecipeBuilder instructions(String instructions) {
        this.instructions = instructions;
        return this;
    }

    public RecipeBuilder examples(String... examples) {
        this.examples = List.of(examples);
        return this;
    }

    public RecipeBuilder prompt(@Nullable String prompt) {
        this.prompt = prompt;
        return this;
    }

    public RecipeBuilder locale(@Nullable String locale) {
        this.locale = locale;
        return this;
    }

    public RecipeBuilder unique(String... unique) {
        this.unique = List.of(unique);
        return this;
    }

    public RecipeBuilder plan(@Nullable String plan) {
        this.plan = plan;
        return this;
    }

    public RecipeBuilder generator(@Nullable String generator) {
        this.generator = generator;
        return this;
    }

    public RecipeBuilder model(@Nullable String model) {
        this.model = model;
        return this;
    }

    public RecipeBuilder temperature(@Nullable Double temperature) {
        this.temperature = temperature;
        return this;
    }

    public Recipe build() {
        return new Recipe(
                schema, subject, instructions, examples, prompt, locale, unique, plan, generator, model, temperature);
    }
}

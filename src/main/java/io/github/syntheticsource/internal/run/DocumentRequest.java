package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.internal.fixture.SetRequest;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.recipe.RequestOrigin;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for texts written from given or generated records.
 *
 * @param name the set of texts
 * @param type the records' type
 * @param typeName its simple name
 * @param given the records, or null if they are {@code generated}
 * @param generated the request for the records, or null if they are {@code given}
 * @param recordsPerText the number of records per text, at least 1
 * @param preferences the style and length of the texts
 * @param pins the pinned generator of the texts
 * @param origin the requesting test
 */
public record DocumentRequest<T>(
        SetName name,
        Type type,
        String typeName,
        @Nullable DocumentRecords<T> given,
        @Nullable SetRequest generated,
        int recordsPerText,
        Preferences preferences,
        Pins pins,
        RequestOrigin origin) {

    private static final Set<String> NUMBERS = Set.of("minLength", "maxLength");

    /**
     * The pinned generator of the texts. Null values are left to the settings.
     *
     * @param generator the generator's name
     * @param model the model's name at the endpoint
     * @param temperature between 0 and 2
     */
    record Pins(
            @Nullable String generator,
            @Nullable String model,
            @Nullable Double temperature) {

        static final Pins NONE = new Pins(null, null, null);
    }

    public DocumentRequest {
        if ((given == null) == (generated == null)) {
            throw new IllegalArgumentException("records must be either given or generated");
        }
    }

    /** Returns the recipe that all texts of the set share. */
    Map<String, @Nullable Object> recipe() {
        var recipe = new LinkedHashMap<String, @Nullable Object>();
        if (!preferences.values().isEmpty()) {
            recipe.put("preferences", json(preferences));
        }
        if (recordsPerText > 1) {
            recipe.put("recordsPerText", recordsPerText);
        }
        if (pins.generator != null) {
            recipe.put("generator", pins.generator);
        }
        if (pins.model != null) {
            recipe.put("model", pins.model);
        }
        if (pins.temperature != null) {
            recipe.put("temperature", pins.temperature);
        }
        return recipe;
    }

    /** Returns preferences as in a fixture: lengths as numbers, everything else as text. */
    static Map<String, @Nullable Object> json(Preferences preferences) {
        var json = new LinkedHashMap<String, @Nullable Object>(preferences.values());
        json.replaceAll((name, value) -> NUMBERS.contains(name) ? new BigDecimal(String.valueOf(value)) : value);
        return json;
    }
}

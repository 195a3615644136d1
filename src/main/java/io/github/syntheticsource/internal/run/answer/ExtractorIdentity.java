package io.github.syntheticsource.internal.run.answer;

import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.json.ValueDigest;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.util.LinkedHashMap;
import java.util.Map;

/** The identity of an extractor, which distinguishes its answers from those of others. */
public final class ExtractorIdentity {

    private static final int LONGEST_PART = 60;

    private final Class<?> type;
    private final boolean several;
    private final String name;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final SetName set;

    /**
     * Creates an identity.
     *
     * @param type the records' type
     * @param several whether the extractor returns a list of records
     * @param name the extractor's name
     * @param version its version, or empty text
     */
    public ExtractorIdentity(Class<?> type, boolean several, String name, String version) {
        this.type = type;
        this.several = several;
        this.name = name;
        if (!version.isEmpty()) {
            parts.put("version", shortened(version));
        }
        var folder = type.getSimpleName();
        try {
            var schema = SchemaDeriver.derive(type);
            folder = schema.name();
            parts.put("type", digest(JsonValues.canonical(schema.toJson())));
        } catch (SchemaException notGeneratable) {
            parts.put("type", shortened(type.getName())); // a lambda may extract types that no model can generate
        }
        var slug = SetName.of(folder, name, "");
        this.set = new SetName(slug.folder(), slug.name() + (several ? ".list" : "") + ".answers");
    }

    String name() {
        return name;
    }

    /** Returns the set. Lists of records and single records have separate sets. */
    SetName set() {
        return set;
    }

    /** Returns the type name to show in the file. */
    String typeName() {
        return several ? "java.util.List<" + type.getName() + ">" : type.getName();
    }

    String simpleTypeName() {
        return type.getSimpleName();
    }

    /** Returns the identity together with the description of the extractor; long texts as digests. */
    Map<String, String> with(Map<String, String> description) {
        var all = new LinkedHashMap<>(parts);
        description.forEach((part, value) -> all.put(part, shortened(value)));
        return all;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_PART && value.indexOf('\n') < 0 ? value : digest(JsonValues.canonical(value));
    }

    static String digest(String text) {
        return new ValueDigest().add(text).hex();
    }
}

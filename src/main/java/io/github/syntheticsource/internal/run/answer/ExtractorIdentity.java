package io.github.syntheticsource.internal.run.answer;

import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.json.ValueDigest;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.util.LinkedHashMap;
import java.util.Map;

/** What tells the answers of one extractor from those of another. */
public final class ExtractorIdentity {

    private static final int LONGEST_PART = 60;

    private final Class<?> type;
    private final boolean several;
    private final String name;
    private final Map<String, String> known = new LinkedHashMap<>();
    private final SetName set;

    /**
     * Creates an identity.
     *
     * @param type the records' type
     * @param several whether the extractor returns a list of records
     * @param name the extractor's name
     * @param version which version it is, or empty text
     */
    public ExtractorIdentity(Class<?> type, boolean several, String name, String version) {
        this.type = type;
        this.several = several;
        this.name = name;
        if (!version.isEmpty()) {
            known.put("version", shortened(version));
        }
        var folder = type.getSimpleName();
        try {
            var schema = SchemaDeriver.derive(type);
            folder = schema.name();
            known.put("type", digest(JsonValues.canonical(schema.toJson())));
        } catch (SchemaException notForModels) {
            known.put("type", shortened(type.getName())); // a lambda may extract what no model can be asked for
        }
        var slug = SetName.of(folder, name, "");
        this.set = new SetName(slug.folder(), slug.name() + (several ? ".list" : "") + ".answers");
    }

    String name() {
        return name;
    }

    /** The file's set: a list of records and a single one are kept apart. */
    SetName set() {
        return set;
    }

    /** For the reader of the file. */
    String typeName() {
        return several ? "java.util.List<" + type.getName() + ">" : type.getName();
    }

    String simpleTypeName() {
        return type.getSimpleName();
    }

    /** All that is known, with what the extractor says of itself; long texts by their digests. */
    Map<String, String> with(Map<String, String> description) {
        var parts = new LinkedHashMap<>(known);
        description.forEach((part, value) -> parts.put(part, shortened(value)));
        return parts;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_PART && value.indexOf('\n') < 0 ? value : digest(JsonValues.canonical(value));
    }

    static String digest(String text) {
        return new ValueDigest().add(text).hex();
    }
}

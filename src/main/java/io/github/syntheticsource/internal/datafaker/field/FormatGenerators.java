package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.random.TextConstraints;
import io.github.syntheticsource.internal.schema.StringFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generators for texts with a format, regardless of the component's name. */
public final class FormatGenerators {

    private static final List<String> SHORT_DOMAINS = List.of("@example.com", "@x.test", "@test");

    private FormatGenerators() {}

    /** Returns the generator for a format, or null if the name is needed too. */
    public static @Nullable FieldGenerator of(StringFormat kind) {
        return switch (kind) {
            case EMAIL -> FormatGenerators::email;
            case UUID -> ReservedValueGenerators.of("uuid");
            case URI -> FormatGenerators::uri;
            case CHAR -> FormatGenerators::character;
            case ZONE -> AddressGenerators.of("zone");
            case ZONE_OFFSET -> FormatGenerators::offset;
            case CURRENCY -> AddressGenerators.of("currency");
            case LOCALE -> AddressGenerators.of("locale");
            default -> null;
        };
    }

    /** Returns an e-mail address within the length limits. */
    public static String email(FieldRequest request, TextConstraints bounds) {
        var handle = request.context().person("").handle();
        var random = request.random();
        for (var domain : SHORT_DOMAINS) {
            var room = bounds.most() - domain.length();
            if (room > 0) {
                var local = new StringBuilder(handle.substring(0, Math.min(room, handle.length())));
                while (local.length() + domain.length() < bounds.schema().minLength()) {
                    local.append(random.digits("#"));
                }
                return local.toString().replaceAll("\\.$", "x") + domain;
            }
        }
        return "";
    }

    private static FieldValue email(FieldRequest request) {
        return request.match().rule().argument().equals("email")
                ? FieldGenerators.make(request)
                : FieldValue.text(PersonGenerators.email(
                        request.context().person(request.match().role()), request));
    }

    private static FieldValue uri(FieldRequest request) {
        var value = FieldGenerators.make(request);
        return value instanceof FieldValue.Text text && text.value().startsWith("https://")
                ? text
                : ReservedValueGenerators.of("url").make(request);
    }

    private static FieldValue character(FieldRequest request) {
        var rule = request.match().rule();
        if (rule.is("person") && rule.argument().equals("gender")) {
            var gender = request.context().person(request.match().role()).gender();
            return FieldValue.text(request.table("gender").cell(gender, "code"));
        }
        var value = FieldGenerators.make(request);
        return value instanceof FieldValue.Text text && rule.isKnown()
                ? FieldValue.text(text.value().substring(0, 1))
                : FieldValue.text(
                        String.valueOf((char) ('A' + request.position().balancedIndex("value", 26))));
    }

    private static FieldValue offset(FieldRequest request) {
        var zone = request.context().place(request.match().role()).zone();
        var offset = zone.getRules()
                .getOffset(request.context().firstDay().atStartOfDay(zone).toInstant());
        return FieldValue.text(offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId());
    }
}

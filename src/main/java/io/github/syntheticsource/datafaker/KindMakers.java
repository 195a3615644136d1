package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.TextKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generators for the format of a text, whatever its name is. */
final class KindMakers {

    private static final List<String> SHORT_DOMAINS = List.of("@example.com", "@x.test", "@test");

    private KindMakers() {}

    /** The maker of a kind that leaves no choice, or null. */
    static @Nullable Maker of(TextKind kind) {
        return switch (kind) {
            case EMAIL -> KindMakers::email;
            case UUID -> ReservedMakers.of("uuid");
            case URI -> KindMakers::uri;
            case CHAR -> KindMakers::character;
            case ZONE -> PlaceMakers.of("zone");
            case ZONE_OFFSET -> KindMakers::offset;
            case CURRENCY -> PlaceMakers.of("currency");
            case LOCALE -> PlaceMakers.of("locale");
            default -> null;
        };
    }

    /** An e-mail address within the bounds of length. */
    static String email(Ask ask, TextBounds bounds) {
        var handle = ask.scene().person("").handle();
        var draw = ask.draw();
        for (var domain : SHORT_DOMAINS) {
            var room = bounds.most() - domain.length();
            if (room > 0) {
                var local = new StringBuilder(handle.substring(0, Math.min(room, handle.length())));
                while (local.length() + domain.length() < bounds.schema().minLength()) {
                    local.append(draw.digits("#"));
                }
                return local.toString().replaceAll("\\.$", "x") + domain;
            }
        }
        return "";
    }

    private static Material email(Ask ask) {
        return ask.match().row().argument().equals("email")
                ? Makers.make(ask)
                : Material.text(
                        PersonMakers.email(ask.scene().person(ask.match().role()), ask));
    }

    private static Material uri(Ask ask) {
        var made = Makers.make(ask);
        return made instanceof Material.Text text && text.value().startsWith("https://")
                ? text
                : ReservedMakers.of("url").make(ask);
    }

    private static Material character(Ask ask) {
        var row = ask.match().row();
        if (row.is("person") && row.argument().equals("gender")) {
            var gender = ask.scene().person(ask.match().role()).gender();
            return Material.text(ask.table("gender").cell(gender, "code"));
        }
        var made = Makers.make(ask);
        return made instanceof Material.Text text && row.isKnown()
                ? Material.text(text.value().substring(0, 1))
                : Material.text(String.valueOf((char) ('A' + ask.spot().balancedIndex("value", 26))));
    }

    private static Material offset(Ask ask) {
        var zone = ask.scene().place(ask.match().role()).zone();
        var offset = zone.getRules()
                .getOffset(ask.scene().firstDay().atStartOfDay(zone).toInstant());
        return Material.text(offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId());
    }
}

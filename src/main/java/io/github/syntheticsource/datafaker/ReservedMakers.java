package io.github.syntheticsource.datafaker;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Values out of ranges that lead to nobody: documentation addresses, numbers never issued, secrets that open nothing. */
final class ReservedMakers {

    /** RFC 5737. */
    private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private static final List<String> PATHS =
            List.of("products", "articles", "orders", "news", "docs", "events", "profile", "help");
    private static final List<String> HOSTS = List.of("app", "db", "web", "mail", "cache", "node", "api");
    private static final List<String> SECRETS =
            List.of("not-a-real-password", "example-only", "changeme", "test-password");

    private ReservedMakers() {}

    static Maker of(String kind) {
        return switch (kind) {
            case "ip" -> text(draw -> draw.oneOf(NETWORKS) + draw.between(1, 254));
            case "ipv6" -> text(draw -> "2001:db8::" + hex(draw, 1) + ":" + hex(draw, 3)); // RFC 3849
            case "mac" ->
                text(draw -> "00:00:5E:00:53:" + String.format(Locale.ROOT, "%02X", draw.between(0, 255))); // RFC 7042
            case "url" -> text(draw -> "https://www.example.com/" + draw.oneOf(PATHS) + "/" + draw.between(100, 9999));
            case "image" -> text(draw -> "https://www.example.com/images/" + draw.between(1000, 9999) + ".jpg");
            case "host" -> text(draw -> draw.oneOf(HOSTS) + "-" + draw.between(1, 40) + ".example.com");
            case "domain" ->
                text(draw -> draw.oneOf(HOSTS) + draw.between(1, 40) + ".example."
                        + draw.oneOf(List.of("com", "org", "net")));
            case "uuid" -> text(ReservedMakers::uuid);
            case "token" -> text(draw -> "example-token-" + draw.between(10_000, 99_999));
            case "password" -> text(draw -> draw.oneOf(SECRETS) + "-" + draw.between(100, 999));
            case "ssn" -> text(ReservedMakers::ssn);
            default -> throw Maker.unknown("reserved", kind);
        };
    }

    /** A random UUID of version 4. */
    static String uuid(Draw draw) {
        var high = (draw.random().nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        var low = (draw.random().nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** Areas from 900 were never issued; with groups up to 49 they are no taxpayer number either. */
    private static String ssn(Draw draw) {
        return String.format(
                Locale.ROOT, "%d-%02d-%04d", draw.between(900, 999), draw.between(1, 49), draw.between(1, 9999));
    }

    private static String hex(Draw draw, int digits) {
        return Integer.toHexString(draw.between(1 << (4 * (digits - 1)), (1 << (4 * digits)) - 1));
    }

    private static Maker text(Function<Draw, String> drawn) {
        return Maker.text(ask -> drawn.apply(ask.draw()));
    }
}

package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Generators of reserved values: documentation addresses, numbers that are never issued, dummy secrets. */
final class ReservedValueGenerators {

    /** RFC 5737. */
    private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private static final List<String> PATHS =
            List.of("products", "articles", "orders", "news", "docs", "events", "profile", "help");
    private static final List<String> HOSTS = List.of("app", "db", "web", "mail", "cache", "node", "api");
    private static final List<String> SECRETS =
            List.of("not-a-real-password", "example-only", "changeme", "test-password");

    private ReservedValueGenerators() {}

    static FieldGenerator of(String kind) {
        return switch (kind) {
            case "ip" -> text(random -> random.oneOf(NETWORKS) + random.between(1, 254));
            case "ipv6" -> text(random -> "2001:db8::" + hex(random, 1) + ":" + hex(random, 3)); // RFC 3849
            case "mac" ->
                text(random ->
                        "00:00:5E:00:53:" + String.format(Locale.ROOT, "%02X", random.between(0, 255))); // RFC 7042
            case "url" ->
                text(random -> "https://www.example.com/" + random.oneOf(PATHS) + "/" + random.between(100, 9999));
            case "image" -> text(random -> "https://www.example.com/images/" + random.between(1000, 9999) + ".jpg");
            case "host" -> text(random -> random.oneOf(HOSTS) + "-" + random.between(1, 40) + ".example.com");
            case "domain" ->
                text(random -> random.oneOf(HOSTS) + random.between(1, 40) + ".example."
                        + random.oneOf(List.of("com", "org", "net")));
            case "uuid" -> text(ReservedValueGenerators::uuid);
            case "token" -> text(random -> "example-token-" + random.between(10_000, 99_999));
            case "password" -> text(random -> random.oneOf(SECRETS) + "-" + random.between(100, 999));
            case "ssn" -> text(ReservedValueGenerators::ssn);
            default -> throw FieldGenerator.unknown("reserved", kind);
        };
    }

    /** Returns a random UUID of version 4. */
    static String uuid(SeededRandom random) {
        var high = (random.random().nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        var low = (random.random().nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** Areas from 900 have never been issued; with groups up to 49 they are not taxpayer numbers either. */
    private static String ssn(SeededRandom random) {
        return String.format(
                Locale.ROOT, "%d-%02d-%04d", random.between(900, 999), random.between(1, 49), random.between(1, 9999));
    }

    private static String hex(SeededRandom random, int digits) {
        return Integer.toHexString(random.between(1 << (4 * (digits - 1)), (1 << (4 * digits)) - 1));
    }

    private static FieldGenerator text(Function<SeededRandom, String> drawn) {
        return FieldGenerator.text(request -> drawn.apply(request.random()));
    }
}

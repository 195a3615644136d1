package io.github.syntheticsource.internal.datafaker.random;

/** Hashes texts and numbers to well-distributed seeds: FNV-1a with the finalizer of SplitMix64. */
public final class SeedHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private SeedHash() {}

    public static long hash(String text) {
        var hash = OFFSET;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    static long hash(long seed, long more) {
        return mixed((seed * PRIME) ^ mixed(more));
    }

    private static long mixed(long value) {
        var z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}

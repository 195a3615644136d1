package io.github.syntheticsource.datafaker;

import java.util.List;
import java.util.Set;

/**
 * A row of {@code components.txt}: what the components of a name are filled with.
 *
 * @param verb its first word, such as {@code person}
 * @param arguments the words after it
 */
record Row(String verb, List<String> arguments) {

    /** The row of a component that nothing is known about. */
    static final Row UNKNOWN = new Row("unknown", List.of());

    private static final Set<String> AMOUNTS = Set.of("money", "charge", "price", "priced", "low", "high");

    Row {
        arguments = List.copyOf(arguments);
    }

    static Row of(String right) {
        var words = Sections.fields(right, " ");
        return new Row(words.get(0), words.subList(1, words.size()));
    }

    boolean is(String otherVerb) {
        return verb.equals(otherVerb);
    }

    boolean isKnown() {
        return !is("unknown");
    }

    /** Whether this is a point in time. */
    boolean isTime() {
        return is("time") || (is("person") && arguments.contains("date")) || is("card");
    }

    /** Whether its values name a person, so that none of the examples may come back. */
    boolean isName() {
        return (is("person") && !arguments.contains("gender")) || is("other") || is("firm");
    }

    boolean isTelephone() {
        return arguments.contains("phone") || arguments.contains("mobile");
    }

    boolean isAmount() {
        return AMOUNTS.contains(verb);
    }

    /** The words after the verb, joined. */
    String argument() {
        return String.join(" ", arguments);
    }
}

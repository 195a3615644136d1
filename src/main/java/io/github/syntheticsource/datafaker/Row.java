package io.github.syntheticsource.datafaker;

import java.util.List;

/**
 * A row of {@code components.txt}.
 *
 * @param verb its first word, such as {@code person}
 * @param arguments the words after it
 * @param maker what it makes
 */
record Row(String verb, List<String> arguments, Maker maker) {

    /** The row of a component that nothing is known about. */
    static final Row UNKNOWN = new Row("unknown", List.of(), ask -> new Material.Nothing());

    Row {
        arguments = List.copyOf(arguments);
    }

    static Row of(String right) {
        var words = Sections.fields(right, " ");
        var arguments = words.subList(1, words.size());
        return new Row(words.get(0), arguments, Makers.of(words.get(0), arguments));
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
        return is("money") || is("charge") || is("price") || is("priced") || is("low") || is("high");
    }

    /** The words after the verb, joined. */
    String argument() {
        return String.join(" ", arguments);
    }
}

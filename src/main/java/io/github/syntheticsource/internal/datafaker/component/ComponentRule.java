package io.github.syntheticsource.internal.datafaker.component;

import io.github.syntheticsource.internal.datafaker.word.SectionedResource;
import java.util.List;
import java.util.Set;

/**
 * A row of {@code components.txt}: the kind of value for components with a name.
 *
 * @param verb the first word, such as {@code person}
 * @param arguments the words after the verb
 */
public record ComponentRule(String verb, List<String> arguments) {

    /** The rule for components with an unknown name. */
    static final ComponentRule UNKNOWN = new ComponentRule("unknown", List.of());

    private static final Set<String> AMOUNTS = Set.of("money", "charge", "price", "priced", "low", "high");

    public ComponentRule {
        arguments = List.copyOf(arguments);
    }

    static ComponentRule of(String right) {
        var words = SectionedResource.fields(right, " ");
        return new ComponentRule(words.get(0), words.subList(1, words.size()));
    }

    public boolean is(String otherVerb) {
        return verb.equals(otherVerb);
    }

    public boolean isKnown() {
        return !is("unknown");
    }

    /** Returns whether the value is a point in time. */
    public boolean isTime() {
        return is("time") || (is("person") && arguments.contains("date")) || is("card");
    }

    /** Returns whether the values identify a person, so that values of the examples must not be reused. */
    public boolean isName() {
        return (is("person") && !arguments.contains("gender")) || is("other") || is("firm");
    }

    public boolean isTelephone() {
        return arguments.contains("phone") || arguments.contains("mobile");
    }

    public boolean isAmount() {
        return AMOUNTS.contains(verb);
    }

    /** Returns the words after the verb, joined with blanks. */
    public String argument() {
        return String.join(" ", arguments);
    }
}

package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;

/** Generators of related persons and places, such as the doctor of a patient or the destination of a flight. */
final class RelatedEntityGenerators {

    private RelatedEntityGenerators() {}

    static FieldGenerator of(String kind) {
        return switch (kind) {
            case "name" ->
                FieldGenerator.text(
                        request -> request.context().person(name(request)).full());
            case "city" ->
                FieldGenerator.text(
                        request -> request.context().place(name(request)).city());
            case "airport" -> FieldGenerator.text(RelatedEntityGenerators::airport);
            default -> throw FieldGenerator.unknown("other", kind);
        };
    }

    /** Returns the role from the component's words: {@code doctor} next to {@code doctorEmail} is the same person. */
    private static String name(FieldRequest request) {
        var words = NameTokenizer.read(request.position().path().replaceAll(".*\\.", ""));
        return String.join(
                " ",
                words.stream()
                        .filter(word -> !word.equals("city") && !word.equals("by"))
                        .toList());
    }

    /** Returns a destination that differs from the origin. */
    private static String airport(FieldRequest request) {
        var table = request.table("airport");
        var words = NameTokenizer.split(request.position().path());
        var first = request.context().topic("airport", "", table.rows().size());
        var isArrival = words.contains("arrival") || words.contains("destination") || words.contains("to");
        var random = request.context().position().draw("destination");
        var distance = isArrival ? random.between(1, table.rows().size() - 1) : 0;
        return table.cell((first + distance) % table.rows().size(), words.contains("name") ? "name" : "code");
    }
}

package io.github.syntheticsource.datafaker;

/** A person or a place that the object is not itself about: the doctor of a patient, the destination of a flight. */
final class OtherMakers {

    private OtherMakers() {}

    static Maker of(String kind) {
        return switch (kind) {
            case "name" -> Maker.text(ask -> ask.scene().person(name(ask)).full());
            case "city" -> Maker.text(ask -> ask.scene().place(name(ask)).city());
            case "airport" -> Maker.text(OtherMakers::airport);
            default -> throw Maker.unknown("other", kind);
        };
    }

    /** The component's own words: {@code doctor} beside {@code doctorEmail} is the same person. */
    private static String name(Ask ask) {
        var words = Vocabulary.read(ask.spot().path().replaceAll(".*\\.", ""));
        return String.join(
                " ",
                words.stream()
                        .filter(word -> !word.equals("city") && !word.equals("by"))
                        .toList());
    }

    /** No flight ends where it began. */
    private static String airport(Ask ask) {
        var table = ask.table("airport");
        var words = Vocabulary.split(ask.spot().path());
        var first = ask.scene().topic("airport", "", table.rows().size());
        var isArrival = words.contains("arrival") || words.contains("destination") || words.contains("to");
        var draw = ask.scene().spot().draw("destination");
        var distance = isArrival ? draw.between(1, table.rows().size() - 1) : 0;
        return table.cell((first + distance) % table.rows().size(), words.contains("name") ? "name" : "code");
    }
}

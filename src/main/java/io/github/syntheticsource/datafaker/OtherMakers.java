package io.github.syntheticsource.datafaker;

/** Someone or somewhere that the object is not itself about: the doctor of a patient, the destination of a flight. */
final class OtherMakers {

    private OtherMakers() {}

    static Maker of(String kind) {
        return switch (kind) {
            case "name" -> ask -> Material.text(ask.scene().person(name(ask)).full());
            case "city" -> ask -> Material.text(ask.scene().place(name(ask)).city());
            case "airport" -> OtherMakers::airport;
            default -> throw Makers.unknown("other", kind);
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
    private static Material airport(Ask ask) {
        var table = ask.studio().words().table("airport");
        var words = Vocabulary.split(ask.spot().path());
        var first = ask.scene().topic("airport", "", table.rows().size());
        var isArrival = words.contains("arrival") || words.contains("destination") || words.contains("to");
        var row = isArrival
                ? (first
                                + ask.scene()
                                        .spot()
                                        .draw("destination")
                                        .between(1, table.rows().size() - 1))
                        % table.rows().size()
                : first;
        var isName = words.contains("name");
        return Material.text(table.cell(row, isName ? "name" : "code"));
    }
}

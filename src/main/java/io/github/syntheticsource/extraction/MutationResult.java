package io.github.syntheticsource.extraction;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The changes of a perfect extraction that a test's assertions noticed and missed.
 *
 * @param type the simple name of the records' type
 * @param rows one for each field and kind of change, in the order of the components
 * @since 0.1.0
 */
public record MutationResult(String type, List<Row> rows) {

    /** Copies the rows. */
    public MutationResult {
        rows = List.copyOf(rows);
    }

    /**
     * The kind of a change.
     *
     * @since 0.1.0
     */
    public enum Change {
        /** Another value of the same type. */
        WRONG("wrong value"),
        /** Null instead of the value. */
        DROPPED("dropped"),
        /** A value instead of null. */
        INVENTED("invented"),
        /** One more item in a list. */
        ITEM_ADDED("item added"),
        /** One item fewer in a list. */
        ITEM_DROPPED("item dropped");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /**
         * Returns a short description.
         *
         * @return such as {@code wrong value}
         */
        public String words() {
            return words;
        }
    }

    /**
     * One kind of change of one field.
     *
     * @param field its path, such as {@code lines.code}
     * @param change the kind of change
     * @param noticed the number of cases that the assertions noticed
     * @param cases the number of cases
     * @since 0.1.0
     */
    public record Row(String field, Change change, int noticed, int cases) {

        /**
         * Returns whether the assertions noticed every case.
         *
         * @return true if none went unnoticed
         */
        public boolean isNoticed() {
            return noticed == cases;
        }
    }

    record Key(String field, Change change) {}

    static MutationResult of(String type, Map<Key, int[]> tallies) {
        return new MutationResult(
                type,
                tallies.entrySet().stream()
                        .map(tally -> new Row(
                                tally.getKey().field(),
                                tally.getKey().change(),
                                tally.getValue()[1],
                                tally.getValue()[0]))
                        .toList());
    }

    /**
     * Returns the rows with at least one unnoticed case.
     *
     * @return the rows, in the same order
     */
    public List<Row> unnoticed() {
        return rows.stream().filter(row -> !row.isNoticed()).toList();
    }

    /**
     * Returns the share of a field's changes that were noticed.
     *
     * @param field its path; nested fields are included
     * @return from 0 to 1; 1 if nothing was changed there
     */
    public double noticed(String field) {
        var noticed = 0;
        var cases = 0;
        for (var row : rows) {
            if (row.field().equals(field) || row.field().startsWith(field + ".")) {
                noticed += row.noticed();
                cases += row.cases();
            }
        }
        return cases == 0 ? 1 : (double) noticed / cases;
    }

    /** Returns the table and the unnoticed changes. */
    @Override
    public String toString() {
        var missed = unnoticed();
        var width = rows.stream().mapToInt(row -> row.field().length()).max().orElse(0);
        var layout = "  %-" + Math.max(width, 5) + "s  %-12s  %s";
        return (missed.isEmpty()
                        ? "Every change in a perfect extraction of " + type + " is noticed:"
                        : "Expecting the assertions to notice every change in a perfect extraction of " + type
                                + "\nbut "
                                + missed.size() + " of " + rows.size() + " kinds of change "
                                + (missed.size() == 1 ? "slips" : "slip") + " through:")
                + "\n\n" + String.format(Locale.ROOT, layout, "field", "change", "noticed") + "\n"
                + rows.stream()
                        .map(row -> String.format(
                                Locale.ROOT, layout, row.field(), row.change().words(), verdict(row)))
                        .collect(joining("\n"))
                + (missed.isEmpty()
                        ? ""
                        : "\n\nAssert on those fields, or leave them out here:\n  .ignoring("
                                + missed.stream()
                                        .map(row -> "\"" + row.field() + "\"")
                                        .distinct()
                                        .collect(joining(", "))
                                + ")");
    }

    private static String verdict(Row row) {
        if (row.isNoticed()) {
            return "yes";
        }
        return row.noticed() == 0 ? "NO" : "NO, " + row.noticed() + " of " + row.cases();
    }
}

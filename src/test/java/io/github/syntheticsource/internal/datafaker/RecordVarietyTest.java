package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Ten records show what there is to show, and what must not repeat does not. */
class RecordVarietyTest {

    enum Status {
        NEW,
        OPEN,
        WAITING,
        CLOSED,
        REOPENED,
        ARCHIVED,
        LOST
    }

    record Ticket(
            int id,
            String ticketNo,
            Status status,
            boolean urgent,
            boolean foo,
            boolean active,
            Optional<String> comment,
            Optional<Integer> deletedBy,
            String assignee,
            String email,
            List<Step> steps) {
        record Step(int id, Status status, boolean done) {}
    }

    @RepeatedTest(10)
    void tenRecordsShowEveryConstantAndBothFlags(RepetitionInfo repetition) {
        var tickets = BuiltinRequest.of(Ticket.class)
                .subject("queue " + repetition.getCurrentRepetition())
                .records(Ticket.class, 10);

        assertThat(tickets).extracting(Ticket::status).contains(Status.values());
        assertThat(tickets).extracting(Ticket::urgent).contains(true, false);
        assertThat(tickets).extracting(Ticket::foo).contains(true, false);
        assertThat(tickets).extracting(Ticket::active).contains(true, false);
        assertThat(tickets).extracting(ticket -> ticket.comment().isPresent()).contains(true, false);
        assertThat(tickets).extracting(ticket -> ticket.deletedBy().isPresent()).contains(true, false);
    }

    @Test
    void aFifthOfWhatMayBeMissingIs() {
        var tickets = BuiltinRequest.of(Ticket.class).records(Ticket.class, 200);

        assertThat(tickets.stream().filter(ticket -> ticket.comment().isEmpty()))
                .hasSize(40);
        assertThat(tickets.stream().filter(ticket -> ticket.deletedBy().isEmpty()))
                .hasSize(120);
    }

    @Test
    void identifiersDoNotRepeat() {
        var tickets = BuiltinRequest.of(Ticket.class).records(Ticket.class, 1000);

        assertThat(tickets).extracting(Ticket::id).doesNotHaveDuplicates();
        assertThat(tickets).extracting(Ticket::ticketNo).doesNotHaveDuplicates();
        assertThat(tickets.stream()
                        .limit(500)
                        .flatMap(ticket -> ticket.steps().stream().map(Ticket.Step::id)))
                .doesNotHaveDuplicates();
    }

    @Test
    void identifiersOfOtherRoundsDoNotRepeatThoseThatWereTaken() {
        var builtinRequest = BuiltinRequest.of(Ticket.class);
        var generator = new BuiltinRecordGenerator();
        var kept = new ArrayList<Map<String, Object>>();

        for (var position = 0; position < 200; position++) {
            kept.addAll(builtinRequest.trees(generator, List.of(position), position % 7, kept));
        }

        assertThat(kept).extracting(ticket -> ticket.get("id")).doesNotHaveDuplicates();
    }

    @Test
    void uniqueComponentsDoNotRepeat() {
        var builtinRequest = BuiltinRequest.of(Ticket.class).unique("assignee", "email");

        var trees = builtinRequest.valid(400);

        assertThat(trees).extracting(tree -> tree.get("assignee")).doesNotHaveDuplicates();
        assertThat(trees).extracting(tree -> tree.get("email")).doesNotHaveDuplicates();
    }

    @Test
    void uniqueComponentsDoNotRepeatWhatTheSetHolds() {
        var builtinRequest = BuiltinRequest.of(Ticket.class).unique("assignee");
        var generator = new BuiltinRecordGenerator();
        var later = builtinRequest.trees(
                generator, IntStream.range(100, 150).boxed().toList(), 0, List.of());

        var earlier =
                builtinRequest.trees(generator, IntStream.range(0, 100).boxed().toList(), 0, later);

        assertThat(earlier)
                .extracting(tree -> tree.get("assignee"))
                .doesNotContainAnyElementsOf(
                        later.stream().map(tree -> tree.get("assignee")).toList());
    }

    @Test
    void namesHardlyRepeatInTen() {
        var tickets = BuiltinRequest.of(Ticket.class).records(Ticket.class, 10);

        assertThat(tickets).extracting(Ticket::assignee).doesNotHaveDuplicates();
    }
}

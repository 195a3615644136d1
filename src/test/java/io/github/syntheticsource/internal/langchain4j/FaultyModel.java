package io.github.syntheticsource.internal.langchain4j;

import static java.util.stream.Collectors.joining;

import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.SocketFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A model that goes wrong in random ways, and reckons which of its records an engine that loses nothing keeps. */
final class FaultyModel implements Function<Call, Reply> {

    private static final Pattern PLAN = Pattern.compile("(?m)^(\\d+)\\. (.+)$");
    private static final String SORRY = "I am sorry, but {I} cannot [do] that.";

    private enum Fault {
        RATE_LIMIT,
        RATE_LIMIT_WITH_A_PAUSE,
        SERVER_ERROR,
        RESET,
        REFUSAL,
        CONTENT_FILTER,
        NULL_CONTENT,
        NO_COMPLETION,
        TRUNCATED,
        PROSE,
        FENCE,
        NO_JSON,
        WRONG_ROOT,
        BARE_ARRAY,
        FEWER,
        MORE,
        BAD_RECORDS
    }

    private static final int MOST_KINDS = 5;

    /** A record of an answer: its number if it is valid, and whether it is JSON at all. */
    private record Item(String json, int number, boolean valid, boolean candidate) {}

    private final Random random;
    private final double faulty;
    private final List<Fault> faults;
    private final BiFunction<Integer, String, String> writer;
    private final String example;
    private final Supplier<List<Integer>> taken;
    private final Set<Integer> owed = new TreeSet<>();
    private int next = 1;
    private int shortAnswers;

    private FaultyModel(
            Random random,
            double faulty,
            List<Fault> faults,
            Supplier<List<Integer>> taken,
            BiFunction<Integer, String, String> writer) {
        this.random = random;
        this.faulty = faulty;
        this.faults = faults;
        this.taken = taken;
        this.writer = writer;
        this.example = writer.apply(0, "");
    }

    /**
     * One with every kind of fault.
     *
     * @param faulty the part of its answers that are faulty
     * @param taken the numbers of the records that are kept by now, some of which it gives again
     * @param writer writes a record of that number, in keeping with that line of the plan
     */
    static FaultyModel of(
            Random random, double faulty, Supplier<List<Integer>> taken, BiFunction<Integer, String, String> writer) {
        return new FaultyModel(random, faulty, List.of(Fault.values()), taken, writer);
    }

    /** The same with but a few kinds of faults, which it may have most of the time. */
    FaultyModel oneSided() {
        var some = new ArrayList<>(faults);
        Collections.shuffle(some, random);
        return new FaultyModel(random, faulty, some.subList(0, 1 + random.nextInt(MOST_KINDS)), taken, writer);
    }

    /** The numbers of the valid records that came in time, and were asked for. */
    synchronized Set<Integer> owed() {
        return new TreeSet<>(owed);
    }

    /** How many answers brought something, but fewer records than asked. */
    synchronized int shortAnswers() {
        return shortAnswers;
    }

    @Override
    public synchronized Reply apply(Call call) {
        var plan = new HashMap<Integer, String>();
        PLAN.matcher(call.userText())
                .results()
                .forEach(line -> plan.put(Integer.parseInt(line.group(1)) - 1, line.group(2)));
        var asked = call.recordsAsked().orElseThrow();
        if (random.nextDouble() >= faulty) {
            return whole(asked, items(asked, plan));
        }
        return faulty(faults.get(random.nextInt(faults.size())), asked, plan);
    }

    private Reply faulty(Fault fault, int asked, Map<Integer, String> plan) {
        return switch (fault) {
            case RATE_LIMIT -> Reply.error(429, "Slow down");
            case RATE_LIMIT_WITH_A_PAUSE -> Reply.error(429, "Slow down").withHeader("Retry-After", "0");
            case SERVER_ERROR -> Reply.error(500 + random.nextInt(4), "Oops");
            case RESET -> Reply.broken(SocketFault.EMPTY_RESPONSE);
            case REFUSAL -> Reply.refusal(SORRY);
            case CONTENT_FILTER -> Reply.contentFilter();
            case NULL_CONTENT -> Reply.nullContent();
            case NO_COMPLETION -> Reply.raw("{}");
            case NO_JSON -> Reply.content(random.nextBoolean() ? SORRY : "{\"records\":[{\"patientId\":1,,}]}");
            case WRONG_ROOT -> Reply.content("{\"bills\":[" + json(items(asked, plan)) + "]}");
            case TRUNCATED -> truncated(asked, items(asked, plan));
            case PROSE -> content(asked, items(asked, plan), "Here are [all] {of} them:\n%s\nAnything else?");
            case FENCE -> content(asked, items(asked, plan), "```json\n%s\n```");
            case BARE_ARRAY -> {
                var items = items(asked, plan);
                reckon(asked, items);
                yield Reply.content("[" + json(items) + "]");
            }
            case FEWER -> whole(asked, items(random.nextInt(asked), plan));
            case MORE -> whole(asked, items(asked + 1 + random.nextInt(3), plan));
            case BAD_RECORDS -> {
                var items = items(asked, plan);
                for (var bad = 1 + random.nextInt(asked); bad > 0; bad--) {
                    items.set(random.nextInt(asked), bad(items));
                }
                yield whole(asked, items);
            }
        };
    }

    private List<Item> items(int count, Map<Integer, String> plan) {
        var items = new ArrayList<Item>();
        for (var i = 0; i < count; i++) {
            var number = next++;
            var json = writer.apply(number, plan.getOrDefault(i, ""));
            items.add(new Item(
                    random.nextInt(20) == 0
                            ? json.replaceFirst("\"totalCharge\":([0-9.]+)", "\"totalCharge\":\"\\$$1\"")
                            : json,
                    number,
                    true,
                    true));
        }
        return items;
    }

    private Item bad(List<Item> others) {
        var json = writer.apply(next++, "");
        return switch (random.nextInt(9)) {
            case 0 -> refused(json.replaceFirst("\\{", "{\"unknown\":1,"));
            case 1 -> unreadable(json.replaceFirst("\"totalCharge\":[0-9.]+", "\"totalCharge\":8e1983"));
            case 2 -> unreadable(json.replaceFirst("\\{(\"patientId\":[0-9]+)", "{$1,$1"));
            case 3 -> unreadable(json.replaceFirst("\"patientId\":[0-9]+", "\"patientId\":none"));
            case 4 ->
                refused(json.replaceFirst("\"insuranceClaimAmount\":[0-9.]+", "\"insuranceClaimAmount\":9999.99"));
            case 5 -> refused(example);
            case 6 -> refused("null");
            case 7 ->
                repeated(others.stream().filter(Item::valid).map(Item::number).toList(), json);
            default -> repeated(taken.get(), json);
        };
    }

    /** A record whose unique component is taken, be it the whole record again or another one. */
    private Item repeated(List<Integer> numbers, String fresh) {
        if (numbers.isEmpty()) {
            return refused("{}");
        }
        var number = numbers.get(random.nextInt(numbers.size()));
        return new Item(
                random.nextBoolean()
                        ? writer.apply(number, "")
                        : fresh.replaceFirst("\"patientId\":[0-9]+", "\"patientId\":" + (100_000 + number)),
                number,
                true,
                true);
    }

    private static Item refused(String json) {
        return new Item(json, -1, false, true);
    }

    private static Item unreadable(String json) {
        return new Item(json, -1, false, false);
    }

    private Reply whole(int asked, List<Item> items) {
        return content(asked, items, "%s");
    }

    private Reply content(int asked, List<Item> items, String around) {
        reckon(asked, items);
        return Reply.content(around.formatted("{\"records\":[" + json(items) + "]}"));
    }

    private Reply truncated(int asked, List<Item> items) {
        var complete = random.nextInt(asked + 1);
        var whole = items.subList(0, complete);
        reckon(asked, whole);
        var rest = complete == asked ? "" : items.get(complete).json();
        var comma = complete > 0 && complete < asked ? "," : "";
        return Reply.truncated("{\"records\":[" + json(whole) + comma
                + rest.substring(0, rest.isEmpty() ? 0 : random.nextInt(rest.length())));
    }

    private void reckon(int asked, List<Item> items) {
        var kept = 0;
        for (var item : items) {
            if (item.valid && kept < asked && owed.add(item.number)) {
                kept++;
            }
        }
        if (kept > 0 && items.stream().filter(Item::candidate).count() < asked) {
            shortAnswers++;
        }
    }

    private static String json(List<Item> items) {
        return items.stream().map(Item::json).collect(joining(","));
    }
}

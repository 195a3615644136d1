package io.github.syntheticsource.junit;

import io.github.syntheticsource.RecordQuery;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.VarietyPlan;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an annotation asks for, the same for both of them. */
record Query(
        int count,
        String subject,
        String instructions,
        List<String> examples,
        String examplesFrom,
        String prompt,
        String set,
        String locale,
        List<String> unique,
        VarietyPlan plan,
        String generator,
        String model,
        double temperature) {

    static Query of(SyntheticSource source) {
        return new Query(
                source.count(),
                source.subject(),
                source.instructions(),
                List.of(source.examples()),
                source.examplesFrom(),
                source.prompt(),
                source.set(),
                source.locale(),
                List.of(source.unique()),
                source.plan(),
                source.generator(),
                source.model(),
                source.temperature());
    }

    static Query of(Synthetic synthetic, int count) {
        return new Query(
                count,
                synthetic.subject(),
                synthetic.instructions(),
                List.of(synthetic.examples()),
                synthetic.examplesFrom(),
                synthetic.prompt(),
                synthetic.set(),
                synthetic.locale(),
                List.of(synthetic.unique()),
                synthetic.plan(),
                synthetic.generator(),
                synthetic.model(),
                synthetic.temperature());
    }

    RecordQuery<Object> to(SyntheticData data, Type type, String asker, @Nullable String test) {
        RecordQuery<Object> query = data.recordsOf(type).askedBy(asker, test);
        query.count(count)
                .subject(subject)
                .instructions(instructions)
                .examples(examples.toArray(String[]::new))
                .set(set)
                .unique(unique.toArray(String[]::new));
        if (!examplesFrom.isEmpty()) {
            query.examplesFrom(examplesFrom);
        }
        if (!prompt.isEmpty()) {
            query.prompt(prompt);
        }
        if (!locale.isEmpty()) {
            query.locale(locale);
        }
        query.plan(plan);
        if (!generator.isEmpty()) {
            query.generator(generator);
        }
        if (!model.isEmpty()) {
            query.model(model);
        }
        if (!Double.isNaN(temperature)) {
            query.temperature(temperature);
        }
        return query;
    }
}

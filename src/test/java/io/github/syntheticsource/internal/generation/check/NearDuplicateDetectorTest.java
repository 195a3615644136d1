package io.github.syntheticsource.internal.generation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.samples.MedicalBilling;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicateDetectorTest {

    record Person(String name, String city) {}

    enum Grade {
        GOOD,
        BAD
    }

    record Exam(Grade one, Grade two, Grade three, Grade four, Grade five, boolean six, String name) {}

    record Lines(String a, String b, List<String> lines) {}

    private static final String BILL = """
            {"patientId":1,"patientName":"Zoe Müller","diagnosisCode":"M54.5","procedureCode":"99213",\
            "totalCharge":150.00,"insuranceClaimAmount":120.00}""";

    @SuppressWarnings("unchecked")
    private static @Nullable String objection(Class<?> type, String one, String other) {
        var near = new NearDuplicateDetector(SchemaDeriver.derive(type));
        near.remember((Map<String, @Nullable Object>) JsonValues.parse(one));
        return near.similarity((Map<String, @Nullable Object>) JsonValues.parse(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Zoe Mueller-Weiß, zoe mueller weiß",
        "José Núñez, Jose Nunez",
        "O'Brien, o brien",
        "Anna  Bell, Anna Bell"
    })
    void caseAccentsAndPunctuationTellNothingApart(String one, String other) {
        var record = "{\"name\":\"%s\",\"city\":\"Rome\"}";

        assertThat(objection(Person.class, record.formatted(one), record.formatted(other)))
                .isEqualTo("is the same as another record of the set, except for case, accents or punctuation");
    }

    @ParameterizedTest
    @CsvSource({"A+, A-", "C, C++", "Ann, Anne", "田中, 中田", "محمد, أحمد"})
    void otherTextsAreOthers(String one, String other) {
        var record = "{\"name\":\"%s\",\"city\":\"Rome\"}";

        assertThat(objection(Person.class, record.formatted(one), record.formatted(other)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "patientId,'\"patientId\":1','\"patientId\":2'",
        "patientName,Zoe,Anna",
        "diagnosisCode,M54.5,J20.9",
        "totalCharge,150.00,151.00"
    })
    void oneOfManyFreeValuesIsNotEnoughToDiffer(String component, String before, String after) {
        assertThat(objection(MedicalBilling.class, BILL, BILL.replace(before, after)))
                .isEqualTo("is nearly the same as another record of the set: only " + component + " differs");
    }

    @Test
    void twoAre() {
        assertThat(objection(
                        MedicalBilling.class, BILL, BILL.replace("Zoe", "Anna").replace("150.00", "151.00")))
                .isNull();
    }

    @Test
    void enumsAndBooleansRepeatRightly() {
        var record = """
                {"one":"GOOD","two":"GOOD","three":"BAD","four":"GOOD","five":"GOOD","six":true,"name":"%s"}""";

        assertThat(objection(Exam.class, record.formatted("Anna"), record.formatted("Bernd")))
                .isNull();
    }

    @Test
    void itemsOfListsCount() {
        var record = "{\"a\":\"alpha\",\"b\":\"beta\",\"lines\":[\"one\",\"two\",\"%s\"]}";

        assertThat(objection(Lines.class, record.formatted("three"), record.formatted("four")))
                .isEqualTo("is nearly the same as another record of the set: only lines[2] differs");
        assertThat(objection(Lines.class, record.formatted("three"), record.formatted("three\",\"four")))
                .isNull();
    }

    @Test
    void manyDifferentRecordsAreNeverTakenForTheSame() {
        var near = new NearDuplicateDetector(SchemaDeriver.derive(MedicalBilling.class));
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var record =
                    tree("""
                    {"patientId":%d,"patientName":"%s","diagnosisCode":"%s","procedureCode":"%s","totalCharge":%d,\
                    "insuranceClaimAmount":%d}""".formatted(i, "Name " + i, "M" + i, "9" + i, random.nextInt(100), random.nextInt(100)));
            assertThat(near.similarity(record)).isNull();
            near.remember(record);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> tree(String json) {
        return (Map<String, @Nullable Object>) JsonValues.parse(json);
    }
}

package io.github.syntheticsource.extraction;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record with every kind of component that a comparison handles. */
record Visit(
        String patientName,
        LocalDate date,
        @JsonAlias("visit_status") Status status,
        boolean insured,
        List<Line> lines,
        BigDecimal total,
        @Nullable String note) {

    record Line(String code, BigDecimal amount) {}

    enum Status {
        OPEN,
        @JsonAlias({"settled", "closed"})
        PAID_IN_FULL
    }

    static Visit sample() {
        return new Visit(
                "John Smith",
                LocalDate.of(2024, 3, 5),
                Status.OPEN,
                true,
                List.of(new Line("99213", new BigDecimal("150.00")), new Line("36415", new BigDecimal("80.00"))),
                new BigDecimal("230.00"),
                null);
    }

    static final String JSON = """
            {"patientName":"John Smith","date":"2024-03-05","status":"OPEN","insured":true,
             "lines":[{"code":"99213","amount":150.00},{"code":"36415","amount":80.00}],"total":230.00,"note":null}""";

    static final String TEXT =
            "On 2024-03-05 John Smith was seen; we billed $150.00 for visit 99213 and $80.00 for the draw 36415, a total of"
                    + " $230.00, and the case is open.";
}

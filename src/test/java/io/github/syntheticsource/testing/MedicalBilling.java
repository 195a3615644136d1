package io.github.syntheticsource.testing;

import java.math.BigDecimal;

/** The record of the first example, with its own rule. */
public record MedicalBilling(
        int patientId,
        String patientName,
        String diagnosisCode,
        String procedureCode,
        BigDecimal totalCharge,
        BigDecimal insuranceClaimAmount) {

    public MedicalBilling {
        if (insuranceClaimAmount.compareTo(totalCharge) > 0) {
            throw new IllegalArgumentException("claim exceeds charge");
        }
    }

    /** Such a record as a model would write it; the number tells them apart. */
    public static String json(int number) {
        return """
                {"patientId":%d,"patientName":"Patient %d","diagnosisCode":"M54.%d","procedureCode":"992%02d",\
                "totalCharge":%d.50,"insuranceClaimAmount":%d.00}""".formatted(100000 + number, number, number % 10, number % 100, 200 + number, 100 + number);
    }
}

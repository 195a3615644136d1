package io.github.syntheticsource.samples;

import java.math.BigDecimal;

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
}

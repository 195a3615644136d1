package io.github.syntheticsource.samples;

import java.math.BigDecimal;

record MedicalBilling(
        int patientId,
        String patientName,
        String diagnosisCode,
        String procedureCode,
        BigDecimal totalCharge,
        BigDecimal insuranceClaimAmount) {

    MedicalBilling {
        if (insuranceClaimAmount.compareTo(totalCharge) > 0) {
            throw new IllegalArgumentException("claim exceeds charge");
        }
    }
}

package io.github.syntheticsource.testing;

/** Medical bills as a model would write them. */
public final class MedicalBillings {

    private MedicalBillings() {}

    /** The JSON of a valid bill; the number tells them apart. */
    public static String json(int number) {
        return """
                {"patientId":%d,"patientName":"Patient %d","diagnosisCode":"M54.%d","procedureCode":"992%02d",\
                "totalCharge":%d.50,"insuranceClaimAmount":%d.00}""".formatted(100000 + number, number, number % 10, number % 100, 200 + number, 100 + number);
    }
}

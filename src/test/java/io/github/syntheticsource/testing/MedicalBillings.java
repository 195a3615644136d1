package io.github.syntheticsource.testing;

/** Medical bills as a model would write them. */
public final class MedicalBillings {

    /** Three bills in free text, as a user gives them for examples. */
    public static final String FIRST_EXAMPLE = "Patient ID: 123456, Patient Name: John Doe, Diagnosis Code: J20.9,"
            + " Procedure Code: 99203, Total Charge: $500, Insurance Claim Amount: $350";

    /** The second of them. */
    public static final String SECOND_EXAMPLE =
            "Patient ID: 789012, Patient Name: Johnson Smith, Diagnosis Code: M54.5,"
                    + " Procedure Code: 99213, Total Charge: $150, Insurance Claim Amount: $120";

    /** The third of them. */
    public static final String THIRD_EXAMPLE = "Patient ID: 345678, Patient Name: Emily Stone, Diagnosis Code: E11.9,"
            + " Procedure Code: 99214, Total Charge: $300, Insurance Claim Amount: $250";

    private MedicalBillings() {}

    /** The JSON of a valid bill; the number tells them apart. */
    public static String json(int number) {
        return """
                {"patientId":%d,"patientName":"Patient %d","diagnosisCode":"M54.%d","procedureCode":"992%02d",\
                "totalCharge":%d.50,"insuranceClaimAmount":%d.00}""".formatted(100000 + number, number, number % 10, number % 100, 200 + number, 100 + number);
    }
}

package io.github.syntheticsource.datafaker;

import java.math.BigDecimal;
import java.time.ZoneId;

/** One address, all parts of which belong together. */
record Place(
        String street,
        String line,
        String unit,
        String city,
        String state,
        String stateCode,
        String zip,
        String area,
        BigDecimal latitude,
        BigDecimal longitude,
        ZoneId zone,
        String address) {}

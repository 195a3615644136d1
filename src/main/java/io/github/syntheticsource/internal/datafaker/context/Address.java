package io.github.syntheticsource.internal.datafaker.context;

import java.math.BigDecimal;
import java.time.ZoneId;

/** An address with consistent parts. */
public record Address(
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

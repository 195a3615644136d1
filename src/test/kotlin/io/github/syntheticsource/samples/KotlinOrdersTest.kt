package io.github.syntheticsource.samples

import io.github.syntheticsource.junit.Synthetic
import io.github.syntheticsource.junit.SyntheticSource
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest

/** In Kotlin the type stands first; data classes need jackson-module-kotlin, and `?` is nullable. */
class KotlinOrdersTest {

    data class Parcel(val trackingNumber: String, val weightInGrams: Int, val deliveryNote: String?)

    @ParameterizedTest
    @SyntheticSource(Parcel::class, count = 10)
    fun parcelsHaveAWeight(parcel: Parcel) {
        assertThat(parcel.weightInGrams).isPositive()
    }

    @Test
    fun someParcelsHaveANoteAndSomeHaveNone(@Synthetic(count = 20, set = "notes") parcels: List<Parcel>) {
        assertThat(parcels.map { it.deliveryNote }).containsNull().anyMatch { it != null }
    }
}

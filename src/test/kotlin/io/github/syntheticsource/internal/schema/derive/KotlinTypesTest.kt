package io.github.syntheticsource.internal.schema.derive

import com.fasterxml.jackson.annotation.JsonProperty
import io.github.syntheticsource.internal.json.JsonBinder
import io.github.syntheticsource.internal.json.JsonException
import io.github.syntheticsource.internal.json.JsonValues
import io.github.syntheticsource.internal.schema.ArraySchema
import io.github.syntheticsource.internal.schema.Violation
import io.github.syntheticsource.internal.schema.check.SchemaValidator
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import jakarta.validation.constraints.Max
import java.math.BigDecimal

class KotlinTypesTest {

    data class Parcel(
        val number: String,
        val note: String?,
        @param:JsonProperty("weight-in-grams") @field:Max(5000) val weight: Int,
        val price: BigDecimal = BigDecimal.ONE,
        val labels: List<String?>,
        val next: Parcel?,
        val optional: Int? = null
    )

    class Mutable {
        var name: String = ""
        var note: String? = null
    }

    data class Value(val parcel: Parcel)

    @Test
    fun questionMarksAreNullableAndDefaultsAreNot() {
        assertThat(nullability(Parcel::class.java)).isEqualTo(
            mapOf(
                "number" to false,
                "note" to true,
                "weight-in-grams" to false,
                "price" to false,
                "labels" to false,
                "next" to true,
                "optional" to true
            )
        )
        val labels = SchemaDeriver.derive(Parcel::class.java).let { it.resolve(it.root()) }.properties()[4].schema()
        assertThat((labels as ArraySchema).items().nullable()).isTrue()
    }

    @Test
    fun propertiesOfTheBodyAreReadToo() {
        assertThat(nullability(Mutable::class.java)).isEqualTo(mapOf("name" to false, "note" to true))
    }

    @Test
    fun constraintsOfTheFieldHold() {
        val schema = SchemaDeriver.derive(Parcel::class.java)
        val parcel = Parcel("1", null, 6000, BigDecimal("1500.00"), listOf("a", null), null)

        val violations = SchemaValidator.violations(schema, JsonValues.parse(JsonBinder.shared().write(parcel)))

        assertThat(violations).containsExactly(Violation("weight-in-grams", "must be at most 5000 but was 6000"))
    }

    @Test
    fun aDataClassComesBackAsItWas() {
        val inner = Parcel("2", "x", 1, BigDecimal.TEN, listOf(), null, 3)
        val parcel = Parcel("1", null, 600, BigDecimal("1500.00"), listOf("a", null), inner)

        val json = JsonBinder.shared().write(parcel)

        assertThat(SchemaValidator.violations(SchemaDeriver.derive(Parcel::class.java), JsonValues.parse(json))).isEmpty()
        assertThat(JsonBinder.shared().bind(json, Parcel::class.java)).isEqualTo(parcel)
    }

    @Test
    fun nullForANonNullPropertyIsRefusedWithItsPath() {
        val json = """{"number":null,"note":null,"weight-in-grams":1,"price":1,"labels":[],"next":null,"optional":null}"""

        assertThatThrownBy { JsonBinder.shared().bind(json, Parcel::class.java) }
            .isInstanceOf(JsonException::class.java)
            .extracting { (it as JsonException).path() }.isEqualTo("number")
    }

    private fun nullability(type: Class<*>): Map<String, Boolean> =
        SchemaDeriver.derive(type).let { it.resolve(it.root()) }.properties().associate { it.name() to it.schema().nullable() }
}

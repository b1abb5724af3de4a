package org.creneau.infrastructure.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "06 39 98 12 34, FR, +33639981234",
        "01 99 00 11 22, FR, +33199001122",
        "+33 6 39 98 12 34, BE, +33639981234",
        "0033.6.39.98.12.34, FR, +33639981234",
        "(06) 39-98-12-34, FR, +33639981234",
        "0470 12 34 56, BE, +32470123456",
        "06 92 12 34 56, FR, +262692123456",
        "06 39 20 12 34, FR, +262639201234",
        "06 90 00 12 34, FR, +590690001234",
    })
    void aNumberIsReadTheWayPeopleTypeIt(String typed, String country, String e164) {
        assertThat(PhoneNumbers.read(typed, country)).isEqualTo(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "12", "non", "0000000000", "06 39 98 12 3", "06 39 98 12 34 5"})
    void whatNobodyCanHaveIsNoNumber(String typed) {
        assertThatThrownBy(() -> PhoneNumbers.read(typed, "FR"))
                .isInstanceOfSatisfying(
                        MalformedValue.class, e -> assertThat(e.kind()).isEqualTo("phone"));
    }

    @Test
    void aNumberIsWrittenAsItsCountryDoes() {
        var number = new PhoneNumber("+33639981234");
        assertThat(PhoneNumbers.written(number, "FR")).isEqualTo("06 39 98 12 34");
        assertThat(PhoneNumbers.written(number, "BE")).isEqualTo("00 33 6 39 98 12 34");
    }
}

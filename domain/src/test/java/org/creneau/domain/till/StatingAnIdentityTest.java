package org.creneau.domain.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import java.util.Optional;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.till.TillEvent.IdentityStated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatingAnIdentityTest {
    @ParameterizedTest
    @CsvSource({
        "732 829 320, 732829320",
        "732.829.320 00074, 73282932000074",
        "356 000 000 49837, 35600000049837",
        "0203.201.340, 0203201340",
        "HRB 12345, HRB12345",
        "CHE-123.456.788, CHE-123.456.788"
    })
    void aCompanyNumberIsReadAsPeopleWriteIt(String typed, String number) {
        assertThat(CompanyNumber.typed(typed).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732829321",
                "73282932000075",
                "73282932100074",
                "35600000049838",
                "0203201341",
                "2203201340",
                "12345",
                "",
                "<b>",
                "HRB 12345; x"
            })
    void aSlipOfThePenIsFound(String typed) {
        assertThatThrownBy(() -> CompanyNumber.typed(typed)).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "fr 44 732 829 320, FR44732829320",
        "FR K7 732829320, FRK7732829320",
        "BE 0203.201.340, BE0203201340",
        "LU12345678, LU12345678",
        "CHE123456788TVA, CHE123456788TVA"
    })
    void aNumberForTaxIsReadAsPeopleWriteIt(String typed, String number) {
        assertThat(VatNumber.typed(typed).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR45732829320",
                "FR44732829321",
                "FR732829320",
                "BE203201340",
                "BE0203201341",
                "732829320",
                "",
                "FRA1732829320 x!"
            })
    void aSlipOfThePenInItIsFound(String typed) {
        assertThatThrownBy(() -> VatNumber.typed(typed)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void whatIsSaidHoldsUntilItIsSaidOtherwise() {
        given(opened()).at(NOON).when(state("73282932000074", "FR44732829320")).then(stated());
        given(opened(), stated()).when(state("73282932000074", "FR44732829320")).thenNothing();
        given(opened(), stated())
                .at(NOON)
                .when(new StateIdentity(SHOP, Identity.UNKNOWN))
                .then(new IdentityStated(SHOP, null, null, NOON));
        given(opened()).when(new StateIdentity(SHOP, Identity.UNKNOWN)).thenNothing();
        given().when(state("732829320", "FR44732829320")).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void bothNumbersAreOfOneCompany() {
        given(opened())
                .when(state("356000000", "FR44732829320"))
                .refused(TillRefusal.NUMBERS_OF_TWO_COMPANIES);
        given(opened())
                .when(state("0203201340", "FR44732829320"))
                .refused(TillRefusal.NUMBERS_OF_TWO_COMPANIES);
        assertThat(identity("0203201340", "BE0203201340").isOfOne()).isTrue();
        assertThat(identity("HRB12345", "DE123456789").isOfOne()).isTrue();
    }

    private static IdentityStated stated() {
        return new IdentityStated(
                SHOP, new CompanyNumber("73282932000074"), new VatNumber("FR44732829320"), NOON);
    }

    private static StateIdentity state(String company, String vat) {
        return new StateIdentity(SHOP, identity(company, vat));
    }

    private static Identity identity(String company, String vat) {
        return new Identity(
                Optional.of(CompanyNumber.typed(company)), Optional.of(VatNumber.typed(vat)));
    }
}

package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RefundLawTest {
    private final RefundLaw law = new RefundLaw();

    @Test
    void aShopIsToldTheLawOfItsCountryAndNoneWhereNobodyHasLookedItUp() {
        assertThat(law.waiting("FR")).isEqualTo(" (Code de la consommation, L221-24)");
        assertThat(law.worth("FR")).isEqualTo(" (Code de la consommation, L221-23, L221-24)");
        assertThat(law.waiting("BE")).isEqualTo(" (Code de droit économique, VI.50)");
        assertThat(law.worth("BE")).isEqualTo(" (Code de droit économique, VI.50, VI.51)");
        assertThat(law.waiting("DE") + law.worth("DE")).isEmpty();
    }

    @Test
    void noMessageTellsAllShopsTheLawOfOneCountry() {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle messages = ResourceBundle.getBundle("messages", locale);
            assertThat(messages.keySet())
                    .noneMatch(key -> messages.getString(key).matches(".*\\bL221-.*"));
            for (String key :
                    List.of("withdrawals.refused", "withdrawals.sent.owing", "inspect.withdrawn")) {
                assertThat(messages.getString(key)).contains("{0}");
            }
        }
    }
}

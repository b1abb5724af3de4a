package org.creneau.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void centsAddUpAndMultiply() {
        assertThat(Money.euros(890).times(3)).isEqualTo(Money.euros(2670));
        assertThat(Money.euros(890).plus(Money.euros(110))).isEqualTo(Money.euros(1000));
    }

    @Test
    void theAmountHasTwoDecimals() {
        assertThat(Money.euros(5).amount()).hasToString("0.05");
        assertThat(Money.euros(1200).amount()).hasToString("12.00");
        assertThat(Money.euros(-150).amount()).hasToString("-1.50");
    }

    @Test
    void currenciesAreNotMixed() {
        assertThatThrownBy(() -> Money.euros(1).plus(new Money(1, "GBP")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyDoesNotOverflowIntoDebt() {
        assertThatThrownBy(() -> Money.euros(Long.MAX_VALUE).times(2))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.euros(Long.MAX_VALUE).plus(Money.euros(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aCurrencyHasThreeCapitalLetters() {
        assertThatThrownBy(() -> new Money(1, "eur")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Money(1, "€")).isInstanceOf(MalformedValue.class);
    }
}

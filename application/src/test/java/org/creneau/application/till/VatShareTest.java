package org.creneau.application.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.LongStream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.VatRate;
import org.junit.jupiter.api.Test;

class VatShareTest {
    private static final VatRate BOOKS = new VatRate(550);
    private static final VatRate USUAL = new VatRate(2_000);
    private static final VatRate PRESS = new VatRate(210);

    @Test
    void aPaymentIsSplitInProportionToTheCent() {
        ByRate sold = rates(1_780, 1_000);
        assertThat(sold.inProportion(2_780)).isEqualTo(sold);
        assertThat(sold.inProportion(1_000)).isEqualTo(rates(640, 360));
        assertThat(sold.inProportion(-1_000)).isEqualTo(rates(-640, -360));
    }

    @Test
    void centsThatAreLeftOverGoWhereMostIsMissing() {
        ByRate thirds = rates(100, 100).plus(PRESS, 100);
        assertThat(thirds.inProportion(100)).isEqualTo(rates(33, 33).plus(PRESS, 34));
        assertThat(rates(1, 2).inProportion(1)).isEqualTo(rates(0, 1));
        LongStream.rangeClosed(1, 500)
                .forEach(cents -> assertThat(thirds.inProportion(cents).total()).isEqualTo(cents));
    }

    @Test
    void theTaxInItIsRoundedToTheNearestCent() {
        assertThat(share(USUAL, 1_200).tax()).isEqualTo(Money.euros(200));
        assertThat(share(BOOKS, 1_780).tax()).isEqualTo(Money.euros(93));
        assertThat(share(USUAL, 3).tax()).isEqualTo(Money.euros(1));
        assertThat(share(USUAL, -1_200).tax()).isEqualTo(Money.euros(-200));
        assertThat(share(new VatRate(0), 1_200).tax()).isEqualTo(Money.euros(0));
    }

    private static ByRate rates(long books, long usual) {
        return new ByRate(new TreeMap<>()).plus(BOOKS, books).plus(USUAL, usual);
    }

    private static VatShare share(VatRate rate, long cents) {
        return new VatShare(rate, Money.euros(cents));
    }
}

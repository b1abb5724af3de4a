package org.creneau.application.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderLine;
import org.junit.jupiter.api.Test;

class VatShareTest {
    private static final VatRate BOOKS = new VatRate(550);
    private static final VatRate USUAL = new VatRate(2_000);

    @Test
    void aPaymentIsSplitInProportionToTheCent() {
        Sold sold = sold(line(890, 2, BOOKS), line(1_000, 1, USUAL));
        assertThat(VatShare.of(Money.euros(2_780), sold))
                .containsExactly(share(BOOKS, 1_780), share(USUAL, 1_000));
        assertThat(VatShare.of(Money.euros(1_000), sold))
                .containsExactly(share(BOOKS, 640), share(USUAL, 360));
        assertThat(VatShare.of(Money.euros(-1_000), sold))
                .containsExactly(share(BOOKS, -640), share(USUAL, -360));
    }

    @Test
    void centsThatAreLeftOverGoWhereMostIsMissing() {
        Sold thirds =
                sold(line(100, 1, BOOKS), line(100, 1, USUAL), line(100, 1, new VatRate(210)));
        assertThat(VatShare.of(Money.euros(100), thirds))
                .containsExactly(share(new VatRate(210), 34), share(BOOKS, 33), share(USUAL, 33));
        assertThat(VatShare.of(Money.euros(1), sold(line(1, 1, BOOKS), line(2, 1, USUAL))))
                .containsExactly(share(BOOKS, 0), share(USUAL, 1));
        LongStream.rangeClosed(1, 500)
                .forEach(
                        cents ->
                                assertThat(
                                                VatShare.of(Money.euros(cents), thirds).stream()
                                                        .mapToLong(one -> one.amount().cents())
                                                        .sum())
                                        .isEqualTo(cents));
    }

    @Test
    void theWayHasARateOfItsOwn() {
        var way = Optional.of(new Sold.Way(Money.euros(500), USUAL));
        List<OrderLine> lines = List.of(line(1_500, 1, BOOKS));
        assertThat(VatShare.of(Money.euros(2_000), new Sold(lines, way, lines)))
                .containsExactly(share(BOOKS, 1_500), share(USUAL, 500));
    }

    /// Whatever was left of things put aside, a deposit for them is split as they were ordered.
    @Test
    void whereNothingStandsAnyMoreItIsSplitAsItWasOrdered() {
        List<OrderLine> ordered = List.of(line(300, 1, BOOKS), line(100, 1, USUAL));
        assertThat(VatShare.of(Money.euros(40), new Sold(List.of(), Optional.empty(), ordered)))
                .containsExactly(share(BOOKS, 30), share(USUAL, 10));
        assertThat(VatShare.of(Money.euros(40), Sold.NOTHING)).isEmpty();
        assertThat(VatShare.of(Money.euros(40), sold(line(0, 1, BOOKS)))).isEmpty();
    }

    @Test
    void theTaxInItIsRoundedToTheNearestCent() {
        assertThat(share(USUAL, 1_200).tax()).isEqualTo(Money.euros(200));
        assertThat(share(BOOKS, 1_780).tax()).isEqualTo(Money.euros(93));
        assertThat(share(USUAL, 3).tax()).isEqualTo(Money.euros(1));
        assertThat(share(USUAL, -1_200).tax()).isEqualTo(Money.euros(-200));
        assertThat(share(new VatRate(0), 1_200).tax()).isEqualTo(Money.euros(0));
    }

    private static Sold sold(OrderLine... lines) {
        return new Sold(List.of(lines), Optional.empty(), List.of(lines));
    }

    private static OrderLine line(long cents, int pieces, VatRate vat) {
        return new OrderLine(
                new ItemId("item"), "Article", new Quantity(pieces), Money.euros(cents), vat);
    }

    private static VatShare share(VatRate rate, long cents) {
        return new VatShare(rate, Money.euros(cents));
    }
}

package org.creneau.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.PassedOn.share;

import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

/// Four euros were lent without anybody knowing how they had come, and five were paid online.
class CarriedTest {
    private static final Entries BOOKS =
            new Entries(
                    HashTreePMap.<PaymentId, Standing>singleton(
                                    new PaymentId("lent"),
                                    new Standing.Taken(Means.EXCHANGE, Money.euros(400)))
                            .plus(
                                    new PaymentId("online"),
                                    new Standing.Taken(Means.ONLINE, Money.euros(500))));

    @Test
    void whatIsOnItsWayBackOnlineIsNotCarried() {
        assertThat(Carried.shares(BOOKS, 0, Money.euros(400)))
                .containsExactly(share(Means.ONLINE, 400));
        assertThat(Carried.shares(BOOKS, 300, Money.euros(400)))
                .containsExactly(share(Means.ONLINE, 200));
        assertThat(Carried.shares(BOOKS, 500, Money.euros(400))).isEmpty();
    }
}

package org.creneau.domain.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.bringing.Swaps.HER_ORDER;
import static org.creneau.domain.bringing.Swaps.SALE;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Log;
import org.creneau.domain.testing.PassedOn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ann had paid two novels by card, and exchanged them for two atlases, of which she paid the rest in cash. One of these
/// is exchanged on: what passes on with it had come by card and in cash.
class MeansOfTwoExchangesTest {
    private static final OrderId LAST = new OrderId("last");
    private static final ReturnId AGAIN = new ReturnId("again");
    private static final PaymentId ON = new PaymentId("on");
    private static final PaymentId OVER = new PaymentId("over");
    private static final AnnulReturn FIRST =
            Swaps.mistake(Optional.of(ANNS_ORDER), Optional.of(SALE));
    private static final AnnulReturn SECOND =
            new AnnulReturn(
                    SHOP,
                    AGAIN,
                    Optional.of(SALE),
                    Optional.of(LAST),
                    ON,
                    OVER,
                    new PaymentId("on-off"),
                    new PaymentId("over-off"));

    private final Log log = new Log();

    @BeforeEach
    void sheExchangedBothNovels() {
        Stream.of(Swaps.bought(Swaps.paid(1_780))).forEach(event -> log.append(event, NOON));
        done(
                new ExchangeUnannouncedDecider(),
                Swaps.exchange(HER_ORDER, 2, 2, new Counting.ByBooks(new SaidPaid.Unasked())));
        happened(
                new PaymentTaken(
                        SHOP,
                        SALE,
                        new PaymentId("rest"),
                        Means.CASH,
                        Money.euros(6_120),
                        null,
                        NOON));
    }

    @Test
    void theLaterIsUndoneFirstAndEachMeansIsWhereItWas() {
        done(new ExchangeUnannouncedDecider(), again());
        assertThat(by(LAST, Means.CARD, Means.CASH)).containsExactly(1_780L, 2_170L);
        assertThat(refusal(FIRST))
                .isEqualTo(moved(Means.EXCHANGE, 3_950, Optional.of(AGAIN)))
                .extracting(Reason::code)
                .isEqualTo("exchanged-on");
        assertThat(refusal(FIRST).figures()).containsEntry("undoFirst", "again");
        done(new AnnulReturnDecider(), SECOND);
        done(new AnnulReturnDecider(), FIRST);
        assertThat(by(ANNS_ORDER, Means.CARD, Means.CASH)).containsExactly(1_780L, 0L);
        assertThat(by(SALE, Means.CARD, Means.CASH)).containsExactly(0L, 6_120L);
        assertThat(by(LAST, Means.CARD, Means.CASH)).containsExactly(0L, 0L);
    }

    /// It was the sale of what was kept for her, and is not undone.
    @Test
    void whatPassedOnWithOneThatWasAnnouncedIsNotedAsPaidAgain() {
        happened(PassedOn.out(SALE, ON, LAST, share(Means.CARD, 780)));
        assertThat(refusal(FIRST))
                .isEqualTo(moved(Means.EXCHANGE, 780, Optional.empty()))
                .extracting(Reason::code)
                .isEqualTo("money-moved-since");
        happened(
                new PaymentTaken(
                        SHOP,
                        SALE,
                        new PaymentId("again"),
                        Means.CARD,
                        Money.euros(780),
                        null,
                        NOON));
        done(new AnnulReturnDecider(), FIRST);
    }

    @Test
    void whatWasGivenBackByThatMeansIsNamedAndByAnotherIsNot() {
        gaveBack("cash", Means.CASH, 3_000);
        gaveBack("card", Means.CARD, 500);
        gaveBack("more", Means.CASH, 100);
        assertThat(refusal(FIRST)).isEqualTo(moved(Means.CARD, 500, Optional.empty()));
    }

    @Test
    void whatLeftByAnyOtherMeansAsSheAgreedIsNoHindrance() {
        gaveBack("cash", Means.CASH, 6_000);
        gaveBack("agreed", Means.VOUCHER, 120);
        done(new AnnulReturnDecider(), FIRST);
    }

    private void gaveBack(String id, Means means, long cents) {
        happened(
                new MoneyGivenBack(
                        SHOP, SALE, new PaymentId(id), means, Money.euros(cents), null, NOON));
    }

    private static ExchangeUnannounced again() {
        return new ExchangeUnannounced(
                new RecordReturn(
                        SHOP,
                        AGAIN,
                        new Origin.OfOrder(SALE),
                        List.of(new ReturnLine(ATLAS, pieces(1))),
                        Fit.TO_INSPECT,
                        NOON),
                List.of(new Wish.Other(ATLAS, pieces(1))),
                new Counting.ByBooks(new SaidPaid.Unasked()),
                new Sale(LAST, "C 8", PersonalText.of("4321"), ON, OVER));
    }

    private static MoneyMovedSince moved(Means means, long cents, Optional<ReturnId> exchange) {
        return new MoneyMovedSince(SHOP, SALE, "C 7", means, Money.euros(cents), exchange);
    }

    private List<Long> by(OrderId order, Means... means) {
        Entries books = Entries.NONE;
        for (Event event : log.events()) {
            if (event instanceof PaymentEvent entry && entry.order().equals(order)) {
                books = books.with(entry);
            }
        }
        return Stream.of(means).map(books::by).toList();
    }

    private Reason refusal(AnnulReturn asked) {
        Decision decision = log.decide(new AnnulReturnDecider(), asked, NOON, log.size());
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).reason();
    }

    private <C extends Command> void done(Decider<C, ?> decider, C command) {
        Decision decision = log.decide(decider, command, NOON, log.size());
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        ((Decision.Accepted) decision).events().forEach(this::happened);
    }

    private void happened(Event event) {
        log.append(event, NOON);
    }
}

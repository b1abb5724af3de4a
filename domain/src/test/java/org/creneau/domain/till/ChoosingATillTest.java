package org.creneau.domain.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.AtTheTill.banked;
import static org.creneau.domain.testing.AtTheTill.bounced;
import static org.creneau.domain.testing.AtTheTill.chosen;
import static org.creneau.domain.testing.AtTheTill.day;
import static org.creneau.domain.testing.AtTheTill.month;
import static org.creneau.domain.testing.AtTheTill.notRefused;
import static org.creneau.domain.testing.AtTheTill.reversed;
import static org.creneau.domain.testing.AtTheTill.sum;
import static org.creneau.domain.testing.AtTheTill.taken;
import static org.creneau.domain.testing.AtTheTill.total;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.RecordPaymentDecider;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.testing.Log;
import org.junit.jupiter.api.Test;

class ChoosingATillTest {
    private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
    private static final Instant MORNING = on(SATURDAY, "08:00");
    private static final Instant EVENING = on(SATURDAY, "19:00");
    private static final Event OURS = chosen(Till.CRENEAU, MORNING);
    private static final Event SALE = taken("a", Means.CASH, 100, on(SATURDAY, "10:00"));

    private static ChooseTill choose(Till till) {
        return new ChooseTill(SHOP, till);
    }

    @Test
    void whoHasSaidNothingHasATillOfHisOwn() {
        given(opened()).when(choose(Till.SHOPS_OWN)).thenNothing();
        given(opened()).at(MORNING).when(choose(Till.CRENEAU)).then(OURS);
        given(opened(), OURS).when(choose(Till.CRENEAU)).thenNothing();
        given().when(choose(Till.CRENEAU)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void whoeverLeavesLeavesNothingOpen() {
        given(opened(), OURS, SALE)
                .at(EVENING)
                .when(choose(Till.SHOPS_OWN))
                .then(closed(), chosen(Till.SHOPS_OWN, EVENING));
        given(opened(), OURS)
                .at(EVENING)
                .when(choose(Till.SHOPS_OWN))
                .then(chosen(Till.SHOPS_OWN, EVENING));
    }

    private static Event closed() {
        return day(1, SATURDAY, SATURDAY, 1, 1)
                .of(total(100, 0, 0), EVENING, sum(Means.CASH, 100, 0, 0));
    }

    /// What ours took is still in its total, though it was taken back elsewhere; what another one took never was.
    @Test
    void whatOtherTillsTookIsNoRecordAndNumbersGoOnWhenTheShopComesBack() {
        Instant back = on(SUNDAY, "09:00");
        Instant end = on(SUNDAY, "19:00");
        given(
                        opened(),
                        OURS,
                        SALE,
                        closed(),
                        chosen(Till.SHOPS_OWN, EVENING),
                        taken("b", Means.CASH, 5_000, on(SUNDAY, "08:00")),
                        reversed("c", "a", Means.CASH, 100, on(SUNDAY, "08:30")),
                        chosen(Till.CRENEAU, back),
                        taken("d", Means.CASH, 7, on(SUNDAY, "10:00")),
                        reversed("e", "b", Means.CASH, 5_000, on(SUNDAY, "10:30")))
                .at(end)
                .when(new CloseTill(SHOP, Span.DAY, SUNDAY))
                .then(
                        day(2, SUNDAY, SUNDAY, 2, 2)
                                .of(total(107, 0, 0), end, sum(Means.CASH, 7, 0, 0)));
    }

    @Test
    void aChequeThatWasRefusedByMistakeCountsAgainAndCanBeRefusedAgain() {
        given(
                        opened(),
                        OURS,
                        banked("a", "x", 500, MORNING),
                        bounced("b", "x", 500, on(SATURDAY, "10:00")),
                        notRefused("c", "b", "x", 500, on(SATURDAY, "11:00")),
                        bounced("d", "x", 500, on(SATURDAY, "12:00")))
                .at(EVENING)
                .when(new CloseTill(SHOP, Span.DAY, SATURDAY))
                .then(
                        day(1, SATURDAY, SATURDAY, 1, 4)
                                .of(total(500, 0, 500), EVENING, sum(Means.CHEQUE, 500, 0, 500)));
    }

    @Test
    void aRefusalThatAnotherTillNotedIsNotTakenBackInOurs() {
        given(
                        opened(),
                        banked("a", "x", 500, MORNING),
                        bounced("b", "x", 500, MORNING),
                        OURS,
                        notRefused("c", "b", "x", 500, on(SATURDAY, "10:00")),
                        bounced("d", "x", 500, on(SATURDAY, "11:00")),
                        banked("e", "y", 30, on(SATURDAY, "13:00")))
                .at(EVENING)
                .when(new CloseTill(SHOP, Span.DAY, SATURDAY))
                .then(
                        day(1, SATURDAY, SATURDAY, 1, 1)
                                .of(total(30, 0, 0), EVENING, sum(Means.CHEQUE, 30, 0, 0)));
    }

    @Test
    void aChequeThatAnotherTillBankedOrTookBackIsNotTakenBackInOurs() {
        given(
                        opened(),
                        banked("a", "x", 500, MORNING),
                        OURS,
                        bounced("b", "x", 500, on(SATURDAY, "10:00")),
                        banked("c", "x", 500, on(SATURDAY, "11:00")),
                        bounced("d", "x", 500, on(SATURDAY, "12:00")),
                        banked("e", "y", 30, on(SATURDAY, "13:00")),
                        chosen(Till.SHOPS_OWN, on(SATURDAY, "14:00")),
                        bounced("f", "y", 30, on(SATURDAY, "14:10")),
                        banked("g", "y", 30, on(SATURDAY, "14:20")),
                        chosen(Till.CRENEAU, on(SATURDAY, "14:30")),
                        bounced("h", "y", 30, on(SATURDAY, "15:00")))
                .at(EVENING)
                .when(new CloseTill(SHOP, Span.DAY, SATURDAY))
                .then(
                        day(1, SATURDAY, SATURDAY, 1, 3)
                                .of(total(530, 0, 500), EVENING, sum(Means.CHEQUE, 530, 0, 500)));
    }

    @Test
    void theMonthInWhichAShopLeftIsClosedAllTheSame() {
        Instant newYear = on(LocalDate.of(2021, 1, 1), "00:00");
        given(opened(), OURS, SALE, closed(), chosen(Till.SHOPS_OWN, EVENING))
                .at(newYear)
                .when(new CloseTill(SHOP, Span.MONTH, SATURDAY))
                .then(
                        month(2, LocalDate.of(2020, 12, 1), 1, 1)
                                .of(total(100, 0, 0), newYear, sum(Means.CASH, 100, 0, 0)));
    }

    /// Whoever closes looks again where a payment came meanwhile; whoever takes a payment never has to.
    @Test
    void aPaymentAtTheSameMomentMakesTheClosingLookAgainAndNotThePayment() {
        var log = new Log();
        log.append(opened(), Instant.EPOCH);
        log.append(OURS, MORNING);
        log.append(placed(), MORNING);
        int before = log.size();
        log.append(SALE, on(SATURDAY, "10:00"));
        var close = new CloseTill(SHOP, Span.DAY, SATURDAY);
        assertThat(log.hasNews(new CloseTillDecider().facts(close).boundary(), before)).isTrue();
        log.append(closed(), EVENING);
        var entry = new Entry.Taken(Means.CARD, Money.euros(1), Optional.empty());
        var pay = new RecordPayment(SHOP, ANNS_ORDER, new PaymentId("z"), entry, EVENING);
        var boundary = new RecordPaymentDecider().facts(pay).boundary();
        assertThat(log.hasNews(boundary, before + 1)).isFalse();
    }

    /// Both have read the same; the one that is second reads again and finds it done.
    @Test
    void ofTwoClosingsAtOnceOneFindsNothingLeft() {
        var log = new Log();
        log.append(opened(), Instant.EPOCH);
        log.append(OURS, MORNING);
        log.append(SALE, on(SATURDAY, "10:00"));
        int known = log.size();
        var close = new CloseTill(SHOP, Span.DAY, SATURDAY);
        Decision first = log.decide(new CloseTillDecider(), close, EVENING, known);
        first.events().forEach(event -> log.append(event, EVENING));
        var boundary = new CloseTillDecider().facts(close).boundary();
        assertThat(first).isEqualTo(Decision.accepted(closed()));
        assertThat(log.hasNews(boundary, known)).isTrue();
        assertThat(log.decide(new CloseTillDecider(), close, EVENING, log.size()))
                .isEqualTo(Decision.accepted());
    }
}

package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.creneau.application.audit.TillRecount.Checked;
import org.creneau.application.audit.TillRecount.Difference;
import org.creneau.application.audit.TillRecount.Figure;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.till.CloseTill;
import org.creneau.domain.till.CloseTillDecider;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillBooks;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;
import org.junit.jupiter.api.Test;

class TillLedgerTest {
    private static final ShopId SHOP = new ShopId("librairie");
    private static final OrderId ORDER = new OrderId("o1");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate EVE = LocalDate.of(2020, 12, 31);
    private static final Instant NOON = EVE.atTime(12, 0).atZone(PARIS).toInstant();
    private static final Instant MIDNIGHT = EVE.plusDays(1).atStartOfDay(PARIS).toInstant();
    private static final Profile PROFILE =
            new Profile("Librairie", "librairie", "1 rue", "FR", PARIS, Door.INSIDE);

    private final List<Event> log = new ArrayList<>();

    @Test
    void whatTheRulesCloseIsWhatTheLogSays() {
        written();
        close();
        TillRecount found = recount(log);

        assertThat(found.isRight()).isTrue();
        assertThat(found.closures())
                .extracting(one -> one.told().span())
                .containsExactly(Span.DAY, Span.MONTH, Span.YEAR);
        assertThat(found.records()).hasSize(7);
        assertThat(found.records().getLast().entry().recorded().event())
                .isInstanceOf(PaymentTaken.class);
    }

    @Test
    void oneAlteredCentIsNamedInEachClosureThatHasIt() {
        written();
        close();
        List<Event> altered = new ArrayList<>(log);
        altered.replaceAll(event -> event instanceof TillClosed one ? withACentMore(one) : event);
        TillRecount found = recount(altered);

        assertThat(found.isRight()).isFalse();
        assertThat(found.wrong())
                .extracting(Checked::different)
                .containsOnly(
                        List.of(
                                new Difference(
                                        Figure.TAKEN,
                                        Optional.of(Means.CARD),
                                        Optional.of("EUR"),
                                        2_001,
                                        2_000)))
                .hasSize(3);
    }

    @Test
    void aClosureThatLeavesARecordOutIsFound() {
        written();
        close();
        List<Event> altered = new ArrayList<>(log);
        altered.add(3, taken("more", Means.CASH, 7, NOON));

        assertThat(recount(altered).closures().getFirst().different())
                .extracting(Difference::figure)
                .contains(Figure.LAST, Figure.TAKEN, Figure.PERPETUAL_TAKEN);
    }

    @Test
    void aMonthThatIsNotOverAndANumberThatIsNotNextAreFound() {
        written();
        close();
        List<Event> altered = new ArrayList<>(log);
        altered.replaceAll(event -> event instanceof TillClosed one ? early(one) : event);

        assertThat(recount(altered).wrong())
                .allSatisfy(
                        one ->
                                assertThat(one.different())
                                        .extracting(Difference::figure)
                                        .contains(Figure.NUMBER))
                .extracting(one -> one.told().span())
                .containsExactly(Span.DAY, Span.MONTH, Span.YEAR);
        assertThat(recount(altered).closures().get(1).different())
                .extracting(Difference::figure)
                .contains(Figure.BEFORE_ITS_END);
    }

    @Test
    void aDayThatIsNotTheOneOnWhichMoneyMovedIsFound() {
        written();
        close();
        LocalDate before = EVE.minusDays(1);

        assertThat(figures(altered(one -> with(one, before, one.to()))))
                .contains(new Difference(Figure.FROM, none(), none(), days(before), days(EVE)));
        assertThat(figures(altered(one -> with(one, one.from(), EVE.plusDays(1)))))
                .contains(
                        new Difference(
                                Figure.TO, none(), none(), days(EVE.plusDays(1)), days(EVE)));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static long days(LocalDate day) {
        return day.toEpochDay();
    }

    private List<Difference> figures(List<Event> events) {
        return recount(events).closures().getFirst().different();
    }

    private List<Event> altered(UnaryOperator<TillClosed> altering) {
        List<Event> altered = new ArrayList<>(log);
        altered.replaceAll(
                event ->
                        event instanceof TillClosed one && one.span() == Span.DAY
                                ? altering.apply(one)
                                : event);
        return altered;
    }

    private static TillClosed with(TillClosed one, LocalDate from, LocalDate to) {
        return new TillClosed(
                one.shop(),
                one.number(),
                one.span(),
                from,
                to,
                one.first(),
                one.last(),
                one.sums(),
                one.perpetual(),
                one.at());
    }

    @Test
    void aMonthThatWasLeftOpenIsFound() {
        written();
        close();
        log.removeIf(event -> event instanceof TillClosed one && one.span() == Span.MONTH);
        var cent = new Turnover(Money.euros(1), Money.euros(0), Money.euros(0));
        LocalDate next = EVE.plusDays(1);
        log.add(
                new TillClosed(
                        SHOP,
                        3,
                        Span.DAY,
                        next,
                        next,
                        8,
                        8,
                        List.of(new MeansSum(Means.CASH, cent)),
                        List.of(cent),
                        MIDNIGHT));
        Checked last = recount(log).closures().getLast();

        assertThat(last.different())
                .contains(
                        new Difference(
                                Figure.NOT_CLOSED_BEFORE, none(), none(), days(next), days(EVE)));
    }

    @Test
    void whatTheBankHadNotRefusedIsThereAgainAsTheRulesSay() {
        written();
        log.add(
                new PaymentReversed(
                        SHOP,
                        ORDER,
                        id("g"),
                        id("d"),
                        Means.CHEQUE,
                        Money.euros(-700),
                        id("c"),
                        NOON));
        log.add(new ChequeBounced(SHOP, ORDER, id("h"), id("c"), Money.euros(700), NOON));
        close();

        assertThat(recount(log).records()).hasSize(9);
        assertThat(recount(log).isRight()).isTrue();
    }

    /// By code of its own, as the rules do.
    @Test
    void whatAnotherTillTookIsNotTakenBackInOurs() {
        written();
        log.add(
                new PaymentReversed(
                        SHOP, ORDER, id("g"), id("before"), Means.CASH, Money.euros(99), NOON));
        close();

        assertThat(recount(log).records()).hasSize(7);
        assertThat(recount(log).isRight()).isTrue();
    }

    private static TillClosed early(TillClosed one) {
        return new TillClosed(
                one.shop(),
                one.number() + 1,
                one.span(),
                one.from(),
                one.to(),
                one.first(),
                one.last(),
                one.sums(),
                one.perpetual(),
                NOON);
    }

    private static TillClosed withACentMore(TillClosed one) {
        List<MeansSum> sums = new ArrayList<>(one.sums());
        var cent = new Turnover(Money.euros(1), Money.euros(0), Money.euros(0));
        sums.replaceAll(
                sum ->
                        sum.means() == Means.CARD
                                ? new MeansSum(Means.CARD, sum.turnover().plus(cent))
                                : sum);
        return new TillClosed(
                one.shop(),
                one.number(),
                one.span(),
                one.from(),
                one.to(),
                one.first(),
                one.last(),
                sums,
                one.perpetual(),
                one.at());
    }

    private void written() {
        log.add(new ShopOpened(SHOP, PROFILE, Instant.EPOCH));
        log.add(taken("before", Means.CASH, 99, NOON));
        log.add(new TillChosen(SHOP, Till.CRENEAU, NOON));
        log.add(taken("a", Means.CARD, 2_000, NOON));
        log.add(taken("x", Means.EXCHANGE, 500, NOON));
        log.add(new ChequeBanked(SHOP, ORDER, id("b"), id("c"), Money.euros(700), NOON));
        log.add(new ChequeBounced(SHOP, ORDER, id("d"), id("c"), Money.euros(700), NOON));
        log.add(new MoneyGivenBack(SHOP, ORDER, id("e"), Means.CASH, Money.euros(30), null, NOON));
        log.add(
                new PaymentReversed(
                        SHOP, ORDER, id("f"), id("e"), Means.CASH, Money.euros(-30), NOON));
        log.add(taken("tomorrow", Means.CASH, 1, MIDNIGHT));
    }

    /// By the rules. The record of the next day stays open.
    private void close() {
        TillBooks books = TillBooks.NONE;
        for (Event event : log.subList(1, log.size())) {
            books = books.after(event);
        }
        var facts = new CloseTillDecider.Facts(Optional.of(PROFILE), books);
        log.addAll(
                new CloseTillDecider()
                        .decide(new CloseTill(SHOP, Span.YEAR, EVE), facts, MIDNIGHT)
                        .events());
    }

    private static PaymentTaken taken(String id, Means means, long cents, Instant at) {
        return new PaymentTaken(SHOP, ORDER, id(id), means, Money.euros(cents), null, at);
    }

    private static PaymentId id(String id) {
        return new PaymentId(id);
    }

    private static TillRecount recount(List<Event> events) {
        List<Histories.Entry> entries = new ArrayList<>();
        for (Event event : events) {
            long position = entries.size() + 1L;
            var recorded =
                    new Recorded<>(
                            position, "e" + position, MIDNIGHT, event, null, null, null, null);
            entries.add(new Histories.Entry(recorded, "name", 1, List.of(), "{}", "hash"));
        }
        return TillLedger.of(entries);
    }
}

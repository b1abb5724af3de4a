package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.NOVEL;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequestView;
import org.creneau.application.bringing.ReturnRequestView.State;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.junit.jupiter.api.Test;

class JdbcReturnRequestsTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final OrderId VISIT = new OrderId("v1");
    private static final OrderId FETCHED = new OrderId("o2");
    private static final ReturnId FIRST = new ReturnId("r1");
    private static final ReturnId SECOND = new ReturnId("r2");
    private static final ToBring BOOK =
            new ToBring(new ReturnLine.Goods.Article(NOVEL), new Quantity(1), Why.DEFECT);
    private static final ToBring HAT =
            new ToBring(new ReturnLine.Goods.OfLine(1), new Quantity(2), Why.DOES_NOT_FIT);
    private static final Wish ANOTHER =
            new Wish.Exchange(List.of(new Wish.Other(NOVEL, new Quantity(3))));

    private final Tables tables = new Tables();
    private final JdbcReturnRequests requests =
            tables.with(new JdbcReturnRequests(tables.database, tables.schemas));

    @Test
    void aRequestIsReadAsItWasMade() {
        tables.happened(asked(FIRST, new Coming.Booked(VISIT), ANOTHER, BOOK, HAT));

        ReturnRequestView read = requests.find(BOOKS, FIRST).orElseThrow();
        assertThat(read.order()).isEqualTo(ORDER);
        assertThat(read.lines()).containsExactly(BOOK, HAT);
        assertThat(read.wish()).isEqualTo(ANOTHER);
        assertThat(read.coming()).isEqualTo(new Coming.Booked(VISIT));
        assertThat(read.asked()).isEqualTo(NOON);
        assertThat(read.state()).isEqualTo(State.EXPECTED);
    }

    @Test
    void itIsFoundByWhatWasBoughtAndByWhatItComesWith() {
        tables.happened(
                asked(FIRST, new Coming.Booked(VISIT), ANOTHER, BOOK),
                asked(SECOND, new Coming.Along(FETCHED), new Wish.MoneyBack(), HAT));

        assertThat(requests.of(BOOKS, ORDER))
                .extracting(ReturnRequestView::id)
                .containsExactly(FIRST, SECOND);
        assertThat(requests.comingWith(BOOKS, List.of(FETCHED)))
                .extracting(ReturnRequestView::id)
                .containsExactly(SECOND);
        assertThat(requests.of(BOOKS)).hasSize(2);
        assertThat(requests.of(new ShopId("another"))).isEmpty();
        assertThat(requests.find(new ShopId("another"), FIRST)).isEmpty();
    }

    @Test
    void itEndsBroughtOrCalledOff() {
        tables.happened(
                asked(FIRST, new Coming.Booked(VISIT), ANOTHER, BOOK),
                asked(SECOND, new Coming.Along(FETCHED), new Wish.MoneyBack(), HAT),
                new ReturnVisitKept(BOOKS, FIRST, ORDER, VISIT, NOON),
                new ReturnCalledOff(BOOKS, SECOND, ORDER, FETCHED, CancelledBy.SHOP, NOON));

        assertThat(requests.of(BOOKS, ORDER))
                .extracting(ReturnRequestView::state)
                .containsExactly(State.BROUGHT, State.CALLED_OFF);
    }

    @Test
    void thePageOfEachOrderThatItIsAboutIsWoken() {
        assertThat(woken(asked(FIRST, new Coming.Booked(VISIT), ANOTHER, BOOK)))
                .containsOnly(Topic.order(ORDER), Topic.order(VISIT), Topic.orders(BOOKS));
        var look = new MovementId("look-1");
        assertThat(woken(new GoodsInspected(BOOKS, FIRST, ORDER, look, List.of(), NOON)))
                .containsOnly(Topic.order(ORDER), Topic.orders(BOOKS));
    }

    private Set<Topic> woken(Event event) {
        return requests.topics(
                List.of(new Recorded<>(1, "e1", NOON, event, "c1", null, "system", "WEB")));
    }

    @Test
    void whatWasTakenOverTheCounterStandsBesideWhatCame() {
        tables.happened(
                new GoodsReturned(
                        BOOKS,
                        FIRST,
                        new Origin.Unknown(),
                        List.of(new ReturnLine(NOVEL, new Quantity(1))),
                        Fit.FOR_SALE,
                        NOON),
                new GoodsExchanged(
                        BOOKS,
                        FIRST,
                        null,
                        null,
                        List.of(
                                new OrderLine(
                                        NOVEL,
                                        "Un roman à lire",
                                        new Quantity(2),
                                        Money.euros(890),
                                        new VatRate(550))),
                        Money.euros(2_000),
                        Money.euros(220),
                        NOON));

        ReceivedGoods read = requests.exchanged(BOOKS, 5).getFirst();
        var line = new ReceivedGoods.Taken.Line("Un roman à lire", 2, Money.euros(1_780));
        assertThat(read.taken())
                .isEqualTo(
                        new ReceivedGoods.Taken(
                                List.of(line), Money.euros(2_000), Money.euros(220), null));
        assertThat(Objects.requireNonNull(read.taken()).difference()).isEqualTo(Money.euros(-220));
        assertThat(requests.received(BOOKS, FIRST)).contains(read);
        assertThat(requests.exchanged(BOOKS, 0)).isEmpty();
        assertThat(requests.exchanged(new ShopId("another"), 5)).isEmpty();
        assertThat(requests.received(new ShopId("another"), FIRST)).isEmpty();
        tables.happened(new ReturnAnnulled(BOOKS, FIRST, null, null, read.lines(), NOON));
        assertThat(requests.exchanged(BOOKS, 5).getFirst().annulledAt()).isEqualTo(NOON);
    }

    private static ReturnRequested asked(ReturnId id, Coming coming, Wish wish, ToBring... lines) {
        return new ReturnRequested(
                BOOKS, id, ORDER, new SubjectId("ann"), List.of(lines), wish, coming, NOON);
    }
}

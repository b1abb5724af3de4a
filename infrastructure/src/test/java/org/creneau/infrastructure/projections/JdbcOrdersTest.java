package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.QUEUE;
import static org.creneau.infrastructure.projections.Town.SATURDAY;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.TWO_NOVELS;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.placed;
import static org.creneau.infrastructure.projections.Town.published;
import static org.creneau.infrastructure.projections.Town.slot;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.order.LapsedPutAside;
import org.creneau.application.order.LineChanges;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Told;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class JdbcOrdersTest {
    private static final OrderId ORDER = new OrderId("o1");

    private final Tables tables = new Tables();
    private final JdbcShops shops = tables.shops();
    private final JdbcOrders orders =
            tables.with(
                    new JdbcOrders(tables.database, tables.schemas, shops, new ReversedTexts()));
    private final SlotId three = slot(BOOKS, 15, 0);

    @BeforeEach
    void theShopsAreOpen() {
        tables.happened(opened(BOOKS), published(BOOKS, 2), opened(SHOES));
    }

    @Test
    void anOrderIsShownAsItWasPlaced() {
        tables.happened(placed(three, "o1"));

        assertThat(orders.find(BOOKS, ORDER))
                .contains(
                        new OrderView(
                                ORDER,
                                "N-o1",
                                three,
                                three.start().plus(Duration.ofMinutes(15)),
                                ANN,
                                new Contact(
                                        PersonalText.of("Ann Onyme"),
                                        PersonalText.of("+33639980000")),
                                PersonalText.of("AB23CD"),
                                List.of(TWO_NOVELS),
                                PayAt.COUNTER,
                                new Terms.Obligation(),
                                Status.ACCEPTED,
                                null,
                                null,
                                "WEB",
                                null,
                                NOON,
                                4,
                                Told.NOTHING,
                                null,
                                new LineChanges(List.of(0), List.of(), List.of()),
                                null));
    }

    @Test
    void anOrderThatMovedIsInItsNewWindow() {
        SlotId tomorrow =
                new SlotId(BOOKS, three.schedule(), three.start().plus(Duration.ofDays(1)));
        tables.happened(placed(three, "o1"), moved("o1", tomorrow));
        tables.happenedOneByOne(
                placed(three, "o2"),
                moved("o2", tomorrow),
                new OrderReady(BOOKS, new OrderId("o2"), NOON));

        assertThat(orders.on(BOOKS, SATURDAY)).isEmpty();
        assertThat(orders.on(BOOKS, SATURDAY.plusDays(1)))
                .extracting(OrderView::slot, OrderView::status)
                .containsExactly(tuple(tomorrow, Status.ACCEPTED), tuple(tomorrow, Status.READY));
    }

    @Test
    void whoeverDidNotComeIsAwaitedAnewInAnotherWindow() {
        SlotId tomorrow =
                new SlotId(BOOKS, three.schedule(), three.start().plus(Duration.ofDays(1)));
        tables.happened(placed(three, "o1"), missed("o1"), moved("o1", tomorrow));
        tables.happenedOneByOne(
                placed(three, "o2"),
                missed("o2"),
                moved("o2", tomorrow),
                placed(three, "o3"),
                missed("o3"));

        assertThat(orders.on(BOOKS, SATURDAY.plusDays(1)))
                .extracting(OrderView::status)
                .containsExactly(Status.ACCEPTED, Status.ACCEPTED);
        assertThat(orders.on(BOOKS, SATURDAY))
                .extracting(OrderView::status)
                .containsExactly(Status.NO_SHOW);
    }

    private static OrderNotCollected missed(String order) {
        return new OrderNotCollected(BOOKS, new OrderId(order), NOON);
    }

    private OrderRescheduled moved(String order, SlotId to) {
        return new OrderRescheduled(BOOKS, new OrderId(order), three, to, AskedBy.SHOPPER, NOON);
    }

    @Test
    void noPersonalTextLiesInARowInClear() {
        tables.happened(placed(three, "o1"));

        String rows =
                new JdbcTemplate(tables.database)
                        .queryForObject(
                                "select string_agg(row_to_json(o)::text, ' ') from view_orders.orders o",
                                String.class);
        assertThat(rows).doesNotContain("Ann Onyme", "+33639980000", "AB23CD");
    }

    @Test
    void whatWasOrderedInWordsIsShownAndLiesInNoRowInClear() {
        var hat =
                new OrderLine(
                        new OrderLine.Goods.InWords(
                                PersonalText.of("le chapeau bleu"), Supply.FROM_SUPPLIER),
                        new Quantity(1),
                        Money.euros(4_500),
                        new VatRate(2_000));
        tables.happened(placed(three, "o1", TWO_NOVELS, hat));

        assertThat(orders.find(BOOKS, ORDER).orElseThrow().lines())
                .containsExactly(TWO_NOVELS, hat);
        String rows =
                new JdbcTemplate(tables.database)
                        .queryForObject(
                                "select string_agg(row_to_json(l)::text, ' ') from view_orders.order_line l",
                                String.class);
        assertThat(rows).doesNotContain("le chapeau bleu").contains("Un roman");
    }

    @Test
    void somebodyWithoutAPhoneIsReachedByEmail() {
        var mailer = new Contact(PersonalText.of("Ann"), null, PersonalText.of("ann@exemple.fr"));
        tables.happened(placed(three, "o1", mailer, new Terms.PutAside(NOON)));

        OrderView order = orders.find(BOOKS, ORDER).orElseThrow();
        assertThat(order.contact()).isEqualTo(mailer);
        assertThat(order.terms()).isEqualTo(new Terms.PutAside(NOON));
    }

    @Test
    void whatWasBoughtOfThingsPutAsideIsWhatTheOrderComesTo() {
        var aside = new Terms.PutAside(NOON);
        var hat =
                new OrderLine(
                        new OrderLine.Goods.InWords(
                                PersonalText.of("le chapeau bleu"), Supply.IN_SHOP),
                        new Quantity(1),
                        Money.euros(4_500),
                        new VatRate(2_000));
        var hatBought = new BoughtLine(1, new Quantity(1));
        var oneNovel = new BoughtLine(0, new Quantity(1));
        tables.happened(
                placed(three, "o1", aside, TWO_NOVELS, hat), tried("o1", hatBought, oneNovel));
        tables.happenedOneByOne(
                placed(three, "o2", aside, TWO_NOVELS, hat),
                tried("o2", hatBought),
                placed(three, "o3", aside, TWO_NOVELS, hat),
                tried("o3"));

        OrderView both = orders.find(BOOKS, ORDER).orElseThrow();
        assertThat(both.status()).isEqualTo(Status.HANDED_OVER);
        assertThat(both.total()).isEqualTo(Money.euros(1_290 + 4_500));
        OrderView onlyTheHat = orders.find(BOOKS, new OrderId("o2")).orElseThrow();
        assertThat(onlyTheHat.lines()).containsExactly(hat);
        OrderView left = orders.find(BOOKS, new OrderId("o3")).orElseThrow();
        assertThat(left.status()).isEqualTo(Status.RELEASED);
        assertThat(left.lines()).containsExactly(TWO_NOVELS, hat);
    }

    @Test
    void thingsWhoseDayIsOverAreFoundUntilThatIsWrittenDown() {
        var aside = new Terms.PutAside(NOON);
        tables.happened(
                placed(three, "ordered"),
                placed(three, "over", aside, TWO_NOVELS),
                placed(three, "bought", aside, TWO_NOVELS),
                tried("bought", new BoughtLine(0, new Quantity(2))),
                placed(three, "later", new Terms.PutAside(NOON.plusSeconds(1)), TWO_NOVELS));

        assertThat(orders.lapsedAt(NOON)).containsExactly(thing("over"));
        assertThat(orders.lapsedAt(NOON.minusSeconds(1))).isEmpty();
        tables.happened(new PutAsideLapsed(BOOKS, new OrderId("over"), NOON));
        assertThat(orders.lapsedAt(NOON)).isEmpty();
        assertThat(status("over")).isEqualTo(Status.RELEASED);
        tables.happened(tried("over", new BoughtLine(0, new Quantity(2))));
        assertThat(status("over")).isEqualTo(Status.HANDED_OVER);
    }

    private Status status(String order) {
        return orders.find(BOOKS, new OrderId(order)).orElseThrow().status();
    }

    private static LapsedPutAside.Thing thing(String order) {
        return new LapsedPutAside.Thing(BOOKS, new OrderId(order));
    }

    private static PutAsideSettled tried(String order, BoughtLine... bought) {
        return new PutAsideSettled(BOOKS, new OrderId(order), List.of(bought), ShownBy.CODE, NOON);
    }

    @Test
    void anOrderGoesThroughItsStatesInOneBatchOrInMany() {
        tables.happened(placed(three, "o1"), new OrderReady(BOOKS, ORDER, NOON));
        tables.happenedOneByOne(
                placed(three, "o2"),
                new OrderReady(BOOKS, new OrderId("o2"), NOON),
                new OrderHandedOver(BOOKS, new OrderId("o2"), ShownBy.CODE, NOON),
                placed(three, "o3"),
                new OrderCancelled(BOOKS, new OrderId("o3"), ANN, CancelledBy.SHOP, NOON));

        assertThat(orders.on(BOOKS, SATURDAY))
                .extracting(OrderView::status)
                .containsExactly(Status.READY, Status.HANDED_OVER, Status.CANCELLED);
    }

    @Test
    void theTicketIsShownWhileThePersonIsThere() {
        tables.happened(placed(three, "o1"), new Arrived(QUEUE, 12, ORDER, 1, NOON));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().ticket()).isEqualTo(12);

        tables.happened(new Left(QUEUE, 12, ORDER, Seen.WATCHED, NOON));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().ticket()).isNull();
    }

    @Test
    void ordersOfADayComeByWindow() {
        tables.happened(placed(slot(BOOKS, 16, 0), "late"), placed(three, "early"));

        assertThat(orders.on(BOOKS, SATURDAY))
                .extracting(order -> order.id().value())
                .containsExactly("early", "late");
        assertThat(orders.on(BOOKS, SATURDAY.minusDays(1))).isEmpty();
    }

    @Test
    void anotherShopFindsNothingOfIt() {
        tables.happened(placed(three, "o1"));

        assertThat(orders.find(SHOES, ORDER)).isEmpty();
        assertThat(orders.on(SHOES, SATURDAY)).isEmpty();
    }

    @Test
    void aChangeWakesTheOrdersOwnPageAndTheShops() {
        assertThat(orders.topics(List.of(recordedReady())))
                .containsExactlyInAnyOrder(Topic.order(ORDER), Topic.orders(BOOKS));
    }

    private static Recorded<OrderReady> recordedReady() {
        return new Recorded<>(
                1, "e1", NOON, new OrderReady(BOOKS, ORDER, NOON), null, null, null, null);
    }

    /// Two statements see two states of the tables.
    @Test
    void anOrderPlacedWhileItIsReadHasAllItsLinesOrIsNotThereYet() {
        tables.happened(placed(three, "o1"));
        JdbcOrders meanwhile =
                new JdbcOrders(
                        new BeforeSecond(
                                tables.database, () -> tables.happened(placed(three, "o2"))),
                        tables.schemas,
                        shops,
                        new ReversedTexts());

        assertThat(meanwhile.on(BOOKS, SATURDAY))
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.lines()).isNotEmpty());
    }

    /// Has something happen when a second connection is asked for.
    private static final class BeforeSecond extends DelegatingDataSource {
        private final Runnable happening;
        private int asked;

        BeforeSecond(DataSource database, Runnable happening) {
            super(database);
            this.happening = happening;
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (asked == 2) {
                happening.run();
            }
            return super.getConnection();
        }
    }
}

package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SATURDAY;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.placed;
import static org.creneau.infrastructure.projections.Town.published;
import static org.creneau.infrastructure.projections.Town.slot;

import java.time.Instant;
import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Told;
import org.creneau.application.order.Told.State;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.BagsCounted;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;
import org.creneau.domain.order.Reminding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// How far orders are between their placing and the hand-over, and what their owners were told.
class PreparedOrdersTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final PersonalText ADDRESS = PersonalText.of("ann@exemple.fr");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Tables tables = new Tables();
    private final JdbcOrders orders =
            tables.with(
                    new JdbcOrders(
                            tables.database, tables.schemas, tables.shops(), new ReversedTexts()));
    private final SlotId three = slot(BOOKS, 15, 0);

    @BeforeEach
    void theShopIsOpen() {
        tables.happened(opened(BOOKS), published(BOOKS, 2));
    }

    @Test
    void anOrderIsAsFarAsTheShopIsWithIt() {
        tables.happened(placed(three, "o1"), awaited("o1"));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().status()).isEqualTo(Status.PLACED);

        tables.happened(new OrderAccepted(BOOKS, ORDER, NOON));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().status()).isEqualTo(Status.ACCEPTED);

        tables.happened(new PreparationBegun(BOOKS, ORDER, NOON));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().status())
                .isEqualTo(Status.IN_PREPARATION);
    }

    @Test
    void anOrderHasTheBagsThatWereCountedLastUntilItIsTakenBackUp() {
        tables.happened(placed(three, "o1"));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().bags()).isNull();

        tables.happened(bags(2), bags(3));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().bags()).isEqualTo(3);

        tables.happened(
                new OrderCancelled(BOOKS, ORDER, ANN, CancelledBy.SHOP, NOON),
                new OrderTakenBackUp(BOOKS, ORDER, ANN, three, three, NOON));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().bags()).isNull();
    }

    private static BagsCounted bags(int bags) {
        return new BagsCounted(BOOKS, ORDER, bags, NOON);
    }

    @Test
    void whyAnOrderWasCalledOffIsThereForHerAlone() {
        var why = PersonalText.of("Plus en stock, pardon.");
        tables.happened(
                placed(three, "o1"),
                placed(three, "o2"),
                new OrderCancelled(BOOKS, ORDER, ANN, CancelledBy.SHOP, NOON),
                new CancellationExplained(BOOKS, ORDER, ANN, why, NOON));

        assertThat(orders.on(BOOKS, SATURDAY))
                .extracting(OrderView::status, order -> order.told().why())
                .containsExactly(tuple(Status.CANCELLED, why), tuple(Status.ACCEPTED, null));
    }

    private static AcceptanceAwaited awaited(String order) {
        return new AcceptanceAwaited(BOOKS, new OrderId(order), NOON);
    }

    @Test
    void aLetterIsOnItsWayUntilTheServerHasAnswered() {
        tables.happened(placed(three, "o1"), new OrderReady(BOOKS, ORDER, NOON), asked("n1"));
        assertThat(notices())
                .extracting(Told.Notice::way, Told.Notice::state, Told.Notice::to)
                .containsExactly(tuple(NoticeWay.EMAIL, State.ON_ITS_WAY, ADDRESS));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().told().isTold()).isFalse();

        tables.happened(sent("n1", NoticeWay.EMAIL));
        assertThat(notices())
                .extracting(Told.Notice::state, Told.Notice::at)
                .containsExactly(tuple(State.SENT, LATER));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().told().isTold()).isTrue();
    }

    @Test
    void aReminderIsNoWordThatItIsReady() {
        tables.happened(
                placed(three, "o1"),
                new ReminderAsked(
                        BOOKS,
                        ORDER,
                        ANN,
                        new NoticeId("r1"),
                        Reminding.VISIT,
                        LATER,
                        ADDRESS,
                        NOON),
                sent("r1", NoticeWay.EMAIL));

        assertThat(notices())
                .extracting(Told.Notice::about, Told.Notice::state)
                .containsExactly(tuple(NoticeAbout.VISIT, State.SENT));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().told().isTold()).isFalse();
    }

    @Test
    void aLetterAboutHerMoneyThatDidNotLeaveIsUnreadUntilSheIsToldOfIt() {
        var letters = new JdbcUnreadLetters(tables.database, tables.schemas);
        tables.happened(
                placed(three, "o1"),
                new LetterFailed(
                        BOOKS,
                        ORDER,
                        ANN,
                        new NoticeId("n1"),
                        NoticeAbout.UNPAID,
                        NotSent.NOT_WRITTEN,
                        NOON),
                sent("n2", NoticeWay.PHONE));

        assertThat(letters.about(BOOKS, NOON)).containsExactly(ORDER);
        assertThat(letters.about(BOOKS, LATER)).isEmpty();
        assertThat(letters.about(Town.SHOES, NOON)).isEmpty();
        assertThat(told().unread()).map(Told.Notice::state).contains(State.NOT_WRITTEN);

        tables.happened(sent("n3", NoticeAbout.UNPAID, NoticeWay.PHONE));
        assertThat(told().unread()).isEmpty();
        assertThat(told().isTold()).isTrue();
        assertThat(told().ready()).hasSize(1);
    }

    @Test
    void whatTheShopDidToAnOrderIsUntoldUntilSomebodyHasTold() {
        var letters = new JdbcUnreadLetters(tables.database, tables.schemas);
        tables.happened(
                placed(three, "o1"),
                awaited("o1"),
                new OrderCancelled(BOOKS, ORDER, ANN, CancelledBy.SHOP, NOON));

        assertThat(orders.find(BOOKS, ORDER).orElseThrow().status()).isEqualTo(Status.REFUSED);
        assertThat(told().untold()).contains(new Told.ShopChange(NoticeAbout.CALLED_OFF, NOON));
        assertThat(letters.about(BOOKS, NOON)).containsExactly(ORDER);
        assertThat(letters.about(BOOKS, LATER)).isEmpty();
        assertThat(letters.about(Town.SHOES, NOON)).isEmpty();

        tables.happened(sent("n1", NoticeAbout.CALLED_OFF, NoticeWay.PHONE));
        assertThat(told().untold()).isEmpty();
        assertThat(letters.about(BOOKS, NOON)).isEmpty();
    }

    @Test
    void whatSheDidHerselfSheKnows() {
        SlotId four = slot(BOOKS, 16, 0);
        tables.happened(
                placed(three, "o1"),
                new OrderRescheduled(BOOKS, ORDER, three, four, AskedBy.SHOP, NOON));
        assertThat(told().untold()).contains(new Told.ShopChange(NoticeAbout.MOVED, NOON));
        tables.happened(new OrderRescheduled(BOOKS, ORDER, four, three, AskedBy.SHOP, LATER));
        assertThat(told().changes()).containsExactly(new Told.ShopChange(NoticeAbout.MOVED, LATER));

        tables.happened(new OrderRescheduled(BOOKS, ORDER, three, four, AskedBy.SHOPPER, LATER));
        assertThat(told().untold()).isEmpty();
        tables.happened(new OrderCancelled(BOOKS, ORDER, ANN, CancelledBy.SHOPPER, LATER));
        assertThat(told().changes()).isEmpty();
    }

    private Told told() {
        return orders.find(BOOKS, ORDER).orElseThrow().told();
    }

    @Test
    void everyNoticeStaysInTheOrderInWhichItWasGiven() {
        tables.happened(
                placed(three, "o1"),
                asked("n2"),
                new NoticeFailed(BOOKS, ORDER, ANN, new NoticeId("n2"), NotSent.NO_SERVER, LATER));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().told().isUnreached()).isTrue();
        tables.happened(sent("n1", NoticeWay.PHONE));

        assertThat(notices())
                .extracting(Told.Notice::way, Told.Notice::state)
                .containsExactly(
                        tuple(NoticeWay.EMAIL, State.NO_SERVER),
                        tuple(NoticeWay.PHONE, State.SENT));
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().told().isUnreached()).isFalse();
    }

    @Test
    void whatSheWasToldAndWhereLiesInNoRowInClear() {
        tables.happened(
                placed(three, "o1"),
                asked("n1"),
                new OrderCancelled(BOOKS, ORDER, ANN, CancelledBy.SHOP, NOON),
                new CancellationExplained(
                        BOOKS, ORDER, ANN, PersonalText.of("Plus en stock"), NOON));

        String rows =
                new JdbcTemplate(tables.database)
                        .queryForObject(
                                """
                                select string_agg(row_to_json(n)::text, ' ')
                                    || string_agg(row_to_json(o)::text, ' ')
                                from view_orders.order_notice n, view_orders.order_called_off o
                                """,
                                String.class);
        assertThat(rows).contains("n1").doesNotContain("ann@exemple.fr", "Plus en stock");
        assertThat(orders.find(BOOKS, ORDER).orElseThrow().told().why()).isNotNull();
        assertThat(notices()).hasSize(1);
    }

    private List<Told.Notice> notices() {
        return orders.find(BOOKS, ORDER).orElseThrow().told().notices();
    }

    private static NoticeAsked asked(String notice) {
        return new NoticeAsked(BOOKS, ORDER, ANN, new NoticeId(notice), ADDRESS, NOON);
    }

    private static NoticeSent sent(String notice, NoticeWay way) {
        return sent(notice, NoticeAbout.READY, way);
    }

    private static NoticeSent sent(String notice, NoticeAbout about, NoticeWay way) {
        return new NoticeSent(BOOKS, ORDER, ANN, new NoticeId(notice), about, way, ADDRESS, LATER);
    }
}

package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.CONTACT;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.placed;
import static org.creneau.infrastructure.projections.Town.published;
import static org.creneau.infrastructure.projections.Town.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.creneau.application.reminding.DueReminders.Unpaid;
import org.creneau.application.reminding.DueReminders.Visit;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.NoticesOfOrder;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.Reminding;
import org.creneau.domain.order.Since;
import org.creneau.domain.order.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcDueRemindersTest {
    private static final PersonalText ADDRESS = PersonalText.of("ann@exemple.fr");
    private static final SlotId THREE = slot(BOOKS, 15, 0);
    private static final SlotId FOUR = slot(BOOKS, 16, 0);
    private static final NoticeId VISIT = new NoticeId("visit-2020-12-05");
    private static final Instant UNTIL = NOON.plus(Duration.ofHours(10));
    private static final Instant HALF = NOON.plus(Duration.ofHours(5));

    private final Tables tables = new Tables();
    private final JdbcDueReminders due = new JdbcDueReminders(tables.database, tables.schemas);

    @BeforeEach
    void theShopIsOpen() {
        tables.with(
                new JdbcOrders(
                        tables.database, tables.schemas, tables.shops(), new ReversedTexts()));
        tables.with(new JdbcOnlinePayments(tables.database, tables.schemas));
        tables.happened(opened(BOOKS), published(BOOKS, 2));
    }

    @Test
    void whoeverHasAnAddressAndComesAsLongAsItIsTime() {
        tables.happened(written(THREE, "o1"), placed(THREE, "without"), written(FOUR, "o2"));
        assertThat(visits(NOON))
                .extracting(visit -> visit.order().value())
                .containsExactly("o1", "o2");
        assertThat(visits(THREE.start())).containsExactly(visit("o2", FOUR, Since.placed(NOON)));
    }

    @Test
    void whoMovedItLastAndWhenIsSaid() {
        Instant later = NOON.plusSeconds(60);
        tables.happened(
                written(THREE, "o1"),
                new OrderRescheduled(BOOKS, new OrderId("o1"), THREE, FOUR, AskedBy.SHOPPER, NOON),
                new OrderRescheduled(BOOKS, new OrderId("o1"), FOUR, THREE, AskedBy.SHOP, later));
        assertThat(visits(NOON))
                .containsExactly(visit("o1", THREE, new Since(AskedBy.SHOP, later)));
    }

    @Test
    void aLetterForWhichNoServerWasThereIsToldOfForAWhileAndThenTriedAfterTheOthers() {
        tables.happened(
                written(THREE, "o1"), asked("o1", VISIT, Reminding.VISIT), away("o1", VISIT, NOON));
        tables.happened(written(FOUR, "o2"));
        Instant pause = NOON.plus(NoticesOfOrder.PAUSE);
        assertThat(visits(pause.minusMillis(1)).getLast())
                .isEqualTo(visit("o1", THREE, Since.placed(NOON), VISIT));
        assertThat(visits(pause))
                .containsExactly(
                        visit("o2", FOUR, Since.placed(NOON)),
                        visit("o1", THREE, Since.placed(NOON)));
    }

    @Test
    void moneyIsRemindedOfOnceHalfOfItsTimeIsOverWhereThereIsAnAddress() {
        tables.happened(written(THREE, "o1"), placed(THREE, "without"));
        tables.happened(awaited("o1"), awaited("without"));
        assertThat(due.halfOver(HALF.minusMillis(1))).isEmpty();
        assertThat(due.halfOver(HALF)).containsExactly(new Unpaid(BOOKS, new OrderId("o1")));
        assertThat(due.halfOver(UNTIL)).isEmpty();
    }

    @Test
    void ofMoneyOnceUnlessNoServerWasThere() {
        NoticeId first = new NoticeId("payment-" + UNTIL.getEpochSecond());
        NoticeId other = new NoticeId("payment-" + UNTIL.minusSeconds(1).getEpochSecond());
        tables.happened(written(THREE, "o1"), awaited("o1"));
        tables.happened(asked("o1", first, Reminding.PAYMENT), away("o1", other, HALF));
        assertThat(due.halfOver(UNTIL.minusSeconds(1))).isEmpty();

        tables.happened(away("o1", first, HALF));
        assertThat(due.halfOver(HALF)).isEmpty();
        assertThat(due.halfOver(HALF.plus(NoticesOfOrder.PAUSE))).hasSize(1);
        tables.happened(asked("o1", first.attempt(2), Reminding.PAYMENT));
        assertThat(due.halfOver(UNTIL.minusSeconds(1))).isEmpty();
    }

    private List<Visit> visits(Instant after) {
        return due.visits(List.of(BOOKS), after, NOON.plus(Duration.ofDays(1)));
    }

    private static Visit visit(String order, SlotId window, Since since, NoticeId... told) {
        return new Visit(BOOKS, new OrderId(order), window.start(), since, Set.of(told));
    }

    private static OrderPlaced written(SlotId slot, String order) {
        var contact = new Contact(CONTACT.name(), CONTACT.phone(), ADDRESS);
        return placed(slot, order, contact, new Terms.Obligation());
    }

    private static PaymentAwaited awaited(String order) {
        return new PaymentAwaited(BOOKS, new OrderId(order), UNTIL, NOON);
    }

    private static ReminderAsked asked(String order, NoticeId notice, Reminding about) {
        return new ReminderAsked(
                BOOKS, new OrderId(order), ANN, notice, about, THREE.start(), ADDRESS, NOON);
    }

    private static NoticeFailed away(String order, NoticeId notice, Instant at) {
        return new NoticeFailed(BOOKS, new OrderId(order), ANN, notice, NotSent.NO_SERVER, at);
    }
}

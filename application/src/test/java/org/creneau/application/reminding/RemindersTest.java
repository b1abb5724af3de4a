package org.creneau.application.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.RemindOfVisit;
import org.creneau.domain.order.Reminding;
import org.creneau.domain.order.Since;
import org.creneau.domain.payment.online.RemindOfPayment;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.SpecialDays;
import org.junit.jupiter.api.Test;

/// Friday at six in the evening, in two shops of different zones; everybody comes on Saturday.
class RemindersTest {
    private static final Instant SIX = Instant.parse("2020-12-04T17:00:00Z");
    private static final Instant WINDOW = Instant.parse("2020-12-05T14:00:00Z");
    private static final ShopId BOOKS = new ShopId("librairie");
    private static final ShopId ISLAND = new ShopId("ile");
    private static final Since LONG_AGO = Since.placed(Instant.parse("2020-12-01T09:00:00Z"));

    private final List<DueReminders.Visit> visits = new ArrayList<>();
    private final List<DueReminders.Unpaid> unpaid = new ArrayList<>();
    private final List<Issued<? extends Command>> sent = new ArrayList<>();
    private final List<ReminderAsked> letters = new ArrayList<>();
    private boolean known = true;
    private boolean there = true;
    private Instant now = SIX;
    private org.creneau.domain.shop.Reminders chosen = org.creneau.domain.shop.Reminders.USUAL;

    @Test
    void everybodyWhoseEveningHasComeIsRemindedAndHerLetterLeaves() {
        visit(BOOKS, "o1", LONG_AGO);
        visit(ISLAND, "o2", LONG_AGO);
        remindOfVisits();
        assertThat(commands())
                .containsExactlyInAnyOrder(
                        new RemindOfVisit(BOOKS, new OrderId("o1")),
                        new RemindOfVisit(ISLAND, new OrderId("o2")));
        assertThat(letters).hasSize(2);
    }

    @Test
    void whoeverHasItInMindOrWasRemindedIsNotAskedFor() {
        visit(BOOKS, "fresh", Since.placed(SIX.minusSeconds(60)));
        visit(BOOKS, "told", LONG_AGO, "visit-2020-12-05");
        visit(BOOKS, "again", LONG_AGO, "visit-2020-12-05-2");
        visit(BOOKS, "moved", new Since(AskedBy.SHOP, SIX.minusSeconds(60)), "visit-2020-12-05");
        remindOfVisits();
        assertThat(commands()).containsExactly(new RemindOfVisit(BOOKS, new OrderId("moved")));
    }

    @Test
    void whereTheMailServerIsAwayTheRoundStopsInAllZones() {
        visit(BOOKS, "o1", LONG_AGO);
        visit(BOOKS, "o2", LONG_AGO);
        visit(ISLAND, "o3", LONG_AGO);
        there = false;
        remindOfVisits();
        assertThat(sent).hasSize(1);
        assertThat(letters).hasSize(1);
    }

    @Test
    void withoutAMailServerNothingIsAskedForAtAll() {
        visit(BOOKS, "o1", LONG_AGO);
        unpaid.add(new DueReminders.Unpaid(BOOKS, new OrderId("o2")));
        known = false;
        remindOfVisits();
        remindOfPayments();
        assertThat(sent).isEmpty();
    }

    @Test
    void nobodyIsAskedForWhoseShopRemindsNobodyOfThat() {
        visit(BOOKS, "o1", LONG_AGO);
        visit(ISLAND, "o2", LONG_AGO);
        unpaid.add(new DueReminders.Unpaid(BOOKS, new OrderId("o3")));
        chosen = new org.creneau.domain.shop.Reminders(false, true);
        remindOfVisits();
        remindOfPayments();
        assertThat(commands())
                .containsExactly(
                        new RemindOfVisit(ISLAND, new OrderId("o2")),
                        new RemindOfPayment(BOOKS, new OrderId("o3")));
        chosen = new org.creneau.domain.shop.Reminders(false, false);
        remindOfPayments();
        assertThat(sent).hasSize(2);
    }

    @Test
    void eachCommandHasAnInstantOfItsOwn() {
        visit(BOOKS, "o1", LONG_AGO);
        visit(BOOKS, "o2", LONG_AGO);
        remindOfVisits();
        assertThat(sent).extracting(Issued::at).containsExactly(SIX, SIX.plusSeconds(30));
    }

    @Test
    void moneyIsRemindedOfInTheSameWay() {
        unpaid.add(new DueReminders.Unpaid(BOOKS, new OrderId("o1")));
        unpaid.add(new DueReminders.Unpaid(BOOKS, new OrderId("o2")));
        there = false;
        remindOfPayments();
        assertThat(commands()).containsExactly(new RemindOfPayment(BOOKS, new OrderId("o1")));
    }

    private List<Command> commands() {
        List<Command> all = new ArrayList<>();
        sent.forEach(one -> all.add(one.command()));
        return all;
    }

    private void visit(ShopId shop, String order, Since since, String... told) {
        Set<NoticeId> notices = Set.copyOf(List.of(told).stream().map(NoticeId::new).toList());
        visits.add(new DueReminders.Visit(shop, new OrderId(order), WINDOW, since, notices));
    }

    private void remindOfVisits() {
        new WhenVisitIsNear(new TwoShops(), new Due(), reminders()).run(() -> now);
    }

    private void remindOfPayments() {
        new WhenHalfOfTheTimeIsOver(new TwoShops(), new Due(), reminders()).run(() -> now);
    }

    private Reminders reminders() {
        return new Reminders(this::granted, new Letters(), () -> "c" + sent.size());
    }

    private Outcome granted(Issued<? extends Command> command) {
        sent.add(command);
        return new Outcome.Accepted(
                List.of(
                        new ReminderAsked(
                                BOOKS,
                                new OrderId("o1"),
                                new SubjectId("ann"),
                                new NoticeId("n1"),
                                Reminding.VISIT,
                                WINDOW,
                                PersonalText.of("anne@exemple.fr"),
                                command.at())),
                1);
    }

    /// Each takes half a minute.
    private final class Letters implements ReminderLetters {
        @Override
        public boolean canSend() {
            return known;
        }

        @Override
        public boolean send(ReminderAsked asked) {
            letters.add(asked);
            now = now.plusSeconds(30);
            return there;
        }
    }

    private final class Due implements DueReminders {
        @Override
        public List<Visit> visits(Collection<ShopId> shops, Instant after, Instant before) {
            return visits.stream().filter(visit -> shops.contains(visit.shop())).toList();
        }

        @Override
        public List<Unpaid> halfOver(Instant instant) {
            return unpaid;
        }
    }

    private final class TwoShops implements Shops {
        @Override
        public List<ShopView> all() {
            return List.of(shop(BOOKS, "Europe/Paris"), shop(ISLAND, "Indian/Reunion"));
        }

        @Override
        public Optional<ShopView> find(ShopId shop) {
            return all().stream().filter(one -> one.id().equals(shop)).findFirst();
        }

        private ShopView shop(ShopId id, String zone) {
            return new ShopView(
                    id,
                    new Profile("Shop", "books", "1 rue", "FR", ZoneId.of(zone), Door.INSIDE),
                    List.of(),
                    SpecialDays.NONE,
                    null,
                    null,
                    Allowance.USUAL,
                    new PuttingAside.NotOffered(),
                    Acceptance.AT_ONCE,
                    Delivery.NONE,
                    new OnlinePayment.NotOffered(),
                    Arrangement.USUAL,
                    id.equals(BOOKS) ? chosen : org.creneau.domain.shop.Reminders.USUAL);
        }
    }
}

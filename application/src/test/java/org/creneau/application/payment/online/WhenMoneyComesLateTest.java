package org.creneau.application.payment.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.LineChanges;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.order.Told;
import org.creneau.application.payment.online.LateOrders.Undecided;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.OpenWindows;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LetLateMoneyGo;
import org.creneau.domain.payment.online.NotTakenUp;
import org.creneau.domain.payment.online.OnlineRefusal;
import org.creneau.domain.payment.online.TakeBackUp;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.SpecialDays;
import org.creneau.domain.slot.SlotRefusal;
import org.junit.jupiter.api.Test;

/// A novel for three o'clock, paid at noon, when its order was called off.
class WhenMoneyComesLateTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    private static final ShopId SHOP = new ShopId("librairie");
    private static final OrderId ORDER = new OrderId("late");
    private static final ItemId NOVEL = new ItemId("novel");
    private static final SlotId HERS = slot("collect", "2020-12-05T14:00:00Z");
    private static final SlotId EARLIER = slot("collect", "2020-12-05T13:00:00Z");
    private static final SlotId AT_FOUR = slot("collect", "2020-12-05T15:00:00Z");
    private static final SlotId ROUND = slot("tour", "2020-12-05T15:00:00Z");
    private static final SlotId NEXT_DAY = slot("collect", "2020-12-06T15:00:00Z");
    private static final SlotId NEXT_WEEK = slot("collect", "2020-12-13T15:00:00Z");

    private final Town town = new Town();
    private final Map<SlotId, Reason> refused = new HashMap<>();
    private final List<SlotId> tried = new ArrayList<>();
    private final List<NotTakenUp> letGo = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final Set<String> resting = new HashSet<>();
    private boolean failing;

    @Test
    void theWindowThatSheHadComesFirst() {
        town.windows.addAll(List.of(EARLIER, AT_FOUR));
        run(NOON);
        assertThat(tried).containsExactly(HERS);
        assertThat(written).containsExactly("up " + HERS);
        assertThat(letGo).isEmpty();
    }

    @Test
    void thenTheNextOnesOfTheSameScheduleWithinAWeek() {
        town.windows.addAll(List.of(NEXT_WEEK, NEXT_DAY, ROUND, AT_FOUR, EARLIER));
        refused.put(HERS, SlotRefusal.SLOT_FULL);
        refused.put(AT_FOUR, SlotRefusal.SLOT_FULL);
        run(NOON);
        assertThat(tried).containsExactly(HERS, AT_FOUR, NEXT_DAY);
        refused.put(NEXT_DAY, SlotRefusal.SLOT_FULL);
        run(NOON);
        assertThat(tried).endsWith(HERS, AT_FOUR, NEXT_DAY).doesNotContain(NEXT_WEEK, ROUND);
        assertThat(letGo).containsExactly(NotTakenUp.NO_WINDOW);
        assertThat(written).containsExactly("up " + NEXT_DAY, "gone NO_WINDOW");
    }

    @Test
    void onceHersHasBegunItIsTheNextOneFromNow() {
        town.windows.addAll(List.of(HERS, AT_FOUR));
        refused.put(HERS, SlotRefusal.WINDOW_PAST);
        run(HERS.start().plusSeconds(60));
        assertThat(tried).containsExactly(HERS, AT_FOUR);
    }

    @Test
    void whereNoWindowHelpsNoneIsTried() {
        town.windows.add(AT_FOUR);
        refused.put(HERS, new OutOfStock(NOVEL, "Novel", 0));
        run(NOON);
        refused.put(HERS, OnlineRefusal.PAID_TOO_LITTLE);
        run(NOON);
        refused.put(HERS, SlotRefusal.OTHER_PURPOSE);
        run(NOON);
        refused.put(HERS, ShortageRefusal.ANSWER_FIRST);
        run(NOON);
        assertThat(tried).containsOnly(HERS);
        assertThat(letGo)
                .containsExactly(
                        NotTakenUp.SOLD_OUT,
                        NotTakenUp.TOO_LITTLE,
                        NotTakenUp.NOT_TO_COLLECT,
                        NotTakenUp.UNANSWERED);
    }

    @Test
    void whatSomebodyDecidedOrChangedMeanwhileIsLeftAlone() {
        refused.put(HERS, OnlineRefusal.LATE_MONEY_GOES_BACK);
        run(NOON);
        refused.put(HERS, ShortageRefusal.ORDER_CHANGED);
        run(NOON);
        assertThat(letGo).isEmpty();
    }

    @Test
    void whatIsNeverDecidedIsLetGoAfterThreeHours() {
        refused.put(HERS, ShortageRefusal.ORDER_CHANGED);
        run(NOON.plus(WhenMoneyComesLate.LONGEST));
        assertThat(letGo).isEmpty();
        run(NOON.plus(WhenMoneyComesLate.LONGEST).plusSeconds(1));
        assertThat(letGo).containsExactly(NotTakenUp.NEVER_DECIDED);
        refused.clear();
        run(NOON.plus(WhenMoneyComesLate.LONGEST).plusSeconds(1));
        assertThat(letGo).hasSize(1);
    }

    @Test
    void whoeverOrderedTheSameAnewHasHerMoneyBack() {
        town.windows.add(AT_FOUR);
        refused.put(HERS, OnlineRefusal.ORDERED_ANEW);
        run(NOON);
        assertThat(tried).containsExactly(HERS);
        assertThat(letGo).containsExactly(NotTakenUp.ORDERED_ANEW);
    }

    @Test
    void whatFailsIsLeftAloneForAWhile() {
        failing = true;
        assertThatThrownBy(() -> run(NOON)).isInstanceOf(TemporarilyUnavailable.class);
        failing = false;
        resting.add(ORDER.value());
        run(NOON);
        assertThat(tried).isEmpty();
    }

    private void run(Instant now) {
        Commands commands = this::send;
        new WhenMoneyComesLate(
                        town, town, town, town, new Resting(), commands, new Written(), () -> "id")
                .run(now);
    }

    private Outcome send(Issued<? extends Command> issued) {
        if (failing) {
            throw new TemporarilyUnavailable("Too many at once", new IllegalStateException());
        }
        return switch (issued.command()) {
            case TakeBackUp up -> up(up, issued.at());
            case LetLateMoneyGo go -> {
                letGo.add(go.why());
                yield new Outcome.Accepted(
                        List.of(new LateMoneyLetGo(SHOP, ORDER, go.why(), NOON)), 1);
            }
            default -> throw new IllegalArgumentException();
        };
    }

    private Outcome up(TakeBackUp up, Instant at) {
        assertThat(up.items()).containsExactly(NOVEL);
        tried.add(up.window());
        Reason no = refused.get(up.window());
        var again = new OrderTakenBackUp(SHOP, ORDER, new SubjectId("ann"), HERS, up.window(), at);
        return no == null ? new Outcome.Accepted(List.of(again), 1) : new Outcome.Refused(no);
    }

    private static SlotId slot(String schedule, String start) {
        return new SlotId(SHOP, schedule, Instant.parse(start));
    }

    private final class Written implements LateLetters {
        @Override
        public void takenUp(OrderTakenBackUp again) {
            written.add("up " + again.to());
        }

        @Override
        public void letGo(LateMoneyLetGo gone) {
            written.add("gone " + gone.why());
        }
    }

    private final class Resting implements Pauses {
        @Override
        public Set<String> resting(String what, Instant now) {
            return resting;
        }

        @Override
        public void rest(String what, String about, Instant now) {}

        @Override
        public void end(String what, String about) {}

        @Override
        public void forgetBefore(Instant instant) {}
    }

    private static final class Town implements LateOrders, Orders, Shops, OpenWindows {
        private final List<SlotId> windows = new ArrayList<>();

        @Override
        public List<Undecided> undecided() {
            return List.of(new Undecided(SHOP, ORDER, NOON));
        }

        @Override
        public List<OrderId> takenUp(ShopId shop, Instant after) {
            return List.of();
        }

        @Override
        public Optional<OrderView> find(ShopId shop, OrderId order) {
            var line =
                    new OrderLine(
                            NOVEL, "Novel", new Quantity(1), Money.euros(890), new VatRate(550));
            return Optional.of(
                    new OrderView(
                            order,
                            "A-17",
                            HERS,
                            HERS.start().plus(Duration.ofMinutes(15)),
                            new SubjectId("ann"),
                            new Contact(PersonalText.of("Anne"), PersonalText.of("+33199001234")),
                            PersonalText.of("K7M4PX"),
                            List.of(line),
                            PayAt.ONLINE,
                            new Terms.Obligation(),
                            OrderView.Status.CANCELLED,
                            null,
                            null,
                            "WEB",
                            null,
                            NOON,
                            1,
                            Told.NOTHING,
                            null,
                            LineChanges.NONE,
                            null));
        }

        @Override
        public List<OrderView> find(ShopId shop, Collection<OrderId> orders) {
            return List.of();
        }

        @Override
        public List<OrderView> on(ShopId shop, LocalDate day) {
            return List.of();
        }

        @Override
        public Map<OrderId, String> numbers(ShopId shop, Collection<OrderId> orders) {
            return Map.of();
        }

        @Override
        public List<OrderView> toAccept(ShopId shop) {
            return List.of();
        }

        @Override
        public List<OrderView> of(ShopId shop, SubjectId subject) {
            return List.of();
        }

        @Override
        public List<ShopView> all() {
            return List.of();
        }

        @Override
        public Optional<ShopView> find(ShopId shop) {
            return Optional.of(
                    new ShopView(
                            shop,
                            new Profile("Shop", "books", "1 rue", "FR", PARIS, Door.INSIDE),
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
                            Reminders.USUAL));
        }

        @Override
        public List<Day> days(ShopId shop, LocalDate from, int days, int pieces, Instant now) {
            List<Window> all = windows.stream().map(Town::window).toList();
            return List.of(new Day(from, null, null, all));
        }

        private static Window window(SlotId slot) {
            Instant end = slot.start().plus(Duration.ofMinutes(15));
            return new Window(slot, end, 1, 1, 0, Occasion.COLLECT, null, null);
        }

        @Override
        public Optional<Window> nearestFree(SlotId to, int pieces, Instant now) {
            return Optional.empty();
        }
    }
}

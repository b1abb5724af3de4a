package org.creneau.application.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.OpenWindows;
import org.creneau.application.waiting.AwaitedWindows.Awaited;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
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
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.SpecialDays;
import org.creneau.domain.waiting.OfferPlaces;
import org.junit.jupiter.api.Test;

class WhenPlacesFreeTest {
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    private static final SlotId AT_THREE = slot("librairie", "2020-12-05T14:00:00Z");
    private static final SlotId AT_FOUR = slot("librairie", "2020-12-05T15:00:00Z");
    private static final SlotId NEXT_DAY = slot("librairie", "2020-12-06T15:00:00Z");
    private static final SlotId ELSEWHERE = slot("chaussures", "2020-12-05T14:00:00Z");

    private final List<Awaited> awaited = new ArrayList<>();
    private final Town town = new Town();
    private final List<SlotId> offered = new ArrayList<>();
    private final List<SlotId> failing = new ArrayList<>();

    @Test
    void oneQuestionIsAskedForAllTheWindowsOfAShopsDay() {
        awaited.add(new Awaited(AT_THREE, 1));
        awaited.add(new Awaited(AT_FOUR, 1));
        awaited.add(new Awaited(NEXT_DAY, 1));
        run();
        assertThat(offered).containsExactlyInAnyOrder(AT_THREE, AT_FOUR, NEXT_DAY);
        assertThat(town.questions).isEqualTo(2);
        assertThat(town.shopsAsked).isEqualTo(1);
    }

    @Test
    void whatIsFreeForASmallerOrderOnlyIsNotOffered() {
        awaited.add(new Awaited(AT_THREE, 1));
        awaited.add(new Awaited(AT_FOUR, 5));
        town.largest.put(AT_FOUR, 4);
        run();
        assertThat(offered).containsExactly(AT_THREE);
        town.largest.put(AT_FOUR, 5);
        run();
        assertThat(offered).containsExactly(AT_THREE, AT_THREE, AT_FOUR);
    }

    @Test
    void whatFailsForOneWindowKeepsNobodyElseFromAPlace() {
        awaited.add(new Awaited(AT_THREE, 1));
        awaited.add(new Awaited(AT_FOUR, 1));
        awaited.add(new Awaited(ELSEWHERE, 1));
        failing.add(AT_THREE);
        assertThatThrownBy(this::run).isInstanceOf(TemporarilyUnavailable.class);
        assertThat(offered).containsExactlyInAnyOrder(AT_FOUR, ELSEWHERE);
    }

    @Test
    void whatFailsForOneShopKeepsNoOtherShopFromIt() {
        awaited.add(new Awaited(AT_THREE, 1));
        awaited.add(new Awaited(ELSEWHERE, 1));
        town.unreadable = AT_THREE.shop();
        assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        assertThat(offered).containsExactly(ELSEWHERE);
    }

    private void run() {
        Commands commands = this::send;
        new WhenPlacesFree(_ -> awaited, town, town, commands, _ -> {}, () -> "command").run(NOON);
    }

    private Outcome send(Issued<? extends Command> command) {
        SlotId slot = ((OfferPlaces) command.command()).slot();
        if (failing.contains(slot)) {
            throw new TemporarilyUnavailable("Too many at once", new IllegalStateException());
        }
        offered.add(slot);
        return new Outcome.Accepted(List.of(), 1);
    }

    private static SlotId slot(String shop, String start) {
        return new SlotId(new ShopId(shop), Schedule.COLLECT, Instant.parse(start));
    }

    /// In which every awaited window has a place for orders up to a size.
    private final class Town implements Shops, OpenWindows {
        private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
        private final Map<SlotId, Integer> largest = new HashMap<>();
        private ShopId unreadable = new ShopId("none");
        private int questions;
        private int shopsAsked;

        @Override
        public List<ShopView> all() {
            return List.of();
        }

        @Override
        public Optional<ShopView> find(ShopId shop) {
            shopsAsked++;
            if (shop.equals(unreadable)) {
                throw new IllegalStateException("Hours that nobody understands");
            }
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
            questions++;
            List<Window> windows =
                    awaited.stream()
                            .map(Awaited::slot)
                            .filter(slot -> slot.shop().equals(shop))
                            .filter(slot -> LocalDate.ofInstant(slot.start(), PARIS).equals(from))
                            .map(slot -> window(slot, pieces))
                            .toList();
            return List.of(new Day(from, null, null, windows));
        }

        private Window window(SlotId slot, int pieces) {
            int left = pieces <= largest.getOrDefault(slot, 9) ? 1 : 0;
            Instant end = slot.start().plus(Duration.ofMinutes(15));
            return new Window(slot, end, 1, left, 0, Occasion.COLLECT, null, null);
        }

        @Override
        public Optional<Window> nearestFree(SlotId to, int pieces, Instant now) {
            return Optional.empty();
        }
    }
}

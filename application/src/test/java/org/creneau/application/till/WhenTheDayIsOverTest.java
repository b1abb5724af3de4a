package org.creneau.application.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.application.till.OpenTills.Day;
import org.creneau.application.till.OpenTills.ToClose;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.SpecialDays;
import org.creneau.domain.till.CloseTill;
import org.creneau.domain.till.Span;
import org.junit.jupiter.api.Test;

class WhenTheDayIsOverTest {
    private static final ShopId SHOP = new ShopId("librairie");
    private static final ShopId ISLAND = new ShopId("epicerie");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    private static final LocalDate EVE = LocalDate.of(2020, 12, 31);
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 1);

    private final List<ToClose> tills = new ArrayList<>();
    private final List<Command> sent = new ArrayList<>();

    @Test
    void aDayIsClosedWhenItIsOverWhereTheShopIs() {
        tills.add(open(SHOP, paris(EVE, "18:00")));
        tills.add(open(ISLAND, paris(EVE, "18:00")));
        run(paris(EVE, "23:00"));
        assertThat(sent).containsExactly(new CloseTill(ISLAND, Span.DAY, EVE));
        sent.clear();
        run(paris(JANUARY, "00:00"));
        assertThat(sent)
                .containsExactly(
                        new CloseTill(SHOP, Span.DAY, EVE), new CloseTill(ISLAND, Span.DAY, EVE));
    }

    @Test
    void todayIsLeftOpen() {
        tills.add(open(SHOP, paris(EVE, "00:00")));
        run(paris(EVE, "23:59"));
        assertThat(sent).isEmpty();
    }

    @Test
    void aMonthAndAYearFollowTheirParts() {
        tills.add(closed(Optional.of(new Day(EVE, paris(JANUARY, "00:00"))), none(), none()));
        run(paris(JANUARY, "00:01"));
        assertThat(sent).containsExactly(new CloseTill(SHOP, Span.MONTH, EVE));
        tills.clear();
        sent.clear();
        tills.add(
                closed(
                        Optional.of(new Day(EVE, paris(JANUARY, "00:00"))),
                        Optional.of(EVE),
                        none()));
        run(paris(JANUARY, "00:02"));
        assertThat(sent).containsExactly(new CloseTill(SHOP, Span.YEAR, EVE));
        tills.clear();
        sent.clear();
        tills.add(
                closed(
                        Optional.of(new Day(EVE, paris(JANUARY, "00:00"))),
                        Optional.of(EVE),
                        Optional.of(EVE)));
        run(paris(JANUARY, "00:03"));
        assertThat(sent).isEmpty();
    }

    @Test
    void aMonthThatGoesOnIsLeftOpen() {
        LocalDate before = EVE.minusDays(1);
        tills.add(closed(Optional.of(new Day(before, paris(EVE, "00:00"))), none(), none()));
        run(paris(EVE, "23:59"));
        assertThat(sent).isEmpty();
    }

    /// It would be asked for again and again otherwise, until the end of the day.
    @Test
    void whatIsTypedForAClosedDayWaitsForTheEndOfToday() {
        Optional<Instant> typed = Optional.of(paris(EVE.minusDays(1), "10:00"));
        Optional<Day> yesterday = Optional.of(new Day(EVE.minusDays(1), paris(EVE, "00:00")));
        tills.add(new ToClose(SHOP, typed, yesterday, none(), none()));
        run(paris(EVE, "23:59"));
        assertThat(sent).isEmpty();
        run(paris(JANUARY, "00:00"));
        assertThat(sent).contains(new CloseTill(SHOP, Span.DAY, EVE));
    }

    @Test
    void whatCameAfterADayWasClosedByHandIsClosedAtItsEnd() {
        Optional<Day> byHand = Optional.of(new Day(EVE, paris(EVE, "18:00")));
        tills.add(new ToClose(SHOP, Optional.of(paris(EVE, "19:00")), byHand, none(), none()));
        run(paris(EVE, "20:00"));
        assertThat(sent).isEmpty();
        run(paris(JANUARY, "00:00"));
        assertThat(sent)
                .containsExactly(
                        new CloseTill(SHOP, Span.DAY, EVE), new CloseTill(SHOP, Span.MONTH, EVE));
    }

    @Test
    void whatFailsForOneShopKeepsNoOtherOpen() {
        tills.add(open(new ShopId("nulle-part"), paris(EVE, "18:00")));
        tills.add(open(SHOP, paris(EVE, "18:00")));
        Instant now = paris(JANUARY, "00:00");
        assertThatThrownBy(() -> run(now)).isInstanceOf(IllegalStateException.class);
        assertThat(sent).containsExactly(new CloseTill(SHOP, Span.DAY, EVE));
    }

    private static ToClose open(ShopId shop, Instant first) {
        return new ToClose(shop, Optional.of(first), Optional.empty(), none(), none());
    }

    private static ToClose closed(
            Optional<Day> day, Optional<LocalDate> month, Optional<LocalDate> year) {
        return new ToClose(SHOP, Optional.empty(), day, month, year);
    }

    private static Optional<LocalDate> none() {
        return Optional.empty();
    }

    private static Instant paris(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
    }

    private void run(Instant now) {
        new WhenTheDayIsOver(new Town(), () -> tills, this::send, () -> "command").run(now);
    }

    private Outcome send(Issued<? extends Command> command) {
        sent.add(command.command());
        return new Outcome.Accepted(List.of(), 1);
    }

    private static final class Town implements Shops {
        @Override
        public List<ShopView> all() {
            return List.of();
        }

        @Override
        public Optional<ShopView> find(ShopId shop) {
            if (shop.value().equals("nulle-part")) {
                throw new IllegalStateException("Nobody can read it");
            }
            ZoneId zone = shop.equals(SHOP) ? PARIS : REUNION;
            return Optional.of(
                    new ShopView(
                            shop,
                            new Profile("Shop", "books", "1 rue", "FR", zone, Door.INSIDE),
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
    }
}

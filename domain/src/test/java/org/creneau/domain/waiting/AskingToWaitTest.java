package org.creneau.domain.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.testing.Town.slotAt;
import static org.creneau.domain.testing.Town.slotOn;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Waited;
import org.junit.jupiter.api.Test;

class AskingToWaitTest {
    private static final SlotId NEXT = slotAt("15:15");
    private static final Waited ZOE = Waited.of("zoe", SLOT);
    private static final Waited ZOE_FOR_ANY = Waited.of("zoe", SLOT, NEXT);

    private static Given whereItIsFull(Event... more) {
        Stream<Event> full = Stream.of(opened(), places(1), held(BOBS_HOLD, "11:55"));
        return given(Stream.concat(full, Stream.of(more)).toArray(Event[]::new));
    }

    private static AskWait ask(Waited her, Claim claim) {
        return new AskWait(
                her.id(),
                her.windows(),
                her.subject(),
                her.visitor(),
                her.basket(),
                Waited.CONTACT,
                claim);
    }

    private static AskWait ask(Waited her) {
        return ask(her, Claim.OWN);
    }

    @Test
    void whoFindsAWindowFullWaitsForAPlaceInIt() {
        whereItIsFull().when(ask(ZOE)).then(ZOE.asked(NOON));
    }

    @Test
    void anyOfSeveralWindowsOfADayWillDo() {
        whereItIsFull(held(NEXT, new HoldId("other"), "11:56"))
                .when(ask(Waited.of("zoe", NEXT, SLOT)))
                .then(ZOE_FOR_ANY.asked(NOON));
    }

    @Test
    void askedTwiceItIsOneWait() {
        whereItIsFull(ZOE.asked("11:57")).when(ask(ZOE)).thenNothing();
        whereItIsFull(ZOE.asked("11:57")).at("12:20").when(ask(ZOE)).thenNothing();
    }

    @Test
    void oneIdIsNotForTwoThings() {
        whereItIsFull(ZOE.asked("11:57"))
                .when(ask(ZOE.wanting(2)))
                .refused(WaitRefusal.WAIT_REPEATED_DIFFERENTLY);
        whereItIsFull(ZOE.asked("11:57"))
                .when(ask(Waited.of("zoe", NEXT)))
                .refused(WaitRefusal.WAIT_REPEATED_DIFFERENTLY);
    }

    @Test
    void nobodyWaitsForWhatCanBeHad() {
        given(opened(), places(1)).when(ask(ZOE)).refused(WaitRefusal.PLACE_IS_FREE);
        whereItIsFull().when(ask(ZOE_FOR_ANY)).refused(WaitRefusal.PLACE_IS_FREE);
        whereItIsFull().at("12:05").when(ask(ZOE)).refused(WaitRefusal.PLACE_IS_FREE);
    }

    @Test
    void nobodyWaitsForAWindowThatCouldNotBeBookedAnyway() {
        whereItIsFull().at("14:30").when(ask(ZOE)).refused(SlotRefusal.TOO_LATE);
        whereItIsFull().at("15:00").when(ask(ZOE)).refused(SlotRefusal.WINDOW_PAST);
        whereItIsFull()
                .when(ask(Waited.of("zoe", slotAt("13:00"))))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
        given().when(ask(ZOE)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void theWindowsAreOfOneDay() {
        whereItIsFull()
                .when(ask(Waited.of("zoe", SLOT, slotOn(SATURDAY.plusDays(1), "15:00"))))
                .refused(WaitRefusal.NOT_ONE_DAY);
    }

    @Test
    void nobodyStandsInOneLineTwice() {
        Waited again = new Waited("zoe", 1, List.of(SLOT, NEXT));
        var second =
                new AskWait(
                        new WaitId("second"),
                        again.windows(),
                        again.subject(),
                        again.visitor(),
                        again.basket(),
                        Waited.CONTACT,
                        Claim.OWN);
        whereItIsFull(held(NEXT, new HoldId("other"), "11:56"), ZOE.asked("11:57"))
                .when(second)
                .refused(WaitRefusal.ALREADY_WAITING);
    }

    @Test
    void waitsCountWithTheOrdersOfTheDay() {
        var one = new AllowanceChosen(SHOP, new Allowance(1, 1), NOON);
        Waited elsewhere = new Waited("zoe", 1, List.of(NEXT));
        var second =
                new AskWait(
                        new WaitId("second"),
                        elsewhere.windows(),
                        elsewhere.subject(),
                        elsewhere.visitor(),
                        elsewhere.basket(),
                        Waited.CONTACT,
                        Claim.OWN);
        Event nextIsFull = held(NEXT, new HoldId("other"), "11:56");

        whereItIsFull(nextIsFull, one, ZOE.asked("11:57"))
                .when(second)
                .refused(WaitRefusal.TOO_MANY_WAITS);
        whereItIsFull(nextIsFull, one, ZOE.asked("11:57"), ZOE.left(LeftBy.SHOPPER, NOON))
                .when(second)
                .then(
                        new WaitEvent.WaitAsked(
                                SHOP,
                                second.waiting(),
                                second.windows(),
                                second.subject(),
                                second.visitor(),
                                second.basket(),
                                Waited.CONTACT,
                                NOON));
    }

    @Test
    void whoHasHerOrdersForTheDayWaitsForNoMore() {
        var one = new AllowanceChosen(SHOP, new Allowance(1, 1), NOON);
        var hers =
                new AskWait(
                        ZOE.id(),
                        List.of(SLOT),
                        placed().subject(),
                        ZOE.visitor(),
                        ZOE.basket(),
                        Waited.CONTACT,
                        Claim.OWN);
        whereItIsFull(one, placed()).when(hers).refused(WaitRefusal.TOO_MANY_WAITS);
    }

    private static AskWait again(Waited her, SlotId window) {
        return new AskWait(
                new WaitId("second"),
                List.of(window),
                her.subject(),
                her.visitor(),
                her.basket(),
                Waited.CONTACT,
                Claim.OWN);
    }

    @Test
    void oneVisitorWaitsUnderSeveralNumbersNoMoreThanUnderOne() {
        var one = new AllowanceChosen(SHOP, new Allowance(1, 9), NOON);
        var underAnotherNumber =
                new AskWait(
                        new WaitId("second"),
                        List.of(SLOT),
                        new SubjectId("made-up"),
                        ZOE.visitor(),
                        ZOE.basket(),
                        Waited.CONTACT,
                        Claim.OWN);
        whereItIsFull(one, ZOE.asked("11:57"))
                .when(underAnotherNumber)
                .refused(WaitRefusal.TOO_MANY_WAITS);
        whereItIsFull(
                        one,
                        ZOE.asked("11:40"),
                        ZOE.held(NEXT, at("11:57"), at("12:17"), 1),
                        ZOE.offered(NEXT, at("11:57"), at("12:17")))
                .when(underAnotherNumber)
                .refused(WaitRefusal.TOO_MANY_WAITS);
    }

    @Test
    void whoOrderedOnAnOfferIsNotCountedTwice() {
        var two = new AllowanceChosen(SHOP, new Allowance(9, 2), NOON);
        HoldId hold = HoldId.of(ZOE.id());
        Event[] ordered = {
            two,
            ZOE.asked("11:40"),
            ZOE.held(NEXT, at("11:57"), at("14:17"), 1),
            ZOE.offered(NEXT, at("11:57"), at("14:17")),
            new PlaceTaken(NEXT, hold, placed().order(), at("11:58"))
        };
        AskWait second = again(ZOE, SLOT);
        whereItIsFull(ordered)
                .when(second)
                .then(new Waited("zoe", 1, List.of(SLOT)).asked(second.waiting(), NOON));
    }

    @Test
    void whoGaveAnOfferBackMayWaitAgain() {
        HoldId hold = HoldId.of(ZOE.id());
        AskWait second = again(ZOE, SLOT);
        whereItIsFull(
                        ZOE.asked("11:40"),
                        ZOE.held(SLOT, at("11:45"), at("14:05"), 1),
                        ZOE.offered(SLOT, at("11:45"), at("14:05")),
                        new HoldReleased(SLOT, hold, ZOE.visitor(), at("11:50")))
                .when(second)
                .then(ZOE.asked(second.waiting(), NOON));
    }

    /// Whoever calls twice, under another key and through other staff.
    private static AskWait takenDown(Waited her, SlotId... windows) {
        return new AskWait(
                new WaitId("second"),
                List.of(windows),
                her.subject(),
                new SubjectId("visitor-of-the-call"),
                her.basket(),
                Waited.CONTACT,
                Claim.FOR_SOMEBODY);
    }

    @Test
    void whatTheShopAsksForACustomerIsNotLimited() {
        var one = new AllowanceChosen(SHOP, new Allowance(1, 1), NOON);
        Event nextIsFull = held(NEXT, new HoldId("other"), "11:56");
        AskWait another = takenDown(ZOE, NEXT);
        whereItIsFull(nextIsFull, one, ZOE.asked("11:57"))
                .when(another)
                .then(
                        new WaitEvent.WaitAsked(
                                SHOP,
                                another.waiting(),
                                List.of(NEXT),
                                ZOE.subject(),
                                another.visitor(),
                                ZOE.basket(),
                                Waited.CONTACT,
                                NOON));
    }

    @Test
    void whoeverIsInTheLineIsNotPutThereAgainByTheShop() {
        Event nextIsFull = held(NEXT, new HoldId("other"), "11:56");
        whereItIsFull(ZOE.asked("11:57"))
                .when(takenDown(ZOE, SLOT))
                .refused(WaitRefusal.ALREADY_WAITING);
        whereItIsFull(nextIsFull, ZOE.asked("11:57"))
                .when(takenDown(ZOE, SLOT, NEXT))
                .refused(WaitRefusal.ALREADY_WAITING);
        AskWait afterwards = takenDown(ZOE, SLOT);
        whereItIsFull(ZOE.asked("11:57"), ZOE.left(LeftBy.SHOP, at("11:58")))
                .when(afterwards)
                .then(
                        new WaitEvent.WaitAsked(
                                SHOP,
                                afterwards.waiting(),
                                List.of(SLOT),
                                ZOE.subject(),
                                afterwards.visitor(),
                                ZOE.basket(),
                                Waited.CONTACT,
                                NOON));
    }

    @Test
    void aWaitHasWindowsThingsAndSomebodyToReach() {
        assertThatThrownBy(() -> ask(new Waited("zoe", 1, List.of())))
                .isInstanceOf(MalformedValue.class);
        SlotId[] tooMany =
                IntStream.rangeClosed(0, AskWait.MOST_WINDOWS)
                        .mapToObj(n -> SLOT.start().plusSeconds(n * 60L))
                        .map(start -> new SlotId(SHOP, SLOT.schedule(), start))
                        .toArray(SlotId[]::new);
        assertThatThrownBy(() -> ask(Waited.of("zoe", tooMany))).isInstanceOf(MalformedValue.class);
        SlotId foreign = new SlotId(OTHER_SHOP, SLOT.schedule(), SLOT.start());
        assertThatThrownBy(() -> ask(Waited.of("zoe", SLOT, foreign)))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> with(List.of(), Waited.CONTACT))
                .isInstanceOf(MalformedValue.class);
        Contact nobody = new Contact(PersonalText.of("Zoé"), null, null);
        assertThatThrownBy(() -> with(ZOE.basket(), nobody)).isInstanceOf(MalformedValue.class);
        assertThat(with(List.of(new Wished(NOVEL, pieces(3))), Waited.CONTACT).pieces())
                .isEqualTo(3);
    }

    private static AskWait with(List<Wished> basket, Contact contact) {
        return new AskWait(
                ZOE.id(),
                List.of(SLOT),
                new SubjectId("zoe"),
                new SubjectId("visitor"),
                basket,
                contact,
                Claim.OWN);
    }
}

package org.creneau.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.notCollected;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.PARIS;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.slotAt;
import static org.creneau.domain.testing.Town.slotOn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Happened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemindingOfAVisitTest {
    private static final PersonalText ADDRESS = PersonalText.of("anne@exemple.fr");
    private static final LocalDate FRIDAY = SATURDAY.minusDays(1);
    private static final LocalDate MONDAY = SATURDAY.plusDays(2);
    private static final Instant EVENING = on(FRIDAY, "18:00");
    private static final NoticeId OF_SATURDAY = new NoticeId("visit-2020-12-05");
    private static final NoticeId OF_MONDAY = new NoticeId("visit-2020-12-07");
    private static final RemindOfVisit REMIND = new RemindOfVisit(SHOP, ANNS_ORDER);

    @Test
    void fromSixInTheEveningBeforeUntilHerWindowBeginsSheIsReminded() {
        after().at(EVENING.minusSeconds(1)).when(REMIND).thenNothing();
        after().at(EVENING).when(REMIND).then(asked(OF_SATURDAY, SLOT, EVENING));
        Instant late = SLOT.start().minusSeconds(1);
        after().at(late).when(REMIND).then(asked(OF_SATURDAY, SLOT, late));
        after().at(SLOT.start()).when(REMIND).thenNothing();
    }

    @Test
    void onceWhateverBecameOfTheLetter() {
        ReminderAsked asked = asked(OF_SATURDAY, SLOT, EVENING);
        after(asked).at(EVENING.plusSeconds(60)).when(REMIND).thenNothing();
        after(asked, sent()).at(EVENING.plusSeconds(60)).when(REMIND).thenNothing();
    }

    @Test
    void whatBecameOfItIsToldAsOfAnyLetter() {
        after(asked(OF_SATURDAY, SLOT, EVENING))
                .at(EVENING.plusSeconds(5))
                .when(new TellNotice(SHOP, ANNS_ORDER, OF_SATURDAY, Optional.empty()))
                .then(sent());
    }

    @Test
    void whoeverChoseHerWindowAfterNoonOfThatDayHasItInMind() {
        Instant noon = on(FRIDAY, "12:00");
        given(opened(), placed(SLOT, noon))
                .at(EVENING)
                .when(REMIND)
                .then(asked(OF_SATURDAY, SLOT, EVENING));
        given(opened(), placed(SLOT, noon.plusMillis(1))).at(EVENING).when(REMIND).thenNothing();
        given(opened(), placed(SLOT, on(SATURDAY, "08:00")))
                .at(on(SATURDAY, "12:00"))
                .when(REMIND)
                .thenNothing();
        SlotId later = slotAt("16:00");
        after(moved(SLOT, later, on(FRIDAY, "12:01"))).at(EVENING).when(REMIND).thenNothing();
    }

    @Test
    void movedToAnotherDaySheIsRemindedAnewAndWithinADayNot() {
        SlotId monday = slotOn(MONDAY, "10:00");
        ReminderAsked once = asked(OF_SATURDAY, SLOT, EVENING);
        Instant sunday = on(MONDAY.minusDays(1), "18:00");
        after(once, moved(SLOT, monday, on(SATURDAY, "09:00")))
                .at(sunday)
                .when(REMIND)
                .then(asked(OF_MONDAY, monday, sunday));
        after(once, moved(SLOT, monday, on(SATURDAY, "09:00")))
                .at(sunday.minusSeconds(1))
                .when(REMIND)
                .thenNothing();
        after(once, moved(SLOT, slotAt("16:00"), on(FRIDAY, "11:00")))
                .at(on(SATURDAY, "10:00"))
                .when(REMIND)
                .thenNothing();
    }

    @Test
    void whatTheShopMovedSheIsRemindedOfHoweverLateItMovedIt() {
        SlotId earlier = slotAt("09:00");
        Instant five = on(FRIDAY, "17:00");
        after(movedByShop(SLOT, earlier, five))
                .at(EVENING)
                .when(REMIND)
                .then(asked(movedAt(five), earlier, EVENING));
        given(opened(), placed(SLOT, on(FRIDAY, "14:00")), movedByShop(SLOT, earlier, five))
                .at(EVENING)
                .when(REMIND)
                .then(asked(movedAt(five), earlier, EVENING));
    }

    @Test
    void movedByTheShopAfterSheWasRemindedSheIsRemindedAnewAndOnce() {
        SlotId earlier = slotAt("09:00");
        ReminderAsked once = asked(OF_SATURDAY, SLOT, EVENING);
        Instant seven = on(FRIDAY, "19:00");
        ReminderAsked anew = asked(movedAt(seven), earlier, seven);
        after(once, movedByShop(SLOT, earlier, seven)).at(seven).when(REMIND).then(anew);
        after(once, movedByShop(SLOT, earlier, seven), anew)
                .at(on(FRIDAY, "22:00"))
                .when(REMIND)
                .thenNothing();
        Instant eight = on(FRIDAY, "20:00");
        after(once, movedByShop(SLOT, earlier, seven), anew, movedByShop(earlier, SLOT, eight))
                .at(eight)
                .when(REMIND)
                .then(asked(movedAt(eight), SLOT, eight));
        after(once, movedByShop(SLOT, earlier, seven), anew, moved(earlier, slotAt("16:00"), eight))
                .at(eight)
                .when(REMIND)
                .thenNothing();
    }

    @Test
    void aMailServerThatWasAwayIsAskedAgainAQuarterOfAnHourLaterUntilTheWindowBegins() {
        ReminderAsked first = asked(OF_SATURDAY, SLOT, EVENING);
        NoticeId second = new NoticeId("visit-2020-12-05-2");
        Instant again = EVENING.plusSeconds(900);
        NoticeFailed away = failed(OF_SATURDAY, NotSent.NO_SERVER, EVENING);
        after(first, away).at(again.minusMillis(1)).when(REMIND).thenNothing();
        after(first, away).at(again).when(REMIND).then(asked(second, SLOT, again));
        after(first, away).at(SLOT.start()).when(REMIND).thenNothing();
        after(first, away, asked(second, SLOT, again))
                .at(again.plusSeconds(3_600))
                .when(REMIND)
                .thenNothing();
        Instant third = again.plusSeconds(900);
        after(first, away, asked(second, SLOT, again), failed(second, NotSent.NO_SERVER, again))
                .at(third)
                .when(REMIND)
                .then(asked(new NoticeId("visit-2020-12-05-3"), SLOT, third));
    }

    @Test
    void anAddressThatWasRefusedIsNotTriedAgain() {
        after(
                        asked(OF_SATURDAY, SLOT, EVENING),
                        failed(OF_SATURDAY, NotSent.ADDRESS_REFUSED, EVENING))
                .at(EVENING.plusSeconds(3_600))
                .when(REMIND)
                .thenNothing();
    }

    @Test
    void sheIsRemindedOfTheWindowThatSheHas() {
        SlotId earlier = slotAt("09:00");
        after(moved(SLOT, earlier, on(FRIDAY, "11:00")))
                .at(EVENING)
                .when(REMIND)
                .then(asked(OF_SATURDAY, earlier, EVENING));
        after(moved(SLOT, earlier, on(FRIDAY, "11:00")))
                .at(on(SATURDAY, "10:00"))
                .when(REMIND)
                .thenNothing();
    }

    @Test
    void whoeverHasNothingToComeForIsLeftAlone() {
        after(cancelled(CancelledBy.SHOPPER)).at(EVENING).when(REMIND).thenNothing();
        after(handedOver("08:00")).at(on(SATURDAY, "08:05")).when(REMIND).thenNothing();
        after(notCollected("10:00")).at(on(SATURDAY, "11:00")).when(REMIND).thenNothing();
        given().when(REMIND).refused(OrderRefusal.UNKNOWN_ORDER);
        after().at(EVENING)
                .when(new RemindOfVisit(OTHER_SHOP, ANNS_ORDER))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whatTheShopHasStillToAcceptNobodyIsRemindedOf() {
        var awaited = new AcceptanceAwaited(SHOP, ANNS_ORDER, on(FRIDAY, "09:00"));
        after(awaited).at(EVENING).when(REMIND).thenNothing();
        after(awaited, new OrderAccepted(SHOP, ANNS_ORDER, on(FRIDAY, "17:00")))
                .at(EVENING)
                .when(REMIND)
                .then(asked(OF_SATURDAY, SLOT, EVENING));
    }

    @Test
    void whatIsReadyIsRemindedOfAsWell() {
        after(new OrderReady(SHOP, ANNS_ORDER, on(FRIDAY, "15:00")))
                .at(EVENING)
                .when(REMIND)
                .then(asked(OF_SATURDAY, SLOT, EVENING));
    }

    @Test
    void withoutAnAddressNobodyIsWrittenTo() {
        Instant before = on(FRIDAY, "09:00");
        given(opened(), placed(SLOT, before, null)).at(EVENING).when(REMIND).thenNothing();
        given(opened(), placed(SLOT, before, new PersonalText.Erased()))
                .at(EVENING)
                .when(REMIND)
                .thenNothing();
    }

    @Test
    void whatIsBroughtToHerIsNoVisit() {
        OrderPlaced usual = placed(SLOT, on(FRIDAY, "09:00"));
        var brought =
                new Fulfilment.Deliver(
                        new Address(
                                PersonalText.of("1 rue Basse"),
                                PersonalText.of("14000"),
                                PersonalText.of("Caen")),
                        "centre",
                        new Carriage.OwnRound(),
                        usual.total().times(0),
                        usual.lines().getFirst().vat());
        given(opened(), delivered(usual, brought)).at(EVENING).when(REMIND).thenNothing();
    }

    @Test
    void aNightInWhichTheClocksAreChangedIsANightLikeAnyOther() {
        LocalDate spring = LocalDate.of(2027, 3, 28);
        Instant due = EveningBefore.of(on(spring, "10:00"), PARIS).due();
        assertThat(due).isEqualTo(Instant.parse("2027-03-27T17:00:00Z"));
        assertThat(Duration.between(due, on(spring, "10:00"))).isEqualTo(Duration.ofHours(15));
        LocalDate autumn = LocalDate.of(2027, 10, 31);
        Instant later = EveningBefore.of(on(autumn, "10:00"), PARIS).due();
        assertThat(later).isEqualTo(Instant.parse("2027-10-30T16:00:00Z"));
        assertThat(Duration.between(later, on(autumn, "10:00"))).isEqualTo(Duration.ofHours(17));
    }

    @Test
    void theLatestDayThatIsNearIsTodayUntilSixAndThenTomorrow() {
        assertThat(EveningBefore.latest(EVENING.minusSeconds(1), PARIS).day()).isEqualTo(FRIDAY);
        assertThat(EveningBefore.latest(EVENING, PARIS).day()).isEqualTo(SATURDAY);
        assertThat(EveningBefore.latest(EVENING, PARIS).end())
                .isEqualTo(on(SATURDAY.plusDays(1), "00:00"));
        ZoneId island = ZoneId.of("Indian/Reunion");
        assertThat(EveningBefore.latest(EVENING.minus(Duration.ofHours(3)), island).day())
                .isEqualTo(SATURDAY);
    }

    private static Given after(Event... more) {
        List<Event> events = new ArrayList<>();
        events.add(opened());
        events.add(placed(SLOT, on(FRIDAY, "09:00")));
        events.addAll(List.of(more));
        return given(events.toArray(Event[]::new));
    }

    private static ReminderAsked asked(NoticeId notice, SlotId window, Instant at) {
        return new ReminderAsked(
                SHOP, ANNS_ORDER, ANN, notice, Reminding.VISIT, window.start(), ADDRESS, at);
    }

    private static NoticeSent sent() {
        return new NoticeSent(
                SHOP,
                ANNS_ORDER,
                ANN,
                OF_SATURDAY,
                NoticeAbout.VISIT,
                NoticeWay.EMAIL,
                ADDRESS,
                EVENING.plusSeconds(5));
    }

    private static NoticeFailed failed(NoticeId notice, NotSent why, Instant at) {
        return new NoticeFailed(SHOP, ANNS_ORDER, ANN, notice, why, at);
    }

    private static NoticeId movedAt(Instant at) {
        return new NoticeId("visit-2020-12-05-moved-" + at.toEpochMilli());
    }

    private static OrderRescheduled movedByShop(SlotId from, SlotId to, Instant at) {
        return new OrderRescheduled(SHOP, ANNS_ORDER, from, to, AskedBy.SHOP, at);
    }

    private static OrderRescheduled moved(SlotId from, SlotId to, Instant at) {
        return new OrderRescheduled(SHOP, ANNS_ORDER, from, to, AskedBy.SHOPPER, at);
    }

    private static OrderPlaced placed(SlotId window, Instant at) {
        return placed(window, at, ADDRESS);
    }

    private static OrderPlaced placed(SlotId window, Instant at, @Nullable PersonalText email) {
        OrderPlaced usual = Happened.placed(ANNS_ORDER, window, at);
        return new OrderPlaced(
                SHOP,
                ANNS_ORDER,
                usual.number(),
                window,
                ANN,
                usual.lines(),
                new Contact(CONTACT.name(), CONTACT.phone(), email),
                CODE,
                PayAt.COUNTER,
                new Terms.Obligation(),
                at);
    }

    private static OrderPlaced delivered(OrderPlaced usual, Fulfilment how) {
        return new OrderPlaced(
                usual.shop(),
                usual.order(),
                usual.number(),
                usual.slot(),
                usual.subject(),
                usual.lines(),
                usual.contact(),
                usual.code(),
                usual.payAt(),
                usual.terms(),
                how,
                usual.at());
    }
}

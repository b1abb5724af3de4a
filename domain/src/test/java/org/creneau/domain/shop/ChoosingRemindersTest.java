package org.creneau.domain.shop;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.on;

import java.time.Instant;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.RemindOfVisit;
import org.creneau.domain.order.Reminding;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;
import org.creneau.domain.testing.Happened;
import org.junit.jupiter.api.Test;

class ChoosingRemindersTest {
    private static final PersonalText ADDRESS = PersonalText.of("anne@exemple.fr");
    private static final Reminders NONE = new Reminders(false, false);
    private static final Reminders VISITS = new Reminders(true, false);
    private static final ChooseReminders OFF = new ChooseReminders(SHOP, NONE);

    @Test
    void aShopSwitchesRemindersOffAndOnceMoreIsNoNews() {
        given(opened()).when(OFF).then(new RemindersChosen(SHOP, NONE, NOON));
        given(opened(), new RemindersChosen(SHOP, NONE, NOON)).when(OFF).thenNothing();
    }

    @Test
    void eachKindIsChosenForItself() {
        given(opened(), new RemindersChosen(SHOP, NONE, NOON))
                .when(new ChooseReminders(SHOP, VISITS))
                .then(new RemindersChosen(SHOP, VISITS, NOON));
    }

    @Test
    void whoSaidNothingRemindsOfBoth() {
        given(opened()).when(new ChooseReminders(SHOP, Reminders.USUAL)).thenNothing();
    }

    @Test
    void ofVisitsNobodyIsRemindedAfterThatUntilItIsChosenAgain() {
        var remind = new RemindOfVisit(SHOP, ANNS_ORDER);
        Instant evening = on(SATURDAY.minusDays(1), "18:00");
        var off = new RemindersChosen(SHOP, new Reminders(false, true), at("07:00"));
        var on = new RemindersChosen(SHOP, VISITS, at("07:30"));
        given(opened(), withAddress(), off).at(evening).when(remind).thenNothing();
        given(opened(), withAddress(), off, on)
                .at(evening)
                .when(remind)
                .then(
                        new ReminderAsked(
                                SHOP,
                                ANNS_ORDER,
                                ANN,
                                new NoticeId("visit-2020-12-05"),
                                Reminding.VISIT,
                                SLOT.start(),
                                ADDRESS,
                                evening));
    }

    private static OrderPlaced withAddress() {
        OrderPlaced usual = Happened.placed(ANNS_ORDER, SLOT, on(SATURDAY.minusDays(1), "09:00"));
        return new OrderPlaced(
                SHOP,
                ANNS_ORDER,
                usual.number(),
                SLOT,
                ANN,
                usual.lines(),
                new Contact(CONTACT.name(), CONTACT.phone(), ADDRESS),
                CODE,
                PayAt.COUNTER,
                new Terms.Obligation(),
                usual.at());
    }

    @Test
    void whatAnotherShopSaidDoesNotCount() {
        given(opened(), new RemindersChosen(OTHER_SHOP, NONE, NOON))
                .when(OFF)
                .then(new RemindersChosen(SHOP, NONE, NOON));
        given().when(OFF).refused(ShopRefusal.UNKNOWN_SHOP);
    }
}

package org.creneau.domain.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.notCollected;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingThatItIsReadyTest {
    private static final PersonalText ADDRESS = PersonalText.of("anne@exemple.fr");
    private static final NoticeId FIRST = new NoticeId("first");
    private static final AskNotice ASK = new AskNotice(SHOP, ANNS_ORDER, FIRST);
    private static final TellNotice LEFT =
            new TellNotice(SHOP, ANNS_ORDER, FIRST, Optional.empty());
    private static final RecordNotice CALLED =
            new RecordNotice(SHOP, ANNS_ORDER, FIRST, NoticeAbout.READY, NoticeWay.PHONE);

    @Test
    void anEmailIsAskedForOnceUnderItsId() {
        given(withAddress(ADDRESS), ready()).when(ASK).then(asked(NOON));
        given(withAddress(ADDRESS), ready(), asked(at("11:05"))).when(ASK).thenNothing();
        given(withAddress(ADDRESS), ready(), asked(at("11:05")), sent(at("11:06")))
                .when(ASK)
                .thenNothing();
    }

    @Test
    void itIsSentAgainUnderAnotherId() {
        var again = new NoticeId("again");
        given(withAddress(ADDRESS), ready(), asked(at("11:05")), sent(at("11:06")))
                .when(new AskNotice(SHOP, ANNS_ORDER, again))
                .then(new NoticeAsked(SHOP, ANNS_ORDER, ANN, again, ADDRESS, NOON));
    }

    @Test
    void nobodyIsCalledInForAParcelThatIsNotThere() {
        var placed = withAddress(ADDRESS);
        given(placed).when(ASK).refused(OrderRefusal.NOT_READY);
        given(placed, ready(), notCollected("11:30")).when(ASK).refused(OrderRefusal.NOT_READY);
        given(placed, ready(), handedOver("11:30"))
                .when(ASK)
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
        given(placed, cancelled(CancelledBy.SHOP)).when(ASK).refused(OrderRefusal.ORDER_CANCELLED);
        given().when(ASK).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whoeverLeftNoAddressCannotBeWrittenTo() {
        given(placed(), ready()).when(ASK).refused(OrderRefusal.NO_ADDRESS);
        given(withAddress(new PersonalText.Erased()), ready())
                .when(ASK)
                .refused(OrderRefusal.NO_ADDRESS);
    }

    @Test
    void whatBecameOfItIsToldOnce() {
        var placed = withAddress(ADDRESS);
        given(placed, ready(), asked(at("11:05"))).when(LEFT).then(sent(NOON));
        given(placed, ready(), asked(at("11:05")), sent(at("11:06"))).when(LEFT).thenNothing();
        given(placed, ready(), asked(at("11:05")))
                .when(new TellNotice(SHOP, ANNS_ORDER, FIRST, Optional.of(NotSent.NO_SERVER)))
                .then(failed(NOON));
        given(placed, ready(), asked(at("11:05")), failed(at("11:06"))).when(LEFT).thenNothing();
    }

    @Test
    void anEmailThatLeftIsToldEvenWhereSheWasFaster() {
        given(withAddress(ADDRESS), ready(), asked(at("11:05")), handedOver("11:06"))
                .when(LEFT)
                .then(sent(NOON));
    }

    @Test
    void ofAnEmailThatNobodyAskedForNothingIsTold() {
        given(withAddress(ADDRESS), ready()).when(LEFT).refused(OrderRefusal.UNKNOWN_NOTICE);
        given(withAddress(ADDRESS), ready(), asked(at("11:05")))
                .when(new TellNotice(OTHER_SHOP, ANNS_ORDER, FIRST, Optional.empty()))
                .refused(OrderRefusal.UNKNOWN_NOTICE);
    }

    @Test
    void aCallIsWrittenDownOnceWithTheNumberThatWasCalled() {
        given(placed(), ready()).when(CALLED).then(called(NOON));
        given(placed(), ready(), called(at("11:05"))).when(CALLED).thenNothing();
        given(placed()).when(CALLED).then(called(NOON));
        given(placed(), cancelled(CancelledBy.SHOP)).when(CALLED).then(called(NOON));
    }

    @Test
    void aCallSaysWhatItWasAbout() {
        var money = new RecordNotice(SHOP, ANNS_ORDER, FIRST, NoticeAbout.LATE, NoticeWay.PHONE);
        given(placed(), ready())
                .when(money)
                .then(
                        new NoticeSent(
                                SHOP,
                                ANNS_ORDER,
                                ANN,
                                FIRST,
                                NoticeAbout.LATE,
                                NoticeWay.PHONE,
                                CONTACT.phone(),
                                NOON));
    }

    @Test
    void aLetterAboutHerMoneyThatDidNotLeaveIsToldOnce() {
        var command =
                new TellLetter(
                        SHOP,
                        ANNS_ORDER,
                        FIRST,
                        NoticeAbout.UNPAID,
                        Optional.of(NotSent.ADDRESS_REFUSED));
        var failed =
                new LetterFailed(
                        SHOP,
                        ANNS_ORDER,
                        ANN,
                        FIRST,
                        NoticeAbout.UNPAID,
                        NotSent.ADDRESS_REFUSED,
                        NOON);
        given(placed(), cancelled(CancelledBy.UNPAID)).when(command).then(failed);
        given(placed(), failed).when(command).thenNothing();
        given().when(command).refused(OrderRefusal.UNKNOWN_ORDER);
        given(placed(), failed).when(LEFT).thenNothing();
    }

    @Test
    void oneThatLeftIsToldAsAnyOtherAndOnce() {
        var left = new TellLetter(SHOP, ANNS_ORDER, FIRST, NoticeAbout.REFUND, Optional.empty());
        var sent =
                new NoticeSent(
                        SHOP,
                        ANNS_ORDER,
                        ANN,
                        FIRST,
                        NoticeAbout.REFUND,
                        NoticeWay.EMAIL,
                        ADDRESS,
                        NOON);
        given(withAddress(ADDRESS), cancelled(CancelledBy.UNPAID)).when(left).then(sent);
        given(withAddress(ADDRESS), sent).when(left).thenNothing();
        given(withAddress(ADDRESS))
                .when(
                        new TellLetter(
                                OTHER_SHOP,
                                ANNS_ORDER,
                                FIRST,
                                NoticeAbout.REFUND,
                                Optional.empty()))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void anotherShopCallsNobody() {
        given(placed(), ready())
                .when(
                        new RecordNotice(
                                OTHER_SHOP, ANNS_ORDER, FIRST, NoticeAbout.READY, NoticeWay.TEXT))
                .refused(OrderRefusal.UNKNOWN_ORDER);
        given(withAddress(ADDRESS), ready())
                .when(new AskNotice(OTHER_SHOP, ANNS_ORDER, FIRST))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void thatAnEmailLeftIsForTheProductToSay() {
        assertThatThrownBy(
                        () ->
                                new RecordNotice(
                                        SHOP,
                                        ANNS_ORDER,
                                        FIRST,
                                        NoticeAbout.READY,
                                        NoticeWay.EMAIL))
                .isInstanceOf(MalformedValue.class);
    }

    private static NoticeAsked asked(Instant at) {
        return new NoticeAsked(SHOP, ANNS_ORDER, ANN, FIRST, ADDRESS, at);
    }

    private static NoticeSent sent(Instant at) {
        return new NoticeSent(
                SHOP, ANNS_ORDER, ANN, FIRST, NoticeAbout.READY, NoticeWay.EMAIL, ADDRESS, at);
    }

    private static NoticeFailed failed(Instant at) {
        return new NoticeFailed(SHOP, ANNS_ORDER, ANN, FIRST, NotSent.NO_SERVER, at);
    }

    private static NoticeSent called(Instant at) {
        return new NoticeSent(
                SHOP,
                ANNS_ORDER,
                ANN,
                FIRST,
                NoticeAbout.READY,
                NoticeWay.PHONE,
                CONTACT.phone(),
                at);
    }

    private static OrderPlaced withAddress(@Nullable PersonalText address) {
        OrderPlaced usual = placed();
        return new OrderPlaced(
                SHOP,
                ANNS_ORDER,
                usual.number(),
                usual.slot(),
                ANN,
                usual.lines(),
                new Contact(CONTACT.name(), CONTACT.phone(), address),
                CODE,
                PayAt.COUNTER,
                new Terms.Obligation(),
                usual.at());
    }
}

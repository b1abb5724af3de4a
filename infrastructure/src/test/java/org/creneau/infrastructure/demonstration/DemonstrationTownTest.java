package org.creneau.infrastructure.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.creneau.application.audit.PromiseCheck;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.bringing.ReturnRequestEvent;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.creneau.infrastructure.testing.ProductInMemory;
import org.creneau.infrastructure.web.testing.RememberedSubjects;
import org.junit.jupiter.api.Test;

class DemonstrationTownTest {
    private static final ShopId SHOES = new ShopId("chaussures");
    private static final ShopId BOOKS = new ShopId("librairie");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ProductInMemory product = new ProductInMemory(now::get);
    private final List<String> refusals = new ArrayList<>();

    @Test
    void everyCommandOfTheStoryIsAccepted() {
        tell("");

        assertThat(refusals).isEmpty();
        assertThat(product.log()).hasSizeGreaterThan(300);
    }

    @Test
    void theStoryIsToldInTheOrderOfTimeAndEndsBeforeTheDoorsOpen() {
        assertThat(DemonstrationTown.story())
                .extracting(Told::at)
                .isSorted()
                .allMatch(at -> at.isBefore(DemonstrationTown.BEGINS));
    }

    @Test
    void sevenAreInsideTheShoeShopAndFourWait() {
        tell("");

        assertThat(standing(SHOES, QueueEvent.Entered.class)).isEqualTo(7);
        assertThat(standing(SHOES, QueueEvent.Arrived.class)).isEqualTo(7 + 4);
    }

    @Test
    void sixStandBeforeTheBookshop() {
        tell("");

        assertThat(standing(BOOKS, QueueEvent.Arrived.class)).isEqualTo(6);
        assertThat(standing(BOOKS, QueueEvent.Entered.class)).isZero();
    }

    @Test
    void somethingOfEverythingHasHappened() {
        tell("");

        assertThat(count(event -> event instanceof OrderEvent.OrderHandedOver)).isGreaterThan(20);
        assertThat(count(event -> event instanceof OrderEvent.OrderCancelled)).isGreaterThan(3);
        assertThat(count(event -> event instanceof SlotEvent.BookingRefused)).isGreaterThan(4);
        assertThat(count(event -> event instanceof ReturnEvent.GoodsReturned)).isEqualTo(3);
        assertThat(count(event -> event instanceof WithdrawalEvent.WithdrawalDeclared))
                .isEqualTo(2);
        assertThat(count(event -> event instanceof ReturnRequestEvent.ReturnRequested))
                .isEqualTo(1);
        assertThat(count(event -> event instanceof PaymentEvent.ChequeBounced)).isPositive();
        assertThat(count(event -> event instanceof PaymentEvent.PaymentReversed)).isPositive();
        assertThat(count(event -> event instanceof OrderEvent.OrderRescheduled)).isPositive();
        assertThat(count(event -> event instanceof OrderEvent.OrderNotCollected)).isEqualTo(2);
        assertThat(count(event -> event instanceof OrderEvent.PutAsideSettled)).isPositive();
        assertThat(count(event -> event instanceof OrderEvent.PutAsideLapsed)).isPositive();
        assertThat(count(event -> event instanceof ArticleMissing)).isPositive();
        assertThat(count(event -> event instanceof MissingAnswered)).isZero();
        assertThat(count(event -> event instanceof WaitEvent.WaitAsked)).isEqualTo(2);
        assertThat(product.log())
                .filteredOn(recorded -> recorded.event() instanceof OrderEvent.OrderPlaced)
                .extracting(Recorded::channel)
                .contains("WEB", "PHONE", "COUNTER", "EMAIL");
    }

    @Test
    void theTownKeepsItsPromises() {
        tell("");

        PromiseCheck check = new PromiseCheck();
        product.log().forEach(check::see);
        assertThat(check.found().kept()).isTrue();
    }

    @Test
    void phoneNumbersBelongToNobody() {
        assertThat(DemonstrationTown.story())
                .extracting(Told::command)
                .filteredOn(PlaceOrder.class::isInstance)
                .extracting(command -> ((PlaceOrder) command).contact().phone())
                .filteredOn(Objects::nonNull)
                .extracting(phone -> phone.or(""))
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("\\+33(19900\\d{4}|63998\\d{4})"));
    }

    @Test
    void aTellingThatWasInterruptedGoesOnWhereItStopped() {
        Commands upToTheMiddle =
                issued -> {
                    if (product.log().size() > 150) {
                        throw new IllegalStateException("pulled the plug");
                    }
                    return product.send(issued);
                };
        try {
            new DemonstrationTown(upToTheMiddle, new RememberedSubjects(), now::set).tellAfter("");
        } catch (IllegalStateException _) {
            assertThat(DemonstrationTown.isUntold(lastCommand())).isTrue();
        }

        tell(lastCommand());

        ProductInMemory uninterrupted = new ProductInMemory(now::get);
        new DemonstrationTown(uninterrupted, new RememberedSubjects(), now::set).tellAfter("");
        assertThat(product.log()).isEqualTo(uninterrupted.log());
    }

    @Test
    void aTownThatIsLivedInIsLeftAlone() {
        tell("");

        assertThat(DemonstrationTown.isUntold("")).isTrue();
        assertThat(DemonstrationTown.isUntold(lastCommand())).isFalse();
        assertThat(DemonstrationTown.isUntold("a-shoppers-command")).isFalse();
    }

    private void tell(String after) {
        Commands noting =
                issued -> {
                    Outcome outcome = product.send(issued);
                    if (outcome instanceof Outcome.Refused(var reason)) {
                        refusals.add(issued + ": " + reason.code());
                    }
                    return outcome;
                };
        new DemonstrationTown(noting, new RememberedSubjects(), now::set).tellAfter(after);
    }

    private String lastCommand() {
        return Objects.requireNonNull(product.log().getLast().commandId());
    }

    /// Events of this kind about tickets of the shop that nobody has left with.
    private long standing(ShopId shop, Class<? extends QueueEvent> kind) {
        return count(
                event ->
                        kind.isInstance(event)
                                && event.shop().equals(shop)
                                && event instanceof QueueEvent.OfTicket queue
                                && !isGone(queue));
    }

    private boolean isGone(QueueEvent.OfTicket about) {
        return count(
                        event ->
                                (event instanceof QueueEvent.Left
                                                || event instanceof QueueEvent.ServedAtDoor)
                                        && event instanceof QueueEvent.OfTicket queue
                                        && queue.queue().equals(about.queue())
                                        && queue.ticket() == about.ticket())
                > 0;
    }

    private long count(Predicate<Event> wanted) {
        return product.log().stream().filter(recorded -> wanted.test(recorded.event())).count();
    }
}

package org.creneau.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.appointment.AppointmentRefusal;
import org.creneau.domain.bringing.BringingRefusal;
import org.creneau.domain.bringing.ConformityOver;
import org.creneau.domain.bringing.CreditAbovePrice;
import org.creneau.domain.bringing.DiminutionAbovePrice;
import org.creneau.domain.bringing.ExchangeOver;
import org.creneau.domain.bringing.PaymentNotNoted;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.NotTakenBack;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.catalogue.TakesLonger;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.customer.CustomerRefusal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.CashAboveCap;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.PaymentUnsaid;
import org.creneau.domain.payment.online.OnlineRefusal;
import org.creneau.domain.payment.online.RefundChanged;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.till.SpanNotOver;
import org.creneau.domain.till.TillRefusal;
import org.creneau.domain.waiting.WaitRefusal;
import org.creneau.domain.withdrawal.NotWithdrawable;
import org.creneau.domain.withdrawal.WithdrawalOver;
import org.creneau.domain.withdrawal.WithdrawalRefusal;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final List<Reason> REASONS =
            Stream.<Reason[]>of(
                            ShopRefusal.values(),
                            CatalogueRefusal.values(),
                            SlotRefusal.values(),
                            OrderRefusal.values(),
                            ReturnRefusal.values(),
                            WithdrawalRefusal.values(),
                            BringingRefusal.values(),
                            PaymentRefusal.values(),
                            OnlineRefusal.values(),
                            DeliveryRefusal.values(),
                            TillRefusal.values(),
                            CustomerRefusal.values(),
                            WaitRefusal.values(),
                            AppointmentRefusal.values(),
                            new Reason[] {
                                new WithdrawalOver(LocalDate.of(2020, 12, 21)),
                                new ExchangeOver(LocalDate.of(2020, 12, 21)),
                                new ConformityOver(LocalDate.of(2022, 12, 5)),
                                new NotWithdrawable(
                                        new ItemId("novel"), "Un roman", Withdrawal.PRESS),
                                new QueueRefusal.LimitReached(
                                        7, 7, 1, LimitedBy.OWN, LocalTime.NOON),
                                new QueueRefusal.PartyAboveLimit(2, 12, 4, LimitedBy.OWN),
                                new QueueRefusal.NotHerTurn(1),
                                new QueueRefusal.OnlyWithAnOrderNorRoom(
                                        8, 7, LimitedBy.OWN, LocalTime.NOON),
                                new QueueRefusal.NotHerTurnNorRoom(
                                        5, 8, 7, LimitedBy.OWN, LocalTime.of(12, 1)),
                                new QueueRefusal.NotWaiting(),
                                new TakesLonger(
                                        new ItemId("novel"), "Un roman", Duration.ofHours(26)),
                                new DeliveryRefusal.InOtherZone("Bourg"),
                                new DeliveryRefusal.BelowMinimum(Money.euros(2_000)),
                                new OutOfStock(new ItemId("novel"), "Un roman", 1),
                                new CashAboveCap(Money.euros(100_000), Money.euros(0)),
                                new PaymentUnsaid(Money.euros(11_900)),
                                new PaymentNotNoted(Money.euros(11_900)),
                                new RefundChanged(Money.euros(11_100)),
                                new CreditAbovePrice(Money.euros(4_200)),
                                new DiminutionAbovePrice(Money.euros(2_500)),
                                new NotTakenBack(new ItemId("novel"), "Un roman"),
                                new SpanNotOver(LocalDate.of(2021, 1, 1)),
                                new QueueRefusal.NobodyWaiting(),
                                new QueueRefusal.UnknownTicket(),
                                new QueueRefusal.NotCalled(),
                                new QueueRefusal.BeforeSheCame(LocalTime.of(16, 10)),
                                new QueueRefusal.NotToday()
                            })
                    .flatMap(Stream::of)
                    .toList();

    @Test
    void everyReasonHasACodeOfItsOwn() {
        assertThat(REASONS)
                .extracting(Reason::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]{1,40}"));
    }

    @Test
    void whatIsTooLittleToDeliverSaysHowMuchItTakes() {
        assertThat(new DeliveryRefusal.BelowMinimum(Money.euros(2_050)).figures())
                .containsEntry("amount", new BigDecimal("20.50"))
                .containsEntry("currency", "EUR")
                .hasSize(2);
        assertThat(new DeliveryRefusal.InOtherZone("Bourg").figures())
                .containsEntry("zone", "Bourg")
                .hasSize(1);
    }

    @Test
    void whatIsOutOfStockSaysWhatItIsAndHowManyAreLeft() {
        assertThat(new OutOfStock(new ItemId("novel"), "Un roman", 1).figures())
                .containsEntry("item", "novel")
                .containsEntry("label", "Un roman")
                .containsEntry("left", 1)
                .hasSize(3);
        assertThat(new OutOfStock(new ItemId("novel"), "Un roman", -2).left()).isZero();
    }

    @Test
    void whatTakesLongerSaysHowLongInDaysAndHours() {
        assertThat(
                        new TakesLonger(new ItemId("novel"), "Un roman", Duration.ofMinutes(1_590))
                                .figures())
                .containsEntry("days", 1L)
                .containsEntry("hours", 2)
                .containsEntry("minutes", 30)
                .containsEntry("label", "Un roman");
    }

    @Test
    void tooMuchCashSaysHowMuchIsAllowedAndHowMuchThereWas() {
        assertThat(new CashAboveCap(Money.euros(100_000), Money.euros(60_050)).figures())
                .containsEntry("most", new BigDecimal("1000.00"))
                .containsEntry("already", new BigDecimal("600.50"))
                .hasSize(2);
    }

    @Test
    void aFullShopSaysHowFullItIs() {
        assertThat(new QueueRefusal.LimitReached(6, 7, 2, LimitedBy.OWN, LocalTime.NOON).figures())
                .containsEntry("inside", 6)
                .containsEntry("allowed", 7)
                .containsEntry("free", 1)
                .containsEntry("heads", 2)
                .containsEntry("expected", LocalTime.NOON)
                .containsEntry("leave", 1)
                .containsEntry("limit", LimitedBy.OWN)
                .hasSize(7);
        assertThat(new QueueRefusal.LimitReached(8, 7, 1, LimitedBy.OWN, LocalTime.NOON).figures())
                .containsEntry("free", 0)
                .containsEntry("leave", 2);
        assertThat(new QueueRefusal.LimitReached(1, 1, 1, LimitedBy.DOOR, LocalTime.NOON).figures())
                .containsEntry("leave", 0);
        assertThat(new QueueRefusal.PartyAboveLimit(2, 12, 4, LimitedBy.OWN).figures())
                .containsEntry("allowed", 2)
                .containsEntry("number", 12)
                .containsEntry("heads", 4)
                .containsEntry("limit", LimitedBy.OWN)
                .hasSize(4);
        assertThat(new QueueRefusal.NotHerTurn(3).figures()).containsEntry("ahead", 3).hasSize(1);
        assertThat(
                        new QueueRefusal.NotHerTurnNorRoom(
                                        5, 8, 7, LimitedBy.OWN, LocalTime.of(12, 1))
                                .figures())
                .containsEntry("ahead", 5)
                .containsEntry("together", 8)
                .containsEntry("allowed", 7)
                .containsEntry("limit", LimitedBy.OWN)
                .containsEntry("expected", LocalTime.of(12, 1))
                .hasSize(5);
        assertThat(
                        new QueueRefusal.OnlyWithAnOrderNorRoom(8, 7, LimitedBy.OWN, LocalTime.NOON)
                                .figures())
                .containsEntry("together", 8)
                .containsEntry("allowed", 7)
                .containsEntry("limit", LimitedBy.OWN)
                .containsEntry("expected", LocalTime.NOON)
                .hasSize(4);
        assertThat(SlotRefusal.SLOT_FULL.figures()).isEmpty();
    }
}

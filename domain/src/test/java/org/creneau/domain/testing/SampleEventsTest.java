package org.creneau.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.ServiceEvent;
import org.creneau.domain.bringing.ReturnRequestEvent;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.customer.CustomerEvent;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.DeliveryEvent;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.PreparationEvent;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.partner.PartnerEvent;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.online.LateMoneyEvent;
import org.creneau.domain.payment.online.LinkEvent;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.photo.FrontEvent;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.till.TillEvent;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.webhook.HookEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.junit.jupiter.api.Test;

class SampleEventsTest {
    private static final Set<Class<? extends Event>> FAMILIES =
            Set.of(
                    ShopEvent.class,
                    CatalogueEvent.class,
                    StockEvent.class,
                    PhotoEvent.class,
                    FrontEvent.class,
                    SlotEvent.class,
                    OrderEvent.class,
                    PreparationEvent.class,
                    NoticeEvent.class,
                    ShortageEvent.class,
                    DeliveryEvent.class,
                    QueueEvent.class,
                    QueueEvent.OfTicket.class,
                    ReturnEvent.class,
                    WithdrawalEvent.class,
                    ReturnRequestEvent.class,
                    PaymentEvent.class,
                    OnlineEvent.class,
                    AwaitingEvent.class,
                    AwaitingEvent.Waits.class,
                    LinkEvent.class,
                    LateMoneyEvent.class,
                    OnlineEvent.OfRefund.class,
                    TillEvent.class,
                    CustomerEvent.class,
                    PartnerEvent.class,
                    HookEvent.class,
                    WaitEvent.class,
                    ServiceEvent.class,
                    AppointmentEvent.class);

    @Test
    void thereIsASampleOfEveryKindOfEvent() {
        Set<Class<?>> kinds =
                FAMILIES.stream()
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .filter(kind -> !kind.isInterface())
                        .collect(Collectors.toSet());
        Set<Class<?>> sampled =
                SampleEvents.ALL.stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(sampled).isEqualTo(kinds).isNotEmpty();
    }

    @Test
    void everyEventIsFoundByItsShop() {
        assertThat(SampleEvents.ALL)
                .allSatisfy(event -> assertThat(event.tags()).contains(event.shop().tag()));
    }
}

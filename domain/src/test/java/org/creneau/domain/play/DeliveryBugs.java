package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.delivery.DispatchOrderDecider;
import org.creneau.domain.delivery.Journey;
import org.creneau.domain.delivery.RecordCameBackDecider;
import org.creneau.domain.delivery.RecordDeliveredDecider;
import org.creneau.domain.delivery.Underway;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.PlaceOrderDecider;
import org.creneau.domain.queue.ArriveDecider;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Zone;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Places;
import org.junit.jupiter.api.Named;

/// Mistakes about what is brought to people.
final class DeliveryBugs {
    private static final Journey OUT = new Journey(Journey.Step.OUT, Instant.MIN);

    private DeliveryBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "an order delivered twice",
                        Planted.misjudging(
                                new RecordDeliveredDecider(),
                                facts ->
                                        new RecordDeliveredDecider.Facts(
                                                open(facts.underway()),
                                                facts.goods(),
                                                facts.givenUp()))),
                bug(
                        "books brought for nothing",
                        Planted.misjudging(
                                new PlaceOrderDecider(), facts -> with(facts, free(facts)))),
                bug(
                        "any address in the zone that was chosen",
                        Planted.misjudging(
                                new PlaceOrderDecider(), facts -> with(facts, wide(facts)))),
                bug(
                        "a round that is never full",
                        Planted.misjudging(new PlaceOrderDecider(), DeliveryBugs::empty)),
                bug(
                        "pieces that leave without a word",
                        Planted.altering(
                                new DispatchOrderDecider(),
                                decision ->
                                        RandomPlayTest.without(PiecesHandedOver.class, decision))),
                bug(
                        "called off, delivered, and still on the shelf",
                        Planted.misjudging(
                                new RecordDeliveredDecider(),
                                facts ->
                                        new RecordDeliveredDecider.Facts(
                                                facts.underway(),
                                                facts.goods(),
                                                Promised.NOTHING))),
                bug(
                        "a parcel back that never left",
                        Planted.misjudging(
                                new RecordCameBackDecider(),
                                facts ->
                                        new RecordCameBackDecider.Facts(
                                                new Underway(facts.underway().order(), OUT),
                                                facts.taken()))),
                bug(
                        "somebody in the queue for what is brought",
                        Planted.misjudging(
                                new ArriveDecider(),
                                facts ->
                                        new ArriveDecider.Facts(
                                                facts.hours(),
                                                facts.arrangement(),
                                                collected(facts.order()),
                                                facts.tickets()))));
    }

    private static Underway open(Underway underway) {
        return underway.order() instanceof OrderState.HandedOver(var as)
                ? new Underway(new OrderState.Placed(as), OUT)
                : underway;
    }

    private static OrderState collected(OrderState order) {
        return order instanceof OrderState.Placed(var as)
                ? new OrderState.Placed(toCollect(as))
                : order;
    }

    private static OrderPlaced toCollect(OrderPlaced as) {
        return new OrderPlaced(
                as.shop(),
                as.order(),
                as.number(),
                as.slot(),
                as.subject(),
                as.lines(),
                as.contact(),
                as.code(),
                as.payAt(),
                as.terms(),
                new Fulfilment.Collect(),
                as.at());
    }

    private static Delivery free(PlaceOrderDecider.Facts facts) {
        return new Delivery(
                facts.delivery().zones().stream()
                        .map(zone -> with(zone, zone.places(), Money.euros(0)))
                        .toList(),
                Books.BY_ISBN);
    }

    private static Delivery wide(PlaceOrderDecider.Facts facts) {
        return new Delivery(
                facts.delivery().zones().stream()
                        .map(zone -> with(zone, List.of("67000", "67100"), zone.fee()))
                        .toList(),
                facts.delivery().books());
    }

    private static Zone with(Zone zone, List<String> places, Money fee) {
        return new Zone(zone.name(), places, fee, zone.minimum(), zone.by(), zone.schedule());
    }

    private static PlaceOrderDecider.Facts with(PlaceOrderDecider.Facts facts, Delivery terms) {
        return new PlaceOrderDecider.Facts(
                facts.order(),
                facts.booking(),
                facts.articles(),
                facts.hers(),
                facts.aside(),
                terms,
                facts.online());
    }

    private static PlaceOrderDecider.Facts empty(PlaceOrderDecider.Facts facts) {
        var places = facts.booking().places();
        return places.slot().schedule().equals(DeliveryWhims.ROUND)
                ? new PlaceOrderDecider.Facts(
                        facts.order(),
                        new Booking(facts.booking().hours(), new Places(places.slot(), Map.of())),
                        facts.articles(),
                        facts.hers(),
                        facts.aside(),
                        facts.delivery(),
                        facts.online())
                : facts;
    }
}

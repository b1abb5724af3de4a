package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.placed;
import static org.creneau.infrastructure.projections.Town.published;
import static org.creneau.infrastructure.projections.Town.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Parcel;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Address;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ParcelsTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final Address HOME = Address.typed("1 rue du Four", "67000", "Vaux");
    private static final Carriage CARRIER = new Carriage.Carrier("La Diligence", 3);
    private static final Instant LATER = NOON.plus(Duration.ofHours(2));

    private final Tables tables = new Tables();
    private final JdbcShops shops = tables.shops();
    private final JdbcOrders orders =
            tables.with(
                    new JdbcOrders(tables.database, tables.schemas, shops, new ReversedTexts()));

    @BeforeEach
    void theShopsAreOpen() {
        tables.happened(opened(BOOKS), published(BOOKS, 2), opened(SHOES));
    }

    @Test
    void anOrderThatIsBroughtSaysWhereToAndWhatThatCosts() {
        tables.happened(toBring("o1", CARRIER), placed(slot(BOOKS, 15, 0), "o2"));

        assertThat(parcel())
                .isEqualTo(
                        new Parcel(
                                HOME,
                                "Bourg",
                                CARRIER,
                                Money.euros(400),
                                new VatRate(550),
                                null,
                                null,
                                null,
                                null));
        OrderView collected = orders.find(BOOKS, new OrderId("o2")).orElseThrow();
        assertThat(collected.parcel()).isNull();
        assertThat(order().total()).isEqualTo(collected.total().plus(Money.euros(400)));
    }

    @Test
    void anAddressLiesSealedInItsRow() {
        tables.happened(toBring("o1", CARRIER), left("DIL 0042"));

        assertThat(
                        new JdbcTemplate(tables.database)
                                .queryForList("select * from view_orders.parcel")
                                .toString())
                .doesNotContain("Four", "67000", "Vaux", "DIL 0042");
    }

    @Test
    void howFarItHasComeIsShown() {
        tables.happenedOneByOne(toBring("o1", CARRIER), left("DIL 0042"));
        assertThat(order().status()).isEqualTo(Status.ON_THE_WAY);
        assertThat(parcel().tracking()).isEqualTo(PersonalText.of("DIL 0042"));
        assertThat(parcel().dispatchedAt()).isEqualTo(NOON);
        tables.happenedOneByOne(
                new DeliveryFailed(BOOKS, ORDER, FailedFor.ADDRESS_NOT_FOUND, LATER));
        assertThat(order().status()).isEqualTo(Status.ON_THE_WAY);
        assertThat(parcel().failedFor()).isEqualTo(FailedFor.ADDRESS_NOT_FOUND);
        tables.happenedOneByOne(new OrderCameBack(BOOKS, ORDER, LATER));
        assertThat(order().status()).isEqualTo(Status.READY);
        assertThat(parcel().dispatchedAt()).isNull();
        assertThat(parcel().tracking()).isNull();
        tables.happenedOneByOne(
                new OrderDispatched(BOOKS, ORDER, ANN, null, LATER),
                new OrderDelivered(BOOKS, ORDER, LATER));
        assertThat(order().status()).isEqualTo(Status.DELIVERED);
        assertThat(parcel().deliveredAt()).isEqualTo(LATER);
        assertThat(parcel().failedFor()).isNull();
    }

    @Test
    void whatIsSaidOfZonesTakesThePlaceOfAllThatWasSaidBefore() {
        Zone bourg = zone("Bourg", null, new Carriage.OwnRound());
        Zone far = zone("Loin", Money.euros(3_000), CARRIER);
        var both = new Delivery(List.of(far, bourg), new Books(false, Set.of("Romans", "Contes")));
        var one = new Delivery(List.of(bourg), new Books(true, Set.of()));

        tables.happenedOneByOne(new DeliveryChosen(BOOKS, both, NOON));
        assertThat(delivery()).isEqualTo(both);
        tables.happenedOneByOne(new DeliveryChosen(BOOKS, one, LATER));
        assertThat(delivery()).isEqualTo(one);
        assertThat(shops.find(SHOES)).map(ShopView::delivery).contains(Delivery.NONE);
        tables.happenedOneByOne(new DeliveryChosen(BOOKS, Delivery.NONE, LATER));
        assertThat(delivery()).isEqualTo(Delivery.NONE);
    }

    private Delivery delivery() {
        return shops.find(BOOKS).orElseThrow().delivery();
    }

    private OrderView order() {
        return orders.find(BOOKS, ORDER).orElseThrow();
    }

    private Parcel parcel() {
        return Objects.requireNonNull(order().parcel());
    }

    private static OrderDispatched left(String tracking) {
        return new OrderDispatched(BOOKS, ORDER, ANN, PersonalText.of(tracking), NOON);
    }

    private static Zone zone(String name, @Nullable Money minimum, Carriage by) {
        return new Zone(name, List.of("67000", "Vaux"), Money.euros(400), minimum, by, "tournee");
    }

    private static OrderPlaced toBring(String order, Carriage by) {
        OrderPlaced as = placed(slot(BOOKS, 15, 0), order);
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
                new Fulfilment.Deliver(HOME, "Bourg", by, Money.euros(400), new VatRate(550)),
                as.at());
    }
}

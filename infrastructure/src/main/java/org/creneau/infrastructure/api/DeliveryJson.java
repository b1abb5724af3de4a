package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Parcel;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.Address;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.PlaceOrder.Way;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Zone;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.DeliveryWanted;
import org.creneau.infrastructure.desk.Rounds;
import org.jspecify.annotations.Nullable;

/// What is brought to people, as it is asked for and answered.
final class DeliveryJson {
    private DeliveryJson() {}

    /// Where an order is to be brought.
    ///
    /// @param zone one of the shop's zones, by its name; the address has to lie in it
    record To(
            @Needed @Nullable String zone,
            @Needed @Nullable String street,
            @Needed @Nullable String postalCode,
            @Needed @Nullable String town) {
        /// @param to absent for what is collected
        static Way way(@Nullable To to) {
            return to == null
                    ? new Way.Collect()
                    : new Way.Deliver(
                            Address.typed(
                                    Asked.required("street", to.street),
                                    Asked.required("postal-code", to.postalCode),
                                    Asked.required("town", to.town)),
                            Asked.required("delivery-zone", to.zone));
        }
    }

    /// Where a shop delivers.
    ///
    /// @param places post codes and communes
    /// @param fee for one order, tax included; delivering new books may cost more, as the law has it
    /// @param minimum what the things in the order come to at least
    /// @param carrier whoever takes it there; null for the shop itself
    /// @param carrierDays how many days that takes from the window that is booked
    /// @param schedule the round whose windows are booked for it
    record ZoneOfShop(
            String name,
            List<String> places,
            Json.Amount fee,
            Json.@Nullable Amount minimum,
            @Nullable String carrier,
            @Nullable Integer carrierDays,
            String schedule) {
        static List<ZoneOfShop> of(Delivery delivery) {
            return delivery.zones().stream().map(ZoneOfShop::of).toList();
        }

        private static ZoneOfShop of(Zone zone) {
            Money minimum = zone.minimum();
            return new ZoneOfShop(
                    zone.name(),
                    zone.places(),
                    Json.Amount.of(zone.fee()),
                    minimum == null ? null : Json.Amount.of(minimum),
                    nameOf(zone.by()),
                    daysOf(zone.by()),
                    zone.schedule());
        }
    }

    private static @Nullable String nameOf(Carriage by) {
        return by instanceof Carriage.Carrier(var name, _) ? name : null;
    }

    private static @Nullable Integer daysOf(Carriage by) {
        return by instanceof Carriage.Carrier(_, var days) ? days : null;
    }

    /// How an order is brought, and how far it has come.
    ///
    /// @param fee part of the order's total
    /// @param carrier whoever takes it there; null for the shop itself
    /// @param dispatchedAt null while it is in the shop
    /// @param tracking how the carrier tells where it is
    /// @param failedFor why it could not be left the last time
    /// @param deliveredAt when it was given to her
    record Brought(
            String zone,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String town,
            Json.Amount fee,
            int feeVatBasisPoints,
            @Nullable String carrier,
            @Nullable Integer carrierDays,
            @Nullable Instant dispatchedAt,
            @Nullable String tracking,
            @Nullable FailedFor failedFor,
            @Nullable Instant deliveredAt) {
        static @Nullable Brought of(OrderView order) {
            Parcel parcel = order.parcel();
            return parcel == null ? null : of(parcel);
        }

        private static Brought of(Parcel parcel) {
            return new Brought(
                    parcel.zone(),
                    Json.text(parcel.to().street()),
                    Json.text(parcel.to().postalCode()),
                    Json.text(parcel.to().town()),
                    Json.Amount.of(parcel.fee()),
                    parcel.vat().basisPoints(),
                    nameOf(parcel.by()),
                    daysOf(parcel.by()),
                    parcel.dispatchedAt(),
                    Json.text(parcel.tracking()),
                    parcel.failedFor(),
                    parcel.deliveredAt());
        }
    }

    /// A door of a round.
    ///
    /// @param order its id
    /// @param name as her telephone and street, null once nothing is to be brought there any more
    /// @param toCollect what is to be paid at the door; null where nothing is
    record Stop(
            String order,
            String number,
            String status,
            Instant start,
            Instant end,
            String zone,
            @Nullable String carrier,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String town,
            List<LinesJson.Line> lines,
            Json.@Nullable Amount toCollect,
            @Nullable FailedFor failedFor) {
        static Stop of(Rounds.Stop stop) {
            OrderView order = stop.order();
            Parcel parcel = stop.parcel();
            boolean open = order.status().isOpen();
            Money toCollect = stop.toCollect();
            return new Stop(
                    order.id().value(),
                    order.number(),
                    order.status().name(),
                    order.slot().start(),
                    order.windowEnd(),
                    parcel.zone(),
                    nameOf(parcel.by()),
                    open ? Json.text(order.contact().name()) : null,
                    open ? Json.text(order.contact().phone()) : null,
                    open ? Json.text(parcel.to().street()) : null,
                    Json.text(parcel.to().postalCode()),
                    Json.text(parcel.to().town()),
                    LinesJson.Line.of(order),
                    toCollect == null ? null : Json.Amount.of(toCollect),
                    parcel.failedFor());
        }
    }

    /// @param tracking how the carrier tells where it is
    /// @param happened absent for now
    record Departure(@Nullable String tracking, @Nullable Instant happened) {
        private static final int LONGEST = 100;

        @Nullable PersonalText words() {
            String text = tracking == null ? "" : tracking.strip();
            Asked.bounded("tracking", text, LONGEST);
            return text.isEmpty() ? null : PersonalText.of(text);
        }
    }

    /// @param happened absent for now
    record Failure(@Needed @Nullable FailedFor why, @Nullable Instant happened) {}

    /// Where the shop delivers, and which of its articles are new books.
    record Terms(
            List<DeliveryWanted.ZoneWanted> zones, boolean onlyBooks, List<String> bookHeadings) {
        static Terms of(Delivery delivery) {
            return new Terms(
                    delivery.zones().stream().map(Terms::zone).toList(),
                    delivery.books().everything(),
                    delivery.books().headings().stream().sorted().toList());
        }

        private static DeliveryWanted.ZoneWanted zone(Zone zone) {
            Money minimum = zone.minimum();
            return new DeliveryWanted.ZoneWanted(
                    zone.name(),
                    List.copyOf(zone.places()),
                    zone.fee().cents(),
                    minimum == null ? null : (Long) minimum.cents(),
                    nameOf(zone.by()),
                    daysOf(zone.by()),
                    zone.schedule());
        }
    }
}

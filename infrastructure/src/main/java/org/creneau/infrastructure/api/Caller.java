package org.creneau.infrastructure.api;

import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.partner.PartnerKey;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.security.WithKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/// Whoever books through the interface: a shopper's own program, or that of a partner with a key.
///
/// @param key what it sent as a key, made its own where it is a partner
record Caller(ShopId shop, String key, Optional<Actor> partner) {

    static Caller of(@Nullable Authentication who, ShopId shop, String key) {
        Optional<PartnerKey> with = WithKey.of(who);
        return new Caller(
                shop,
                with.map(own -> Keys.ofPartner(shop, own.partner(), key)).orElse(key),
                with.map(own -> Actor.partner(own.partner())));
    }

    HoldId hold() {
        return Keys.hold(shop, key);
    }

    OrderId order() {
        return Keys.order(shop, key);
    }

    SubjectId visitor() {
        return Keys.subject(shop, key);
    }

    Actor actor() {
        return partner.orElseGet(() -> Actor.shopper(visitor()));
    }

    Outcome place(Booking booking, Booking.Wish wish) {
        return partner.map(actor -> booking.orderThrough(actor, order(), wish, visitor()))
                .orElseGet(() -> booking.order(order(), wish, visitor(), Channel.API));
    }

    Outcome book(Appointing appointing, Appointing.Wish wish) {
        return partner.map(actor -> appointing.bookThrough(actor, order(), wish))
                .orElseGet(() -> appointing.book(order(), wish, Channel.API));
    }

    /// A partner reads the orders that came through it.
    static boolean mayRead(Authentication who, OrderView order) {
        return WithKey.of(who)
                .map(own -> Actor.partner(own.partner()).id().equals(order.placedBy()))
                .orElse(true);
    }

    /// A partner speaks for the shopper, who has her deadlines.
    static CancelledBy cancels(Authentication who) {
        return WithKey.of(who).isPresent() ? CancelledBy.SHOPPER : CancelledBy.SHOP;
    }

    static AskedBy asksToMove(Authentication who) {
        return WithKey.of(who).isPresent() ? AskedBy.SHOPPER : AskedBy.SHOP;
    }
}

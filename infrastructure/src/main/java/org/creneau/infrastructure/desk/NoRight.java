package org.creneau.infrastructure.desk;

import org.creneau.application.order.OrderView;

/// Why the law lets nobody withdraw from an order, or not yet. What was bought or ordered in the shop was agreed on face to face
/// (Code de la consommation, L221-18): the shop may take it back all the same, as a return or an exchange.
public enum NoRight {
    /// She brings something, and buys nothing.
    NO_PURCHASE,
    /// It was called off, refused or let go: nothing is owed.
    OFF,
    /// It is kept for her to try, and nothing is bought yet.
    PUT_ASIDE,
    /// It was ordered in the shop, and can be called off until it is handed over.
    ORDERED_IN_SHOP,
    BOUGHT_IN_SHOP,
    /// She has not got it, and may call it off.
    NOT_YET;

    static NoRight of(OrderView order) {
        if (order.isVisit()) {
            return NO_PURCHASE;
        }
        boolean aside = order.keptUntil().isPresent();
        boolean inShop = aside || ChangesOfMind.isFaceToFace(order);
        return switch (order.status()) {
            case CANCELLED, REFUSED, RELEASED -> OFF;
            case HANDED_OVER, DELIVERED -> inShop ? BOUGHT_IN_SHOP : NOT_YET;
            case PLACED, ACCEPTED, IN_PREPARATION, READY, NO_SHOW, LEFT_WITHOUT, ON_THE_WAY ->
                    aside ? PUT_ASIDE : open(inShop);
        };
    }

    private static NoRight open(boolean inShop) {
        return inShop ? ORDERED_IN_SHOP : NOT_YET;
    }
}

package org.creneau.infrastructure.web;

import org.creneau.domain.bringing.MoneyMovedSince;
import org.creneau.domain.bringing.TakenIsExpected;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;

/// Why something did not happen, and what to do now.
///
/// @param link to where it is done; absent where that is the same page
record Alert(String text, String advice, @Nullable Link link) {
    record Link(String address, String text) {}

    Alert(String text, String advice) {
        this(text, advice, null);
    }

    static Alert of(Say say, Reason reason) {
        return new Alert(say.refusal(reason), say.advice(reason), link(say, reason));
    }

    static Alert of(Say say, String key) {
        return new Alert(say.text(key), say.text(key + ".advice"));
    }

    private static @Nullable Link link(Say say, Reason reason) {
        return switch (reason) {
            case MoneyMovedSince moved ->
                    new Link(
                            page(moved.shop(), moved.order()) + place(moved),
                            say.text("refusal." + moved.code() + ".link", moved.number()));
            case TakenIsExpected expected ->
                    new Link(
                            page(expected.shop(), expected.sale()) + "#rapporter",
                            say.text("refusal." + expected.code() + ".link", expected.number()));
            default -> null;
        };
    }

    private static String page(ShopId shop, OrderId order) {
        return "/boutique/" + shop + "/commandes/" + order;
    }

    private static String place(MoneyMovedSince moved) {
        return moved.exchange().map(goods -> "#erreur-" + goods).orElse("/paiement");
    }
}

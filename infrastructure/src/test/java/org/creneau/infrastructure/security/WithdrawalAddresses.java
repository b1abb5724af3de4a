package org.creneau.infrastructure.security;

import static org.creneau.infrastructure.security.PaymentAddresses.STAFF_AND_READERS;
import static org.creneau.infrastructure.security.PermissionsTest.EVERYBODY;
import static org.creneau.infrastructure.security.PermissionsTest.READERS;
import static org.creneau.infrastructure.security.PermissionsTest.STAFF;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who gets in where somebody changes her mind, or brings something back.
final class WithdrawalAddresses {
    private static final Map<String, Set<String>> WHO =
            Map.ofEntries(
                    Map.entry("POST /boutique/{shop}/commandes/{order}/retour", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/returns", STAFF),
                    Map.entry("GET /commande/{token}/rapporter", EVERYBODY),
                    Map.entry("POST /commande/{token}/rapporter", EVERYBODY),
                    Map.entry("POST /commande/{token}/rapporter/{goods}/annulation", EVERYBODY),
                    Map.entry("GET /boutique/{shop}/retours", STAFF),
                    Map.entry("GET /boutique/{shop}/retours/{goods}/recu", STAFF),
                    Map.entry(
                            "GET /boutique/{shop}/commandes/{order}/paiement/{payment}/recu",
                            STAFF),
                    Map.entry("POST /boutique/{shop}/retours/{goods}/examen", STAFF),
                    Map.entry("POST /boutique/{shop}/retours/{goods}/echange", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/returns/{goods}/exchange", STAFF),
                    Map.entry("GET /boutique/{shop}/retours/echange", STAFF),
                    Map.entry("POST /boutique/{shop}/retours/echange", STAFF),
                    Map.entry("GET /boutique/{shop}/commandes/{order}/echange", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/echange", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/exchanges", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/exchanges/preview", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/exchanges", STAFF_AND_READERS),
                    Map.entry("GET /api/v1/shops/{shop}/returns/to-inspect", STAFF_AND_READERS),
                    Map.entry("GET /api/v1/shops/{shop}/returns/without-order", STAFF_AND_READERS),
                    Map.entry("GET /api/v1/shops/{shop}/returns/with-order", STAFF_AND_READERS),
                    Map.entry("POST /api/v1/shops/{shop}/returns/{goods}/inspections", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/returns/{goods}/annulment", STAFF),
                    Map.entry("POST /boutique/{shop}/retours/{goods}/erreur", STAFF),
                    Map.entry("GET /boutique/{shop}/retours/sans-achat", STAFF),
                    Map.entry("POST /boutique/{shop}/retours/sans-achat", STAFF),
                    Map.entry("GET /audit/{shop}/retours/{goods}", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/audit/returns/{goods}", READERS),
                    Map.entry("GET /boutique/{shop}/commandes/{order}/rapporter", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/rapporter", STAFF),
                    Map.entry("POST /boutique/{shop}/retours/{goods}/reception", STAFF),
                    Map.entry("POST /boutique/{shop}/retours/{goods}/annulation", STAFF),
                    Map.entry("GET /api/v1/orders/{token}/returns", EVERYBODY),
                    Map.entry("POST /api/v1/orders/{token}/returns", EVERYBODY),
                    Map.entry(
                            "POST /api/v1/orders/{token}/returns/{goods}/cancellation", EVERYBODY),
                    Map.entry("GET /api/v1/orders/current/returns", EVERYBODY),
                    Map.entry("POST /api/v1/orders/current/returns", EVERYBODY),
                    Map.entry(
                            "POST /api/v1/orders/current/returns/{goods}/cancellation", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/returns", STAFF_AND_READERS),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/returns", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/returns/{goods}/receipt", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/returns/{goods}/cancellation", STAFF),
                    Map.entry("GET /commande/{token}/retractation", EVERYBODY),
                    Map.entry("GET /commande/{token}/retractation/confirmation", EVERYBODY),
                    Map.entry("POST /commande/{token}/retractation", EVERYBODY),
                    Map.entry("GET /commande/{token}/retractations/{withdrawal}", EVERYBODY),
                    Map.entry("GET /commande/{token}/retractations/{withdrawal}/texte", EVERYBODY),
                    Map.entry("GET /boutique/{shop}/retractations", STAFF),
                    Map.entry("GET /boutique/{shop}/commandes/{order}/retractation", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/retractation", STAFF),
                    Map.entry(
                            "GET /boutique/{shop}/commandes/{order}/retractations/{withdrawal}",
                            STAFF),
                    Map.entry(
                            "POST /boutique/{shop}/commandes/{order}/retractations/{withdrawal}/envoi",
                            STAFF),
                    Map.entry(
                            "POST /boutique/{shop}/commandes/{order}/retractations/{withdrawal}/accord",
                            STAFF),
                    Map.entry(
                            "POST /boutique/{shop}/commandes/{order}/retractations/{withdrawal}/moins-value",
                            STAFF),
                    Map.entry(
                            "POST /boutique/{shop}/commandes/{order}/retractations/{withdrawal}/moins-value/{diminution}/erreur",
                            STAFF),
                    Map.entry(
                            "POST /api/v1/shops/{shop}/withdrawals/{withdrawal}/diminutions",
                            STAFF),
                    Map.entry(
                            "POST /api/v1/shops/{shop}/withdrawals/{withdrawal}/diminutions/{diminution}/annulment",
                            STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/withdrawals/{withdrawal}/sending", STAFF),
                    Map.entry(
                            "POST /api/v1/shops/{shop}/withdrawals/{withdrawal}/kept-pieces",
                            STAFF),
                    Map.entry("GET /api/v1/orders/{token}/withdrawals", EVERYBODY),
                    Map.entry("POST /api/v1/orders/{token}/withdrawals", EVERYBODY),
                    Map.entry("GET /api/v1/orders/current/withdrawals", EVERYBODY),
                    Map.entry("POST /api/v1/orders/current/withdrawals", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/withdrawals", STAFF_AND_READERS),
                    Map.entry(
                            "GET /api/v1/shops/{shop}/orders/{order}/withdrawals",
                            STAFF_AND_READERS),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/withdrawals", STAFF));

    private WithdrawalAddresses() {}

    static Map<String, Set<String>> and(Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(others);
        all.putAll(WHO);
        return Map.copyOf(all);
    }
}

package org.creneau.infrastructure.security;

import static org.creneau.infrastructure.security.PermissionsTest.EVERYBODY;
import static org.creneau.infrastructure.security.PermissionsTest.STAFF;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who gets in where something is paid online.
final class OnlineAddresses {
    private static final Set<String> KEEPERS = Set.of("paul", "tess");

    private static final Map<String, Set<String>> WHO =
            Map.ofEntries(
                    Map.entry("GET /commande/{token}/payer", EVERYBODY),
                    Map.entry("GET /commande/{token}/paiement", EVERYBODY),
                    Map.entry("GET /panier/paiement", EVERYBODY),
                    Map.entry("GET /panier/paiement/payer", EVERYBODY),
                    Map.entry("GET /p/{code}", EVERYBODY),
                    Map.entry("GET /p/{code}/payer", EVERYBODY),
                    Map.entry("GET /api/v1/payment-links/{code}", EVERYBODY),
                    Map.entry("POST /api/v1/payment-links/{code}/payments", EVERYBODY),
                    Map.entry("GET /api/v1/orders/current/balance", EVERYBODY),
                    Map.entry("GET /api/v1/orders/current/changes", EVERYBODY),
                    Map.entry("GET /api/v1/orders/current/wait/changes", EVERYBODY),
                    Map.entry("GET /api/v1/orders/{token}/receipts", EVERYBODY),
                    Map.entry("GET /api/v1/orders/{token}/receipts/{receipt}", EVERYBODY),
                    Map.entry("GET /api/v1/orders/current/receipts", EVERYBODY),
                    Map.entry("GET /api/v1/orders/current/receipts/{receipt}", EVERYBODY),
                    Map.entry("GET /boutique/{shop}/commandes/{order}/lien", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/lien", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/lien/courriel", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/payment-links", STAFF),
                    Map.entry("POST /api/v1/orders/{token}/payments", EVERYBODY),
                    Map.entry("POST /api/v1/orders/current/payments", EVERYBODY),
                    Map.entry("POST /boutique/{shop}/reglages/paiement", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/online-payment", KEEPERS));

    private OnlineAddresses() {}

    static Map<String, Set<String>> and(Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(others);
        all.putAll(WHO);
        return Map.copyOf(all);
    }
}

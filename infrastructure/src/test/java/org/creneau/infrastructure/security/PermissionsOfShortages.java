package org.creneau.infrastructure.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The addresses of what is missing of orders, and of what is taken off them: rows of [PermissionsTest].
final class PermissionsOfShortages {
    /// Whoever has the order's token, which opens nothing else.
    private static final List<String> BY_TOKEN =
            List.of(
                    "POST /commande/{token}/manque/{missing}",
                    "POST /commande/{token}/lignes/{number}",
                    "POST /api/v1/orders/{token}/missing/{missing}/answer",
                    "PUT /api/v1/orders/{token}/lines/{number}",
                    "POST /api/v1/orders/current/missing/{missing}/answer",
                    "PUT /api/v1/orders/current/lines/{number}");

    private static final List<String> OF_STAFF =
            List.of(
                    "POST /boutique/{shop}/commandes/{order}/manque",
                    "POST /boutique/{shop}/commandes/{order}/manque/{missing}",
                    "POST /boutique/{shop}/commandes/{order}/lignes/{number}",
                    "POST /api/v1/shops/{shop}/orders/{order}/missing",
                    "POST /api/v1/shops/{shop}/orders/{order}/missing/{missing}/answer",
                    "PUT /api/v1/shops/{shop}/orders/{order}/lines/{number}");

    private PermissionsOfShortages() {}

    static Map<String, Set<String>> and(
            Map<String, Set<String>> others, Set<String> everybody, Set<String> staff) {
        Map<String, Set<String>> all = new HashMap<>(others);
        BY_TOKEN.forEach(address -> all.put(address, everybody));
        OF_STAFF.forEach(address -> all.put(address, staff));
        return Map.copyOf(all);
    }
}

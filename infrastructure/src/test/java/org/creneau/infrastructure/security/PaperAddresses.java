package org.creneau.infrastructure.security;

import static org.creneau.infrastructure.security.PermissionsTest.STAFF;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who counts bags, reads what a day needs on paper, whom to call, and what became of things and people.
final class PaperAddresses {
    private static final Set<String> READERS = Set.of("paul", "iris", "aude");
    private static final Map<String, Set<String>> WHO =
            Map.ofEntries(
                    Map.entry("GET /boutique/{shop}/preparation/imprimer", STAFF),
                    Map.entry("GET /boutique/{shop}/etiquettes", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/pick-list", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/labels", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/notices/open", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/audit/items/{item}", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/audit/customers/{subject}", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/audit/waits", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/audit/waits/{wait}", READERS),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/sacs", STAFF),
                    Map.entry("PUT /api/v1/shops/{shop}/orders/{order}/bags", STAFF));

    private PaperAddresses() {}

    static Map<String, Set<String>> and(Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(others);
        all.putAll(WHO);
        return Map.copyOf(all);
    }
}

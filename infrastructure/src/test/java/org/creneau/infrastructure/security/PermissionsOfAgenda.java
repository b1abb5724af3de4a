package org.creneau.infrastructure.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The addresses at which appointments are offered, made and taken down: rows of [PermissionsTest].
final class PermissionsOfAgenda {
    private static final Set<String> EVERYBODY =
            Set.of("nobody", "clara", "paul", "iris", "aude", "oscar", "tess");
    private static final Set<String> STAFF = Set.of("clara", "paul");
    private static final Set<String> KEEPERS = Set.of("paul", "tess");

    private PermissionsOfAgenda() {}

    static Map<String, Set<String>> and(Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(others);
        all.putAll(
                Map.ofEntries(
                        Map.entry("GET /boutiques/{shop}/rendez-vous/{service}", EVERYBODY),
                        Map.entry("POST /boutiques/{shop}/rendez-vous/{service}", EVERYBODY),
                        Map.entry("GET /api/v1/shops/{shop}/services", EVERYBODY),
                        Map.entry("GET /api/v1/shops/{shop}/services/{service}/windows", EVERYBODY),
                        Map.entry("POST /api/v1/shops/{shop}/appointments", EVERYBODY),
                        Map.entry("PUT /api/v1/shops/{shop}/settings/services/{service}", KEEPERS),
                        Map.entry(
                                "DELETE /api/v1/shops/{shop}/settings/services/{service}", KEEPERS),
                        Map.entry(
                                "PUT /api/v1/shops/{shop}/settings/resources/{resource}", KEEPERS),
                        Map.entry("GET /boutique/{shop}/reglages/rendez-vous", KEEPERS),
                        Map.entry("POST /boutique/{shop}/reglages/rendez-vous/services", KEEPERS),
                        Map.entry(
                                "POST /boutique/{shop}/reglages/rendez-vous/services/{service}/retrait",
                                KEEPERS),
                        Map.entry("POST /boutique/{shop}/reglages/rendez-vous/ressources", KEEPERS),
                        Map.entry("POST /api/v1/shops/{shop}/staff-appointments", STAFF),
                        Map.entry("GET /boutique/{shop}/rendez-vous/{service}", STAFF),
                        Map.entry("POST /boutique/{shop}/rendez-vous/{service}", STAFF)));
        return Map.copyOf(all);
    }
}

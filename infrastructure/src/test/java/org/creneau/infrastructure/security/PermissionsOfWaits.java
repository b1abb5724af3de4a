package org.creneau.infrastructure.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The addresses of those who wait for places: rows of [PermissionsTest].
final class PermissionsOfWaits {
    /// What names a wait opens to whoever has its token, and to nobody else.
    private static final List<String> OF_SHOPPERS =
            List.of(
                    "GET /boutiques/{shop}/attente",
                    "POST /boutiques/{shop}/attente",
                    "GET /attente/{token}",
                    "POST /attente/{token}/depart",
                    "POST /api/v1/shops/{shop}/waits",
                    "GET /api/v1/waits/{token}",
                    "DELETE /api/v1/waits/{token}");

    private static final List<String> OF_STAFF =
            List.of(
                    "GET /boutique/{shop}/attente",
                    "GET /boutique/{shop}/attente/nouvelle",
                    "POST /boutique/{shop}/attente/nouvelle",
                    "POST /boutique/{shop}/attente/{wait}/prevenue",
                    "POST /boutique/{shop}/attente/{wait}/retrait",
                    "GET /api/v1/shops/{shop}/waits",
                    "DELETE /api/v1/shops/{shop}/waits/{wait}",
                    "POST /api/v1/shops/{shop}/waits/{wait}/notices");

    private static final List<String> OF_READERS =
            List.of("GET /audit/{shop}/attente", "GET /audit/{shop}/attente/{wait}");

    private PermissionsOfWaits() {}

    static Map<String, Set<String>> and(
            Map<String, Set<String>> others,
            Set<String> everybody,
            Set<String> staff,
            Set<String> readers) {
        Map<String, Set<String>> all = new HashMap<>(others);
        OF_SHOPPERS.forEach(address -> all.put(address, everybody));
        OF_STAFF.forEach(address -> all.put(address, staff));
        OF_READERS.forEach(address -> all.put(address, readers));
        return Map.copyOf(all);
    }
}

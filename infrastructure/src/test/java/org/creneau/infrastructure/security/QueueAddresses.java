package org.creneau.infrastructure.security;

import static org.creneau.infrastructure.security.PermissionsTest.EVERYBODY;
import static org.creneau.infrastructure.security.PermissionsTest.KEEPERS;
import static org.creneau.infrastructure.security.PermissionsTest.READERS;
import static org.creneau.infrastructure.security.PermissionsTest.STAFF;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who calls from the line, and who gives up waiting in it.
final class QueueAddresses {
    private static final Map<String, Set<String>> WHO =
            Map.ofEntries(
                    Map.entry("POST /commande/{token}/abandon", EVERYBODY),
                    Map.entry("POST /api/v1/orders/{token}/abandonment", EVERYBODY),
                    Map.entry("POST /api/v1/orders/current/abandonment", EVERYBODY),
                    Map.entry("GET /api/v1/orders/{token}/wait", EVERYBODY),
                    Map.entry("GET /api/v1/orders/current/wait", EVERYBODY),
                    Map.entry("GET /boutiques/{shop}/ici", EVERYBODY),
                    Map.entry("POST /boutiques/{shop}/ici", EVERYBODY),
                    Map.entry("POST /boutiques/{shop}/ici/sans-commande", EVERYBODY),
                    Map.entry("GET /file/{token}", EVERYBODY),
                    Map.entry("POST /file/{token}/abandon", EVERYBODY),
                    Map.entry("POST /file/{token}/groupe", EVERYBODY),
                    Map.entry("POST /api/v1/shops/{shop}/arrivals", EVERYBODY),
                    Map.entry("GET /api/v1/tickets/{token}", EVERYBODY),
                    Map.entry("POST /api/v1/tickets/{token}/abandonment", EVERYBODY),
                    Map.entry("PUT /api/v1/tickets/{token}/party", EVERYBODY),
                    Map.entry("GET /boutique/{shop}/file/affiche", STAFF),
                    Map.entry("GET /boutique/{shop}/file/attentes", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/board", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/board/changes", EVERYBODY),
                    Map.entry("GET /api/v1/orders/{token}/wait/changes", EVERYBODY),
                    Map.entry("GET /api/v1/tickets/{token}/changes", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/queue/estimates", STAFF),
                    Map.entry("POST /boutique/{shop}/file/arrivee", STAFF),
                    Map.entry("POST /boutique/{shop}/file/{ticket}/appel", STAFF),
                    Map.entry("POST /boutique/{shop}/file/{ticket}/rappel", STAFF),
                    Map.entry("POST /boutique/{shop}/file/{ticket}/abandon", STAFF),
                    Map.entry("POST /boutique/{shop}/file/{ticket}/service", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/tickets/{ticket}/service", STAFF),
                    Map.entry("POST /boutique/{shop}/file/{ticket}/groupe", STAFF),
                    Map.entry("PUT /api/v1/shops/{shop}/queue/tickets/{ticket}/party", STAFF),
                    Map.entry("POST /commande/{token}/groupe", EVERYBODY),
                    Map.entry("PUT /api/v1/orders/{token}/party", EVERYBODY),
                    Map.entry("PUT /api/v1/orders/current/party", EVERYBODY),
                    Map.entry("POST /boutique/{shop}/file/comptage", STAFF),
                    Map.entry("GET /audit/{shop}/files/{day}", READERS),
                    Map.entry("GET /audit/{shop}/appels", READERS),
                    Map.entry("GET /audit/{shop}/appels/fichier.csv", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/audit/calls", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/audit/queues/{day}", READERS),
                    Map.entry("GET /boutique/{shop}/file/apres-coup", STAFF),
                    Map.entry("POST /boutique/{shop}/file/apres-coup", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/told", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/counts", STAFF),
                    Map.entry("POST /boutique/{shop}/reglages/file", KEEPERS),
                    Map.entry("GET /api/v1/shops/{shop}/settings/queue", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/queue", KEEPERS),
                    Map.entry("POST /api/v1/shops/{shop}/queue/tickets", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/tickets/{ticket}/call", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/tickets/{ticket}/recall", STAFF),
                    Map.entry(
                            "POST /api/v1/shops/{shop}/queue/tickets/{ticket}/abandonment", STAFF));

    private QueueAddresses() {}

    static Map<String, Set<String>> and(Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(others);
        all.putAll(WHO);
        return Map.copyOf(all);
    }
}

package org.creneau.infrastructure.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who lets other programs in, and has them told what happens. Partners with a key do some of it themselves, which is
/// tried elsewhere.
final class PermissionsOfPartners {
    private static final String PAGES = " /boutique/{shop}/reglages/partenaires/avis";
    private static final String API = " /api/v1/shops/{shop}/webhooks";
    private static final String KEYS = " /boutique/{shop}/reglages/partenaires";
    private static final String OF_KEYS = " /api/v1/shops/{shop}/settings/partners";
    private static final Set<String> OWNERS = Set.of("paul");
    private static final List<String> OF_OWNERS =
            List.of(
                    "GET" + KEYS,
                    "POST" + KEYS,
                    "POST" + KEYS + "/{partner}/renouvellement",
                    "POST" + KEYS + "/{partner}/retrait",
                    "GET" + OF_KEYS,
                    "POST" + OF_KEYS,
                    "DELETE" + OF_KEYS + "/{partner}",
                    "POST" + OF_KEYS + "/{partner}/renewal",
                    "GET" + PAGES,
                    "POST" + PAGES,
                    "GET" + PAGES + "/{hook}",
                    "POST" + PAGES + "/{hook}",
                    "POST" + PAGES + "/{hook}/secret",
                    "POST" + PAGES + "/{hook}/pause",
                    "POST" + PAGES + "/{hook}/reprise",
                    "POST" + PAGES + "/{hook}/retrait",
                    "POST" + PAGES + "/{hook}/essai",
                    "POST" + PAGES + "/{hook}/renvoi",
                    "GET" + API,
                    "POST" + API,
                    "GET" + API + "/types",
                    "PUT" + API + "/{hook}",
                    "DELETE" + API + "/{hook}",
                    "POST" + API + "/{hook}/secret",
                    "POST" + API + "/{hook}/test",
                    "GET" + API + "/{hook}/deliveries",
                    "POST" + API + "/{hook}/replay");

    private PermissionsOfPartners() {}

    static Map<String, Set<String>> and(Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(others);
        OF_OWNERS.forEach(address -> all.put(address, OWNERS));
        return Map.copyOf(all);
    }
}

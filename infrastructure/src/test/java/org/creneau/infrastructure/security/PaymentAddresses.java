package org.creneau.infrastructure.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who gets in where money is written down, where payment services are heard, and at the page of the sandbox: a notice is
/// believed by its signature, a page opens to whoever has its address.
final class PaymentAddresses {
    private static final Set<String> EVERYBODY =
            Set.of("nobody", "clara", "paul", "iris", "aude", "oscar", "tess");
    private static final Set<String> READERS = Set.of("paul", "iris", "aude");
    private static final Set<String> STAFF = Set.of("clara", "paul");
    static final Set<String> STAFF_AND_READERS = Set.of("clara", "paul", "iris", "aude");

    private static final Map<String, Set<String>> WHO =
            Map.ofEntries(
                    Map.entry(
                            "GET /api/v1/shops/{shop}/orders/{order}/payments", STAFF_AND_READERS),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/payments", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/takings", STAFF_AND_READERS),
                    Map.entry("GET /api/v1/shops/{shop}/till", STAFF_AND_READERS),
                    Map.entry("PUT /api/v1/shops/{shop}/till", Set.of("paul")),
                    Map.entry("GET /api/v1/shops/{shop}/till/identity", STAFF_AND_READERS),
                    Map.entry("PUT /api/v1/shops/{shop}/till/identity", Set.of("paul")),
                    Map.entry("GET /api/v1/shops/{shop}/till/receipts", STAFF_AND_READERS),
                    Map.entry(
                            "GET /api/v1/shops/{shop}/till/receipts/{receipt}", STAFF_AND_READERS),
                    Map.entry(
                            "GET /api/v1/shops/{shop}/till/receipts/{receipt}/text",
                            STAFF_AND_READERS),
                    Map.entry("GET /api/v1/shops/{shop}/till/closures", STAFF_AND_READERS),
                    Map.entry("POST /api/v1/shops/{shop}/till/closures", STAFF),
                    Map.entry("GET /api/v1/orders/{token}/balance", EVERYBODY),
                    Map.entry("GET /boutique/{shop}/commandes/{order}/paiement", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/paiement", STAFF),
                    Map.entry(
                            "POST /boutique/{shop}/commandes/{order}/paiement/remboursement",
                            STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/refunds", STAFF_AND_READERS),
                    Map.entry("GET /api/v1/shops/{shop}/orders/{order}/refunds", STAFF_AND_READERS),
                    Map.entry("GET /api/v1/shops/{shop}/cheques", STAFF),
                    Map.entry("GET /boutique/{shop}/cheques", STAFF),
                    Map.entry("GET /boutique/{shop}/cheques/fichier.csv", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/refunds", STAFF),
                    Map.entry("POST /boutique/{shop}/encaissements/comparaison", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/payment-comparisons", STAFF_AND_READERS),
                    Map.entry("POST /api/v1/shops/{shop}/payment-comparisons", STAFF),
                    Map.entry("POST /boutique/{shop}/reglages/caisse", Set.of("paul")),
                    Map.entry("GET /api/v1/shops/{shop}/till/archive", STAFF_AND_READERS),
                    Map.entry("GET /audit/{shop}/caisse", READERS),
                    Map.entry("GET /audit/{shop}/caisse/clotures/{closure}", READERS),
                    Map.entry("POST /boutique/{shop}/reglages/identite", Set.of("paul")),
                    Map.entry("GET /boutique/{shop}/caisse/archive/empreinte", STAFF),
                    Map.entry("GET /audit/{shop}/caisse/archive/empreinte", READERS),
                    Map.entry("GET /boutique/{shop}/caisse/archive", STAFF),
                    Map.entry("GET /audit/{shop}/caisse/archive", READERS),
                    Map.entry("GET /boutique/{shop}/caisse", STAFF),
                    Map.entry("GET /boutique/{shop}/caisse/tickets/{receipt}", STAFF),
                    Map.entry("GET /audit/{shop}/caisse/tickets/{receipt}", READERS),
                    Map.entry("GET /commande/{token}/tickets/{receipt}", EVERYBODY),
                    Map.entry("POST /boutique/{shop}/caisse/cloture", STAFF),
                    Map.entry("GET /boutique/{shop}/caisse/clotures/{closure}", STAFF),
                    Map.entry("GET /boutique/{shop}/encaissements", STAFF),
                    Map.entry("GET /boutique/{shop}/encaissements/fichier.csv", STAFF),
                    Map.entry("GET /audit/{shop}/encaissements", READERS),
                    Map.entry("GET /audit/{shop}/encaissements/fichier.csv", READERS),
                    Map.entry("GET /audit/{shop}/comptes", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/audit/accounts", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/audit/till", READERS),
                    Map.entry("POST /api/v1/payment-notices/{provider}", EVERYBODY),
                    Map.entry("GET /bac-a-sable/paiements/{payment}", EVERYBODY),
                    Map.entry("POST /bac-a-sable/paiements/{payment}", EVERYBODY),
                    Map.entry("POST /bac-a-sable/paiements/{payment}/code", EVERYBODY),
                    Map.entry("POST /bac-a-sable/paiements/{payment}/renoncement", EVERYBODY));

    private PaymentAddresses() {}

    static Map<String, Set<String>> and(Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(others);
        all.putAll(WHO);
        return Map.copyOf(all);
    }
}

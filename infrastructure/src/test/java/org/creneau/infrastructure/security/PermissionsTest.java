package org.creneau.infrastructure.security;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address there is, tried by everybody. An address that is missing here fails, so that nobody
/// opens one without having thought about it.
@TownTest
class PermissionsTest {
    static final Set<String> EVERYBODY =
            Set.of("nobody", "clara", "paul", "iris", "aude", "oscar", "tess");
    static final Set<String> STAFF = Set.of("clara", "paul");
    static final Set<String> READERS = Set.of("paul", "iris", "aude");
    private static final Set<String> TOWN = Set.of("aude");
    private static final Set<String> SIGNED_IN =
            Set.of("clara", "paul", "iris", "aude", "oscar", "tess");
    private static final Set<String> TOWN_HALL = Set.of("tess");
    static final Set<String> KEEPERS = Set.of("paul", "tess");

    private static final Map<String, Set<String>> USUAL =
            Map.ofEntries(
                    Map.entry("GET /", EVERYBODY),
                    Map.entry("GET /boutiques/{shop}", EVERYBODY),
                    Map.entry("GET /boutiques/{shop}/panier", EVERYBODY),
                    Map.entry("GET /boutiques/{shop}/photos/{photo}/{size}", EVERYBODY),
                    Map.entry("POST /boutique/{shop}/catalogue/{item}/photo", STAFF),
                    Map.entry("POST /boutique/{shop}/catalogue/{item}/photo/retrait", STAFF),
                    Map.entry("PUT /api/v1/shops/{shop}/items/{item}/photo", STAFF),
                    Map.entry("DELETE /api/v1/shops/{shop}/items/{item}/photo", STAFF),
                    Map.entry("POST /boutique/{shop}/reglages/photo", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/photo/retrait", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/photo", KEEPERS),
                    Map.entry("DELETE /api/v1/shops/{shop}/settings/photo", KEEPERS),
                    Map.entry("GET /panier", EVERYBODY),
                    Map.entry("POST /panier", EVERYBODY),
                    Map.entry("GET /panier/commande", EVERYBODY),
                    Map.entry("POST /panier/commande", EVERYBODY),
                    Map.entry("GET /panier/commandes", EVERYBODY),
                    Map.entry("GET /boutiques/{shop}/creneaux", EVERYBODY),
                    Map.entry("POST /boutiques/{shop}/creneaux", EVERYBODY),
                    Map.entry("GET /boutiques/{shop}/commande/{token}", EVERYBODY),
                    Map.entry("POST /boutiques/{shop}/commande/{token}", EVERYBODY),
                    Map.entry("POST /boutiques/{shop}/commande/{token}/abandon", EVERYBODY),
                    Map.entry("GET /boutiques/{shop}/commande/{token}/prolongation", EVERYBODY),
                    Map.entry("POST /boutiques/{shop}/commande/{token}/prolongation", EVERYBODY),
                    Map.entry("GET /boutiques/{shop}/panneau", EVERYBODY),
                    Map.entry("GET /commande/{token}", EVERYBODY),
                    Map.entry("POST /commande/{token}/arrivee", EVERYBODY),
                    Map.entry("POST /commande/{token}/annulation", EVERYBODY),
                    Map.entry("GET /commande/{token}/creneaux", EVERYBODY),
                    Map.entry("POST /commande/{token}/creneaux", EVERYBODY),
                    Map.entry("GET /connexion", EVERYBODY),
                    Map.entry("GET /compte", SIGNED_IN),
                    Map.entry("GET /live", EVERYBODY),
                    Map.entry("POST /portes/boutique", EVERYBODY),
                    Map.entry("POST /portes/audit", EVERYBODY),
                    Map.entry("POST /portes/ville", EVERYBODY),
                    Map.entry("GET /ville", TOWN_HALL),
                    Map.entry("POST /ville/boutiques", TOWN_HALL),
                    Map.entry("GET /boutique/{shop}/reglages", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/horaires", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/fermetures", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/ouvertures", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/jours", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/feries", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/distance", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/changements", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/limites", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/mise-de-cote", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/accord", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/rappels", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/livraison", KEEPERS),
                    Map.entry("POST /boutique/{shop}/reglages/boutique", KEEPERS),
                    Map.entry("POST /api/v1/shops", TOWN_HALL),
                    Map.entry("GET /api/v1/shops/{shop}/settings", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/profile", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/schedules/{schedule}", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/days/{day}", KEEPERS),
                    Map.entry("DELETE /api/v1/shops/{shop}/settings/days/{day}", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/holidays", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/distancing", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/changes", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/allowance", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/put-aside", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/reminders", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/acceptance", KEEPERS),
                    Map.entry("PUT /api/v1/shops/{shop}/settings/delivery", KEEPERS),
                    Map.entry("GET /error", EVERYBODY),
                    Map.entry("GET /problems", EVERYBODY),
                    Map.entry("GET /problems/{family}/{code}", EVERYBODY),
                    Map.entry("GET /boutique/{shop}", STAFF),
                    Map.entry("POST /boutique/{shop}/rythme", STAFF),
                    Map.entry("PUT /api/v1/shops/{shop}/pace/{day}", STAFF),
                    Map.entry("GET /boutique/{shop}/file", STAFF),
                    Map.entry("GET /boutique/{shop}/file/imprimer", STAFF),
                    Map.entry("POST /boutique/{shop}/file/appel", STAFF),
                    Map.entry("POST /boutique/{shop}/file/entree-libre", STAFF),
                    Map.entry("POST /boutique/{shop}/file/{ticket}/entree", STAFF),
                    Map.entry("POST /boutique/{shop}/file/{ticket}/sortie", STAFF),
                    Map.entry("POST /boutique/{shop}/file/{ticket}/absence", STAFF),
                    Map.entry("GET /boutique/{shop}/clients", STAFF),
                    Map.entry("POST /boutique/{shop}/clients/recherche", STAFF),
                    Map.entry("GET /boutique/{shop}/clients/{subject}", STAFF),
                    Map.entry("POST /boutique/{shop}/clients/{subject}/note", STAFF),
                    Map.entry("POST /boutique/{shop}/clients/{subject}/nouvelles", STAFF),
                    Map.entry("GET /audit/{shop}/clients/{subject}", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/customers", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/customers/search", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/customers/{subject}", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/customers/{subject}/orders", STAFF),
                    Map.entry("PUT /api/v1/shops/{shop}/customers/{subject}/note", STAFF),
                    Map.entry("PUT /api/v1/shops/{shop}/customers/{subject}/consents/news", STAFF),
                    Map.entry("GET /boutique/{shop}/commandes/nouvelle", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/nouvelle", STAFF),
                    Map.entry("GET /boutique/{shop}/commandes/{order}", STAFF),
                    Map.entry("GET /boutique/{shop}/commandes/{order}/lecture", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/acceptation", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/preparation", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/avis", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/prete", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/arrivee", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/remise", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/essai", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/annulation", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/pas-venu", STAFF),
                    Map.entry("GET /boutique/{shop}/tournee", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/partie", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/livree", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/pas-livree", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/revenue", STAFF),
                    Map.entry("GET /boutique/{shop}/commandes/{order}/creneaux", STAFF),
                    Map.entry("POST /boutique/{shop}/commandes/{order}/creneaux", STAFF),
                    Map.entry("GET /boutique/{shop}/fichier", STAFF),
                    Map.entry("POST /boutique/{shop}/fichier", STAFF),
                    Map.entry("POST /boutique/{shop}/fichier/essai", STAFF),
                    Map.entry("GET /boutique/{shop}/fichier/modele.csv", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/items/imports", STAFF),
                    Map.entry("GET /boutique/{shop}/catalogue", STAFF),
                    Map.entry("POST /boutique/{shop}/catalogue", STAFF),
                    Map.entry("GET /boutique/{shop}/catalogue/{item}", STAFF),
                    Map.entry("POST /boutique/{shop}/catalogue/{item}", STAFF),
                    Map.entry("POST /boutique/{shop}/catalogue/{item}/retrait", STAFF),
                    Map.entry("PUT /api/v1/shops/{shop}/items/{item}", STAFF),
                    Map.entry("DELETE /api/v1/shops/{shop}/items/{item}", STAFF),
                    Map.entry("POST /boutique/{shop}/catalogue/{item}/compte", STAFF),
                    Map.entry("POST /boutique/{shop}/catalogue/{item}/livraison", STAFF),
                    Map.entry("POST /boutique/{shop}/catalogue/{item}/sortie", STAFF),
                    Map.entry("POST /boutique/{shop}/catalogue/{item}/sans-compte", STAFF),
                    Map.entry("GET /audit/{shop}/articles/{item}", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/items", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/items/{item}", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/items/{item}/stock", STAFF),
                    Map.entry("PUT /api/v1/shops/{shop}/items/{item}/stock", STAFF),
                    Map.entry("DELETE /api/v1/shops/{shop}/items/{item}/stock", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/items/{item}/stock/deliveries", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/items/{item}/stock/losses", STAFF),
                    Map.entry("GET /audit/{shop}", READERS),
                    Map.entry("GET /audit/{shop}/verification", READERS),
                    Map.entry("GET /audit/{shop}/commandes/{order}", READERS),
                    Map.entry("POST /audit/{shop}/vues/{view}", TOWN),
                    Map.entry("GET /api/v1/shops", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/windows", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/limit", EVERYBODY),
                    Map.entry("GET /audit/{shop}/personnes", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/windows/changes", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/queue/changes", STAFF),
                    Map.entry("GET /api/v1/orders/{token}/changes", EVERYBODY),
                    Map.entry("POST /api/v1/shops/{shop}/holds", EVERYBODY),
                    Map.entry("DELETE /api/v1/shops/{shop}/holds/{token}", EVERYBODY),
                    Map.entry("POST /api/v1/shops/{shop}/holds/{token}/extension", EVERYBODY),
                    Map.entry("POST /api/v1/shops/{shop}/orders", EVERYBODY),
                    Map.entry("GET /api/v1/orders/current", EVERYBODY),
                    Map.entry("POST /api/v1/orders/current/arrivals", EVERYBODY),
                    Map.entry("POST /api/v1/orders/current/cancellation", EVERYBODY),
                    Map.entry("PUT /api/v1/orders/current/window", EVERYBODY),
                    Map.entry("PUT /api/v1/orders/{token}/window", EVERYBODY),
                    Map.entry("GET /api/v1/orders/{token}", EVERYBODY),
                    Map.entry("POST /api/v1/orders/{token}/arrivals", EVERYBODY),
                    Map.entry("POST /api/v1/orders/{token}/cancellation", EVERYBODY),
                    Map.entry("GET /api/v1/shops/{shop}/orders", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/orders/{order}", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/staff-orders", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/acceptance", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/preparation", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/notices", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/ready", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/hand-over", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/settlement", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/cancellation", STAFF),
                    Map.entry("PUT /api/v1/shops/{shop}/orders/{order}/window", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/no-show", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/rounds/{day}", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/dispatch", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/delivery", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/failed-delivery", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/orders/{order}/back", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/queue", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/calls", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/walk-ins", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/tickets/{ticket}/entry", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/tickets/{ticket}/departure", STAFF),
                    Map.entry("POST /api/v1/shops/{shop}/queue/tickets/{ticket}/absence", STAFF),
                    Map.entry("GET /api/v1/shops/{shop}/audit/orders/{order}", READERS),
                    Map.entry("GET /api/v1/shops/{shop}/audit/chain", READERS),
                    Map.entry("GET /api/v1/operations/revisions", TOWN),
                    Map.entry("POST /api/v1/operations/views/{view}/rebuild", TOWN));

    private static final Map<String, Set<String>> WHO =
            PermissionsOfWaits.and(
                    PermissionsOfShortages.and(
                            PaymentAddresses.and(
                                    OnlineAddresses.and(
                                            WithdrawalAddresses.and(
                                                    PermissionsOfPartners.and(
                                                            PermissionsOfAgenda.and(
                                                                    PaperAddresses.and(
                                                                            QueueAddresses.and(
                                                                                    USUAL))))))),
                            EVERYBODY,
                            STAFF),
                    EVERYBODY,
                    STAFF,
                    READERS);

    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressIsInTheTable() {
        assertThat(addresses()).isEqualTo(new TreeSet<>(WHO.keySet()));
    }

    @Test
    void everyAddressIsOpenToThoseInTheTableAndToNobodyElse() {
        Map<String, Set<String>> open = new TreeMap<>();
        WHO.keySet().forEach(address -> open.put(address, whoGetsIn(address)));
        assertThat(open).isEqualTo(new TreeMap<>(WHO));
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInPage() {
        assertThat(mvc.get().uri("/boutique/librairie")).hasRedirectedUrl("/connexion");
        assertThat(mvc.get().uri("/audit/librairie")).hasRedirectedUrl("/connexion");
        assertThat(mvc.get().uri("/api/v1/shops/librairie/orders"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/problem/sign-in-needed");
    }

    private Set<String> addresses() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(
                        entry ->
                                entry.getValue()
                                        .getBeanType()
                                        .getName()
                                        .startsWith("org.creneau.infrastructure"))
                .flatMap(entry -> addresses(entry.getKey()))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<RequestMethod> tried = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
        return mapping.getPatternValues().stream()
                .flatMap(path -> tried.stream().map(method -> method + " " + path));
    }

    private Set<String> whoGetsIn(String address) {
        return EVERYBODY.stream()
                .filter(who -> getsIn(as(who, request(address))))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean getsIn(MvcTestResult result) {
        int status = result.getResponse().getStatus();
        String location = result.getResponse().getRedirectedUrl();
        return status != 401 && status != 403 && !"/connexion".equals(location);
    }

    private static MockHttpServletRequestBuilder request(String address) {
        String[] parts = address.split(" ", -1);
        String path =
                parts[1].replace("{shop}", "librairie")
                        .replace("{ticket}", "999")
                        .replace("{number}", "0")
                        .replace("{subject}", "no-such-person")
                        .replaceAll("\\{([a-zA-Z]+)}", "no-such-$1");
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), path)
                .contentType(
                        path.startsWith("/api/")
                                ? MediaType.APPLICATION_JSON
                                : MediaType.APPLICATION_FORM_URLENCODED);
    }

    /// Signed in on a page, and with a password at the interface, which looks at nothing else.
    private MvcTestResult as(String who, MockHttpServletRequestBuilder request) {
        UserDetailsService accounts = new StaffAccounts(settings);
        request.with(csrf());
        if (!who.equals("nobody")) {
            request.with(user(accounts.loadUserByUsername(who))).with(httpBasic(who, "demo"));
        }
        return mvc.perform(request);
    }
}

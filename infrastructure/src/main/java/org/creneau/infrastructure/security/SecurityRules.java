package org.creneau.infrastructure.security;

import java.util.List;
import java.util.function.Supplier;
import org.creneau.domain.partner.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Which address is open to whom. What no rule names is open to nobody.
final class SecurityRules {
    private static final List<String> STAFF = List.of("/boutique/", "/ville", "/audit/", "/compte");

    static final String UNKNOWN = "creneau.unknown";

    private SecurityRules() {}

    static boolean isForStaff(String path) {
        return STAFF.stream().anyMatch(path::startsWith);
    }

    static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.requestMatchers("/", "/panier/**", "/connexion", "/live", "/favicon.ico")
                .permitAll()
                .requestMatchers("/assets/**", "/webjars/**", "/error")
                .permitAll()
                .requestMatchers(
                        "/boutiques/{shop}/**",
                        "/commande/{token}/**",
                        "/attente/{token}/**",
                        "/file/{token}/**",
                        "/p/{code}/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/portes/**")
                .permitAll()
                .requestMatchers("/bac-a-sable/**")
                .permitAll()
                .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                .permitAll()
                .requestMatchers("/v3/api-docs/**", "/problems/**")
                .permitAll()
                .requestMatchers("/compte")
                .authenticated()
                .requestMatchers("/ville/**")
                .access(Posts.requiredInTown(Role.TOWN))
                .requestMatchers(
                        "/boutique/{shop}/reglages/partenaires/**",
                        "/boutique/{shop}/reglages/caisse",
                        "/boutique/{shop}/reglages/identite")
                .access(Posts.required(Role.OWNER))
                .requestMatchers("/boutique/{shop}/reglages/**")
                .access(Posts.required(Role.OWNER, Role.TOWN))
                .requestMatchers("/boutique/{shop}/**")
                .access(Posts.required(Role.OWNER, Role.COUNTER))
                .requestMatchers(HttpMethod.GET, "/audit/{shop}/**")
                .access(Posts.required(Role.OWNER, Role.AUDITOR))
                .requestMatchers(HttpMethod.POST, "/audit/{shop}/vues/**")
                .access(Posts.requiredInTown(Role.AUDITOR))
                .anyRequest()
                .denyAll();
    }

    /// Signing in would not help: there is nothing here for anybody.
    private static AuthorizationDecision unknown(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        asked.getRequest().setAttribute(UNKNOWN, true);
        return new AuthorizationDecision(false);
    }

    static void api(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        String shop = "/api/v1/shops/{shop}";
        rules.requestMatchers(HttpMethod.GET, "/api/v1/shops")
                .permitAll()
                .requestMatchers(
                        HttpMethod.GET,
                        shop,
                        shop + "/windows/**",
                        shop + "/limit",
                        shop + "/board/**")
                .access(WithKey.everybodyOr(Scope.READ))
                .requestMatchers(HttpMethod.GET, shop + "/items", shop + "/items/{item}")
                .access(WithKey.everybodyOr(Scope.READ))
                .requestMatchers(HttpMethod.GET, shop + "/services/**")
                .access(WithKey.everybodyOr(Scope.READ))
                .requestMatchers(HttpMethod.POST, shop + "/appointments")
                .access(WithKey.everybodyOr(Scope.ORDER))
                .requestMatchers(
                        HttpMethod.POST,
                        shop + "/holds",
                        shop + "/orders",
                        shop + "/waits",
                        shop + "/arrivals")
                .access(WithKey.everybodyOr(Scope.ORDER))
                .requestMatchers(HttpMethod.POST, shop + "/holds/{token}/extension")
                .access(WithKey.everybodyOr(Scope.ORDER))
                .requestMatchers(HttpMethod.DELETE, shop + "/holds/{token}")
                .access(WithKey.everybodyOr(Scope.ORDER))
                .requestMatchers(
                        "/api/v1/orders/{token}/**",
                        "/api/v1/waits/{token}",
                        "/api/v1/tickets/{token}/**")
                .permitAll()
                .requestMatchers("/api/v1/payment-links/{code}/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/payment-notices/{provider}")
                .permitAll()
                .requestMatchers(
                        HttpMethod.GET,
                        shop + "/takings",
                        shop + "/till/**",
                        shop + "/returns",
                        shop + "/returns/to-inspect",
                        shop + "/returns/without-order",
                        shop + "/returns/with-order",
                        shop + "/exchanges",
                        shop + "/withdrawals",
                        shop + "/refunds",
                        shop + "/payment-comparisons",
                        shop + "/orders/{order}/payments",
                        shop + "/orders/{order}/withdrawals",
                        shop + "/orders/{order}/refunds")
                .access(Posts.required(Role.OWNER, Role.COUNTER, Role.AUDITOR))
                .requestMatchers(HttpMethod.PUT, shop + "/till", shop + "/till/identity")
                .access(Posts.required(Role.OWNER))
                .requestMatchers(HttpMethod.GET, shop + "/audit/**")
                .access(Posts.required(Role.OWNER, Role.AUDITOR))
                .requestMatchers("/api/v1/operations/**")
                .access(Posts.requiredInTown(Role.AUDITOR))
                .requestMatchers(HttpMethod.POST, "/api/v1/shops")
                .access(Posts.requiredInTown(Role.TOWN))
                .requestMatchers(shop + "/webhooks/**")
                .access(WithKey.ownerOr(Scope.READ))
                .requestMatchers(shop + "/settings/partners/**")
                .access(Posts.required(Role.OWNER))
                .requestMatchers(shop + "/settings/**")
                .access(Posts.required(Role.OWNER, Role.TOWN))
                .requestMatchers(HttpMethod.GET, shop + "/orders", shop + "/orders/{order}")
                .access(WithKey.staffOr(Scope.ORDER))
                .requestMatchers(HttpMethod.POST, shop + "/orders/{order}/cancellation")
                .access(WithKey.staffOr(Scope.ORDER))
                .requestMatchers(HttpMethod.PUT, shop + "/orders/{order}/window")
                .access(WithKey.staffOr(Scope.ORDER))
                .requestMatchers(
                        shop + "/pace/**",
                        shop + "/orders/**",
                        shop + "/staff-orders",
                        shop + "/staff-appointments",
                        shop + "/rounds/**",
                        shop + "/customers/**",
                        shop + "/exchanges/**",
                        shop + "/returns",
                        shop + "/returns/**",
                        shop + "/waits/**",
                        shop + "/withdrawals/**",
                        shop + "/refunds",
                        shop + "/cheques",
                        shop + "/notices/open",
                        shop + "/pick-list",
                        shop + "/labels",
                        shop + "/till/closures",
                        shop + "/payment-comparisons",
                        shop + "/queue/**")
                .access(Posts.required(Role.OWNER, Role.COUNTER))
                .requestMatchers(shop + "/items/**")
                .access(WithKey.staffOr(Scope.CATALOGUE))
                .anyRequest()
                .access(SecurityRules::unknown);
    }
}

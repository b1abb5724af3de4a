package org.creneau.infrastructure.security;

import java.util.List;
import java.util.function.Supplier;
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
        rules.requestMatchers("/", "/connexion", "/live", "/favicon.ico")
                .permitAll()
                .requestMatchers("/assets/**", "/webjars/**", "/error")
                .permitAll()
                .requestMatchers("/boutiques/{shop}/**", "/commande/{token}/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/portes/**")
                .permitAll()
                .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                .permitAll()
                .requestMatchers("/v3/api-docs/**", "/problems/**")
                .permitAll()
                .requestMatchers("/compte")
                .authenticated()
                .requestMatchers("/ville/**")
                .access(Posts.requiredInTown(Role.TOWN))
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
        rules.requestMatchers(HttpMethod.GET, "/api/v1/shops", shop, shop + "/windows/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, shop + "/items", shop + "/items/{item}")
                .permitAll()
                .requestMatchers(HttpMethod.POST, shop + "/holds", shop + "/orders")
                .permitAll()
                .requestMatchers(HttpMethod.POST, shop + "/holds/{token}/extension")
                .permitAll()
                .requestMatchers(HttpMethod.DELETE, shop + "/holds/{token}")
                .permitAll()
                .requestMatchers("/api/v1/orders/{token}/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, shop + "/audit/**")
                .access(Posts.required(Role.OWNER, Role.AUDITOR))
                .requestMatchers("/api/v1/operations/**")
                .access(Posts.requiredInTown(Role.AUDITOR))
                .requestMatchers(HttpMethod.POST, "/api/v1/shops")
                .access(Posts.requiredInTown(Role.TOWN))
                .requestMatchers(shop + "/settings/**")
                .access(Posts.required(Role.OWNER, Role.TOWN))
                .requestMatchers(
                        shop + "/pace/**",
                        shop + "/orders/**",
                        shop + "/staff-orders",
                        shop + "/customers/**",
                        shop + "/returns",
                        shop + "/queue/**")
                .access(Posts.required(Role.OWNER, Role.COUNTER))
                .requestMatchers(shop + "/items/**")
                .access(Posts.required(Role.OWNER, Role.COUNTER))
                .anyRequest()
                .access(SecurityRules::unknown);
    }
}

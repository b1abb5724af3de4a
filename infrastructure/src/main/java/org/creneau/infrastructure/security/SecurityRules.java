package org.creneau.infrastructure.security;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// Which address is open to whom. What no rule names is open to nobody.
final class SecurityRules {
    private static final List<String> STAFF = List.of("/boutique/", "/audit/", "/compte");

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
                .requestMatchers("/v3/api-docs/**")
                .permitAll()
                .requestMatchers("/compte")
                .authenticated()
                .requestMatchers("/boutique/{shop}/**")
                .access(Posts.required(Role.OWNER, Role.COUNTER))
                .requestMatchers(HttpMethod.GET, "/audit/{shop}/**")
                .access(Posts.required(Role.OWNER, Role.AUDITOR))
                .requestMatchers(HttpMethod.POST, "/audit/{shop}/vues/**")
                .access(Posts.requiredInTown(Role.AUDITOR))
                .anyRequest()
                .denyAll();
    }

    static void api(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        String shop = "/api/v1/shops/{shop}";
        rules.requestMatchers(HttpMethod.GET, "/api/v1/shops", shop, shop + "/windows")
                .permitAll()
                .requestMatchers(HttpMethod.POST, shop + "/holds", shop + "/orders")
                .permitAll()
                .requestMatchers(HttpMethod.DELETE, shop + "/holds/{token}")
                .permitAll()
                .requestMatchers("/api/v1/orders/{token}/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, shop + "/audit/**")
                .access(Posts.required(Role.OWNER, Role.AUDITOR))
                .requestMatchers(HttpMethod.POST, "/api/v1/operations/**")
                .access(Posts.requiredInTown(Role.AUDITOR))
                .requestMatchers(shop + "/**")
                .access(Posts.required(Role.OWNER, Role.COUNTER))
                .anyRequest()
                .denyAll();
    }
}

package org.creneau.infrastructure.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/// Which sites' pages may read the interface from a browser, under `creneau.cors.origins`: none, unless
/// the configuration names them. No cookie is ever sent along.
@ConfigurationProperties("creneau.cors")
record OriginSettings(@DefaultValue List<String> origins) {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final List<String> ASKED =
            List.of(
                    "Authorization",
                    "Content-Type",
                    "Accept-Language",
                    "Idempotency-Key",
                    "If-None-Match",
                    "Last-Event-ID",
                    "Prefer",
                    "Creneau-Position");
    private static final List<String> ANSWERED =
            List.of(
                    "ETag",
                    "Link",
                    "Location",
                    "Retry-After",
                    "Content-Language",
                    "Preference-Applied",
                    "Creneau-Position");

    UrlBasedCorsConfigurationSource source() {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(ASKED);
        allowed.setExposedHeaders(ANSWERED);
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(REMEMBERED);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        return source;
    }
}

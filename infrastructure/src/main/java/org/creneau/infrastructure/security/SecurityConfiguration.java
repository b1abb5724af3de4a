package org.creneau.infrastructure.security;

import java.time.InstantSource;
import org.creneau.infrastructure.desk.Partners;
import org.creneau.infrastructure.problem.Problems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StaffSettings.class, OriginSettings.class})
class SecurityConfiguration {

    @Bean
    AuthenticationProvider staffSignIn(StaffSettings settings) {
        return new SlowedSignIn(
                new DaoAuthenticationProvider(new StaffAccounts(settings)),
                new Attempts(InstantSource.system()));
    }

    @Bean
    FilterRegistrationBean<ContentPolicy> contentPolicy() {
        var registration = new FilterRegistrationBean<>(new ContentPolicy());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /// The REST interface knows no cookie: staff send their password each time, shoppers their link,
    /// partners their key.
    @Bean
    @Order(1)
    SecurityFilterChain apiRules(
            HttpSecurity http,
            Problems problems,
            LocaleResolver locales,
            JsonMapper json,
            OriginSettings origins,
            Partners partners) {
        ApiRefused refused = new ApiRefused(problems, locales, json);
        http.securityMatcher("/api/**")
                .addFilterBefore(
                        new KeysOfPartners(partners, refused), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityRules::api)
                .httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(origins.source()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageRules(HttpSecurity http) {
        Refused refused = new Refused();
        http.authorizeHttpRequests(SecurityRules::pages)
                .formLogin(
                        form ->
                                form.loginPage("/connexion")
                                        .usernameParameter("identifiant")
                                        .passwordParameter("mot-de-passe")
                                        .defaultSuccessUrl("/compte")
                                        .failureHandler(failed()))
                .logout(out -> out.logoutUrl("/deconnexion").logoutSuccessUrl("/"))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .csrf(csrf -> csrf.csrfTokenRepository(cookie()))
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    /// Says nothing about which half was wrong.
    private static AuthenticationFailureHandler failed() {
        return (_, response, exception) ->
                response.sendRedirect(
                        exception instanceof LockedException
                                ? "/connexion?attente"
                                : "/connexion?erreur");
    }

    /// Pages are rendered here, so no script has to read the cookie.
    private static CookieCsrfTokenRepository cookie() {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieCustomizer(c -> c.sameSite("Lax"));
        return cookie;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(
                        p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}

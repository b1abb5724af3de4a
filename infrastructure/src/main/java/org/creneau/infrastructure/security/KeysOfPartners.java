package org.creneau.infrastructure.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.partner.PartnerCode;
import org.creneau.domain.partner.PartnerKey;
import org.creneau.infrastructure.desk.Partners;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in whoever brings a partner's key, as a bearer's (RFC 6750). A word that begins as a key does and
/// opens nothing is turned away here, whatever it was brought for: nobody is to take it for an order's token.
final class KeysOfPartners extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(KeysOfPartners.class);
    private static final String SCHEME = "Bearer ";

    /// For a stream that goes on after its request was handed on.
    private final RequestAttributeSecurityContextRepository contexts =
            new RequestAttributeSecurityContextRepository();

    private final Partners partners;
    private final ApiRefused refused;

    KeysOfPartners(Partners partners, ApiRefused refused) {
        this.partners = partners;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> word = word(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (word.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<PartnerKey> key;
        try {
            key = partners.opened(word.get());
        } catch (TemporarilyUnavailable | DataAccessException e) {
            LOG.warn("No key can be looked at now: {}", e.getMessage());
            refused.later(request, response);
            return;
        }
        if (key.isEmpty()) {
            refused.wrongKey(request, response);
            return;
        }
        enter(key.get(), request, response);
        chain.doFilter(request, response);
    }

    private static Optional<String> word(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()).strip())
                .filter(text -> text.startsWith(PartnerCode.PREFIX));
    }

    private void enter(PartnerKey key, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new WithKey(key));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}

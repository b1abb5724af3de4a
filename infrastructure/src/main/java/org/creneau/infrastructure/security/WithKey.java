package org.creneau.infrastructure.security;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.partner.PartnerKey;
import org.creneau.domain.partner.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Somebody's program that came in with a key of a shop. It has no post in any shop: what it may is in its
/// key, in that shop alone.
public final class WithKey extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient PartnerKey key;

    WithKey(PartnerKey key) {
        super(List.of());
        this.key = key;
        setAuthenticated(true);
    }

    /// Empty for anybody else.
    public static Optional<PartnerKey> of(@Nullable Authentication who) {
        return who instanceof WithKey partner ? Optional.of(partner.key) : Optional.empty();
    }

    Actor actor() {
        return Actor.partner(key.partner());
    }

    @Override
    public String getPrincipal() {
        return actor().id();
    }

    /// The secret is not carried about.
    @Override
    public String getCredentials() {
        return "";
    }

    /// What is open to everybody is open to a partner only in its own shop, and if its key is for that.
    static AuthorizationManager<RequestAuthorizationContext> everybodyOr(Scope scope) {
        return (who, request) ->
                new AuthorizationDecision(
                        of(who.get()).map(key -> opens(key, request, scope)).orElse(true));
    }

    /// The shop's owner and counter, and a partner whose key is for that.
    static AuthorizationManager<RequestAuthorizationContext> staffOr(Scope scope) {
        return postOr(scope, Role.OWNER, Role.COUNTER);
    }

    /// The shop's owner, and a partner whose key is for that.
    static AuthorizationManager<RequestAuthorizationContext> ownerOr(Scope scope) {
        return postOr(scope, Role.OWNER);
    }

    private static AuthorizationManager<RequestAuthorizationContext> postOr(
            Scope scope, Role... roles) {
        var staff = Posts.required(roles);
        return (who, request) ->
                of(who.get()).isPresent()
                        ? new AuthorizationDecision(
                                of(who.get()).filter(key -> opens(key, request, scope)).isPresent())
                        : staff.authorize(who, request);
    }

    private static boolean opens(PartnerKey key, RequestAuthorizationContext asked, Scope scope) {
        String shop = asked.getVariables().getOrDefault("shop", Post.TOWN);
        return key.shop().value().equals(shop) && key.opens(key.shop(), scope);
    }
}
